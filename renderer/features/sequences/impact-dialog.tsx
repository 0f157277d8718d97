import { useWords } from '#renderer/app/i18n.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { ChangeImpact } from '#shared/features/sequences/contract.ts'
import { sequenceEditorMessages } from '#shared/features/sequences/editor-messages.ts'

/** Says whom a change touches, step by step, before it is kept. */
export function ImpactDialog(props: {
  impact: ChangeImpact
  isSaving: boolean
  agree: () => void
  close: () => void
}) {
  const e = useWords(sequenceEditorMessages)
  const { runs, byStep, changedSteps, addedSteps, removedSteps } = props.impact
  const changes = e('impact.changes', { changed: changedSteps, added: addedSteps, removed: removedSteps })
  return (
    <FormDialog
      title={e('impact.title', { runs })}
      save={e('edit.saveAnyway', { runs })}
      cancel={e('edit.keep')}
      isSaving={props.isSaving}
      submit={props.agree}
      close={props.close}
    >
      <p>{changes.replace(/[，, ]+$/, '')}</p>
      <p className="text2">{e('impact.text')}</p>
      <ul className="impact-list">
        {byStep.map(({ stepId, title, day, runs: count }) => (
          <li key={stepId}>{e('impact.step', { count, day, title })}</li>
        ))}
      </ul>
    </FormDialog>
  )
}
