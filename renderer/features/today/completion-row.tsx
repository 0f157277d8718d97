import { Button, Input, type InputRef } from 'antd'
import { type RefObject, useEffect, useRef } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useStages } from '#renderer/app/use-stages.ts'
import { Kbd } from '#renderer/ui/marks.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { type CompletionOutcome, completionOutcomes } from '#shared/features/follow-ups/model.ts'
import { stageAfter } from '#shared/features/follow-ups/rules/outcomes.ts'
import type { SalesStage } from '#shared/features/members/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { BackButton } from './action-rows.tsx'
import { NextDate } from './next-date.tsx'
import type { CompletionState } from './use-completion.ts'
import { useDigitKeys } from './use-digit-keys.ts'

type CompletionProps = {
  completion: CompletionState
  stage: SalesStage
  save: () => void
  back: () => void
}

/** Outcome, note and next date in one box; Enter saves. Rows of the card's list of facts. */
export function CompletionRow({ completion, stage, save, back }: CompletionProps) {
  const t = useWords(followUpMessages)
  const note = useRef<InputRef>(null)
  return (
    <>
      <dt>{t('detail.outcome')}</dt>
      <OutcomeField completion={completion} note={note} />
      <dt>{t('detail.note')}</dt>
      <dd>
        <NoteField completion={completion} note={note} save={save} />
      </dd>
      <dt>{t('detail.next')}</dt>
      <dd>
        <NextDate completion={completion} />
      </dd>
      <dt />
      <dd className="card-actions">
        <Button type="primary" onClick={save}>
          {t('detail.save')}
          <Kbd>Enter</Kbd>
        </Button>
        <BackButton back={back} />
        <StageNote stage={stage} outcome={completion.outcome} />
      </dd>
    </>
  )
}

/** The focus starts here; a number key chooses and goes on to the note. */
function OutcomeField(props: { completion: CompletionState; note: RefObject<InputRef | null> }) {
  const t = useWords(followUpMessages)
  const today = useWords(todayMessages)
  const { outcome, setOutcome } = props.completion
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])
  useDigitKeys(today('key.choose'), true, (index) => {
    const chosen = completionOutcomes[index]
    if (!chosen) return
    setOutcome(chosen)
    props.note.current?.focus()
  })
  const presets = completionOutcomes.map((value, at) => ({
    value,
    label: t(`outcome.${value}`),
    kbd: String(at + 1),
  }))
  return (
    <dd ref={field} className="card-presets">
      <PresetGroup label={t('detail.outcome')} presets={presets} value={outcome} onChange={setOutcome} />
    </dd>
  )
}

function NoteField(props: {
  completion: CompletionState
  note: RefObject<InputRef | null>
  save: () => void
}) {
  const t = useWords(followUpMessages)
  const { note, setNote } = props.completion
  return (
    <Input
      ref={props.note}
      className="private"
      aria-label={t('detail.note')}
      placeholder={t('detail.notePlaceholder')}
      maxLength={2000}
      value={note}
      onChange={(event) => setNote(event.target.value)}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) props.save()
      }}
    />
  )
}

/** Where the outcome moves the person; said before it is saved. */
function StageNote({ stage, outcome }: { stage: SalesStage; outcome: CompletionOutcome }) {
  const t = useWords(followUpMessages)
  const stages = useStages()
  const after = stageAfter(stages.settings, stage, outcome)
  if (after === stage) return null
  const values = { before: stages.name(stage), after: stages.name(after) }
  return <span className="card-aside">{t('stage.willMove', values)}</span>
}
