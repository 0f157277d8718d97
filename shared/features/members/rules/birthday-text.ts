const two = (digits: string) => digits.padStart(2, '0')
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const LUNAR_DAYS = 30

/**
 * A birthday as profiles hold it: `MM-DD`, or `L MM-DD` by the lunar calendar. Reads 8-15, 8月15日, 08/15, L8-15 and
 * 农历8月15; null where it says no day.
 */
export function readBirthdayText(text: string): string | null {
  const trimmed = text.trim()
  const lunar = /^(?:L\s*|农历|阴历)/i.exec(trimmed)
  const match = /^(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?$/.exec(
    trimmed.slice(lunar?.[0].length ?? 0).trim(),
  )
  const [, month = '', day = ''] = match ?? []
  const most = lunar ? LUNAR_DAYS : (DAYS[Number(month) - 1] ?? 0)
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > most) return null
  return `${lunar ? 'L ' : ''}${two(month)}-${two(day)}`
}
