import { describe, expect, it } from 'vitest'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { momentsOf, statusOf } from '#shared/features/campaigns/rules/status.ts'
import { faultOfTime, startingOn } from '#shared/features/campaigns/rules/time.ts'
import { type CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const shanghai = new ZoneCalendar('Asia/Shanghai')
const newYork = new ZoneCalendar('America/New_York')
const day = (text: string) => text as CalendarDate

function time(
  startsOn: string,
  startsMinute: number | null,
  endsOn: string,
  endsMinute: number | null,
): CampaignTime {
  return { startsOn: day(startsOn), startsMinute, endsOn: day(endsOn), endsMinute }
}

const confirmed = { confirmedAt: 1, cancelledAt: null, reviewedAt: null }
const evening = time('2026-03-10', 20 * 60, '2026-03-10', 22 * 60)
const at = (iso: string) => Date.parse(iso)

describe('the status of a campaign', () => {
  it('is planned before it begins, running until it ends, and then waits for its review', () => {
    const status = (iso: string) => statusOf({ ...evening, ...confirmed }, shanghai, at(iso))
    expect(status('2026-03-10T19:59:59+08:00')).toBe('planned')
    expect(status('2026-03-10T20:00:00+08:00')).toBe('running')
    expect(status('2026-03-10T21:59:59+08:00')).toBe('running')
    expect(status('2026-03-10T22:00:00+08:00')).toBe('ended')
    const reviewed = { ...evening, ...confirmed, reviewedAt: 5 }
    expect(statusOf(reviewed, shanghai, at('2026-03-11T09:00:00+08:00'))).toBe('reviewed')
    expect(statusOf(reviewed, shanghai, at('2026-03-10T21:00:00+08:00'))).toBe('running')
  })

  it('runs through the whole of its last day where it has no time of day', () => {
    const flash = { ...time('2026-03-10', null, '2026-03-12', null), ...confirmed }
    expect(statusOf(flash, shanghai, at('2026-03-09T23:59:59+08:00'))).toBe('planned')
    expect(statusOf(flash, shanghai, at('2026-03-10T00:00:00+08:00'))).toBe('running')
    expect(statusOf(flash, shanghai, at('2026-03-12T23:59:59+08:00'))).toBe('running')
    expect(statusOf(flash, shanghai, at('2026-03-13T00:00:00+08:00'))).toBe('ended')
  })

  it('stays a draft until it is confirmed, whenever that is, and cancelled goes before everything', () => {
    const draft = { ...evening, confirmedAt: null, cancelledAt: null, reviewedAt: null }
    for (const iso of ['2026-03-01T00:00:00Z', '2026-03-10T13:00:00Z', '2026-04-01T00:00:00Z'])
      expect(statusOf(draft, shanghai, at(iso))).toBe('draft')
    const cancelled = { ...evening, confirmedAt: 1, cancelledAt: 2, reviewedAt: 3 }
    expect(statusOf(cancelled, shanghai, at('2026-03-10T13:00:00Z'))).toBe('cancelled')
  })

  it('goes by the wall clock of the zone, whatever it is elsewhere', () => {
    const now = at('2026-03-10T12:30:00Z')
    expect(statusOf({ ...evening, ...confirmed }, shanghai, now)).toBe('running')
    expect(statusOf({ ...evening, ...confirmed }, newYork, now)).toBe('planned')
  })

  it('loses an hour of the night in which clocks go forward, and gains one in autumn', () => {
    const spring = momentsOf(time('2026-03-08', null, '2026-03-08', null), newYork)
    expect((spring.endsAt - spring.startsAt) / 3_600_000).toBe(23)
    const autumn = momentsOf(time('2026-11-01', null, '2026-11-01', null), newYork)
    expect((autumn.endsAt - autumn.startsAt) / 3_600_000).toBe(25)
    const plain = momentsOf(time('2026-11-01', null, '2026-11-01', null), shanghai)
    expect((plain.endsAt - plain.startsAt) / 3_600_000).toBe(24)
  })

  it('begins at the later time where clocks skip it, and does not begin twice where they repeat it', () => {
    const skipped = { ...time('2026-03-08', 150, '2026-03-08', 240), ...confirmed }
    expect(new Date(momentsOf(skipped, newYork).startsAt).toISOString()).toBe('2026-03-08T07:30:00.000Z')
    const night = { ...time('2026-11-01', 30, '2026-11-01', 90), ...confirmed }
    // 01:30 the first time (EDT) ends it; at 01:10 the second time (EST) it is still over.
    expect(statusOf(night, newYork, at('2026-11-01T05:29:59Z'))).toBe('running')
    expect(statusOf(night, newYork, at('2026-11-01T05:30:00Z'))).toBe('ended')
    expect(statusOf(night, newYork, at('2026-11-01T06:10:00Z'))).toBe('ended')
  })

  it('keeps its time of day when it is moved across a change of clocks', () => {
    const moved = startingOn(time('2026-03-07', 1200, '2026-03-07', 1320), day('2026-03-09'))
    const { startsAt, endsAt } = momentsOf(moved, newYork)
    expect(newYork.localOf(startsAt)).toMatchObject({ day: 9, hour: 20, minute: 0 })
    expect(endsAt - startsAt).toBe(2 * 3_600_000)
  })
})

describe('the time of a campaign', () => {
  it('ends after it begins', () => {
    expect(faultOfTime(evening)).toBeNull()
    expect(faultOfTime(time('2026-03-10', null, '2026-03-10', null))).toBeNull()
    expect(faultOfTime(time('2026-03-10', null, '2026-03-09', null))).toBe('CAMPAIGN_ENDS_BEFORE_START')
    expect(faultOfTime(time('2026-03-10', 1200, '2026-03-10', 1200))).toBe('CAMPAIGN_ENDS_BEFORE_START')
    expect(faultOfTime(time('2026-03-10', 1200, '2026-03-11', 60))).toBeNull()
  })

  it('lasts two years at most', () => {
    expect(faultOfTime(time('2026-01-01', null, '2028-01-01', null))).toBeNull()
    expect(faultOfTime(time('2026-01-01', null, '2028-01-02', null))).toBe('CAMPAIGN_TOO_LONG')
  })
})
