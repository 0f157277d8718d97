import { describe, expect, it } from 'vitest'
import { createFormat } from '#renderer/app/format.ts'
import { scheduleWords } from '#renderer/app/rituals/schedule-words.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { RitualPattern } from '#shared/features/rituals/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { formatMessage, type Locale, type MessageValues } from '#shared/kernel/messages.ts'
import { draftOf } from './given-rituals.ts'

const now = () => Date.parse('2026-09-22T10:00:00+08:00')

/** The sentence of a schedule in both languages. */
function sentences(schedule: Record<string, unknown>): [string, string] {
  const { schedule: whole } = draftOf(['any'], { schedule })
  const say = (locale: Locale) => {
    const format = createFormat(locale, new ZoneCalendar('Asia/Shanghai'), now)
    const words = (key: keyof (typeof ritualMessages)['en'], values?: MessageValues) =>
      formatMessage(ritualMessages, locale, key, values)
    return scheduleWords(whole, words, format)
  }
  return [say('zh-CN'), say('en')]
}

const of = (pattern: RitualPattern) => sentences({ pattern, minute: 1200 })

describe('The sentence of a rule', () => {
  it('says how often, at what time, and what holidays do', () => {
    const pattern = { every: 'week', interval: 1, weekdays: [5, 1, 3] }
    expect(sentences({ pattern, minute: 1200, skipsHolidays: true })).toEqual([
      '每周一、三、五 20:00，节假日跳过',
      'Every Mon, Wed, Fri at 20:00, not on holidays',
    ])
  })

  it('has words for every pattern', () => {
    expect(of({ every: 'day', interval: 1 })).toEqual(['每天 20:00', 'Every day at 20:00'])
    expect(of({ every: 'day', interval: 3 })).toEqual(['每 3 天 20:00', 'Every 3 days at 20:00'])
    expect(of({ every: 'workday' })).toEqual(['每个工作日 20:00', 'Every workday at 20:00'])
    expect(of({ every: 'week', interval: 2, weekdays: [6, 7] })).toEqual([
      '每 2 周的周六、日 20:00',
      'Every 2 weeks on Sat, Sun at 20:00',
    ])
    expect(of({ every: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] })[0]).toBe('每天 20:00')
    expect(of({ every: 'month', interval: 1, days: [1, 22, -1] })).toEqual([
      '每月 1 日、22 日、最后一天 20:00',
      'Every month on the 1st, the 22nd, the last day at 20:00',
    ])
    expect(of({ every: 'month', interval: 3, days: [-1] })[0]).toBe('每 3 个月的最后一天 20:00')
    expect(of({ every: 'month_weekday', interval: 1, ordinal: 1, weekday: 1 })).toEqual([
      '每月第一个周一 20:00',
      'First Mon of every month at 20:00',
    ])
    expect(of({ every: 'month_weekday', interval: 2, ordinal: -1, weekday: 5 })).toEqual([
      '每 2 个月的最后一个周五 20:00',
      'Last Fri of every 2 months at 20:00',
    ])
    expect(of({ every: 'year', month: 9, day: 10 })).toEqual([
      '每年9月10日 20:00',
      'Every year on September 10 at 20:00',
    ])
  })

  it('says from when and until when', () => {
    expect(sentences({ startsOn: '2026-10-08', endsOn: '2026-12-31' })).toEqual([
      '每周日 20:30，10月8日起，到 12月31日',
      'Every Sun at 20:30, from Oct 8, until Dec 31',
    ])
    expect(sentences({ count: 8 })).toEqual(['每周日 20:30，共 8 次', 'Every Sun at 20:30, 8 times'])
  })
})
