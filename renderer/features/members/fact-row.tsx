import { Button, Popover } from 'antd'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { LockableField, MemberDetail } from '#shared/features/members/model.ts'
import { useMemberWords } from './use-member-words.ts'

/** One line of the profile: small label, value, and the lock of what a hand wrote. */
export function FactRow(props: {
  label: string
  children: ReactNode
  detail?: MemberDetail
  locked?: readonly LockableField[]
  unlock?: (field: LockableField) => void
}) {
  const { detail, locked = [], unlock } = props
  const locks = detail?.locks.filter(({ field }) => locked.includes(field)) ?? []
  return (
    <>
      <dt>{props.label}</dt>
      <dd className="fact">
        <div className="fact-value">{props.children}</div>
        {unlock
          ? locks.map((lock) => <FieldLock key={lock.field} lock={lock} lift={() => unlock(lock.field)} />)
          : null}
      </dd>
    </>
  )
}

/** Shows that imports leave the field alone, what they would put there, and how to let them. */
function FieldLock({ lock, lift }: { lock: MemberDetail['locks'][number]; lift: () => void }) {
  const d = useWords(memberDrawerMessages)
  const { list } = useMemberWords()
  const imported = lock.imported.startsWith('[') ? list(JSON.parse(lock.imported) as string[]) : lock.imported
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="field-lock">
          <p>{d('lock.label')}</p>
          <p className="text2">
            {imported === '' ? d('lock.importedNone') : d('lock.imported', { value: imported })}
          </p>
          <Button size="small" onClick={lift}>
            {d('lock.lift')}
          </Button>
        </div>
      }
    >
      <button
        type="button"
        className="plain lock-button"
        aria-label={`${d(`field.${lock.field}`)}: ${d('lock.label')}`}
      >
        <Lock size={12} aria-hidden="true" />
      </button>
    </Popover>
  )
}
