import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceRun } from '#shared/features/sequences/model.ts'

/** One mark for each step: filled when done, ringed while it stands open, struck when it was skipped or missed. */
export function StepDots({ steps }: { steps: SequenceRun['steps'] }) {
  const t = useWords(sequenceMessages)
  const format = useFormat()
  const done = steps.filter(({ state }) => state === 'done' || state === 'waiting').length
  return (
    <span
      className="step-dots"
      role="img"
      aria-label={t('runs.progress', { done: format.number(done), all: format.number(steps.length) })}
    >
      {steps.map((step) => (
        <span
          key={step.stepId}
          className={`step-dot ${step.state}`}
          title={`${t('step.day', { day: step.day })} ${step.title}: ${t(`step.${step.state}`)}`}
        />
      ))}
    </span>
  )
}
