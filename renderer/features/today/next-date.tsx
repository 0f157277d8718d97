import { Input } from 'antd'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { type CompletionState, type NextChoice, nextChoices } from './use-completion.ts'

/** 下次联系: presets, a day of one's own, or never; the day it comes to stands at the right. */
export function NextDate({ completion }: { completion: CompletionState }) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const { next, setNext, nextOn, pickedText, setPicked } = completion
  const label = (choice: NextChoice) => {
    if (choice === '1') return t('next.tomorrow')
    if (choice === 'pick') return t('next.pick')
    return choice === 'never' ? t('next.never') : t('next.days', { days: choice })
  }
  return (
    <div className="card-line">
      <div className="card-presets">
        <PresetGroup
          label={t('detail.next')}
          presets={nextChoices.map((choice) => ({ value: choice, label: label(choice) }))}
          value={next}
          onChange={setNext}
        />
      </div>
      {next === 'pick' ? (
        <Input
          type="date"
          size="small"
          className="card-date"
          aria-label={t('detail.next')}
          min={format.today()}
          value={pickedText}
          status={nextOn === null ? 'error' : ''}
          onChange={(event) => setPicked(event.target.value)}
        />
      ) : null}
      {nextOn === null ? null : (
        <span className="card-aside wide-only">{`${format.dateWithWeekday(nextOn)} 10:00`}</span>
      )}
    </div>
  )
}
