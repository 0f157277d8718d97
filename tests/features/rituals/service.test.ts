import { describe, expect, it } from 'vitest'
import { listRitualEntries } from '#electron/features/rituals/service.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { RitualId } from '#shared/features/rituals/model.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { day, draftOf, prepareRituals } from './given-rituals.ts'

const refusal = (code: string) => ({ data: { code } })

describe('A ritual', () => {
  it('shows on its days until it is over, and outlives a restart', async () => {
    const { create, statesOf, clock, dataDir, close } = prepareRituals()
    await create({ schedule: { endsOn: '2026-03-22' } })
    clock.set('2026-03-16T09:00:00+08:00')
    const expected = ['03-01 missed', '03-08 missed', '03-15 missed', '03-22 ahead']
    expect(await statesOf('2026-02-01', '2026-04-30')).toEqual(expected)
    await close()
    const again = createTestApp({ dataDir, now: '2026-03-16T09:00:00+08:00' })
    const marks = await again.api.rituals.listMarks({ from: day('2026-02-01'), to: day('2026-04-30') })
    expect(marks.map(({ day: on, state }) => `${on.slice(5)} ${state}`)).toEqual(expected)
  })

  it('counts from the day on which it is made, whenever its rule began', async () => {
    const { create, statesOf } = prepareRituals('2026-03-10T12:00:00+08:00')
    await create({ schedule: { startsOn: '2026-01-01' } })
    expect(await statesOf('2026-02-01', '2026-03-22')).toEqual(['03-15 ahead', '03-22 ahead'])
  })

  it('ends after so many days', async () => {
    const { create, statesOf, show, clock } = prepareRituals()
    const id = await create({ schedule: { count: 3 } })
    expect(await statesOf('2026-03-01', '2026-04-30')).toEqual(['03-01 ahead', '03-08 ahead', '03-15 ahead'])
    clock.set('2026-03-16T12:00:00+08:00')
    expect(await show(id)).toMatchObject({ isOver: true, next: null })
  })

  it('is kept, skipped and opened again, each with a way back', async () => {
    const { api, create, statesOf, show, clock } = prepareRituals()
    const ritualId = await create()
    clock.set('2026-03-15T21:00:00+08:00')
    await api.rituals.mark({ ritualId, day: day('2026-03-01'), state: 'kept' })
    await api.rituals.mark({ ritualId, day: day('2026-03-08'), state: 'skipped' })
    const { undoId } = await api.rituals.mark({ ritualId, day: day('2026-03-15'), state: 'kept' })
    expect(await statesOf('2026-03-01', '2026-03-22')).toEqual([
      '03-01 kept',
      '03-08 skipped',
      '03-15 kept',
      '03-22 ahead',
    ])
    expect((await show(ritualId)).streak).toEqual({ current: 2, longest: 2, kept: 2, due: 2 })
    await api.workspace.undo({ undoId })
    expect((await show(ritualId)).streak.current).toBe(1)
    await api.rituals.mark({ ritualId, day: day('2026-03-08'), state: 'open' })
    expect(await statesOf('2026-03-08', '2026-03-15')).toEqual(['03-08 missed', '03-15 ahead'])
  })

  it('is not kept before its day, nor on a day that is not its own', async () => {
    const { api, create } = prepareRituals()
    const ritualId = await create()
    const mark = (on: string) => api.rituals.mark({ ritualId, day: day(on), state: 'kept' })
    await expect(mark('2026-03-08')).rejects.toMatchObject(refusal('RITUAL_STILL_AHEAD'))
    await expect(mark('2026-03-03')).rejects.toMatchObject(refusal('RITUAL_NOT_ON_DAY'))
    await expect(
      api.rituals.mark({ ritualId: 'nobody' as RitualId, day: day('2026-03-01'), state: 'kept' }),
    ).rejects.toMatchObject(refusal('RITUAL_NOT_FOUND'))
  })

  it('can be held once at another time, and be put back', async () => {
    const { api, create, statesOf, clock } = prepareRituals()
    const ritualId = await create()
    const to = { day: day('2026-03-10'), minute: 600 }
    await api.rituals.moveOne({ ritualId, day: day('2026-03-08'), to })
    expect(await statesOf('2026-03-08', '2026-03-15')).toEqual(['03-08 moved', '03-10 ahead', '03-15 ahead'])
    expect(await statesOf('2026-03-10', '2026-03-10')).toEqual(['03-10 ahead'])
    await api.rituals.moveOne({ ritualId, day: day('2026-03-08'), to: null })
    expect(await statesOf('2026-03-08', '2026-03-14')).toEqual(['03-08 ahead'])
    await api.rituals.moveOne({ ritualId, day: day('2026-03-08'), to })
    clock.set('2026-03-10T11:00:00+08:00')
    const { undoId } = await api.rituals.mark({ ritualId, day: day('2026-03-08'), state: 'kept' })
    expect(await statesOf('2026-03-08', '2026-03-14')).toEqual(['03-08 moved', '03-10 kept'])
    await expect(api.rituals.moveOne({ ritualId, day: day('2026-03-08'), to })).rejects.toMatchObject(
      refusal('RITUAL_DAY_SETTLED'),
    )
    await api.workspace.undo({ undoId })
    await expect(
      api.rituals.moveOne({ ritualId, day: day('2026-03-08'), to: { day: day('2026-03-09'), minute: 1 } }),
    ).rejects.toMatchObject(refusal('RITUAL_MOVED_BACK'))
  })

  it('rests while it is paused, and goes on when it is resumed', async () => {
    const { api, create, statesOf, show, clock } = prepareRituals()
    const id = await create()
    await api.rituals.pause({ id, from: day('2026-03-08'), until: null })
    expect(await statesOf('2026-03-01', '2026-04-30')).toEqual(['03-01 ahead'])
    clock.set('2026-03-20T12:00:00+08:00')
    expect((await show(id)).pause).toEqual({ from: '2026-03-08', until: null })
    const { undoId } = await api.rituals.resume({ id })
    expect(await statesOf('2026-03-02', '2026-03-29')).toEqual(['03-22 ahead', '03-29 ahead'])
    await expect(api.rituals.resume({ id })).rejects.toMatchObject(refusal('RITUAL_NOT_PAUSED'))
    await api.workspace.undo({ undoId })
    expect(await statesOf('2026-03-02', '2026-03-29')).toEqual([])
    await expect(
      api.rituals.pause({ id, from: day('2026-03-08'), until: day('2026-03-07') }),
    ).rejects.toMatchObject(refusal('RITUAL_PAUSE_BACKWARDS'))
  })

  it('keeps its past when its rule changes, and the undo brings everything back', async () => {
    const { api, create, statesOf, show, clock, reading, running } = prepareRituals()
    const ritualId = await create()
    await api.rituals.mark({ ritualId, day: day('2026-03-01'), state: 'kept' })
    await api.rituals.moveOne({
      ritualId,
      day: day('2026-03-22'),
      to: { day: day('2026-03-23'), minute: 600 },
    })
    clock.set('2026-03-11T12:00:00+08:00')
    const before = await statesOf('2026-03-01', '2026-03-31')
    const schedule = { pattern: { every: 'week', interval: 1, weekdays: [3] } }
    const draft = draftOf([reading.id, running.id], { name: '周三领读', schedule })
    const { undoId } = await api.rituals.change({ id: ritualId, draft })
    expect(await statesOf('2026-03-01', '2026-03-31')).toEqual([
      '03-01 kept',
      '03-08 missed',
      '03-11 ahead',
      '03-18 ahead',
      '03-25 ahead',
    ])
    expect((await show(ritualId)).groups.map(({ name }) => name)).toEqual(['晚读共读会', '滨江晨跑团'])
    await api.rituals.mark({ ritualId, day: day('2026-03-08'), state: 'kept' })
    await api.rituals.mark({ ritualId, day: day('2026-03-08'), state: 'open' })
    expect((await statesOf('2026-03-01', '2026-03-10'))[1]).toBe('03-08 missed')
    await api.workspace.undo({ undoId })
    expect(await statesOf('2026-03-01', '2026-03-31')).toEqual(before)
    expect((await show(ritualId)).groups).toHaveLength(1)
    expect(before).toContain('03-23 ahead')
  })

  it('changes its hour and words without touching a day', async () => {
    const { api, create, show, clock, reading } = prepareRituals()
    const ritualId = await create()
    await api.rituals.moveOne({ ritualId, day: day('2026-03-22'), to: { day: day('2026-03-23'), minute: 9 } })
    clock.set('2026-03-11T12:00:00+08:00')
    const { undoId } = await api.rituals.change({
      id: ritualId,
      draft: draftOf([reading.id], { words: '今晚读第 3 章', schedule: { minute: 1290 } }),
    })
    expect(await show(ritualId)).toMatchObject({ words: '今晚读第 3 章', next: { minute: 1290 } })
    const marks = await api.rituals.listMarks({ from: day('2026-03-22'), to: day('2026-03-23') })
    expect(marks.map(({ state, minute }) => [state, minute])).toEqual([
      ['moved', 1290],
      ['ahead', 9],
    ])
    await api.workspace.undo({ undoId })
    expect(await show(ritualId)).toMatchObject({ words: '', next: { minute: 1230 } })
  })

  it('is deleted with its history, and comes back with it', async () => {
    const { api, create, statesOf } = prepareRituals()
    const id = await create()
    await api.rituals.mark({ ritualId: id, day: day('2026-03-01'), state: 'kept' })
    await api.rituals.pause({ id, from: day('2026-03-08'), until: day('2026-03-14') })
    const { undoId } = await api.rituals.remove({ id })
    expect(await api.rituals.list({})).toEqual([])
    await api.workspace.undo({ undoId })
    expect(await statesOf('2026-03-01', '2026-03-15')).toEqual(['03-01 kept', '03-15 ahead'])
  })

  it('belongs to living groups, and rests when all of its groups are over', async () => {
    const { api, create, statesOf, running, reading, ctx } = prepareRituals()
    await create()
    ctx.write('groups', (db) => db.run("UPDATE groups SET lifecycle = 'ended' WHERE no = ?", running.no))
    await expect(api.rituals.create(draftOf([running.id]))).rejects.toMatchObject(
      refusal('RITUAL_GROUP_OVER'),
    )
    await expect(api.rituals.create(draftOf(['nobody']))).rejects.toMatchObject(refusal('GROUP_NOT_FOUND'))
    expect(await api.rituals.list({ groupId: running.id as GroupId })).toEqual([])
    ctx.write('groups', (db) => db.run("UPDATE groups SET lifecycle = 'ended' WHERE no = ?", reading.no))
    expect(await statesOf('2026-03-01', '2026-04-30')).toEqual([])
    expect((await api.rituals.list({}))[0]).toMatchObject({ isOver: true, groups: [{ name: '晚读共读会' }] })
  })
})

