import { Button, Input, Select } from 'antd'
import { Copy, Plus, Trash2 } from 'lucide-react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { taskChannels } from '#shared/features/campaigns/model.ts'
import { playbookEditorMessages } from '#shared/features/playbooks/messages/editor.ts'
import { playbookStartMessages } from '#shared/features/playbooks/messages/start.ts'
import { stepTimeOf } from '#shared/features/playbooks/rules/timeline.ts'
import { variableNames } from '#shared/features/scripts/rules/script-text.ts'
import { ClockInput, RelativeDayInput } from './clock-input.tsx'
import type { DraftStep } from './drafts.ts'
import type { Editor } from './use-editor.ts'

/** The steps as a table: day, time, where, title; how and words beneath. They stand in the order of time once saved. */
export function EditorSteps({ editor }: { editor: Editor }) {
  const t = useWords(playbookEditorMessages)
  return (
    <Section title={t('steps.title')} note={t('steps.note')}>
      <ol className="editor-steps">
        {editor.draft.steps.map((step, at) => (
          <StepItem key={step.key} editor={editor} step={step} at={at} />
        ))}
      </ol>
      {editor.draft.steps.length === 0 ? (
        <p className="field-error" role="alert">
          {t('steps.none')}
        </p>
      ) : null}
      <Button size="small" icon={<Plus aria-hidden="true" />} onClick={editor.addStep}>
        {t('steps.add')}
      </Button>
    </Section>
  )
}

type ItemProps = { editor: Editor; step: DraftStep; at: number }

function StepItem({ editor, step, at }: ItemProps) {
  const t = useWords(playbookEditorMessages)
  const locale = useLocale()
  const number = at + 1
  const { call_name: name, group_name: group } = variableNames
  const variables = [name, group].map((names) => `{${names[locale]}}`).join(' ')
  const fault = editor.fault(`steps.${at}.title`)
  return (
    <li>
      <div className="editor-step-line">
        <StepTime editor={editor} step={step} at={at} />
        <Input
          aria-label={t('steps.name', { number })}
          size="small"
          maxLength={200}
          placeholder={editor.other(step.title) || t('steps.nameHint')}
          {...(fault ? { status: 'error' as const, 'aria-invalid': true } : {})}
          value={editor.text(step.title)}
          onChange={({ target }) =>
            editor.setStep(step.key, { title: editor.write(step.title, target.value) })
          }
        />
        <StepButtons editor={editor} step={step} at={at} />
      </div>
      <Input.TextArea
        aria-label={t('steps.how', { number })}
        autoSize={{ minRows: 1, maxRows: 6 }}
        placeholder={editor.other(step.how) || t('steps.howHint')}
        value={editor.text(step.how)}
        onChange={({ target }) => editor.setStep(step.key, { how: editor.write(step.how, target.value) })}
      />
      <Input.TextArea
        aria-label={t('steps.script', { number })}
        autoSize={{ minRows: 2, maxRows: 12 }}
        placeholder={editor.other(step.script) || t('steps.scriptHint', { variables })}
        value={editor.text(step.script)}
        onChange={({ target }) =>
          editor.setStep(step.key, { script: editor.write(step.script, target.value) })
        }
      />
    </li>
  )
}

function StepTime({ editor, step, at }: ItemProps) {
  const t = useWords(playbookEditorMessages)
  const s = useWords(playbookStartMessages)
  const c = useWords(campaignMessages)
  const number = at + 1
  const { day, minute } = stepTimeOf(step, editor.draft.startsMinute)
  const retime = (next: { offsetDays: number; minute: number | null }) =>
    editor.setStep(step.key, { offset: { ...next, fromStart: null } })
  return (
    <>
      <RelativeDayInput
        label={t('steps.day', { number })}
        value={day}
        onChange={(offsetDays) => retime({ offsetDays, minute })}
      />
      <span title={step.offset.fromStart === null ? undefined : t('steps.follows')}>
        <ClockInput
          label={t('steps.time', { number })}
          value={minute}
          empty={s('steps.any')}
          onChange={(next) => retime({ offsetDays: day, minute: next })}
        />
      </span>
      <Select
        size="small"
        aria-label={t('steps.channel', { number })}
        value={step.channel}
        options={taskChannels.map((value) => ({ value, label: c(`channel.${value}`) }))}
        onChange={(channel) => editor.setStep(step.key, { channel })}
      />
    </>
  )
}

function StepButtons({ editor, step, at }: ItemProps) {
  const t = useWords(playbookEditorMessages)
  const number = at + 1
  return (
    <span className="editor-step-buttons">
      <Button
        type="text"
        size="small"
        icon={<Copy size={14} aria-hidden="true" />}
        aria-label={t('steps.copy', { number })}
        onClick={() => editor.copyStep(step.key)}
      />
      <Button
        type="text"
        size="small"
        icon={<Trash2 size={14} aria-hidden="true" />}
        aria-label={t('steps.remove', { number })}
        onClick={() => editor.removeStep(step.key)}
      />
    </span>
  )
}
