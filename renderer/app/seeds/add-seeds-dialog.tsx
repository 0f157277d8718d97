import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { MemberSelection, PersonId } from '#shared/features/members/model.ts'
import { api, orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import { useToasts } from '../toasts.tsx'
import { useSeedWords } from './use-seed-words.ts'

type Props = {
  /** Who is meant, when that was chosen before; else the dialog asks. */
  people: { selection: MemberSelection; count: number; name: string } | null
  groupId: GroupId | null
  close: () => void
}

/** Puts people into the pipeline of a group as candidates: from the board, the member table and the member drawer. */
export function AddSeedsDialog({ people, groupId, close }: Props) {
  const { d } = useSeedWords()
  const { groups } = useScope()
  const [target, setTarget] = useState<GroupId | null>(
    groupId ?? (groups.length === 1 ? (groups[0]?.id ?? null) : null),
  )
  const [chosen, setChosen] = useState<PersonId[]>([])
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const selection = people?.selection ?? (chosen.length > 0 ? { personIds: chosen } : null)
  const add = useAdd(close)
  const submit = () => {
    setTried(true)
    if (selection && target !== null) add.mutate({ selection, groupId: target, note: note.trim() })
  }
  return (
    <FormDialog
      title={d(people ? 'add.toPipeline' : 'add.title')}
      save={d('add.save')}
      cancel={d('add.cancel')}
      isSaving={add.isPending}
      submit={submit}
      close={close}
    >
      {people ? (
        <p className="field private">
          {people.count === 1 ? people.name : d('add.selected', { count: people.count })}
        </p>
      ) : (
        <PeopleField chosen={chosen} onChange={setChosen} isMissing={isTried && chosen.length === 0} />
      )}
      <Field
        label={d('add.group')}
        hint={d('add.sourceHint')}
        error={isTried && target === null ? d('add.groupMissing') : undefined}
      >
        {(ties) => (
          <Select
            {...ties}
            style={{ width: '100%' }}
            value={target}
            onChange={setTarget}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field label={d('add.note')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={2000}
            placeholder={d('add.notePlaceholder')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

function useAdd(close: () => void) {
  const { d } = useSeedWords()
  const toasts = useToasts()
  return useMutation({
    mutationFn: (input: { selection: MemberSelection; groupId: GroupId; note: string }) =>
      api.seedUsers.add(input),
    onSuccess: ({ undoId, changed, skipped }) => {
      toasts.show(
        changed === 0
          ? { text: d('add.nobody') }
          : { text: d('add.done', { count: changed, skipped }), undoId },
      )
      close()
    },
  })
}

function PeopleField(props: {
  chosen: PersonId[]
  onChange: (chosen: PersonId[]) => void
  isMissing: boolean
}) {
  const { d } = useSeedWords()
  const [query, setQuery] = useState('')
  const [known, setKnown] = useState<ReadonlyMap<PersonId, string>>(new Map())
  const found = useQuery(orpc.followUps.findPeople.queryOptions({ input: { query } }))
  const options = [
    ...props.chosen.map((id) => ({ value: id, label: known.get(id) ?? '', groups: '' })),
    ...(found.data ?? [])
      .filter(({ id }) => !props.chosen.includes(id))
      .map(({ id, name, groupNames }) => ({ value: id, label: name, groups: groupNames })),
  ]
  return (
    <Field
      label={d('add.people')}
      hint={d('add.peopleHint')}
      error={props.isMissing ? d('add.peopleMissing') : undefined}
    >
      {(ties) => (
        <Select<PersonId[], (typeof options)[number]>
          {...ties}
          mode="multiple"
          autoFocus
          style={{ width: '100%' }}
          filterOption={false}
          notFoundContent={d('add.noPeople')}
          options={options}
          optionRender={({ data }) => (
            <span className="private">
              {data.label} <span className="text3 t12">{data.groups}</span>
            </span>
          )}
          value={props.chosen}
          onSearch={setQuery}
          onChange={(ids, picked) => {
            const all = Array.isArray(picked) ? picked : [picked]
            setKnown(new Map(all.flatMap((one) => (one ? [[one.value, one.label] as const] : []))))
            setQuery('')
            props.onChange(ids)
          }}
        />
      )}
    </Field>
  )
}
