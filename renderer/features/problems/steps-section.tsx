import { Button, Input } from 'antd'
import { Pencil, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { instantOfLocal, localTimeOf } from '#renderer/app/local-time.ts'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { ProblemDetail, ProblemId, ProblemStep } from '#shared/features/problems/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { useStepActions } from './use-problem-actions.ts'

/** What was done so far, in order; the field below adds a step, now unless another time is named. */
export function StepsSection({ detail }: { detail: ProblemDetail }) {
  const { problem, steps } = detail
  const { d } = useProblemWords()
  const { add } = useStepActions(problem.id)
  return (
    <Section title={d('steps.title')} note={d('steps.count', { count: steps.length })}>
      <ol className="problem-steps">
        {steps.map((step) => (
          <StepLine key={step.id} problemId={problem.id} step={step} />
        ))}
      </ol>
      <StepForm
        key={steps.length}
        save={d('steps.save')}
        given={{ at: null, note: '' }}
        isSaving={add.isPending}
        submit={({ at, note }) => add.mutate({ note, ...(at === null ? {} : { at }) })}
      />
    </Section>
  )
}

function StepLine({ problemId, step }: { problemId: ProblemId; step: ProblemStep }) {
  const { d } = useProblemWords()
  const format = useFormat()
  const { edit, remove } = useStepActions(problemId)
  const [isEditing, setEditing] = useState(false)
  if (isEditing)
    return (
      <li className="own">
        <StepForm
          save={d('steps.keep')}
          given={{ at: step.at, note: step.note }}
          isSaving={edit.isPending}
          submit={({ at, note }) =>
            edit.mutate({ step, at: at ?? step.at, note }, { onSuccess: () => setEditing(false) })
          }
          cancel={() => setEditing(false)}
        />
      </li>
    )
  return (
    <li className={step.kind === 'note' ? '' : 'own'}>
      <div className="problem-step-head">
        <span>{d(`steps.kind.${step.kind}`)}</span>
        <span className="problem-step-side">
          {step.kind === 'note' ? (
            <>
              <Button
                size="small"
                type="text"
                icon={<Pencil size={14} aria-hidden="true" />}
                aria-label={d('steps.edit')}
                onClick={() => setEditing(true)}
              />
              <Button
                size="small"
                type="text"
                icon={<Trash2 size={14} aria-hidden="true" />}
                aria-label={d('steps.remove')}
                onClick={() => remove.mutate(step)}
              />
            </>
          ) : null}
          <time className="t12 text2" title={format.exact(step.at)}>
            {format.seen(step.at)}
          </time>
        </span>
      </div>
      {step.note === '' ? null : <p className="text2 private problem-step-note">{step.note}</p>}
    </li>
  )
}

function StepForm(props: {
  save: string
  given: { at: number | null; note: string }
  isSaving: boolean
  submit: (step: { at: number | null; note: string }) => void
  cancel?: () => void
}) {
  const { d } = useProblemWords()
  const format = useFormat()
  const calendar = useMemo(() => new ZoneCalendar(format.zone), [format.zone])
  const [opened] = useState(() => props.given.at ?? format.now())
  const [note, setNote] = useState(props.given.note)
  const [time, setTime] = useState(() => localTimeOf(calendar, opened))
  const isMoved = time !== localTimeOf(calendar, opened)
  const typed = instantOfLocal(calendar, time)
  const isWrong = typed === null || (isMoved && typed > format.now())
  const submit = () => {
    if (note.trim() !== '' && !isWrong) props.submit({ at: isMoved ? typed : null, note: note.trim() })
  }
  return (
    <div className="problem-step-form">
      <Input.TextArea
        className="private"
        aria-label={d('steps.add')}
        placeholder={d('steps.placeholder')}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          submit()
        }}
      />
      <Input
        size="small"
        type="datetime-local"
        className="problem-time"
        aria-label={d('steps.at')}
        max={localTimeOf(calendar, format.now())}
        value={time}
        status={isWrong ? 'error' : ''}
        onChange={(event) => setTime(event.target.value)}
      />
      <Button size="small" disabled={note.trim() === '' || isWrong} loading={props.isSaving} onClick={submit}>
        {props.save}
      </Button>
      {props.cancel ? (
        <Button size="small" type="text" onClick={props.cancel}>
          {d('steps.cancel')}
        </Button>
      ) : null}
    </div>
  )
}
