import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useFormat, useLocale } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { ScriptId } from '#shared/features/scripts/model.ts'
import type { Invitation } from '#shared/features/seed-users/contract.ts'
import type { SeedCard } from '#shared/features/seed-users/model.ts'
import { isJoinedStage } from '#shared/features/seed-users/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { DayField } from './day-field.tsx'
import { useSeedActions } from './use-seed-actions.ts'

type Target = { names: readonly string[]; groupName: string; skipped: number }

/** Plans an invitation for one or many seeds: a private follow-up each, stage invited, one undo. */
export function InviteDialog({ seeds, close }: { seeds: readonly SeedCard[]; close: () => void }) {
  const { invite } = useSeedActions()
  const open = seeds.filter((seed) => !seed.doNotContact && !isJoinedStage(seed.stage))
  const target = {
    names: (open.length > 0 ? open : seeds).map(({ name }) => name),
    groupName: seeds[0]?.groupName ?? '',
    skipped: seeds.length - open.length,
  }
  return (
    <InvitationForm
      target={target}
      isNobody={open.length === 0}
      isSaving={invite.isPending}
      submit={(invitation) => invite.mutate({ seeds: open, ...invitation }, { onSuccess: close })}
      close={close}
    />
  )
}

/** The form of an invitation; who adds people and invites them at once hands in its own command. */
export function InvitationForm(props: {
  target: Target
  isNobody?: boolean
  isSaving: boolean
  submit: (invitation: Invitation) => void
  close: () => void
}) {
  const { target, isNobody = false } = props
  const { names, groupName, skipped } = target
  const { d } = useSeedWords()
  const format = useFormat()
  const [title, setTitle] = useState(() => d('invite.default', { group: groupName }))
  const [dueOn, setDueOn] = useState<CalendarDate>(format.today())
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<ScriptId | null>(null)
  const scripts = useInvitationScripts()
  const scriptId = chosen ?? scripts[0]?.id ?? null
  const submit = () => {
    if (!isNobody && title.trim() !== '')
      props.submit({ title: title.trim(), scriptId, dueOn, note: note.trim() })
  }
  return (
    <FormDialog
      title={d('invite.title', { name: names[0] ?? '', count: isNobody ? 1 : names.length })}
      save={d('invite.save')}
      cancel={d('add.cancel')}
      isSaving={props.isSaving}
      submit={submit}
      close={props.close}
    >
      <p className="field text2">{isNobody ? d('invite.none') : d('invite.hint')}</p>
      {skipped > 0 && !isNobody ? (
        <p className="field warn">{d('invite.skipped', { count: skipped })}</p>
      ) : null}
      <Field label={d('invite.text')}>
        {(ties) => (
          <Input {...ties} maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />
        )}
      </Field>
      {scripts.length === 0 ? null : (
        <Field label={d('invite.script')} hint={scripts.find(({ id }) => id === scriptId)?.body}>
          {(ties) => (
            <Select
              {...ties}
              style={{ width: '100%' }}
              value={scriptId}
              onChange={setChosen}
              options={scripts.map(({ id, title: name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      )}
      <DayField
        label={d('invite.dueOn')}
        choices={['0', '1', '3', 'pick']}
        value={dueOn}
        onChange={setDueOn}
      />
      <Field label={d('invite.note')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={2000}
            placeholder={d('invite.notePlaceholder')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

const OFFERED = 20

/** Scripts that invite, favourites and much used ones first. */
function useInvitationScripts() {
  const language = useLocale()
  const { data } = useQuery(
    orpc.scripts.search.queryOptions({
      input: { language, text: '', category: 'seed_invitation', limit: OFFERED },
    }),
  )
  return data ?? []
}
