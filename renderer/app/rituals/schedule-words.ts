import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import type { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { RitualPattern, RitualSchedule } from '#shared/features/rituals/model.ts'
import type { Format } from '../format.ts'
import type { Words } from '../i18n.tsx'

export type RitualWords = Words<keyof (typeof ritualMessages)['en']>
type Ordinal = 1 | 2 | 3 | 4 | -1
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** 周三 / Wed of a number from 1 (Monday) to 7. */
export function weekdayWord(weekday: number, t: RitualWords): string {
  return t(`rule.weekday.${weekday as Weekday}`)
}

/** How often: 每周一、三、五 / Every Mon, Wed, Fri. */
export function patternWords(pattern: RitualPattern, t: RitualWords): string {
  const comma = t('rule.listSeparator')
  switch (pattern.every) {
    case 'day':
      return pattern.interval === 1 ? t('rule.everyDay') : t('rule.everyDays', { interval: pattern.interval })
    case 'workday':
      return t('rule.workday')
    case 'week': {
      const names = pattern.weekdays
        .toSorted((a, b) => a - b)
        .map((weekday) => t(`rule.weekdayShort.${weekday as Weekday}`))
      const days = names.join(comma)
      if (pattern.interval > 1) return t('rule.weeks', { interval: pattern.interval, days })
      return names.length === 7 ? t('rule.everyDay') : t('rule.week', { days })
    }
    case 'month': {
      const list = pattern.days
        .map((day) => (day === -1 ? t('rule.lastDay') : t('rule.monthDay', { day })))
        .join(comma)
      // A number keeps its distance from the Chinese before it.
      const days = /^\d/.test(list) ? ` ${list}` : list
      return pattern.interval === 1
        ? t('rule.month', { days })
        : t('rule.months', { interval: pattern.interval, days })
    }
    case 'month_weekday': {
      const { interval } = pattern
      const ordinal = t(`rule.ordinal.${pattern.ordinal as Ordinal}`)
      const weekday = weekdayWord(pattern.weekday, t)
      return interval === 1
        ? t('rule.monthWeekday', { ordinal, weekday })
        : t('rule.monthsWeekday', { ordinal, weekday, interval })
    }
    case 'year':
      return t('rule.year', { day: t('rule.yearDay', { month: pattern.month, day: pattern.day }) })
  }
}

/** The whole rule in one sentence: 每周一、三、五 20:00，节假日跳过，到 12月31日. */
export function scheduleWords(schedule: RitualSchedule, t: RitualWords, format: Format): string {
  const { pattern, startsOn, endsOn, count, minute, skipsHolidays } = schedule
  const parts = [t('rule.at', { rule: patternWords(pattern, t), time: textOfMinute(minute) })]
  if (skipsHolidays && pattern.every !== 'workday') parts.push(t('rule.skipsHolidays'))
  if (startsOn > format.today()) parts.push(t('rule.from', { day: format.date(startsOn) }))
  if (endsOn !== null) parts.push(t('rule.until', { day: format.date(endsOn) }))
  if (count !== null) parts.push(t('rule.count', { count }))
  return parts.join(t('rule.partSeparator'))
}
