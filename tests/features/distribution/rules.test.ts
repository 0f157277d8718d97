import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultThresholds, type Standing } from '#shared/features/distribution/model.ts'
import { audienceSince, type Coming, type Wave } from '#shared/features/distribution/rules/audience.ts'
import {
  compareDue,
  introductionValues,
  isLiving,
  standingOf,
  suggestedKind,
} from '#shared/features/distribution/rules.ts'
import { segmentsOf, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'

const date = (text: string) => text as CalendarDate
const TODAY = date('2026-03-10')
const POSTED = date('2026-02-01')

const came = (by: string): Coming => ({ kind: 'day', after: date(by), by: date(by) })
const between = (after: string, by: string): Coming => ({
  kind: 'interval',
  after: date(after),
  by: date(by),
})
const sometime: Coming = { kind: 'unknown', after: null, by: null }
const wave = (count: number, coming: Coming): Wave => ({ ...coming, count })

const active = { lifecycle: 'active', isArchived: false, worksHere: 'this' } as const
const quiet = { members: 10, joined: 0, unclear: 0 }

function standingOn(
  lastOn: CalendarDate | null,
  facts: Partial<Parameters<typeof standingOf>[0]> = {},
): Standing {
  return standingOf({
    group: active,
    lastOn,
    audience: quiet,
    today: TODAY,
    thresholds: defaultThresholds,
    ...facts,
  })
}

describe('who is new to what was posted', () => {
  it('counts those who came after that day, and nobody who came on it', () => {
    const waves = [wave(6, came('2026-01-05')), wave(2, came('2026-02-01')), wave(3, came('2026-02-02'))]
    expect(audienceSince(POSTED, waves, [])).toEqual({ members: 11, joined: 3, unclear: 0 })
  })

  it('leaves open who came between two rosters with the day in between, or on no known day', () => {
    const waves = [
      wave(4, between('2026-01-20', '2026-02-10')),
      wave(5, between('2026-02-01', '2026-02-20')),
      wave(6, between('2025-12-01', '2026-01-31')),
      wave(1, sometime),
    ]
    expect(audienceSince(POSTED, waves, [])).toEqual({ members: 16, joined: 5, unclear: 5 })
  })

  it('does not take for new who was there then, left and came back', () => {
    const present = [wave(2, came('2026-02-20'))]
    const stay = { came: came('2025-11-01'), went: came('2026-02-10') }
    expect(audienceSince(POSTED, present, [{ came: came('2026-02-20'), earlier: [stay] }])).toEqual({
      members: 2,
      joined: 1,
      unclear: 0,
    })
  })

  it('takes for new who had left before it was posted and came back after', () => {
    const stay = { came: came('2025-11-01'), went: came('2026-01-15') }
    expect(
      audienceSince(POSTED, [wave(1, came('2026-02-20'))], [{ came: came('2026-02-20'), earlier: [stay] }]),
    ).toEqual({ members: 1, joined: 1, unclear: 0 })
  })

  it('counts who left on the very day as having been there', () => {
    const stay = { came: came('2025-11-01'), went: came('2026-02-01') }
    expect(
      audienceSince(POSTED, [wave(1, came('2026-02-20'))], [{ came: came('2026-02-20'), earlier: [stay] }])
        .joined,
    ).toBe(0)
  })

  it('leaves open who may have been there when nobody saw the leave', () => {
    const stay = { came: came('2025-11-01'), went: between('2026-01-15', '2026-02-15') }
    expect(
      audienceSince(POSTED, [wave(1, came('2026-02-20'))], [{ came: came('2026-02-20'), earlier: [stay] }]),
    ).toEqual({ members: 1, joined: 0, unclear: 1 })
  })

  it('needs only one of several stays', () => {
    const stays = [
      { came: came('2025-10-01'), went: came('2025-11-01') },
      { came: came('2026-01-25'), went: came('2026-02-05') },
    ]
    const returned = [{ came: came('2026-02-20'), earlier: stays }]
    expect(audienceSince(POSTED, [wave(1, came('2026-02-20'))], returned).joined).toBe(0)
  })

  it('only counts members where nothing was posted', () => {
    expect(audienceSince(null, [wave(3, came('2026-02-20')), wave(1, sometime)], [])).toEqual({
      members: 4,
      joined: 0,
      unclear: 0,
    })
  })

  it('never loses or doubles a member, and a later post never has more newcomers', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((at) => addDays(date('2025-06-01'), at))
    const coming = fc.oneof(
      day.map((by) => came(by)),
      fc
        .tuple(day, fc.integer({ min: 1, max: 60 }))
        .map(([from, days]) => between(from, addDays(from, days))),
      fc.constant(sometime),
    )
    const waves = fc.array(fc.record({ coming, count: fc.integer({ min: 1, max: 50 }) }))
    fc.assert(
      fc.property(waves, day, fc.integer({ min: 0, max: 90 }), (given, on, later) => {
        const all = given.map(({ coming: one, count }) => wave(count, one))
        const then = audienceSince(on, all, [])
        const after = audienceSince(addDays(on, later), all, [])
        expect(then.members).toBe(all.reduce((sum, { count }) => sum + count, 0))
        expect(then.joined + then.unclear).toBeLessThanOrEqual(then.members)
        expect(after.joined).toBeLessThanOrEqual(then.joined)
      }),
    )
  })
})

