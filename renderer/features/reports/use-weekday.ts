import { useWords } from '#renderer/app/i18n.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'

const KEYS = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const

/** Word of a weekday, 1 = Monday. */
export function useWeekday(): (weekday: number) => string {
  const t = useWords(reportsMessages)
  return (weekday) => t(KEYS[weekday - 1] ?? 'weekday.1')
}
