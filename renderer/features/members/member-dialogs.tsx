import { useMutation } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { type ComponentProps, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog as PlainFormDialog } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { MemberDetail, MembershipDetail } from '#shared/features/members/model.ts'
import { addDays, type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { useStandingActions } from './use-member.ts'
import { useMemberWords } from './use-member-words.ts'

type DialogProps = { detail: MemberDetail; membership: MembershipDetail | null; close: () => void }

/** The dialog of all members' forms, with their word for leaving. */
export function FormDialog(props: Omit<ComponentProps<typeof PlainFormDialog>, 'cancel'>) {
  const d = useWords(memberDrawerMessages)
  return <PlainFormDialog {...props} cancel={d('add.cancel')} />
}

const PRESET_DAYS = [
  { value: '1', word: 'followUp.tomorrow' },
  { value: '3', word: 'followUp.threeDays' },
  { value: '7', word: 'followUp.week' },
] as const

/** A follow-up by hand: what, and on which day. */
export function FollowUpDialog({ detail, membership, close }: DialogProps) {
  const d = useWords(memberDrawerMessages)
  const { t } = useMemberWords()
  const toasts = useToasts()
  const format = useFormat()
  const [title, setTitle] = useState('')
  const [on, setOn] = useState<CalendarDate>(addDays(format.today(), 1))
  const [isTried, setTried] = useState(false)
  const schedule = useMutation({
    mutationFn: () =>
      api.followUps.schedule({
        personId: detail.personId,
        groupId: membership?.groupId ?? null,
        title: title.trim(),
        due: { on },
      }),
    onSuccess: ({ undoId }) => {
      toasts.show({ text: t('saved.followUp', { name: detail.profile.displayName }), undoId })
      close()
    },
  })
  const preset = PRESET_DAYS.find(({ value }) => addDays(format.today(), Number(value)) === on)
  return (
    <FormDialog
      title={d('followUp.title')}
      save={d('followUp.save')}
      isSaving={schedule.isPending}
      submit={() => {
        setTried(true)
        if (title.trim() !== '') schedule.mutate()
      }}
      close={close}
    >
      <Field
        label={d('followUp.what')}
        error={isTried && title.trim() === '' ? d('followUp.whatMissing') : undefined}
      >
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <DayField label={d('followUp.on')} value={on} onChange={(day) => day && setOn(day)} />
      <PresetGroup
        label={d('followUp.on')}
        presets={PRESET_DAYS.map(({ value, word }) => ({ value, label: d(word) }))}
        value={preset?.value ?? null}
        onChange={(value) => setOn(addDays(format.today(), Number(value)))}
      />
    </FormDialog>
  )
}

/** A day of the calendar; an emptied field is no day. */
export function DayField(props: {
  label: string
  hint?: string
  value: CalendarDate | null
  max?: CalendarDate
  onChange: (day: CalendarDate | null) => void
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(ties) => (
        <Input
          {...ties}
          type="date"
          max={props.max}
          value={props.value ?? ''}
          onChange={({ target }) =>
            props.onChange(isRealDate(target.value) ? (target.value as CalendarDate) : null)
          }
        />
      )}
    </Field>
  )
}

/** Records by hand that somebody is gone. */
export function LeaveDialog({ detail, membership, close }: DialogProps & { membership: MembershipDetail }) {
  const d = useWords(memberDrawerMessages)
  const format = useFormat()
  const name = detail.profile.displayName
  const { leave } = useStandingActions(name)
  const [on, setOn] = useState<CalendarDate | null>(format.today())
  const [isRemoved, setRemoved] = useState(false)
  return (
    <FormDialog
      title={d('left.title', { name })}
      save={d('left.save')}
      isSaving={leave.isPending}
      submit={() => {
        if (on) leave.mutate({ membershipId: membership.id, on, isRemoved }, { onSuccess: close })
      }}
      close={close}
    >
      <DayField label={d('left.on')} hint={d('left.hint')} value={on} max={format.today()} onChange={setOn} />
      <Checkbox checked={isRemoved} onChange={(event) => setRemoved(event.target.checked)}>
        {d('left.isRemoved')}
      </Checkbox>
    </FormDialog>
  )
}

/** Takes back somebody who was added by mistake. */
export function RemoveAddedDialog(
  props: DialogProps & { membership: MembershipDetail; closeDrawer: () => void },
) {
  const { detail, membership, close, closeDrawer } = props
  const d = useWords(memberDrawerMessages)
  const name = detail.profile.displayName
  const { removeAdded } = useStandingActions(name)
  return (
    <FormDialog
      title={d('removeAdded.title', { name })}
      save={d('removeAdded.save')}
      danger
      isSaving={removeAdded.isPending}
      submit={() => removeAdded.mutate(membership.id, { onSuccess: closeDrawer })}
      close={close}
    >
      <p>{d('removeAdded.text')}</p>
    </FormDialog>
  )
}
