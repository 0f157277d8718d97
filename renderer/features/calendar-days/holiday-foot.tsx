import { useWords } from '#renderer/app/i18n.tsx'
import { calendarDaysMessages } from '#shared/features/calendar-days/messages.ts'
import { useDayOverlay } from './day-overlay.tsx'

const SOURCES = ['shipped', 'own', 'none'] as const

/** Where the holidays on screen are from, and which year is not published yet; nothing while they are not shown. */
export function HolidayFoot() {
  const t = useWords(calendarDaysMessages)
  const overlay = useDayOverlay()
  if (!overlay?.layers.includes('holidays') || overlay.years.length === 0) return null
  const parts = SOURCES.flatMap((source) => {
    const years = overlay.years.filter((one) => one.source === source).map(({ year }) => String(year))
    return years.length > 0 ? [t(`foot.${source}`, { years: years.join(t('foot.joinYears')) })] : []
  })
  return <span className="t12 text3">{parts.join(t('foot.join'))}</span>
}
