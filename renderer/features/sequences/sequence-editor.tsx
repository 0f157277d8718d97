import { Button, Input, Select } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { scriptVariables } from '#shared/features/scripts/model.ts'
import { variableNames } from '#shared/features/scripts/rules/script-text.ts'
import { sequenceEditorMessages } from '#shared/features/sequences/editor-messages.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import {
  MAX_STEPS,
  type Sequence,
  type SequenceId,
  type SequenceSummary,
  sequenceSubjects,
  startRules,
} from '#shared/features/sequences/model.ts'
import { ImpactDialog } from './impact-dialog.tsx'
import { StepItem } from './step-item.tsx'
import { type Editor, useEditor, useSaveSequence } from './use-editor.ts'
import { useSequence } from './use-sequences.ts'

type EditorProps = { close: () => void; saved: (id: SequenceId) => void }

/** Writes a new sequence, or changes the steps of one that stands. */
export function SequenceEditor(props: EditorProps & { summary: SequenceSummary | null }) {
  const { summary, ...rest } = props
  return summary ? <LoadedEditor id={summary.id} {...rest} /> : <EditorForm sequence={null} {...rest} />
}

function LoadedEditor({ id, ...rest }: EditorProps & { id: SequenceId }) {
  const { data, error, refetch } = useSequence(id)
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  return data ? <EditorForm key={id} sequence={data.sequence} {...rest} /> : null
}

function EditorForm({ sequence, close, saved }: EditorProps & { sequence: Sequence | null }) {
  const e = useWords(sequenceEditorMessages)
  const editor = useEditor(sequence)
  const saving = useSaveSequence(sequence?.id ?? null, saved)
  const [isLeaving, setLeaving] = useState(false)
  const save = () => {
    const draft = editor.ready()
    if (draft) saving.save(draft)
  }
  const leave = () => (editor.isChanged ? setLeaving(true) : close())
  useShortcut('mod+enter', e('edit.save'), save, { whileTyping: true })
  const title = sequence ? e('edit.title', { name: sequence.name }) : e('edit.newTitle')
  return (
    <section className="sequence-editor" aria-label={title}>
      <div className="sequence-editor-body">
        <div className="sequence-editor-form">
          <h2>{title}</h2>
          <AboutFields editor={editor} isNew={sequence === null} />
          <StepFields editor={editor} />
        </div>
      </div>
      <footer className="sequence-editor-foot">
        <Button type="primary" loading={saving.isSaving} onClick={save}>
          {e('edit.save')}
        </Button>
        <Button onClick={leave}>{e('edit.cancel')}</Button>
      </footer>
      {saving.asked ? (
        <ImpactDialog
          impact={saving.asked.impact}
          isSaving={saving.isSaving}
          agree={saving.agree}
          close={saving.goBack}
        />
      ) : null}
      {isLeaving ? <DiscardDialog discard={close} stay={() => setLeaving(false)} /> : null}
    </section>
  )
}

function DiscardDialog({ discard, stay }: { discard: () => void; stay: () => void }) {
  const e = useWords(sequenceEditorMessages)
  return (
    <FormDialog
      title={e('edit.discardTitle')}
      save={e('edit.discard')}
      cancel={e('edit.keep')}
      isSaving={false}
      danger
      submit={discard}
      close={stay}
    >
      <p>{e('edit.discardText')}</p>
    </FormDialog>
  )
}

function AboutFields({ editor, isNew }: { editor: Editor; isNew: boolean }) {
  const t = useWords(sequenceMessages)
  const e = useWords(sequenceEditorMessages)
  const { draft, faults } = editor
  return (
    <>
      <Field label={e('edit.name')} error={faults?.name ? e('edit.missingName') : undefined}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus={isNew}
            maxLength={60}
            value={draft.name}
            onChange={({ target }) => editor.set({ name: target.value })}
          />
        )}
      </Field>
      {isNew ? (
        <div className="field">
          <span className="field-label">{e('edit.subject')}</span>
          <PresetGroup
            label={e('edit.subject')}
            presets={sequenceSubjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
            value={draft.subject}
            onChange={editor.setSubject}
          />
        </div>
      ) : null}
      {draft.subject === 'people' ? <StartFields editor={editor} /> : null}
    </>
  )
}

/** By what it starts, and where. */
function StartFields({ editor }: { editor: Editor }) {
  const t = useWords(sequenceMessages)
  const e = useWords(sequenceEditorMessages)
  const { groups } = useScope()
  const { draft } = editor
  return (
    <div className="sequence-editor-row">
      <Field label={e('edit.startRule')}>
        {(ties) => (
          <Select
            {...ties}
            value={draft.startRule}
            options={startRules.map((value) => ({ value, label: t(`start.${value}`) }))}
            onChange={(startRule) => editor.set({ startRule })}
          />
        )}
      </Field>
      {draft.startRule === 'hand' ? null : (
        <Field label={e('edit.startGroups')} hint={e('edit.startGroupsHint')}>
          {(ties) => (
            <Select
              {...ties}
              mode="multiple"
              value={draft.startGroups}
              options={groups.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(startGroups) => editor.set({ startGroups })}
            />
          )}
        </Field>
      )}
    </div>
  )
}

/** What a post to a whole group can name. */
const GROUP_VARIABLES: ReadonlySet<string> = new Set(['group_name', 'event_name', 'my_name', 'brand'])

function StepFields({ editor }: { editor: Editor }) {
  const e = useWords(sequenceEditorMessages)
  const language = useLocale()
  const { steps, subject } = editor.draft
  const variables = scriptVariables
    .filter((name) => subject === 'people' || GROUP_VARIABLES.has(name))
    .map((name) => `{${variableNames[name][language]}}`)
    .join(' ')
  return (
    <section aria-label={e('edit.steps')}>
      <p className="t12 text3 step-hint">{e('edit.textHint', { variables })}</p>
      <ol className="step-list">
        {steps.map((step, at) => (
          <StepItem key={step.key} editor={editor} step={step} at={at} />
        ))}
      </ol>
      {editor.faults?.steps ? (
        <p className="field-error" role="alert">
          {e('edit.missingStep')}
        </p>
      ) : null}
      {steps.length < MAX_STEPS ? (
        <Button size="small" icon={<Plus aria-hidden="true" />} onClick={editor.addStep}>
          {e('edit.addStep')}
        </Button>
      ) : null}
    </section>
  )
}
