import { describe, expect, it } from 'vitest'
import { findHolidays } from '#electron/features/calendar-days/service.ts'
import { isWorkday } from '#shared/features/calendar-days/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const day = (text: string) => text as CalendarDate
const text = (body: string, name = '2027.csv') => ({ source: { text: body, name } })

const YEAR_2027 = `日期,名称,类型
2027-01-01,元旦,休
2027-02-06,春节,休
2027/2/7,春节,休
2027年2月20日,春节,班
2026-12-31,元旦,休
`

describe('the holidays of a year', () => {
  it('are those of the notice where there is one, and none where it is not published', async () => {
    const { api } = createTestApp()
    const { years } = await api.calendarDays.show({ from: day('2026-12-01'), to: day('2027-01-31') })
    expect(years.map(({ year, source }) => [year, source])).toEqual([
      [2026, 'shipped'],
      [2027, 'none'],
    ])
  })

  it('are replaced by a file for one year only, count as workdays at once, and come back', async () => {
    const { api, ctx, clock } = createTestApp()
    const plan = await api.calendarDays.inspectFile(text(YEAR_2027))
    expect(plan).toMatchObject({ year: 2027, days: 4, bad: 0 })
    expect(plan.years).toEqual([
      { year: 2026, days: 1 },
      { year: 2027, days: 4 },
    ])
    expect(plan.changes.map(({ before, after }) => [before, after?.on, after?.kind, after?.nameEn])).toEqual([
      [null, '2027-01-01', 'off', "New Year's Day"],
      [null, '2027-02-06', 'off', 'Spring Festival'],
      [null, '2027-02-07', 'off', 'Spring Festival'],
      [null, '2027-02-20', 'work', 'Spring Festival'],
    ])
    expect((await api.calendarDays.showYear({ year: 2027 })).year.source).toBe('none')

    const { undoId } = await api.calendarDays.importFile(text(YEAR_2027))
    const worked = (on: string) => isWorkday(day(on), findHolidays(ctx, [2026, 2027]))
    expect(['2027-01-01', '2027-02-20', '2027-02-27', '2026-12-31'].map(worked)).toEqual([
      false,
      true,
      false,
      true,
    ])
    clock.advance(1000)
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect((await api.calendarDays.showYear({ year: 2027 })).year).toEqual({
      year: 2027,
      source: 'none',
      days: [],
    })
  })

  it('are not touched by a file with a bad row, which is named with its line and reason', async () => {
    const { api } = createTestApp()
    const bad = text(
      `日期,名称,类型\n2027-01-01,元旦,休\n2027-02-30,春节,休\n2027-02-06,春节,调休\n2027-02-07,,休\n2027-01-01,元旦,休\n2027-02-08,春节,班\n`,
    )
    const plan = await api.calendarDays.inspectFile(bad)
    expect(plan.badRows.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'date'],
      [4, 'kind'],
      [5, 'name'],
      [6, 'twice'],
      [7, 'weekdayWork'],
    ])
    await expect(api.calendarDays.importFile(bad)).rejects.toMatchObject({
      data: { code: 'HOLIDAY_FILE_BAD', facts: { name: '2027.csv', count: 5 } },
    })
    expect((await api.calendarDays.showYear({ year: 2027 })).year.days).toEqual([])
  })

  it('are read from JSON with isOffDay, and from a calendar whose titles are marked', async () => {
    const { api } = createTestApp()
    const json = `{
  "year": 2027,
  "days": [
    { "name": "元旦", "date": "2027-01-01", "isOffDay": true },
    { "name": "春节", "date": "2027-02-20", "isOffDay": false },
    { "name": "春节", "date": "2027-13-01", "isOffDay": false }
  ]
}`
    const plan = await api.calendarDays.inspectFile(text(json, '2027.json'))
    expect(plan.changes.map(({ after }) => [after?.on, after?.kind])).toEqual([
      ['2027-01-01', 'off'],
      ['2027-02-20', 'work'],
    ])
    expect(plan.badRows).toEqual([{ line: 6, problem: 'date', text: '2027-13-01 春节 false' }])

    const event = (from: string, to: string, title: string) =>
      `BEGIN:VEVENT\r\nUID:${from}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`
    const ics = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${event('20271001', '20271008', '国庆节（休）')}${event('20271009', '20271010', '国庆节 补班')}${event('20270509', '20270510', '母亲节')}END:VCALENDAR\r\n`
    const calendar = await api.calendarDays.inspectFile(text(ics, 'holidays.ics'))
    expect(calendar).toMatchObject({ year: 2027, days: 8, unmarked: 1, bad: 0 })
    expect(calendar.changes.map(({ after }) => `${after?.on} ${after?.kind} ${after?.name}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((of) => `2027-10-0${of} off 国庆节`),
      '2027-10-09 work 国庆节',
    ])
  })

  it.each([
    ['a list of people', '昵称,微信号\n周敏,zhou\n宋捷,song\n', '成员.csv'],
    ['JSON of another kind', '{"a": 1}', 'a.json'],
    ['broken JSON', '{"days": [', 'b.json'],
    ['a broken calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'c.ics'],
  ])('are not found in %s', async (_, body, name) => {
    const { api } = createTestApp()
    await expect(api.calendarDays.inspectFile(text(body, name))).rejects.toMatchObject({
      data: { code: 'HOLIDAY_FILE_UNKNOWN', facts: { name } },
    })
  })

  it('come out as a file that is read again without any change, in both languages and kinds', async () => {
    const { api } = createTestApp()
    for (const language of ['zh-CN', 'en'] as const)
      for (const format of ['csv', 'json'] as const) {
        const { file, days } = await api.calendarDays.exportYear({ year: 2026, format, language })
        const plan = await api.calendarDays.inspectFile(text(await file.text(), file.name))
        expect([days, plan.days, plan.bad, plan.changes]).toEqual([39, 39, 0, []])
        const { undoId } = await api.calendarDays.importFile(text(await file.text(), file.name))
        expect(undoId).toBeNull()
      }
    expect((await api.calendarDays.showYear({ year: 2026 })).year.source).toBe('shipped')
  })
})

