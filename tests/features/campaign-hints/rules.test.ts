import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CampaignHint, defaultLimits } from '#shared/features/campaign-hints/model.ts'
import { findHints } from '#shared/features/campaign-hints/rules/hints.ts'
import type { Plan, PlanCampaign, PlanGroup, PlanTask } from '#shared/features/campaign-hints/rules/plan.ts'
import { isQuietMinute } from '#shared/features/campaign-hints/rules/quiet.ts'
import { findStageRows, monthsIn } from '#shared/features/campaign-hints/rules/stages.ts'
import { type CampaignId, type CampaignTaskId, campaignStages } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'

const date = (text: string) => text as CalendarDate
const TODAY = date('2026-09-22')
const READING = 'reading' as GroupId
const SHOP = 'shop' as GroupId

function groupNamed(id: GroupId, facts: Partial<PlanGroup> = {}): PlanGroup {
  return {
    id,
    name: id,
    lifecycle: 'active',
    isArchived: false,
    since: date('2026-01-01'),
    endsOn: null,
    ...facts,
  }
}

function campaign(id: string, startsOn: string, endsOn: string, facts: Partial<PlanCampaign> = {}) {
  return {
    id: id as CampaignId,
    name: id,
    stage: 'convert',
    startsOn: date(startsOn),
    endsOn: date(endsOn),
    startsMinute: null,
    endsMinute: null,
    isHardSell: false,
    groupIds: [SHOP],
    ...facts,
  } satisfies PlanCampaign
}

function taskAt(id: string, campaignId: string, minute: number, facts: Partial<PlanTask> = {}): PlanTask {
  return {
    id: id as CampaignTaskId,
    campaignId: campaignId as CampaignId,
    title: id,
    channel: 'group',
    dueOn: TODAY,
    dueMinute: minute,
    ...facts,
  }
}

const plan = (facts: Partial<Plan> = {}): Plan => ({
  today: TODAY,
  groups: [groupNamed(SHOP)],
  campaigns: [],
  tasks: [],
  quietHours: { fromMinute: 21 * 60 + 30, toMinute: 9 * 60 },
  limits: defaultLimits,
  ...facts,
})

const NONE = new Map<string, string>()
const RANGE = { from: date('2026-08-01'), to: date('2026-11-30') }
const found = (facts: Partial<Plan>, ignored = NONE) => findHints(plan(facts), RANGE, ignored)
const only = <Kind extends CampaignHint['kind']>(kind: Kind, facts: Partial<Plan>) =>
  found(facts).filter((hint): hint is Extract<CampaignHint, { kind: Kind }> => hint.kind === kind)

describe('two convert campaigns in one group', () => {
  it('are too close up to seven days after the first has ended, and no longer', () => {
    const first = campaign('a', '2026-09-21', '2026-09-24')
    const daysOf = (startsOn: string) =>
      only('convert_close', { campaigns: [first, campaign('b', startsOn, '2026-10-09')] }).map(
        ({ days }) => days,
      )
    expect(daysOf('2026-09-28')).toEqual([4])
    expect(daysOf('2026-10-01')).toEqual([7])
    expect(daysOf('2026-10-02')).toEqual([])
    expect(daysOf('2026-09-23')).toEqual([0])
  })

  it('are one case that names each group with both, and none when no group has both', () => {
    const both = [SHOP, READING]
    const hints = only('convert_close', {
      groups: [groupNamed(SHOP), groupNamed(READING)],
      campaigns: [
        campaign('a', '2026-09-21', '2026-09-24', { groupIds: both }),
        campaign('b', '2026-09-28', '2026-09-30', { groupIds: both }),
        campaign('c', '2026-09-28', '2026-09-30', { stage: 'deliver' }),
      ],
    })
    expect(hints.map(({ groups }) => groups.map(({ id }) => id))).toEqual([[READING, SHOP]])
    const apart = [
      campaign('a', '2026-09-21', '2026-09-24', { groupIds: [READING] }),
      campaign('b', '2026-09-28', '2026-09-30'),
    ]
    expect(
      only('convert_close', { groups: [groupNamed(SHOP), groupNamed(READING)], campaigns: apart }),
    ).toEqual([])
  })

  it('are left alone when both are over, or when the group has ended', () => {
    const past = [campaign('a', '2026-09-01', '2026-09-02'), campaign('b', '2026-09-05', '2026-09-06')]
    expect(only('convert_close', { campaigns: past })).toEqual([])
    const ahead = [campaign('a', '2026-09-23', '2026-09-24'), campaign('b', '2026-09-28', '2026-09-29')]
    expect(only('convert_close', { campaigns: ahead })).toHaveLength(1)
    expect(
      only('convert_close', { campaigns: ahead, groups: [groupNamed(SHOP, { lifecycle: 'ended' })] }),
    ).toEqual([])
  })
})

