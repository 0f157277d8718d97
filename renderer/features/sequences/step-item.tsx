import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Field } from '#renderer/ui/field.tsx'
import { useDraft } from '#renderer/ui/use-draft.ts'
import { sequenceEditorMessages } from '#shared/features/sequences/editor-messages.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import { LAST_DAY, postKinds } from '#shared/features/sequences/model.ts'
import { countCharacters } from '#shared/kernel/text.ts'
import { clockText } from './steps-table.tsx'
import type { EditedStep, Editor } from './use-editor.ts'

const OWN_TEXT = 'own'

/** One step: when, what it is about, and its words. */
export function StepItem({ editor, step, at }: { editor: Editor; step: EditedStep; at: number }) {
  const t = useWords(sequenceMessages)
  const e = useWords(sequenceEditorMessages)
  const isGroup = editor.draft.subject === 'group'
  const isMissing = editor.faults?.titles.has(step.key) ?? false
  const set = (part: Partial<EditedStep>) => editor.setStep(step.key, part)
  return (
    <li className="step-item">
      <div className={isGroup ? 'step-line with-kind' : 'step-line'}>
        <DayField day={step.day} set={(day) => set({ day })} leave={editor.sortSteps} />
        <TimeField minute={step.minute} set={(minute) => set({ minute })} leave={editor.sortSteps} />
        {isGroup ? (
          <Field label={e('edit.postKind')}>
            {(ties) => (
              <Select
                {...ties}
                value={step.postKind ?? 'other'}
                options={postKinds.map((value) => ({ value, label: t(`post.${value}`) }))}
                onChange={(postKind) => set({ postKind })}
              />
            )}
          </Field>
        ) : null}
        <Field label={e('edit.stepTitle')} error={isMissing ? e('edit.missingTitle') : undefined}>
          {(ties) => (
            <Input
              {...ties}
              maxLength={80}
              value={step.title}
              onChange={({ target }) => set({ title: target.value })}
            />
          )}
        </Field>
        <StepButtons editor={editor} step={step} at={at} />
      </div>
      <StepText step={step} set={set} />
    </li>
  )
}

function DayField(props: { day: number; set: (day: number) => void; leave: () => void }) {
  const e = useWords(sequenceEditorMessages)
  const [text, setText] = useDraft(String(props.day))
  const keep = () => {
    const day = Math.round(Number(text))
    if (text.trim() === '' || !Number.isFinite(day)) setText(String(props.day))
    else props.set(Math.min(LAST_DAY, Math.max(0, day)))
    props.leave()
  }
  return (
    <Field label={e('edit.day')}>
      {(ties) => (
        <Input
          {...ties}
          prefix="D"
          inputMode="numeric"
          maxLength={3}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={keep}
        />
      )}
    </Field>
  )
}

/** A clock time in 24 hours, whatever the system prefers: 9, 9:30, 0930. */
function TimeField(props: { minute: number; set: (minute: number) => void; leave: () => void }) {
  const e = useWords(sequenceEditorMessages)
  const [text, setText] = useDraft(clockText(props.minute))
  const keep = () => {
    const minute = minuteOfText(text)
    if (minute === null) setText(clockText(props.minute))
    else {
      setText(clockText(minute))
      props.set(minute)
    }
    props.leave()
  }
  return (
    <Field label={e('edit.time')}>
      {(ties) => (
        <Input
          {...ties}
          inputMode="numeric"
          maxLength={5}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={keep}
        />
      )}
    </Field>
  )
}

/** Minutes after midnight of a typed clock time, or null. */
function minuteOfText(text: string): number | null {
  const parts = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(text.trim())
  const hour = Number(parts?.[1] ?? 24)
  const minute = Number(parts?.[2] ?? 0)
  return parts && hour < 24 && minute < 60 ? hour * 60 + minute : null
}

function StepButtons({ editor, step, at }: { editor: Editor; step: EditedStep; at: number }) {
  const e = useWords(sequenceEditorMessages)
  const name = step.title === '' ? `D${step.day}` : step.title
  return (
    <span className="step-buttons">
      <Button
        type="text"
        icon={<ArrowUp aria-hidden="true" />}
        aria-label={`${e('edit.up')} ${name}`}
        disabled={at === 0}
        onClick={() => editor.moveStep(at, -1)}
      />
      <Button
        type="text"
        icon={<ArrowDown aria-hidden="true" />}
        aria-label={`${e('edit.down')} ${name}`}
        disabled={at === editor.draft.steps.length - 1}
        onClick={() => editor.moveStep(at, 1)}
      />
      <Button
        type="text"
        icon={<Trash2 aria-hidden="true" />}
        aria-label={`${e('edit.remove')} ${name}`}
        onClick={() => editor.removeStep(step.key)}
      />
    </span>
  )
}

/** A script of the library, or words of the step's own. */
function StepText({ step, set }: { step: EditedStep; set: (part: Partial<EditedStep>) => void }) {
  const e = useWords(sequenceEditorMessages)
  const language = useLocale()
  const { data = [] } = useQuery(orpc.scripts.list.queryOptions({ input: { language } }))
  const script = data.find(({ id }) => id === step.scriptId)
  const choose = (value: string) =>
    set(value === OWN_TEXT ? { scriptId: null, text: script?.body ?? '' } : { scriptId: value, text: '' })
  return (
    <>
      <div className="step-text-head">
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={e('edit.script')}
          value={step.scriptId ?? OWN_TEXT}
          options={[
            { value: OWN_TEXT, label: e('edit.ownText') },
            ...data.map(({ id, title }) => ({ value: id as string, label: title })),
          ]}
          onChange={choose}
        />
        {step.scriptId === null ? (
          <span className="t12 text3">{e('edit.characters', { count: countCharacters(step.text) })}</span>
        ) : null}
      </div>
      {step.scriptId === null ? (
        <OwnText text={step.text} set={(text) => set({ text })} />
      ) : (
        <p className="text2 step-script">{script?.body}</p>
      )}
    </>
  )
}

function OwnText({ text, set }: { text: string; set: (text: string) => void }) {
  const e = useWords(sequenceEditorMessages)
  return (
    <Field label={e('edit.text')}>
      {(ties) => (
        <Input.TextArea
          {...ties}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={2000}
          value={text}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </Field>
  )
}