describe('a single day', () => {
  it('becomes a holiday or an ordinary day, and a year that is as shipped again is no own one', async () => {
    const { api } = createTestApp()
    const on = day('2026-09-26')
    const { year } = await api.calendarDays.setHoliday({ on, day: null })
    expect([year.source, year.days.length, year.days.some((one) => one.on === on)]).toEqual([
      'own',
      38,
      false,
    ])
    const again = await api.calendarDays.setHoliday({
      on,
      day: { kind: 'off', name: '中秋节', nameEn: 'Mid-Autumn Festival' },
    })
    expect([again.year.source, again.year.days.length]).toEqual(['shipped', 39])
  })

  it('cannot be a make-up workday from Monday to Friday', async () => {
    const { api } = createTestApp()
    await expect(
      api.calendarDays.setHoliday({ on: day('2026-09-24'), day: { kind: 'work', name: '中秋节' } }),
    ).rejects.toMatchObject({ data: { code: 'HOLIDAY_WEEKDAY_WORK' } })
  })

  it('that was changed is official again when the year is restored, which can be taken back', async () => {
    const { api } = createTestApp()
    const on = day('2026-12-24')
    await api.calendarDays.setHoliday({ on, day: { kind: 'off', name: '公司年会' } })
    const { year, undoId } = await api.calendarDays.restoreYear({ year: 2026 })
    expect([year.source, year.days.length]).toEqual(['shipped', 39])
    await api.workspace.undo({ undoId })
    expect((await api.calendarDays.showYear({ year: 2026 })).year.days.at(-1)?.name).toBe('公司年会')
  })
})

describe('own yearly days', () => {
  const brandDay = {
    name: '品牌日',
    note: '',
    calendar: 'solar',
    month: 3,
    day: 18,
    sinceYear: 2020,
  } as const

  it('are added, changed and removed, each of which can be taken back', async () => {
    const app = createTestApp()
    const { day: made } = await app.api.calendarDays.createOwn(brandDay)
    const changed = await app.api.calendarDays.updateOwn({
      id: made.id,
      content: { ...brandDay, calendar: 'lunar', month: 8, day: 30 },
    })
    const shown = async () =>
      (await app.api.calendarDays.show({ from: day('2026-01-01'), to: day('2026-01-02') })).ownDays
    expect(await shown()).toEqual([{ ...made, calendar: 'lunar', month: 8, day: 30 }])
    await app.api.workspace.undo({ undoId: changed.undoId })
    const { undoId } = await app.api.calendarDays.removeOwn({ id: made.id })
    expect(await shown()).toEqual([])
    await app.api.workspace.undo({ undoId })
    expect(await shown()).toEqual([made])
    await expect(app.api.calendarDays.removeOwn({ id: 'gone' as never })).rejects.toMatchObject({
      data: { code: 'OWN_DAY_NOT_FOUND' },
    })
  })

  it('cannot be on a day that no year has', async () => {
    const { api } = createTestApp()
    await expect(api.calendarDays.createOwn({ ...brandDay, month: 2, day: 30 })).rejects.toThrow()
    await expect(api.calendarDays.createOwn({ ...brandDay, calendar: 'lunar', day: 31 })).rejects.toThrow()
  })
})
