import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  layBars,
  seasonRows,
  seasonWeeks,
  stagesByWeek,
  weekIndex,
} from '#renderer/app/calendar/season-layout.ts'
import type { CampaignGap } from '#shared/features/campaign-hints/model.ts'
import type { CalendarCampaign, CampaignId } from '#shared/features/campaigns/model.ts'
import { type Group, type GroupId, group as groupModel } from '#shared/features/groups/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'

const date = (text: string) => text as CalendarDate
const RANGE = { from: date('2026-07-27'), to: date('2026-10-25') }
const TODAY = date('2026-09-22')
const RUNNERS = 'runners' as GroupId

function groupNamed(id: GroupId, lifecycle: Group['lifecycle'] = 'active'): Group {
  return groupModel.parse({
    id,
    name: id,
    platform: 'wechat',
    capacity: 500,
    kind: 'interest',
    lifecycle,
    isSample: false,
    archivedAt: null,
    createdAt: 0,
  })
}

function campaign(
  id: string,
  startsOn: string,
  endsOn: string,
  facts: Partial<CalendarCampaign> = {},
): CalendarCampaign {
  return {
    id: id as CampaignId,
    name: id,
    stage: 'activate',
    status: 'planned',
    startsOn: date(startsOn),
    startsMinute: null,
    endsOn: date(endsOn),
    endsMinute: null,
    isHardSell: false,
    playbookId: null,
    groups: [{ id: RUNNERS, name: 'runners' }],
    tasks: 0,
    tasksDone: 0,
    ...facts,
  }
}

const gap = (from: string, until: string, isOpen = false): CampaignGap => ({
  groupId: RUNNERS,
  from: date(from),
  until: date(until),
  isOpen,
})

describe('bars of a group', () => {
  it('fill the weeks they touch, cut at the ends of the season', () => {
    const bars = layBars(
      [campaign('before', '2026-07-20', '2026-07-28'), campaign('after', '2026-10-24', '2026-11-03')],
      RANGE,
    )
    expect(bars.map(({ from, until, goesBack, goesOn }) => [from, until, goesBack, goesOn])).toEqual([
      [0, 0, true, false],
      [12, 12, false, true],
    ])
    expect(layBars([campaign('gone', '2026-07-20', '2026-07-26')], RANGE)).toEqual([])
  })

  it('share a lane when their weeks differ, and lie below each other when one week holds both', () => {
    const lanes = layBars(
      [
        campaign('a', '2026-08-31', '2026-09-02'),
        campaign('b', '2026-09-04', '2026-09-12'),
        campaign('c', '2026-09-14', '2026-09-15'),
      ],
      RANGE,
    ).map(({ campaign: { id }, lane }) => [id, lane])
    expect(lanes).toEqual([
      ['b', 0],
      ['a', 1],
      ['c', 0],
    ])
  })

  it('never cover each other, in whatever order they come', () => {
    const any = fc.record({
      start: fc.integer({ min: -20, max: 100 }),
      length: fc.integer({ min: 0, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 15 }), (list) => {
        const campaigns = list.map(({ start, length }, at) =>
          campaign(`c${at}`, addDays(RANGE.from, start), addDays(RANGE.from, start + length)),
        )
        const bars = layBars(campaigns, RANGE)
        for (const one of bars)
          for (const other of bars)
            if (one !== other && one.lane === other.lane)
              expect(one.until < other.from || other.until < one.from).toBe(true)
        expect(layBars(campaigns.toReversed(), RANGE)).toEqual(bars)
      }),
    )
  })
})

describe('notes on gaps', () => {
  const notesOf = (campaigns: CalendarCampaign[], ...gaps: CampaignGap[]) =>
    seasonRows([groupNamed(RUNNERS)], campaigns, gaps, { range: RANGE, today: TODAY })[0]?.notes.map(
      ({ kind, weeks, from, until }) => [kind, weeks, from, until],
    )

  it('tell a group that is cooling from one that went dormant, and from what is past or to come', () => {
    expect(notesOf([], gap('2026-09-07', '2026-10-05', true))).toEqual([['cooling', 2, 6, 10]])
    expect(notesOf([], gap('2026-08-10', '2026-10-05', true))).toEqual([['dormant', 6, 2, 10]])
    expect(notesOf([], gap('2026-08-17', '2026-08-30'))).toEqual([['past', 2, 3, 4]])
    expect(notesOf([], gap('2026-09-29', '2026-10-19'))).toEqual([['ahead', 3, 9, 12]])
    expect(notesOf([], gap('2026-09-22', '2026-10-05', true))).toEqual([['openAhead', 2, 8, 10]])
  })

  it('stand only in weeks that no bar takes', () => {
    const campaigns = [campaign('a', '2026-08-31', '2026-09-06'), campaign('b', '2026-10-07', '2026-10-08')]
    expect(notesOf(campaigns, gap('2026-09-07', '2026-10-06'))).toEqual([['cooling', 2, 6, 9]])
    const hidden = [campaign('a', '2026-07-27', '2026-10-25', { status: 'cancelled' })]
    expect(notesOf(hidden, gap('2026-09-07', '2026-10-05', true))).toEqual([])
  })
})

describe('rows and weeks', () => {
  it('leave out a group that has ended, unless it has campaigns in the season', () => {
    const groups = [
      groupNamed(RUNNERS, 'ended'),
      groupNamed('empty' as GroupId, 'ended'),
      groupNamed('new' as GroupId),
    ]
    const rows = seasonRows(groups, [campaign('a', '2026-08-31', '2026-09-02')], [], {
      range: RANGE,
      today: TODAY,
    })
    expect(rows.map(({ group, lanes }) => [group.id, lanes])).toEqual([
      [RUNNERS, 1],
      ['new', 1],
    ])
  })

  it('are thirteen Mondays, and every day of the season lies in one of them', () => {
    expect(seasonWeeks(RANGE)).toHaveLength(13)
    expect(seasonWeeks(RANGE).at(-1)).toBe('2026-10-19')
    expect(weekIndex(RANGE, TODAY)).toBe(8)
    expect(weekIndex(RANGE, date('2027-01-01'))).toBe(12)
  })

  it('count a campaign of several groups once a week, and a cancelled one never', () => {
    const both = [
      { id: RUNNERS, name: 'a' },
      { id: 'b' as GroupId, name: 'b' },
    ]
    const stages = stagesByWeek(
      [
        campaign('a', '2026-08-03', '2026-08-10', { groups: both, stage: 'convert' }),
        campaign('b', '2026-08-05', '2026-08-05', { stage: 'attract' }),
        campaign('c', '2026-08-05', '2026-08-05', { status: 'cancelled' }),
      ],
      RANGE,
    )
    expect(stages.slice(0, 4)).toEqual([[], ['attract', 'convert'], ['convert'], []])
  })
})