describe('hard sells', () => {
  const sell = (id: string, on: string, facts: Partial<PlanCampaign> = {}) =>
    campaign(id, on, on, { stage: 'desire', isHardSell: true, ...facts })

  it('are one too many when a span of seven days holds two', () => {
    const idsOf = (second: string) =>
      only('hard_sells', { campaigns: [sell('a', '2026-09-22'), sell('b', second)] }).map(({ campaigns }) =>
        campaigns.map(({ id }) => id),
      )
    expect(idsOf('2026-09-28')).toEqual([['a', 'b']])
    expect(idsOf('2026-09-29')).toEqual([])
  })

  it('make one case of three in a week, and two of a chain that no week holds', () => {
    const three = [sell('a', '2026-09-22'), sell('b', '2026-09-24'), sell('c', '2026-09-28')]
    expect(only('hard_sells', { campaigns: three })).toHaveLength(1)
    const chain = [sell('a', '2026-09-22'), sell('b', '2026-09-27'), sell('c', '2026-10-02')]
    expect(only('hard_sells', { campaigns: chain }).map(({ campaigns }) => campaigns.length)).toEqual([2, 2])
  })

  it('are not told of twice when they are the two convert campaigns that are too close', () => {
    const campaigns = [
      sell('a', '2026-09-22', { stage: 'convert' }),
      sell('b', '2026-09-25', { stage: 'convert' }),
    ]
    expect(only('hard_sells', { campaigns })).toEqual([])
    expect(only('convert_close', { campaigns }).map(({ areHardSells }) => areHardSells)).toEqual([true])
  })
})