describe('Holidays', () => {
  it('take days away where a ritual says so, and workdays follow the weekend days that are worked', async () => {
    const { create, statesOf } = prepareRituals('2026-09-14T09:00:00+08:00')
    const from = { startsOn: '2026-09-14' }
    await create({ name: '每日', schedule: { ...from, pattern: { every: 'workday' } } })
    const days = await statesOf('2026-09-19', '2026-10-11')
    expect(days).toContain('09-20 ahead')
    expect(days).not.toContain('09-19 ahead')
    expect(days).not.toContain('09-25 ahead')
    expect(days.some((text) => text >= '10-01' && text < '10-08')).toBe(false)
    expect(days).toContain('10-10 ahead')
  })

  it('change nothing for a ritual that does not say so', async () => {
    const { create, statesOf } = prepareRituals('2026-09-14T09:00:00+08:00')
    const schedule = { startsOn: '2026-09-14', pattern: { every: 'week', interval: 1, weekdays: [5] } }
    await create({ schedule })
    expect(await statesOf('2026-09-21', '2026-10-04')).toEqual(['09-25 ahead', '10-02 ahead'])
    await create({ schedule: { ...schedule, skipsHolidays: true } })
    expect(await statesOf('2026-09-21', '2026-10-04')).toEqual(['09-25 ahead', '10-02 ahead'])
  })
})