describe('a group is due', () => {
  it('when it never had any version', () => {
    expect(standingOn(null)).toMatchObject({ days: null, reasons: [{ kind: 'never' }], rest: null })
  })

  it('after more than ninety days, not on the ninetieth', () => {
    expect(standingOn(addDays(TODAY, -90)).reasons).toEqual([])
    expect(standingOn(addDays(TODAY, -91)).reasons).toEqual([
      { kind: 'overdue', days: 91, on: addDays(TODAY, -91) },
    ])
  })

  it('when more than thirty percent of today’s members are new, not at thirty', () => {
    const at = (joined: number) =>
      standingOn(POSTED, { audience: { members: 10, joined, unclear: 0 } }).reasons
    expect(at(3)).toEqual([])
    expect(at(4)).toEqual([{ kind: 'newcomers', joined: 4, members: 10, on: POSTED }])
  })

  it('for both reasons at once, each with its numbers', () => {
    const audience = { members: 40, joined: 30, unclear: 2 }
    expect(standingOn(date('2025-11-01'), { audience }).reasons.map(({ kind }) => kind)).toEqual([
      'overdue',
      'newcomers',
    ])
  })

  it('by the thresholds that the operator set', () => {
    const thresholds = { afterDays: 30, newShare: 0.9 }
    const audience = { members: 10, joined: 8, unclear: 0 }
    expect(standingOn(POSTED, { thresholds, audience }).reasons.map(({ kind }) => kind)).toEqual(['overdue'])
  })

  it('by its days alone while it has no members on record', () => {
    const audience = { members: 0, joined: 0, unclear: 0 }
    expect(standingOn(POSTED, { audience }).reasons).toEqual([])
    expect(standingOn(date('2025-10-01'), { audience }).reasons).toHaveLength(1)
  })

  it('never when it was put away, has ended, has not opened or belongs to another persona', () => {
    for (const group of [
      { ...active, isArchived: true },
      { ...active, lifecycle: 'ended' as const },
      { ...active, lifecycle: 'planned' as const },
      { ...active, worksHere: 'other' as const },
      { ...active, worksHere: 'none' as const },
    ])
      expect(standingOn(null, { group }).reasons, JSON.stringify(group)).toEqual([])
    expect(standingOn(null, { group: { ...active, lifecycle: 'planned' } }).rest).toBe('planned')
    expect(isLiving({ lifecycle: 'dormant', isArchived: false })).toBe(true)
  })

  it('first when it never heard it, then by age, then by newcomers', () => {
    const fresh = standingOn(TODAY)
    const old = standingOn(date('2025-08-01'))
    const older = standingOn(date('2025-05-01'))
    const never = standingOn(null)
    const crowded = standingOn(POSTED, { audience: { members: 10, joined: 9, unclear: 0 } })
    expect([fresh, crowded, old, never, older].sort(compareDue)).toEqual([never, older, old, crowded, fresh])
  })
})

describe('the version for a group', () => {
  it('is the group post, on QQ the one for QQ groups, else what there is', () => {
    expect(suggestedKind('wechat', ['one_line', 'group_post', 'qq_group', 'long'])).toBe('group_post')
    expect(suggestedKind('qq', ['one_line', 'group_post', 'qq_group'])).toBe('qq_group')
    expect(suggestedKind('qq', ['one_line', 'group_post'])).toBe('group_post')
    expect(suggestedKind('wechat', ['video'])).toBe('video')
    expect(suggestedKind('wechat', [])).toBeNull()
  })

  it('names the group, the persona and the brand, and keeps what it cannot know in sight', () => {
    const text = (brand: string) =>
      textOfSegments(
        segmentsOf(
          '我是{我的名字}，在{群名}，{品牌}，{称呼}',
          introductionValues({ name: '林夏', brand }, '晨跑团'),
        ),
      )
    expect(text('晚读')).toBe('我是林夏，在晨跑团，晚读，【称呼】')
    expect(text('')).toBe('我是林夏，在晨跑团，晨跑团，【称呼】')
  })
})
