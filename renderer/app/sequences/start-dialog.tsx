import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { MemberSelection, PersonId } from '#shared/features/members/model.ts'
import { sequenceEditorMessages } from '#shared/features/sequences/editor-messages.ts'
import type { SequenceId, SequenceSummary } from '#shared/features/sequences/model.ts'
import { useLocale, useWords } from '../i18n.tsx'
import { orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import { PeopleField } from './people-field.tsx'
import { StartPlanLines } from './start-plan-lines.tsx'
import { type StartChoice, useStart } from './use-start.ts'

type Props = {
  /** Chosen before, on the page of a sequence; else the dialog asks. */
  sequenceId: SequenceId | null
  /** Who is meant, from a drawer or a selection; else the dialog asks. `subject` group starts `groupId` itself. */
  people: { selection: MemberSelection; count: number; name: string } | null
  groupId: GroupId | null
  subject?: 'people' | 'group'
  close: () => void
}

/** Starts a sequence by hand: for one person, many, or a group. */
export function StartDialog(props: Props) {
  const e = useWords(sequenceEditorMessages)
  const language = useLocale()
  const { data } = useQuery(orpc.sequences.list.queryOptions({ input: { language } }))
  const given = data?.find(({ id }) => id === props.sequenceId)
  const subject = given?.subject ?? props.subject ?? 'people'
  const choices = (data ?? []).filter((one) => one.subject === subject)
  const [chosenId, setChosenId] = useState<SequenceId | null>(null)
  const sequence = given ?? choices.find(({ id }) => id === chosenId) ?? choices[0]
  const [personIds, setPersonIds] = useState<PersonId[]>([])
  const { groups, groupId: scopeGroupId } = useScope()
  const [chosenGroupId, setGroupId] = useState<GroupId | null>(null)
  const groupId = props.groupId ?? chosenGroupId ?? (subject === 'group' ? scopeGroupId : null)
  const selection = props.people?.selection ?? (personIds.length > 0 ? { personIds } : null)
  const start = useStart({
    sequence,
    selection: subject === 'group' ? null : selection,
    groupId,
    close: props.close,
  })
  const title = given ? e('startDialog.title', { name: given.name }) : e('startDialog.joinTitle')
  const starting = start.plan?.starting ?? 0
  return (
    <FormDialog
      title={title}
      save={subject === 'group' ? e('startDialog.saveGroup') : e('startDialog.save', { count: starting })}
      cancel={e('startDialog.cancel')}
      isSaving={start.isStarting}
      submit={start.submit}
      close={props.close}
    >
      {props.people ? (
        <p className="field private">{props.people.name}</p>
      ) : subject === 'people' ? (
        <PeopleField chosen={personIds} onChange={setPersonIds} />
      ) : null}
      {given ? null : <SequenceField choices={choices} sequence={sequence} choose={setChosenId} />}
      {subject === 'group' && props.groupId === null ? (
        <Field label={e('startDialog.group')}>
          {(ties) => (
            <Select
              {...ties}
              style={{ width: '100%' }}
              value={groupId}
              options={groups.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setGroupId}
            />
          )}
        </Field>
      ) : null}
      <StartPlanLines start={start as StartChoice} subject={subject} />
    </FormDialog>
  )
}

function SequenceField(props: {
  choices: readonly SequenceSummary[]
  sequence: SequenceSummary | undefined
  choose: (id: SequenceId) => void
}) {
  const e = useWords(sequenceEditorMessages)
  const { choices, sequence } = props
  if (choices.length === 0) return <p className="field text2">{e('startDialog.none')}</p>
  return (
    <Field
      label={e('startDialog.sequence')}
      hint={
        sequence ? e('startDialog.steps', { steps: sequence.steps, lastDay: sequence.lastDay }) : undefined
      }
    >
      {(ties) => (
        <Select
          {...ties}
          autoFocus
          style={{ width: '100%' }}
          value={sequence?.id ?? null}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={props.choose}
        />
      )}
    </Field>
  )
}
