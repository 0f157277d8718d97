import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber } from '#shared/features/today/rules/chinese-when.ts'
import { readQuickLine } from '#shared/features/today/rules/quick-line.ts'
import type { Moment } from '#shared/features/today/rules/when.ts'
import { addDays, type CalendarDate, weekdayOf, ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const calendar = new ZoneCalendar('Asia/Shanghai')

/** Noon of a Tuesday, unless said otherwise. */
function momentOf(text = '2026-03-10T12:00:00+08:00'): Moment {
  const now = Date.parse(text)
  return { now, today: calendar.dateAt(now), calendar }
}

/** What a line comes to: the day or local time, who, what about, and what was not understood. */
function read(line: string, moment = momentOf(), names: readonly string[] = ['小王']) {
  const { when, mention, title, problems } = readQuickLine(line, moment, names)
  const { at } = when?.kind === 'at' ? when : { at: null }
  const time =
    at === null
      ? (when?.on ?? null)
      : `${calendar.dateAt(at)} ${String(calendar.hourAt(at)).padStart(2, '0')}:${String(calendar.minuteOfDayAt(at) % 60).padStart(2, '0')}`
  return [time, mention, title, ...problems.map(({ problem, text }) => `${problem} ${text}`)]
}

describe('a line of quick-add', () => {
  it.each([
    ['明天 10点 跟进 @小王 问体验课感受', ['2026-03-11 10:00', '小王', '问体验课感受']],
    ['提醒我下周三下午3点联系@小王', ['2026-03-18 15:00', '小王', '']],
    ['3天后找@小王要反馈', ['2026-03-13', '小王', '要反馈']],
    ['给@小王打电话 明天 15:00', ['2026-03-11 15:00', '小王', '打电话']],
    ['@小王明天10点问感受', ['2026-03-11 10:00', '小王', '问感受']],
    [
      'tomorrow 10am follow up @wang ask about the trial',
      ['2026-03-11 10:00', 'wang', 'ask about the trial'],
    ],
    ['@wang demo, Friday at 15:30', ['2026-03-13 15:30', 'wang', 'demo']],
    ['remind me to call @wang in 2 hours', ['2026-03-10 14:00', 'wang', 'call']],
    ['tomorrow 下午3点 @小王 demo', ['2026-03-11 15:00', '小王', 'demo']],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  it.each([
    ['后天', '2026-03-12'],
    ['大后天', '2026-03-13'],
    ['月底', '2026-03-31'],
    ['下月底', '2026-04-30'],
    ['下个月5号', '2026-04-05'],
    ['8号', '2026-04-08'],
    ['12月1日', '2026-12-01'],
    ['1月3日', '2027-01-03'],
    ['2月29日', '2028-02-29'],
    ['十二月一日下午两点一刻', '2026-12-01 14:15'],
    ['周五晚上', '2026-03-13 20:00'],
    ['周二', '2026-03-17'],
    ['本周日', '2026-03-15'],
    ['下周一下午', '2026-03-16 15:00'],
    ['半小时后', '2026-03-10 12:30'],
    ['一个半小时后', '2026-03-10 13:30'],
    ['过两天', '2026-03-12'],
    ['晚上12点', '2026-03-11 00:00'],
    ['明早9点', '2026-03-11 09:00'],
    ['next Monday', '2026-03-16'],
    ['in 3 days', '2026-03-13'],
    ['in a couple of weeks', '2026-03-24'],
    ['Dec 1', '2026-12-01'],
    ['1st of December, 2027', '2027-12-01'],
    ['the day after tomorrow noon', '2026-03-12 12:00'],
    ['end of the month', '2026-03-31'],
    ['quarter to 4', '2026-03-10 15:45'],
    ['12/1 10:00', '2026-12-01 10:00'],
  ])('reads %s', (words, expected) => {
    expect(read(`${words} @小王`)).toEqual([expected, '小王', ''])
  })

  it('takes an hour by the day on which it is said', () => {
    expect(read('今天8点 @小王')[0]).toBe('2026-03-10 20:00')
    expect(read('明天8点 @小王')[0]).toBe('2026-03-11 08:00')
    expect(read('3点 @小王')[0]).toBe('2026-03-10 15:00')
    expect(read('11点 @小王')[0]).toBe('2026-03-11 11:00')
    expect(read('9点 @小王', momentOf('2026-03-10T08:00:00+08:00'))[0]).toBe('2026-03-10 09:00')
  })

  it('leaves words alone that only look like a time', () => {
    for (const title of ['问周五的课', '问她3点建议', '下次一起吃饭', '聊聊早教', '送到5号楼'])
      expect(read(`@小王 ${title}`)).toEqual([null, '小王', title])
    expect(read('@小王 下周一起吃饭')).toEqual(['2026-03-16', '小王', '一起吃饭'])
  })

  it('says what it did not understand instead of guessing', () => {
    expect(read('2月30日 @小王 续费')).toEqual([null, '小王', '续费', 'no_such_day 2月30日'])
    expect(read('明天25点 @小王')).toEqual([null, '小王', '', 'no_such_time 25点'])
    expect(read('周八 @小王')).toEqual([null, '小王', '', 'no_such_day 周八'])
    expect(read('昨天 @小王')).toEqual([null, '小王', '', 'past 昨天'])
    expect(read('今天上午8点 @小王')).toEqual([null, '小王', '', 'past 今天上午8点'])
    expect(read('改天 @小王 聊')).toEqual([null, '小王', '聊', 'vague 改天'])
    expect(read('明天 @小王 @小李')).toEqual(['2026-03-11', '小王', '@小李', 'second_person @小李'])
  })

  it('ends a name at the space, or where a known name ends', () => {
    expect(read('@Anna Li tomorrow', momentOf(), [])).toEqual(['2026-03-11', 'Anna', 'Li'])
    expect(read('@Anna Li tomorrow', momentOf(), ['Anna', 'Anna Li'])).toEqual(['2026-03-11', 'Anna Li', ''])
    expect(read('明天 发到 me@example.com', momentOf(), [])).toEqual([
      '2026-03-11',
      null,
      '发到 me@example.com',
    ])
  })
})

const SIGNS = '零一二三四五六七八九'
/** 1–99 as Chinese writes it. */
function inChinese(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? SIGNS[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 || tens === 0 ? SIGNS[units] : ''}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Every way to name a day that lies so many days ahead. */
function spellingsOf(today: CalendarDate, ahead: number): string[] {
  const on = addDays(today, ahead)
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const weekday = weekdayOf(on)
  const names = ['今天', '明天', '后天', '大后天']
  return [
    on,
    `${year}年${month}月${day}日`,
    ...(ahead < 365 ? [`${month}月${day}号`, `${MONTHS[month - 1]} ${day}`, `${month}/${day}`] : []),
    ...(ahead < 365 ? [`${inChinese(month)}月${inChinese(day)}日`] : []),
    ...(ahead > 0 && ahead < 100 ? [`${ahead}天后`, `${inChinese(ahead)}天后`, `in ${ahead} days`] : []),
    ...(ahead < names.length ? [names[ahead] ?? ''] : []),
    ...(ahead > 0 && ahead <= 7 ? [`周${'一二三四五六日'[weekday - 1]}`, WEEKDAYS[weekday - 1] ?? ''] : []),
    ...(ahead > 0 && ahead % 7 === 0 && ahead < 100 ? [`${ahead / 7}周后`] : []),
  ]
}

const days = fc.integer({ min: 0, max: 1500 }).map((day) => addDays('2024-01-01' as CalendarDate, day))
const anyMoment = fc
  .tuple(days, fc.integer({ min: 0, max: 1439 }))
  .map(([on, minute]) => ({ now: calendar.at(on, 0, minute), today: on, calendar }))

describe('times in a line', () => {
  it('are the same day in every spelling, with and without a clock time', () => {
    const clock = fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })))
    fc.assert(
      fc.property(
        anyMoment,
        fc.integer({ min: 1, max: 700 }),
        clock,
        fc.nat(),
        (moment, ahead, time, pick) => {
          const spellings = spellingsOf(moment.today, ahead)
          const spelling = spellings[pick % spellings.length] ?? ''
          const [hour, minute] = time ?? [0, 0]
          const clockText = time ? ` ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : ''
          const { when, problems } = readQuickLine(`${spelling}${clockText} @小王 问感受`, moment)
          const on = addDays(moment.today, ahead)
          expect(problems).toEqual([])
          if (time) expect(when).toEqual({ kind: 'at', at: calendar.at(on, hour, minute), on })
          else expect(when).toEqual({ kind: 'on', on })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never lie behind, whatever is typed', () => {
    const words = fc.constantFrom(
      ...[
        '明天',
        '周五',
        '下周',
        '月底',
        '3天后',
        '2月30日',
        '晚上',
        '8点',
        '25点',
        '半小时后',
        '今天',
        '昨天',
        '@小王',
        '跟进',
        '问感受',
        ' ',
      ],
      ...[
        'tomorrow',
        'Friday',
        'at 3',
        '10am',
        'Dec 1',
        'in 2 weeks',
        'follow up',
        '@wang',
        '的',
        '，',
        '@',
        '🙂',
      ],
    )
    const line = fc.oneof(
      fc.array(words, { maxLength: 9 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(line, anyMoment, (text, moment) => {
        const { when, spans, title, problems } = readQuickLine(text, moment)
        if (when?.kind === 'on') expect(when.on >= moment.today).toBe(true)
        if (when?.kind === 'at') expect(when.at).toBeGreaterThanOrEqual(moment.now - 60_000)
        let end = 0
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
        for (const sign of title.replaceAll(' ', '')) expect(text).toContain(sign)
        for (const problem of problems) expect(text).toContain(problem.text)
      }),
      { numRuns: 1000 },
    )
  })

  it('stay out of what is left as the text', () => {
    const text = fc.constantFrom('问体验课感受', '送手册', '聊聊读书会', '续费', 'ask about the trial')
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 })
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 90 }), text, order, (moment, ahead, about, places) => {
        for (const spelling of spellingsOf(moment.today, ahead)) {
          const pieces = [spelling, '@小王', about]
          const line = places.map((place) => pieces[place]).join(' ')
          expect(readQuickLine(line, moment)).toMatchObject({
            when: { on: addDays(moment.today, ahead) },
            mention: '小王',
            title: about,
          })
        }
      }),
      { numRuns: 150 },
    )
  })

  it('count in Chinese to ninety-nine', () => {
    for (let number = 0; number < 100; number += 1) {
      expect(chineseNumber(inChinese(number))).toBe(number)
      expect(chineseNumber(String(number))).toBe(number)
    }
    for (const odd of ['', '十十', '百', '一二三', 'x']) expect(chineseNumber(odd)).toBeNaN()
  })
})
