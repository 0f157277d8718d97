import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layWeek, mondaysOf } from '#renderer/app/calendar/week-lanes.ts'
import type { CalendarCampaign, CampaignId } from '#shared/features/campaigns/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'

const MONDAY = '2026-09-21' as CalendarDate

function campaign(
  id: string,
  start: number,
  days: number,
  startsMinute: number | null = null,
): CalendarCampaign {
  return {
    id: id as CampaignId,
    name: id,
    stage: 'convert',
    status: 'planned',
    startsOn: addDays(MONDAY, start),
    startsMinute,
    endsOn: addDays(MONDAY, start + days - 1),
    endsMinute: startsMinute === null ? null : startsMinute + 60,
    isHardSell: false,
    playbookId: null,
    groups: [],
    tasks: 0,
    tasksDone: 0,
  }
}

it('cuts what comes from the week before and goes on after it', () => {
  expect(layWeek([campaign('long', -3, 20)], MONDAY)).toMatchObject([
    { from: 0, until: 6, lane: 0, goesBack: true, goesOn: true },
  ])
})

it('lays a longer one over a shorter one of the same day, an earlier hour over a later one', () => {
  const bars = layWeek(
    [campaign('talk', 1, 1, 1200), campaign('early', 1, 1, 600), campaign('days', 1, 3)],
    MONDAY,
  )
  expect(bars.map(({ campaign: { id }, lane }) => [id, lane])).toEqual([
    ['days', 0],
    ['early', 1],
    ['talk', 2],
  ])
})

it('uses a row again as soon as it is free', () => {
  const bars = layWeek([campaign('first', 0, 2), campaign('second', 2, 2)], MONDAY)
  expect(bars.map(({ lane }) => lane)).toEqual([0, 0])
})

it('leaves out what another week holds, and names the weeks of a range', () => {
  expect(layWeek([campaign('next', 7, 2), campaign('last', -2, 2)], MONDAY)).toEqual([])
  expect(mondaysOf({ from: MONDAY, to: addDays(MONDAY, 13) })).toEqual([MONDAY, '2026-09-28'])
})

it('never lets two campaigns of one row share a day, and never leaves one out', () => {
  const any = fc.array(fc.tuple(fc.integer({ min: -5, max: 8 }), fc.integer({ min: 1, max: 10 })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(any, (spans) => {
      const campaigns = spans.map(([start, days], at) => campaign(`c${at}`, start, days))
      const bars = layWeek(campaigns, MONDAY)
      const taken = bars.flatMap(({ lane, from, until }) =>
        Array.from({ length: until - from + 1 }, (_, at) => `${lane} ${from + at}`),
      )
      expect(new Set(taken).size).toBe(taken.length)
      expect(bars).toHaveLength(spans.filter(([start, days]) => start <= 6 && start + days > 0).length)
    }),
  )
})