describe('A preview', () => {
  it('tells the next days of a schedule that is not saved yet', async () => {
    const { api } = prepareRituals('2026-09-22T09:00:00+08:00')
    const preview = async (schedule: Record<string, unknown>) =>
      (await api.rituals.preview({ schedule: draftOf(['any'], { schedule }).schedule })).map(
        ({ day: on }) => on,
      )
    const friday = { every: 'week', interval: 1, weekdays: [5] }
    expect(await preview({ pattern: friday, skipsHolidays: true })).toEqual([
      '2026-10-09',
      '2026-10-16',
      '2026-10-23',
    ])
    expect(await preview({ pattern: { every: 'year', month: 2, day: 29 } })).toEqual([
      '2028-02-29',
      '2032-02-29',
    ])
    expect(await preview({ pattern: friday, startsOn: '2026-01-01', endsOn: '2026-09-20' })).toEqual([])
  })
})

describe('Time zones', () => {
  it('never move a ritual, also when the clocks change', async () => {
    const { api, create, due, clock } = prepareRituals('2026-03-01T12:00:00-05:00')
    await api.settings.changeZone({ zone: 'America/New_York' })
    await create({ schedule: { minute: 20 * 60, startsOn: '2026-03-01' } })
    await create({ name: '凌晨', schedule: { minute: 150, startsOn: '2026-03-01' } })
    const dueAt = async (at: string) => {
      clock.set(at)
      return Object.fromEntries((await due()).map((one) => [one.name, new Date(one.dueAt).toISOString()]))
    }
    expect((await dueAt('2026-03-01T12:00:00-05:00')).共读夜).toBe('2026-03-02T01:00:00.000Z')
    // On 8 March the clocks go from 02:00 to 03:00: 20:00 stays 20:00, 02:30 is held at 03:30.
    expect(await dueAt('2026-03-08T12:00:00-04:00')).toMatchObject({
      共读夜: '2026-03-09T00:00:00.000Z',
      凌晨: '2026-03-08T07:30:00.000Z',
    })
    // On 1 November 01:30 comes twice, 20:00 once.
    expect((await dueAt('2026-11-01T12:00:00-05:00')).共读夜).toBe('2026-11-02T01:00:00.000Z')
  })
})

