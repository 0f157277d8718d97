import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campaignTime } from '#shared/features/campaigns/model.ts'
import { faultOfTime } from '#shared/features/campaigns/rules/time.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { shippedPlaybooks } from '#shared/features/playbooks/library.ts'
import { durationBandOf, effortBandOf } from '#shared/features/playbooks/rules/bands.ts'
import { areSame, storedContent } from '#shared/features/playbooks/rules/content.ts'
import { nameFinder } from '#shared/features/playbooks/rules/names.ts'
import {
  frameFaultOf,
  ladderOf,
  runsOf,
  stepTimeOf,
  tasksOfRun,
  timeOfRun,
} from '#shared/features/playbooks/rules/timeline.ts'
import { textIn, textsOf } from '#shared/features/playbooks/rules/wording.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { both, fromStart, givenContent, onDay } from './given-playbooks.ts'

const day = (text: string) => text as CalendarDate
const group = (id: string) => id as GroupId

const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(day('2024-01-01'), days))
const anyMinute = fc.integer({ min: 0, max: 1439 })
const anyOffset = fc.oneof(
  fc
    .tuple(fc.integer({ min: -60, max: 60 }), fc.option(anyMinute))
    .map(([days, minute]) => onDay(days, minute)),
  fc.integer({ min: -60 * 1440, max: 60 * 1440 }).map(fromStart),
)
const anySteps = fc.array(anyOffset, { minLength: 1, maxLength: 30 })

describe('the timeline of a playbook', () => {
  it('tells steps by day and time, before and after the start', () => {
    const { steps } = givenContent()
    expect(
      ladderOf({ steps, startsMinute: 1200 }).map((rung) => [
        rung.day,
        rung.steps.map(({ minute }) => minute),
      ]),
    ).toEqual([
      [-1, [600]],
      [0, [1170]],
      [1, [null]],
    ])
  })

  it('takes minutes before an early start to the day before', () => {
    expect(stepTimeOf({ offset: fromStart(-30) }, 10)).toEqual({ day: -1, minute: 1420 })
    expect(stepTimeOf({ offset: fromStart(-30) }, null)).toEqual({ day: 0, minute: null })
  })

  it('holds every step once, never a later one before an earlier one', () => {
    fc.assert(
      fc.property(anySteps, fc.option(anyMinute), (offsets, startsMinute) => {
        const steps = offsets.map((offset) => ({ ...givenContent().steps[0]!, offset }))
        const rungs = ladderOf({ steps, startsMinute })
        const flat = rungs.flatMap((rung) => rung.steps.map((step) => ({ ...step, day: rung.day })))
        expect(flat.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(steps.map((_, at) => at))
        const moments = flat.map(({ day: on, minute }) => on * 1440 + (minute ?? 0))
        expect(moments).toEqual(moments.toSorted((a, b) => a - b))
        expect(new Set(rungs.map((rung) => rung.day)).size).toBe(rungs.length)
      }),
    )
  })

  it('moves with the start: a run n days later has every task n days later at the same time', () => {
    fc.assert(
      fc.property(
        anySteps,
        anyDay,
        fc.integer({ min: -400, max: 400 }),
        fc.option(anyMinute),
        (offsets, on, by, startsMinute) => {
          const steps = offsets.map((offset, at) => ({ at, offset }))
          const before = tasksOfRun({ startsOn: on, startsMinute }, steps)
          const after = tasksOfRun({ startsOn: addDays(on, by), startsMinute }, steps)
          expect(after).toEqual(before.map((task) => ({ ...task, on: addDays(task.on, by) })))
        },
      ),
    )
  })

  it('agrees with the ladder on the day and time of each step', () => {
    fc.assert(
      fc.property(anySteps, anyDay, fc.option(anyMinute), (offsets, startsOn, startsMinute) => {
        for (const task of tasksOfRun(
          { startsOn, startsMinute },
          offsets.map((offset, at) => ({ at, offset })),
        )) {
          const { day: relative, minute } = stepTimeOf({ offset: offsets[task.at]! }, startsMinute)
          expect([daysBetween(startsOn, task.on), task.minute]).toEqual([relative, minute])
        }
      }),
    )
  })

  it('makes a campaign that may be created from every shipped playbook', () => {
    for (const { id, content } of shippedPlaybooks) {
      const time = campaignTime.parse(timeOfRun(content, day('2026-02-27')))
      expect(faultOfTime(time), id).toBeNull()
      expect(frameFaultOf(content), id).toBeNull()
      expect(daysBetween(time.startsOn, time.endsOn) + 1, id).toBe(content.days)
    }
  })
})

describe('runs for several groups', () => {
  const choice = {
    groups: [group('a'), group('b'), group('c')],
    startsOn: day('2026-03-16'),
    everyDays: 0,
    ownDays: new Map<GroupId, CalendarDate>(),
    isSeparate: false,
  }

  it('share a campaign on the same day, unless each is to have its own', () => {
    expect(runsOf(choice)).toEqual([{ startsOn: '2026-03-16', groupIds: ['a', 'b', 'c'] }])
    expect(runsOf({ ...choice, isSeparate: true }).map(({ groupIds }) => groupIds)).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ])
  })

  it('follow each other by days, and a day chosen for a group goes before that', () => {
    expect(runsOf({ ...choice, everyDays: 2, ownDays: new Map([[group('c'), day('2026-03-16')]]) })).toEqual([
      { startsOn: '2026-03-16', groupIds: ['a', 'c'] },
      { startsOn: '2026-03-18', groupIds: ['b'] },
    ])
  })

  it('hold every group once, in the order of days', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 14 }),
        fc.boolean(),
        (ids, everyDays, isSeparate) => {
          const groups = ids.map(group)
          const runs = runsOf({ ...choice, groups, everyDays, isSeparate })
          expect(runs.flatMap(({ groupIds }) => groupIds).toSorted()).toEqual(groups.toSorted())
          const days = runs.map(({ startsOn }) => startsOn)
          expect(days).toEqual(days.toSorted())
        },
      ),
    )
  })
})

