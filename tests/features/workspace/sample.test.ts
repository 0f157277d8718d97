import { beforeAll, describe, expect, it } from 'vitest'
import { parseThreads, type Thread } from '#electron/features/workspace/sample/corpus.ts'
import { cuesOf, fitsMoment, traits } from '#electron/features/workspace/sample/cues.ts'
import { groupKeys, HISTORY_DAYS } from '#electron/features/workspace/sample/groups.ts'
import { Random } from '#electron/features/workspace/sample/random.ts'
import {
  groupOf,
  makeSample,
  type Sample,
  type SampleGroup,
} from '#electron/features/workspace/sample/sample.ts'
import { Template } from '#electron/features/workspace/sample/template.ts'
import { classifyQuestion } from '#shared/features/activity/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

const TODAY = '2026-03-10' as CalendarDate
const DAY = 86_400

/** What one can see of a log: when, who, what, and which line is quoted. */
function visible({ lines }: SampleGroup): string[] {
  return lines.map(
    (l) => `${l.at} ${l.who?.person.nick ?? '·'} ${l.text} ${l.isQuote ? l.answers?.text : ''}`,
  )
}

/** How often the longest line without names of each thread stands in a log. */
function occurrences(threads: readonly Thread[], group: SampleGroup): number[] {
  const counts = new Map<string, number>()
  for (const { text } of group.lines) counts.set(text, (counts.get(text) ?? 0) + 1)
  return threads.flatMap((thread) => {
    const plain = thread.lines.map((l) => l.text).filter((text) => !/[{[]/.test(text) && text.length >= 9)
    const [longest] = plain.sort((a, b) => b.length - a.length)
    return longest === undefined ? [] : [counts.get(longest) ?? 0]
  })
}

describe('the sample world', () => {
  let sample: Sample
  beforeAll(async () => {
    sample = await makeSample(TODAY)
  })

  it('is the same for the same day, and moves with the day', async () => {
    const again = await makeSample(TODAY)
    for (const key of groupKeys) expect(visible(groupOf(again, key))).toEqual(visible(groupOf(sample, key)))
    const later = await makeSample('2026-07-20' as CalendarDate)
    expect(later.people.map((p) => p.nick)).toEqual(sample.people.map((p) => p.nick))
    expect(visible(groupOf(later, 'reading'))).not.toEqual(visible(groupOf(sample, 'reading')))
  })

  it('has about 450 people and 60,000 lines in four groups', () => {
    expect(sample.people.length).toBeGreaterThan(435)
    expect(sample.people.length).toBeLessThan(475)
    const sizes = Object.fromEntries(groupKeys.map((key) => [key, groupOf(sample, key).lines.length]))
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(56_000)
    expect(total).toBeLessThan(64_000)
    for (const [key, wanted] of Object.entries({
      reading: 23_000,
      shop: 18_000,
      runners: 17_000,
      flash: 2_200,
    })) {
      expect(sizes[key], key).toBeGreaterThan(wanted * 0.85)
      expect(sizes[key], key).toBeLessThan(wanted * 1.2)
    }
  })

  it.each(groupKeys)('tells at least 200 hand-written conversations in %s, none twice', (key) => {
    const group = groupOf(sample, key)
    const threads = parseThreads(group.profile.corpus.threads)
    const counts = occurrences(threads, group)
    expect(counts.filter((count) => count > 1)).toEqual([])
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(170)
    expect(threads.length).toBeGreaterThan(215)
  })

  it('gives nobody of a group the name of another', () => {
    for (const { members } of sample.groups) {
      const names = members.flatMap(({ person, card, laterCard }) => [
        ...new Set([person.nick, card, laterCard]),
      ])
      const carried = names.filter((name) => name !== '')
      expect(new Set(carried).size).toBe(carried.length)
      expect(carried.filter((name) => /["“”、\n]/.test(name))).toEqual([])
    }
  })

  it('lets people speak only while they are in the group', () => {
    for (const { lines } of sample.groups)
      for (const { who, at, text } of lines) {
        if (!who || who.staff === 'owner' || who.staff === 'admin') continue
        expect(at / DAY, text).toBeGreaterThan(who.joinedOn + who.joinedMinute / 1440 - 0.001)
        if (who.leftOn !== null) expect(at / DAY, text).toBeLessThan(who.leftOn + 0.05)
      }
  })

  it('sleeps at night and quotes only what was said before', () => {
    for (const { profile, lines } of sample.groups) {
      const night = lines.filter((l) => (l.at % DAY) / 3600 < 5).length
      expect(night / lines.length, profile.key).toBeLessThan(0.03)
      for (const l of lines) if (l.isQuote && l.answers) expect(l.answers.at).toBeLessThanOrEqual(l.at)
    }
  })

  it('goes by the week and by the group: runners at dawn, readers in the evening, the shop on Thursdays', () => {
    const share = (key: 'reading' | 'runners', from: number, until: number) => {
      const { lines } = groupOf(sample, key)
      return (
        lines.filter((l) => (l.at % DAY) / 3600 >= from && (l.at % DAY) / 3600 < until).length / lines.length
      )
    }
    expect(share('runners', 5, 10)).toBeGreaterThan(0.38)
    expect(share('reading', 18, 24)).toBeGreaterThan(0.42)
    const perDay = (weekday: number) => {
      const days = sample.days.filter((day) => day.weekday === weekday && day.no < HISTORY_DAYS)
      const count = groupOf(sample, 'shop').lines.filter((l) =>
        days.some((day) => day.no === Math.floor(l.at / DAY)),
      )
      return count.length / days.length
    }
    expect(perDay(4)).toBeGreaterThan(perDay(1) * 1.2)
  })

  it('lets the runners grow quiet in the last six weeks', () => {
    const { lines } = groupOf(sample, 'runners')
    const between = (from: number, until: number) =>
      lines.filter((l) => l.at / DAY >= from && l.at / DAY < until).length / (until - from)
    expect(between(HISTORY_DAYS - 14, HISTORY_DAYS)).toBeLessThan(between(60, 120) * 0.6)
  })

  it('leaves exactly the planned questions of the last three days without an answer', () => {
    for (const { profile, lines } of sample.groups) {
      const open = lines.filter(
        (l) => l.isLeftOpen && classifyQuestion(l.text) === 'certain' && HISTORY_DAYS - l.at / DAY < 3,
      )
      expect(new Set(open.map((l) => Math.floor(l.at / DAY))).size, profile.key).toBe(
        profile.lateQuestions.length,
      )
    }
  })
})

describe('words of the sample', () => {
  it('tell who may say them and when', () => {
    expect(cuesOf('送娃回来，偷了一刻钟').needs).toBe(traits.kid)
    const snow = cuesOf('外面下雪了，被窝里听着')
    const day = { weekday: 3, monthDay: 8, isWorkday: true, minute: 600 }
    expect(fitsMoment(snow, { ...day, month: 7 })).toBe(false)
    expect(fitsMoment(snow, { ...day, month: 1 })).toBe(true)
    expect(fitsMoment(cuesOf('刚下班，地铁上先看两页'), { ...day, month: 3 })).toBe(false)
    expect(fitsMoment(cuesOf('开会开到现在'), { ...day, month: 3, isWorkday: false, minute: 1200 })).toBe(
      false,
    )
  })

  it('take linked alternatives together and leave clock times alone', () => {
    const random = new Random(7)
    for (let round = 0; round < 40; round += 1) {
      const links = new Map<string, number>()
      const animal = new Template('我家{1#猫|狗}').render(random, links)
      expect(new Template('{1#喵|汪}').render(random, links)).toBe(animal === '我家猫' ? '喵' : '汪')
      expect(new Template('{5:40|5:38}起').render(random)).toMatch(/^5:(40|38)起$/)
    }
  })

  it('are refused when a conversation is written in a wrong form', () => {
    expect(() => parseThreads('# talk\nA 没有冒号')).toThrow()
    expect(() => parseThreads('# gossip\nA: 你好')).toThrow()
  })
})
