import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { type NamedPerson, PersonSelect } from '#renderer/app/person-select.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { mergeMessages } from '#shared/features/members/messages/merge.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { MergeDialog } from './merge-dialog.tsx'

/** Asks who else a person is, then shows both side by side. */
export function MergeWithDialog(props: {
  person: NamedPerson
  close: () => void
  merged: (keepId: PersonId) => void
}) {
  const m = useWords(mergeMessages)
  const { id, name } = props.person
  const [other, setOther] = useState<NamedPerson | null>(null)
  const [isChosen, setChosen] = useState(false)
  const [isTried, setTried] = useState(false)
  if (other && isChosen)
    return <MergeDialog keepId={id} otherId={other.id} close={props.close} merged={props.merged} />
  const isSame = other?.id === id
  const problem = other === null ? m('pick.missing') : isSame ? m('pick.same', { name }) : undefined
  return (
    <FormDialog
      title={m('pick.title')}
      save={m('pick.next')}
      cancel={m('dialog.cancel')}
      isSaving={false}
      submit={() => {
        setTried(true)
        if (!problem) setChosen(true)
      }}
      close={props.close}
    >
      <Field label={m('pick.label', { name })} error={isTried || isSame ? problem : undefined}>
        {(ties) => (
          <PersonSelect
            id={ties.id}
            autoFocus
            label={m('pick.label', { name })}
            placeholder={m('pick.placeholder')}
            none={m('pick.none')}
            value={other}
            onChange={setOther}
            status={isTried && problem ? 'error' : ''}
          />
        )}
      </Field>
    </FormDialog>
  )
}