describe('the texts of a playbook', () => {
  it('are shown in the language on screen, or else in the one there is', () => {
    expect(textIn(both('预告', 'Announce'), 'en')).toBe('Announce')
    expect(textIn(both('预告'), 'en')).toBe('预告')
    expect(textIn(both('', 'Announce'), 'zh-CN')).toBe('Announce')
  })

  it('are the same whatever the order of keys, blanks around them and the form of their signs', () => {
    const content = givenContent()
    const { name, ...rest } = content
    expect(areSame({ ...rest, name }, content)).toBe(true)
    expect(areSame(givenContent({ name: both(' 周三读书夜\r', 'Wednesday reading night') }), content)).toBe(
      true,
    )
    expect(areSame(givenContent({ name: both('周四读书夜') }), content)).toBe(false)
    expect(storedContent(givenContent({ purpose: both('cafe\u0301') })).purpose.zh).toBe('caf\u00e9')
  })

  it('are all looked through, each with its place', () => {
    const places = textsOf(givenContent()).map(({ place }) => place.join('.'))
    expect(places).toEqual([
      'name',
      'purpose',
      'whenToUse',
      'whenNot',
      'steps.0.title',
      'steps.0.script',
      'steps.1.title',
      'steps.1.how',
      'steps.2.title',
      'checklist.0',
      'materials.0',
      'mistakes.0',
      'kpis.0.name',
      'kpis.0.target',
    ])
  })
})

describe('looking for names', () => {
  const found = (text: string, people: string[] = [], groups: string[] = []) =>
    nameFinder({ people, groups })(text).map(({ kind, found: name }) => `${kind} ${name}`)

  it('finds members and groups, the longest name at a place, each once', () => {
    expect(found('请林夏天和林夏接话，林夏先来', ['林夏', '林夏天'])).toEqual([
      'person 林夏天',
      'person 林夏',
    ])
    expect(found('发到晚读共读会', [], ['晚读共读会'])).toEqual(['group 晚读共读会'])
  })

  it('takes a Latin name only where it stands alone, and no single sign or bare number', () => {
    expect(found('Ann asks, and Anna answers', ['An', 'Ann'])).toEqual(['person Ann'])
    expect(found('好的 2024', ['好', '2024'])).toEqual([])
  })

  it('finds telephones and accounts, and leaves other numbers alone', () => {
    expect(found('打 13812345678 或 138-1234-5678')).toEqual(['phone 13812345678', 'phone 138-1234-5678'])
    expect(found('加微信：linxia_2020，QQ群 123456789，wxid_ab12cd')).toEqual([
      'account 微信：linxia_2020',
      'account QQ群 123456789',
      'account wxid_ab12cd',
    ])
    expect(found('订单 20260310123456789，微信群里说')).toEqual([])
  })
})

describe('bands', () => {
  it('put hours and days by their upper bounds', () => {
    expect([0.5, 1, 1.5, 3, 8, 8.5].map(effortBandOf)).toEqual([
      'hour',
      'hour',
      'halfDay',
      'halfDay',
      'day',
      'more',
    ])
    expect([1, 2, 3, 4, 7, 8].map(durationBandOf)).toEqual(['day', 'days', 'days', 'week', 'week', 'more'])
  })
})
