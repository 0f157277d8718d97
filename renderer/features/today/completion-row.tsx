import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { completionOutcomes } from '#shared/features/follow-ups/model.ts'
import { stageAfter } from '#shared/features/follow-ups/rules/outcomes.ts'
import type { SalesStage } from '#shared/features/members/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { BackButton } from './action-rows.tsx'
import { NextDate } from './next-date.tsx'
import type { CompletionState } from './use-completion.ts'
import { useDigitKeys } from './use-digit-keys.ts'

/**
 * Outcome, note and next date in one box; Enter saves. The focus starts on the outcomes, a number key chooses one and
 * goes on to the note. Rows of the card's list of facts.
 */
export function CompletionRow(props: {
  completion: CompletionState
  stage: SalesStage
  save: () => void
  back: () => void
}) {
  const t = useWords(followUpMessages)
  const today = useWords(todayMessages)
  const { completion, stage, save, back } = props
  const { outcome, setOutcome, note, setNote } = completion
  const outcomes = useRef<HTMLDivElement>(null)
  const noteField = useRef<InputRef>(null)
  useEffect(() => outcomes.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])
  useDigitKeys(today('key.choose'), true, (index) => {
    const chosen = completionOutcomes[index]
    if (!chosen) return
    setOutcome(chosen)
    noteField.current?.focus()
  })
  const after = stageAfter(stage, outcome)
  return (
    <>
      <dt>{t('detail.outcome')}</dt>
      <dd ref={outcomes} className="card-presets">
        <PresetGroup
          label={t('detail.outcome')}
          presets={completionOutcomes.map((value, at) => ({
            value,
            label: t(`outcome.${value}`),
            kbd: String(at + 1),
          }))}
          value={outcome}
          onChange={setOutcome}
        />
      </dd>
      <dt>{t('detail.note')}</dt>
      <dd>
        <Input
          ref={noteField}
          className="private"
          aria-label={t('detail.note')}
          placeholder={t('detail.notePlaceholder')}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) save()
          }}
        />
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
        {after === stage ? null : (
          <span className="card-aside">
            {t('stage.willMove', { before: t(`stage.${stage}`), after: t(`stage.${after}`) })}
          </span>
        )}
      </dd>
    </>
  )
}
