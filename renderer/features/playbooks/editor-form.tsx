import { Checkbox, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import { playbookEditorMessages } from '#shared/features/playbooks/messages/editor.ts'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import { playbookStartMessages } from '#shared/features/playbooks/messages/start.ts'
import { groupPurposes, type NameFinding } from '#shared/features/playbooks/model.ts'
import { ClockInput } from './clock-input.tsx'
import { EditorKpis } from './editor-kpis.tsx'
import { EditorSteps } from './editor-steps.tsx'
import { Findings } from './export-dialog.tsx'
import type { Editor } from './use-editor.ts'

type FormProps = { editor: Editor; findings: readonly NameFinding[]; isFromCampaign: boolean }

/** All of a playbook, from its name to its numbers. */
export function EditorForm({ editor, findings, isFromCampaign }: FormProps) {
  const t = useWords(playbookEditorMessages)
  return (
    <div className="editor-form">
      {isFromCampaign ? (
        <div className="editor-origin">
          <p>{t('page.fromCampaign', { name: editor.text(editor.draft.name) })}</p>
          {findings.length > 0 ? (
            <>
              <p>{t('page.findings', { count: findings.length, example: '{称呼}' })}</p>
              <Findings findings={findings} />
            </>
          ) : null}
        </div>
      ) : null}
      <AboutSection editor={editor} />
      <TimeSection editor={editor} />
      <EditorSteps editor={editor} />
      <Section title={t('lists.title')}>
        <TextField editor={editor} at="checklist" label={t('lists.checklist')} rows={4} />
        <TextField editor={editor} at="materials" label={t('lists.materials')} rows={3} />
        <TextField editor={editor} at="mistakes" label={t('lists.mistakes')} rows={3} />
      </Section>
      <EditorKpis editor={editor} />
    </div>
  )
}

type TextKey = Parameters<Editor['setText']>[0]

/** A text in the language that is written; what the other one says shows while this is empty. */
function TextField(props: { editor: Editor; at: TextKey; label: string; rows: number; hint?: ReactNode }) {
  const t = useWords(playbookEditorMessages)
  const { editor, at, rows } = props
  const fault = editor.fault(at)
  const text = editor.draft[at]
  return (
    <Field label={props.label} hint={props.hint} error={fault ? t(`fault.${fault}`) : undefined}>
      {(ties) =>
        rows === 1 ? (
          <Input
            {...ties}
            maxLength={100}
            placeholder={editor.other(text)}
            value={editor.text(text)}
            onChange={({ target }) => editor.setText(at, target.value)}
          />
        ) : (
          <Input.TextArea
            {...ties}
            autoSize={{ minRows: rows, maxRows: 12 }}
            placeholder={editor.other(text)}
            value={editor.text(text)}
            onChange={({ target }) => editor.setText(at, target.value)}
          />
        )
      }
    </Field>
  )
}

function AboutSection({ editor }: { editor: Editor }) {
  const t = useWords(playbookEditorMessages)
  const c = useWords(campaignMessages)
  const l = useWords(playbookLibraryMessages)
  const { draft, set } = editor
  return (
    <Section title={t('about.title')}>
      <TextField editor={editor} at="name" label={t('about.name')} rows={1} />
      <div className="editor-pair">
        <Field label={t('about.stage')}>
          {(ties) => (
            <Select
              {...ties}
              value={draft.stage}
              options={campaignStages.map((value) => ({ value, label: c(`stage.${value}`) }))}
              onChange={(stage) => set({ stage })}
            />
          )}
        </Field>
        <fieldset className="field editor-fieldset">
          <legend className="field-label">{t('about.purposes')}</legend>
          <Checkbox.Group
            className="editor-checks"
            options={groupPurposes.map((value) => ({ value, label: l(`purpose.${value}`) }))}
            value={draft.purposes}
            onChange={(purposes) => set({ purposes })}
          />
          <span className="field-hint">{t('about.purposesHint')}</span>
        </fieldset>
      </div>
      <div className="field editor-checks">
        <Checkbox checked={draft.isHardSell} onChange={({ target }) => set({ isHardSell: target.checked })}>
          {t('about.isHardSell')}
        </Checkbox>
        <Checkbox
          checked={draft.hasSharingRisk}
          onChange={({ target }) => set({ hasSharingRisk: target.checked })}
        >
          {t('about.hasSharingRisk')}
        </Checkbox>
      </div>
      <TextField
        editor={editor}
        at="purpose"
        label={t('about.purpose')}
        hint={t('about.purposeHint')}
        rows={2}
      />
      <TextField editor={editor} at="whenToUse" label={t('about.whenToUse')} rows={2} />
      <TextField editor={editor} at="whenNot" label={t('about.whenNot')} rows={2} />
    </Section>
  )
}

function TimeSection({ editor }: { editor: Editor }) {
  const t = useWords(playbookEditorMessages)
  const { draft, set } = editor
  return (
    <Section title={t('time.title')}>
      <div className="editor-times">
        <Field label={t('time.days')}>
          {(ties) => (
            <InputNumber<number>
              {...ties}
              min={1}
              max={366}
              precision={0}
              value={draft.days}
              onChange={(days) => set({ days: days ?? 1 })}
            />
          )}
        </Field>
        <Field label={t('time.hours')}>
          {(ties) => (
            <InputNumber<number>
              {...ties}
              min={0.25}
              max={400}
              step={0.5}
              value={draft.effortHours}
              onChange={(effortHours) => set({ effortHours: effortHours ?? 1 })}
            />
          )}
        </Field>
        <ClockFields editor={editor} />
      </div>
      {editor.frameFault ? (
        <span className="field-error" role="alert">
          {t('time.wrong')}
        </span>
      ) : null}
    </Section>
  )
}

function ClockFields({ editor }: { editor: Editor }) {
  const t = useWords(playbookEditorMessages)
  const s = useWords(playbookStartMessages)
  const { draft, set } = editor
  const isWholeDay = draft.startsMinute === null
  return (
    <div className="field">
      <span className="field-label">{t('time.clock')}</span>
      <div className="editor-clock">
        {isWholeDay ? null : (
          <>
            <ClockInput
              label={s('form.from')}
              value={draft.startsMinute}
              onChange={(startsMinute) => set({ startsMinute })}
            />
            <span aria-hidden="true">–</span>
            <ClockInput
              label={s('form.to')}
              value={draft.endsMinute}
              onChange={(endsMinute) => set({ endsMinute })}
            />
          </>
        )}
        <Checkbox
          checked={isWholeDay}
          onChange={({ target }) =>
            set(
              target.checked
                ? { startsMinute: null, endsMinute: null }
                : { startsMinute: 20 * 60, endsMinute: 21 * 60 },
            )
          }
        >
          {s('form.wholeDay')}
        </Checkbox>
      </div>
    </div>
  )
}
