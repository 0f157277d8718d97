import { useMutation } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { DayField, FormDialog } from './member-dialogs.tsx'
import { useMemberWords } from './use-member-words.ts'

/** Adds one person to a group by hand; lists of them come in through the import. */
export function AddMemberDialog(props: {
  groupId: GroupId | null
  added: (personId: PersonId) => void
  close: () => void
}) {
  const d = useWords(memberDrawerMessages)
  const { t } = useMemberWords()
  const toasts = useToasts()
  const format = useFormat()
  const { groups } = useScope()
  const [groupId, setGroupId] = useState(
    props.groupId ?? (groups.length === 1 ? (groups[0]?.id ?? null) : null),
  )
  const [name, setName] = useState('')
  const [remark, setRemark] = useState('')
  const [channel, setChannel] = useState('')
  const [joinedOn, setJoinedOn] = useState<CalendarDate | null>(format.today())
  const [isTried, setTried] = useState(false)
  const add = useMutation({
    mutationFn: (group: GroupId) =>
      api.members.add({
        groupId: group,
        name: name.trim(),
        joinedOn,
        channel: channel.trim(),
        remark: remark.trim(),
      }),
    onSuccess: ({ personId }) => {
      toasts.show({ text: t('saved.added', { name: name.trim() }) })
      props.added(personId)
    },
  })
  const submit = () => {
    setTried(true)
    if (name.trim() !== '' && groupId !== null) add.mutate(groupId)
  }
  return (
    <FormDialog
      title={d('add.title')}
      save={d('add.save')}
      isSaving={add.isPending}
      submit={submit}
      close={props.close}
    >
      <Field label={d('add.name')} error={isTried && name.trim() === '' ? d('add.nameMissing') : undefined}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={d('add.group')} error={isTried && groupId === null ? d('add.groupMissing') : undefined}>
        {(ties) => (
          <Select
            {...ties}
            value={groupId}
            options={groups.map((group) => ({ value: group.id, label: group.name }))}
            onChange={setGroupId}
          />
        )}
      </Field>
      <DayField
        label={d('add.joinedOn')}
        hint={d('add.joinedHint')}
        value={joinedOn}
        max={format.today()}
        onChange={setJoinedOn}
      />
      <Field label={d('add.channel')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={60}
            value={channel}
            onChange={(event) => setChannel(event.target.value)}
          />
        )}
      </Field>
      <Field label={d('add.remark')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={100}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