describe('Entries for calendar files', () => {
  it('tell the rule with its exceptions and what was moved', async () => {
    const { api, ctx, create, running, reading } = prepareRituals('2026-09-13T09:00:00+08:00')
    const pattern = { every: 'week', interval: 1, weekdays: [5] }
    const id = await create({ schedule: { pattern, startsOn: '2026-09-13', skipsHolidays: true } })
    await api.rituals.mark({ ritualId: id, day: day('2026-09-18'), state: 'skipped' })
    await api.rituals.moveOne({
      ritualId: id,
      day: day('2026-10-09'),
      to: { day: day('2026-10-10'), minute: 600 },
    })
    const [entry] = listRitualEntries(ctx, { groupId: reading.id })
    expect(entry).toMatchObject({
      id,
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      startsOn: '2026-09-18',
      endsOn: null,
      moreDays: [],
      movedDays: [{ ruleDay: '2026-10-09', day: '2026-10-10', minute: 600 }],
      revision: 2,
    })
    expect(entry?.exceptDays.slice(0, 3)).toEqual(['2026-09-18', '2026-09-25', '2026-10-02'])
    expect(listRitualEntries(ctx, { groupId: running.id })).toEqual([])
    await api.rituals.pause({ id, from: day('2026-12-01'), until: null })
    expect(listRitualEntries(ctx, {})[0]?.endsOn).toBe('2026-11-30')
  })

  it('add the weekend days that are worked to the rule of workdays', async () => {
    const { ctx, create } = prepareRituals('2026-09-14T09:00:00+08:00')
    await create({ schedule: { pattern: { every: 'workday' }, startsOn: '2026-09-14' } })
    const [entry] = listRitualEntries(ctx, {})
    expect(entry?.moreDays.slice(0, 2)).toEqual(['2026-09-20', '2026-10-10'])
    expect(entry?.exceptDays[0]).toBe('2026-09-25')
  })
})