describe('quiet hours', () => {
  it('begin with their first minute and end before their last', () => {
    const night = { fromMinute: 1290, toMinute: 540 }
    expect([1289, 1290, 0, 539, 540].map((minute) => isQuietMinute(minute, night))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    expect(isQuietMinute(700, { fromMinute: 600, toMinute: 600 })).toBe(false)
    expect(
      [599, 600, 659, 660].map((minute) => isQuietMinute(minute, { fromMinute: 600, toMinute: 660 })),
    ).toEqual([false, true, true, false])
  })

  it('hold against a beginning, an end after them and a post, not against an end on their first minute', () => {
    const momentsOf = (startsMinute: number, endsMinute: number) =>
      only('quiet_hours', {
        campaigns: [campaign('a', '2026-09-23', '2026-09-23', { startsMinute, endsMinute })],
      }).flatMap(({ moments }) => moments.map(({ what, minute }) => [what, minute]))
    expect(momentsOf(20 * 60, 1290)).toEqual([])
    expect(momentsOf(20 * 60, 1291)).toEqual([['end', 1290]])
    expect(momentsOf(8 * 60, 10 * 60)).toEqual([['start', 480]])
    const tasks = [
      taskAt('late', 'a', 22 * 60),
      taskAt('prepare', 'a', 22 * 60, { channel: 'self' }),
      taskAt('gone', 'a', 22 * 60, { dueOn: addDays(TODAY, -1) }),
      taskAt('fine', 'a', 12 * 60),
    ]
    const [hint] = only('quiet_hours', { campaigns: [campaign('a', '2026-09-23', '2026-09-23')], tasks })
    expect(hint?.moments.map(({ title }) => title)).toEqual(['late'])
  })
})

describe('a group without campaigns', () => {
  it('is told of from the fourteenth day, counting what has gone by and what is to come', () => {
    const idle = (...campaigns: PlanCampaign[]) =>
      only('idle', { campaigns }).map(({ pastDays, comingDays, next }) => [pastDays, comingDays, next?.id])
    const last = campaign('a', '2026-09-01', '2026-09-10')
    expect(idle(last, campaign('b', '2026-09-24', '2026-10-06'))).toEqual([])
    expect(idle(last, campaign('b', '2026-09-25', '2026-10-06'))).toEqual([[11, 3, 'b']])
    expect(idle(campaign('a', '2026-09-01', TODAY))).toEqual([])
    expect(idle(campaign('a', '2026-09-01', addDays(TODAY, -1)))).toEqual([[0, 14, undefined]])
    expect(idle(last)).toEqual([[11, 14, undefined]])
  })

  it('counts a new group from its first day, and asks nothing of one that is put away, planned or over', () => {
    const since = addDays(TODAY, -3)
    const [hint] = only('idle', { groups: [groupNamed(SHOP, { since })] })
    expect([hint?.from, hint?.pastDays, hint?.previous]).toEqual([since, 3, null])
    for (const facts of [{ isArchived: true }, { lifecycle: 'planned' }, { lifecycle: 'ended' }] as const)
      expect(only('idle', { groups: [groupNamed(SHOP, facts)] })).toEqual([])
    expect(only('idle', { groups: [groupNamed(SHOP, { since, endsOn: addDays(TODAY, 4) })] })).toEqual([])
  })

  it('sees the space behind a long campaign, not behind a short one inside of it', () => {
    const campaigns = [
      campaign('long', '2026-09-01', '2026-10-20'),
      campaign('short', '2026-09-03', '2026-09-04'),
      campaign('next', '2026-11-05', '2026-11-06'),
    ]
    expect(
      only('idle', { campaigns }).map(({ from, until, previous }) => [from, until, previous?.id]),
    ).toEqual([['2026-10-21', '2026-11-04', 'long']])
  })
})

describe('stages of a month', () => {
  it('miss what the group has not, the close only in the month in which the group ends', () => {
    const campaigns = [
      campaign('a', '2026-09-28', '2026-10-03'),
      campaign('b', '2026-10-05', '2026-10-05', { stage: 'spread' }),
    ]
    const rowsOf = (facts: Partial<PlanGroup>) => {
      const [month] = monthsIn(date('2026-10-01'), date('2026-10-31'))
      if (!month) throw new Error('a month')
      return findStageRows({ groups: [groupNamed(SHOP, facts)], campaigns }, month)
    }
    expect(rowsOf({})[0]?.empty).toEqual(['attract', 'activate', 'desire', 'deliver'])
    expect(rowsOf({})[0]?.counts).toMatchObject({ convert: 1, spread: 1, close: 0 })
    expect(rowsOf({ endsOn: date('2026-10-20') })[0]?.empty).toContain('close')
    expect(rowsOf({ endsOn: date('2026-09-20') })).toEqual([])
  })

  it('are told of for months that are not over, in which the group lives long enough and does something', () => {
    const campaigns = [campaign('a', '2026-08-03', '2026-08-04'), campaign('b', '2026-10-05', '2026-10-05')]
    const desired = [...campaigns, campaign('c', '2026-08-20', '2026-08-21', { stage: 'desire' })]
    const months = (month: string, days: number, facts: Partial<Plan>) =>
      findHints(plan(facts), { from: date(`${month}-01`), to: date(`${month}-${days}`) }, NONE).flatMap(
        (hint) => (hint.kind === 'stage_empty' ? hint.month : []),
      )
    expect(months('2026-10', 31, { campaigns: desired })).toEqual(['2026-10'])
    expect(months('2026-10', 31, { campaigns })).toEqual([])
    expect(months('2026-08', 31, { campaigns: desired })).toEqual([])
    expect(months('2026-11', 30, { campaigns: desired })).toEqual([])
    const ending = [groupNamed(SHOP, { endsOn: date('2026-10-10') })]
    expect(months('2026-10', 31, { campaigns: desired, groups: ending })).toEqual([])
  })

  it('are those that the group had in the ninety days before, this month alone while it is looked at', () => {
    const before = campaign('a', '2026-08-03', '2026-08-04', { stage: 'desire' })
    const now = campaign('b', '2026-09-21', '2026-09-30', { stage: 'spread' })
    const next = campaign('c', '2026-10-05', '2026-10-05')
    const missed = (...campaigns: PlanCampaign[]) =>
      only('stage_empty', { campaigns }).map(({ month, stages }) => [month, stages])
    expect(missed(before, now, next)).toEqual([['2026-09', ['desire']]])
    expect(missed(now, next)).toEqual([['2026-09', ['attract', 'activate', 'desire', 'convert', 'deliver']]])
    const october = { from: date('2026-10-01'), to: date('2026-10-31') }
    const [hint] = findHints(plan({ campaigns: [before, now, next] }), october, NONE).filter(
      ({ kind }) => kind === 'stage_empty',
    )
    expect(hint).toMatchObject({ month: '2026-10', stages: ['desire', 'spread'] })
  })

  it('goes from month to month over the end of the year', () => {
    expect(monthsIn(date('2026-12-31'), date('2027-02-01')).map(({ from, until }) => [from, until])).toEqual([
      ['2026-12-01', '2026-12-31'],
      ['2027-01-01', '2027-01-31'],
      ['2027-02-01', '2027-02-28'],
    ])
  })
})

const anyCampaign = fc
  .record({
    start: fc.integer({ min: -30, max: 50 }),
    length: fc.integer({ min: 0, max: 12 }),
    stage: fc.constantFrom(...campaignStages),
    isHardSell: fc.boolean(),
    minute: fc.option(fc.integer({ min: 0, max: 1400 })),
    groupIds: fc.subarray([SHOP, READING], { minLength: 1 }),
  })
  .map(({ start, length, minute, ...rest }) => ({
    ...rest,
    startsOn: addDays(TODAY, start),
    endsOn: addDays(TODAY, start + length),
    startsMinute: minute,
    endsMinute: minute === null ? null : minute + 39,
  }))
const anyCampaigns = fc
  .array(anyCampaign, { maxLength: 12 })
  .map((list) => list.map((one, at) => ({ ...one, id: `c${at}` as CampaignId, name: `c${at}` })))
const groups = [groupNamed(SHOP), groupNamed(READING)]

describe('hints', () => {
  it('never depend on the order of campaigns and groups', () => {
    fc.assert(
      fc.property(anyCampaigns, fc.infiniteStream(fc.nat()), (campaigns, order) => {
        const shuffled = campaigns
          .map((one) => ({ one, at: order.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(found({ campaigns: shuffled, groups: groups.toReversed() })).toEqual(
          found({ campaigns, groups }),
        )
      }),
    )
  })

  it('have keys of their own, and no fact but the days between decides on a pair', () => {
    fc.assert(
      fc.property(anyCampaigns, (campaigns) => {
        const hints = found({ campaigns, groups })
        expect(new Set(hints.map(({ key }) => key)).size).toBe(hints.length)
        for (const hint of hints)
          if (hint.kind === 'convert_close') {
            const [first, second] = hint.campaigns
            expect(first.startsOn <= second.startsOn).toBe(true)
            expect(hint.days).toBeLessThanOrEqual(7)
          }
      }),
    )
  })

  it('stay ignored while their facts are the same, and come back when one of their campaigns moves', () => {
    fc.assert(
      fc.property(anyCampaigns, fc.nat(11), fc.integer({ min: 1, max: 3 }), (campaigns, at, days) => {
        const before = found({ campaigns, groups })
        const ignored = new Map(before.map(({ key, print }) => [key, print]))
        expect(found({ campaigns, groups }, ignored).every(({ isIgnored }) => isIgnored)).toBe(true)
        const moved = campaigns.map((one, place) =>
          place === at
            ? { ...one, startsOn: addDays(one.startsOn, -days), endsOn: addDays(one.endsOn, days) }
            : one,
        )
        const name = campaigns[at]?.id
        for (const hint of found({ campaigns: moved, groups }, ignored)) {
          const isSame = before.some(({ key, print }) => key === hint.key && print === hint.print)
          expect(hint.isIgnored).toBe(isSame)
          if (
            (hint.kind === 'convert_close' || hint.kind === 'hard_sells') &&
            hint.campaigns.some(({ id }) => id === name)
          )
            expect(hint.isIgnored).toBe(false)
        }
      }),
    )
  })

  it('are ignored or not by what they say, not by how a campaign is called', () => {
    const named = (name: string) => [
      campaign('a', '2026-09-23', '2026-09-24', { name }),
      campaign('b', '2026-09-28', '2026-09-29'),
    ]
    const [hint] = found({ campaigns: named('中秋') })
    const ignored = new Map([[hint?.key ?? '', hint?.print ?? '']])
    expect(found({ campaigns: named('中秋团购') }, ignored)[0]?.isIgnored).toBe(true)
  })

  it('keep to their range and their group', () => {
    const campaigns = [campaign('a', '2026-09-23', '2026-09-24'), campaign('b', '2026-09-28', '2026-09-29')]
    const inRange = (from: string, to: string, groupId?: GroupId) =>
      findHints(plan({ campaigns, groups }), { from: date(from), to: date(to), groupId }, NONE).map(
        ({ kind }) => kind,
      )
    expect(inRange('2026-09-29', '2026-09-30')).toContain('convert_close')
    expect(inRange('2026-09-30', '2026-10-01')).not.toContain('convert_close')
    expect(inRange('2026-09-22', '2026-09-30', READING)).toEqual(['idle'])
  })
})
