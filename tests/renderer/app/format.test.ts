import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFormat } from '#renderer/app/format.ts'
import { type CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const NOW = Date.parse('2026-09-22T11:10:00+08:00')
const shanghai = new ZoneCalendar('Asia/Shanghai')
const zh = createFormat('zh-CN', shanghai, () => NOW)
const en = createFormat('en', shanghai, () => NOW)
const at = (text: string) => Date.parse(`${text}+08:00`)
const day = (text: string) => text as CalendarDate

describe('numbers', () => {
  it('carry the real minus sign, groups and a plus where a change is meant', () => {
    expect(zh.number(1204)).toBe('1,204')
    expect(zh.number(-3)).toBe('−3')
    expect(zh.signed(14)).toBe('+14')
    expect(zh.signed(0)).toBe('0')
    expect(zh.percent(0.25, 1)).toBe('25.0%')
    expect(zh.percent(-0.56)).toBe('−56%')
  })

  it('show money without needless cents and sizes in units that people read', () => {
    expect(zh.money(19900)).toBe('¥199')
    expect(en.money(-19950)).toBe('−¥199.50')
    expect(zh.bytes(1_100_000)).toBe('1.1 MB')
    expect(zh.bytes(0)).toContain('0')
  })
})

describe('days', () => {
  it('are tight in Chinese and short in English', () => {
    expect(zh.date(day('2026-09-22'))).toBe('9月22日')
    expect(zh.dateWithWeekday(day('2026-09-22'))).toBe('9月22日 周二')
    expect(en.dateWithWeekday(day('2026-09-22'))).toBe('Tue, Sep 22')
    expect(zh.date(day('2025-04-02'))).toBe('2025年4月2日')
    expect(zh.dateTime(at('2026-09-20T21:47:00'))).toBe('9月20日 21:47')
    expect(en.dateTime(at('2026-09-20T21:47:00'))).toBe('Sep 20, 21:47')
  })

  it.each([
    ['2026-09-22', '今天', 'Today'],
    ['2026-09-23', '明天', 'Tomorrow'],
    ['2026-09-21', '昨天', 'Yesterday'],
    ['2026-09-19', '3 天前', '3 days ago'],
    ['2026-08-18', '5 周前', '5 weeks ago'],
    ['2026-03-22', '6 个月前', '6 months ago'],
    ['2024-09-22', '2 年前', '2 years ago'],
    ['2026-09-25', '3 天后', 'in 3 days'],
  ])('%s is %s', (date, chinese, english) => {
    expect([zh.relativeDay(day(date)), en.relativeDay(day(date))]).toEqual([chinese, english])
  })
})

describe('moments', () => {
  it.each([
    ['2026-09-22T11:09:30', '刚刚'],
    ['2026-09-22T10:58:00', '12 分钟前'],
    ['2026-09-22T08:00:00', '3 小时前'],
    ['2026-09-21T23:50:00', '昨天'],
    ['2026-09-19T10:00:00', '3 天前'],
  ])('%s was %s', (moment, words) => {
    expect(zh.ago(at(moment))).toBe(words)
  })

  it('of the last two days are told with their time in tables', () => {
    expect(zh.seen(at('2026-09-22T09:40:00'))).toBe('今天 09:40')
    expect(zh.seen(at('2026-09-21T22:31:00'))).toBe('昨天 22:31')
    expect(zh.seen(at('2026-09-18T22:31:00'))).toBe('9月18日')
  })

  it.each([
    ['2026-09-22T16:20:00', '16:20', '16:20', false],
    ['2026-09-23T10:00:00', '明天 10:00', 'Tomorrow, 10:00', false],
    ['2026-09-25T10:00:00', '9月25日 10:00', 'Sep 25, 10:00', false],
    ['2026-09-22T10:40:00', '逾期 30 分钟', '30 min late', true],
    ['2026-09-21T22:10:00', '逾期 13 小时', '13 h late', true],
    ['2026-09-20T11:00:00', '逾期 2 天', '2 days late', true],
  ])('due at %s read %s', (moment, chinese, english, isLate) => {
    expect(zh.due(at(moment))).toMatchObject({ text: chinese, isLate })
    expect(en.due(at(moment)).text).toBe(english)
  })

  it('never read like the opposite of what they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400 * 86_400_000, max: 400 * 86_400_000 }), (distance) => {
        const text = zh.due(NOW + distance).text
        if (distance <= -60_000) expect(text).toMatch(/^逾期 [1-9]/)
        if (distance >= 0) expect(text).not.toMatch(/逾期|前/)
      }),
    )
  })
})
