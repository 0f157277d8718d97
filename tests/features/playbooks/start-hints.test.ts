import { describe, expect, it } from 'vitest'
import { holidaysOf, shippedYear } from '#shared/features/calendar-days/rules.ts'
import { defaultLimits } from '#shared/features/campaign-hints/model.ts'
import { type CalendarCampaign, calendarCampaign } from '#shared/features/campaigns/model.ts'
import type { Group, GroupId } from '#shared/features/groups/model.ts'
import type { PlaybookContent } from '#shared/features/playbooks/model.ts'
import { findStartHints } from '#shared/features/playbooks/rules/start-hints.ts'
import { tasksOfRun, timeOfRun } from '#shared/features/playbooks/rules/timeline.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { both, givenContent, onDay } from './given-playbooks.ts'

const day = (text: string) => text as CalendarDate
const group = { id: 'g1' as GroupId, name: '晚读共读会', lifecycle: 'active' } as Group

const existing = (parts: Partial<Record<keyof CalendarCampaign, unknown>>): CalendarCampaign =>
  calendarCampaign.parse({
    id: 'c1',
    name: '限时秒杀',
    stage: 'convert',
    status: 'planned',
    startsOn: '2026-03-20',
    startsMinute: null,
    endsOn: '2026-03-20',
    endsMinute: null,
    isHardSell: true,
    playbookId: null,
    groups: [{ id: 'g1', name: '晚读共读会' }],
    tasks: 0,
    tasksDone: 0,
    ...parts,
  })

function hintsOf(
  startsOn: string,
  options: { content?: Partial<PlaybookContent>; campaigns?: CalendarCampaign[]; today?: string } = {},
) {
  const content = givenContent(options.content)
  const time = timeOfRun(content, day(startsOn))
  const steps = content.steps.map(({ offset }, at) => ({ at, offset }))
  return findStartHints({
    content,
    runs: [{ ...time, groupIds: [group.id], tasks: tasksOfRun(time, steps) }],
    groups: [group],
    campaigns: options.campaigns ?? [],
    holidays: holidaysOf([shippedYear(2026)]),
    quietHours: { fromMinute: 21 * 60 + 30, toMinute: 9 * 60 },
    limits: defaultLimits,
    today: day(options.today ?? '2026-03-10'),
  })
}

describe('what speaks against a plan', () => {
  it('is nothing on ordinary days with nothing else around', () => {
    expect(hintsOf('2026-03-18')).toEqual([])
  })

  it('are tasks whose day has gone by', () => {
    expect(hintsOf('2026-03-10')).toEqual([{ kind: 'past', count: 1 }])
  })

  it('are campaigns of the group on the same days, not those of other groups or cancelled ones', () => {
    const others = [
      existing({
        id: 'c2',
        name: '打卡',
        stage: 'activate',
        isHardSell: false,
        startsOn: '2026-03-16',
        endsOn: '2026-03-22',
      }),
      existing({ id: 'c3', startsOn: '2026-03-18', endsOn: '2026-03-18', status: 'cancelled' }),
      existing({
        id: 'c4',
        startsOn: '2026-03-18',
        endsOn: '2026-03-18',
        groups: [{ id: 'g2', name: '别的群' }],
      }),
    ]
    expect(hintsOf('2026-03-18', { campaigns: others })).toEqual([
      { kind: 'overlap', group: '晚读共读会', names: ['打卡'] },
    ])
  })

  it('are two convert campaigns within seven days, and hard sells of other stages', () => {
    expect(hintsOf('2026-03-17', { content: { stage: 'convert' }, campaigns: [existing({})] })).toEqual([
      { kind: 'convertClose', group: '晚读共读会', name: '限时秒杀', days: 3, limit: 7 },
    ])
    expect(hintsOf('2026-03-12', { content: { stage: 'convert' }, campaigns: [existing({})] })).toEqual([])
    expect(
      hintsOf('2026-03-17', { content: { stage: 'spread', isHardSell: true }, campaigns: [existing({})] }),
    ).toEqual([{ kind: 'hardSells', group: '晚读共读会', count: 2, limit: 7 }])
  })

  it('are words to members in quiet hours, not what is prepared alone', () => {
    const late = { title: both('晚安'), offset: onDay(0, 22 * 60), how: null, script: null }
    const steps = (['group', 'private', 'self'] as const).map((channel) => ({ ...late, channel }))
    expect(hintsOf('2026-03-18', { content: { steps } })).toEqual([{ kind: 'quiet', count: 2 }])
  })

  it('are public holidays, the days of one in a row told once', () => {
    expect(hintsOf('2026-10-02', { content: { days: 3 }, today: '2026-09-01' })).toMatchObject([
      { kind: 'holiday', from: '2026-10-01', to: '2026-10-04', tasks: 3 },
    ])
  })
})
