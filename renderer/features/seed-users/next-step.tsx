import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import type { SeedCard } from '#shared/features/seed-users/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'

/** The next task or follow-up of a seed, red once it is late; without one the last contact, unless `isBare`. */
export function NextStep({ seed, isBare = false }: { seed: SeedCard; isBare?: boolean }) {
  const { t } = useSeedWords()
  const format = useFormat()
  const { next } = seed
  if (next === null)
    return isBare ? <span className="text3">{t('cell.noNext')}</span> : <LastContact seed={seed} />
  const on = next.kind === 'task' ? next.dueOn : format.dateOf(next.dueAt)
  const lateDays = daysBetween(on, format.today())
  const day = Math.abs(lateDays) <= 1 ? format.relativeDay(on) : format.date(on)
  const words =
    next.kind === 'task'
      ? t('board.dueTask', { on: day, title: next.title })
      : t('board.dueFollowUp', { on: day })
  if (lateDays > 0)
    return (
      <span className="danger ellipsis" title={words}>
        {t('board.late', { days: lateDays })}
      </span>
    )
  return (
    <span className="ellipsis" title={words}>
      {words}
    </span>
  )
}

/** Where nothing is planned, when the operator last talked to them. */
function LastContact({ seed }: { seed: SeedCard }) {
  const { t } = useSeedWords()
  const format = useFormat()
  const at = seed.lastContactAt
  if (at === null) return <span className="text3 ellipsis">{t('board.noContact')}</span>
  return (
    <span className="text2 ellipsis" title={format.exact(at)}>
      {t('board.contacted', { when: format.ago(at) })}
    </span>
  )
}
