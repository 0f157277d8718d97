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
  unlock?: (fields: LockableField[]) => void
}) {
  const { detail, locked = [], unlock } = props
  const locks = detail?.locks.filter(({ field }) => locked.includes(field)) ?? []
  return (
    <>
      <dt>{props.label}</dt>
      <dd className="fact">
        <div className="fact-value">{props.children}</div>
        {unlock && locks.length > 0 ? (
          <FieldLock label={props.label} locks={locks} lift={() => unlock(locks.map(({ field }) => field))} />
        ) : null}
      </dd>
    </>
  )
}

/** Shows that imports leave the field alone, what they would put there, and how to let them. */
function FieldLock(props: { label: string; locks: MemberDetail['locks']; lift: () => void }) {
  const d = useWords(memberDrawerMessages)
  const { list } = useMemberWords()
  const read = (text: string) => (text.startsWith('[') ? list(JSON.parse(text) as string[]) : text)
  const imported = props.locks.map((lock) => read(lock.imported)).filter((text) => text !== '')
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="field-lock">
          <p>{d('lock.label')}</p>
          <p className="text2">
            {imported.length === 0
              ? d('lock.importedNone')
              : d('lock.imported', { value: imported.join(' ') })}
          </p>
          <Button size="small" onClick={props.lift}>
            {d('lock.lift')}
          </Button>
        </div>
      }
    >
      <button type="button" className="plain lock-button" aria-label={`${props.label}: ${d('lock.label')}`}>
        <Lock size={12} aria-hidden="true" />
      </button>
    </Popover>
  )
}
