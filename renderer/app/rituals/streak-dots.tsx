import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { RitualDay } from '#shared/features/rituals/model.ts'
import { useFormat, useWords } from '../i18n.tsx'
import './rituals.css'

/** The latest days of a ritual, the oldest first: filled = kept, hollow = missed, dash = skipped. */
export function StreakDots({ days }: { days: readonly RitualDay[] }) {
  const t = useWords(ritualPageMessages)
  const state = useWords(ritualMessages)
  const format = useFormat()
  const count = (wanted: RitualDay['state']) => days.filter((day) => day.state === wanted).length
  if (days.length === 0) return <span className="text3">{t('streak.none')}</span>
  const label = t('streak.dots', {
    all: days.length,
    kept: count('kept'),
    missed: count('missed'),
    skipped: count('skipped'),
  })
  return (
    <span className="streak-dots" role="img" aria-label={label}>
      {days.map(({ day, ruleDay, state: of }) => (
        <span
          key={`${ruleDay} ${day}`}
          className={`streak-dot ${of}`}
          title={t('streak.dot', { day: format.date(day), state: state(`state.${of}`) })}
        />
      ))}
    </span>
  )
}
