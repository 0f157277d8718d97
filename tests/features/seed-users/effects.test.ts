import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { onDay } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { createTalk } from './given-talk.ts'

const FROM = '2026-01-20T00:00:00+08:00'
const UNTIL = '2026-03-10T12:00:00+08:00'
const JOIN = '2026-02-15'

function setUp(covers: readonly [string, string][] = [[FROM, UNTIL]]) {
  const app = createTestApp()
  const talk = createTalk(app)
  const group = talk.group()
  for (const [from, until] of covers) talk.coverage(group, from, until)
  const [seed, other, second] = ['林知遥', '叶舟', 'Mia'].map((name) =>
    talk.member(group, name, { joined: { kind: 'day', by: JOIN } }),
  ) as [number, number, number]
  const staff = talk.member(group, '群主', { staffRole: 'owner' })
  /** A seed who joined on a day. */
  const joined = async (who: number, on: string) => {
    const personId = talk.personId(who)
    await app.api.seedUsers.add({
      selection: { personIds: [personId] as never },
      groupId: talk.groupId(group) as never,
    })
    const card = (await app.api.seedUsers.list({})).find((found) => found.personId === personId)
    if (!card) throw new Error('no seed')
    await app.api.seedUsers.edit({ id: card.id, acceptedOn: onDay(on) })
    return card.id
  }
  /** Messages a day of `other` before, on and after the day, with noise of the seed and of staff. */
  const days = (before: number, after: number) => {
    talk.talk(
      group,
      addDays(onDay(JOIN), -14),
      Array.from({ length: 29 }, (_, at) => [
        [other, at < 14 ? before + (at % 2) : at === 14 ? 50 : after + (at % 2)] as const,
        [seed, at >= 14 ? 9 : 1] as const,
        [staff, 7] as const,
      ]),
    )
  }
  return { ...app, talk, group, seed, other, second, joined, days }
}

describe('the catfish effect', () => {
  it('compares what others wrote, without the seed, staff and the day of joining', async () => {
    const { api, talk, seed, joined, days } = setUp()
    days(4, 9)
    await talk.derive()
    const id = await joined(seed, JOIN)
    const [found] = await api.seedUsers.effects({})
    expect(found).toMatchObject({ seedId: id, name: '林知遥', on: JOIN, neighbours: [], daysToCome: 0 })
    expect(found?.effect).toMatchObject({
      verdict: 'rise',
      before: { days: 14, total: 14 * 4 + 7 },
      after: { days: 14, total: 14 * 9 + 7 },
    })
    expect(found?.effect.ratio).toBeCloseTo(133 / 63, 9)
  })

  it('says no clear effect where hardly anything changed', async () => {
    const { api, talk, seed, joined, days } = setUp()
    days(4, 4)
    await talk.derive()
    await joined(seed, JOIN)
    const [found] = await api.seedUsers.effects({})
    expect(found?.effect.verdict).toBe('no_clear_effect')
  })

  it('leaves uncovered days out, shows them as gaps and says too little when few are left', async () => {
    const { api, talk, seed, joined, days } = setUp([
      [FROM, '2026-02-12T00:00:00+08:00'],
      ['2026-02-17T00:00:00+08:00', UNTIL],
    ])
    days(4, 9)
    await talk.derive()
    const id = await joined(seed, JOIN)
    const detail = await api.seedUsers.effect({ id })
    expect(detail.effect.before.days).toBe(11)
    expect(detail.effect.after.days).toBe(13)
    expect(detail.days).toHaveLength(29)
    expect(detail.days.filter(({ count }) => count === null).map(({ on }) => on)).toEqual([
      '2026-02-12',
      '2026-02-13',
      '2026-02-14',
      '2026-02-15',
      '2026-02-16',
    ])
    expect(detail.days[0]).toEqual({ on: '2026-02-01', count: 4 })

    const {
      api: thin,
      talk: few,
      seed: lone,
      joined: accept,
      days: said,
    } = setUp([['2026-02-08T00:00:00+08:00', UNTIL]])
    said(4, 9)
    await few.derive()
    await accept(lone, JOIN)
    const [short] = await thin.seedUsers.effects({})
    expect(short?.effect).toMatchObject({ verdict: 'too_little', before: { days: 7 }, ratio: null })
  })

  it('counts silent covered days as zero and waits for days to come', async () => {
    const { api, talk, seed, joined } = setUp()
    await talk.derive()
    const id = await joined(seed, '2026-03-03')
    const detail = await api.seedUsers.effect({ id })
    expect(detail.effect).toMatchObject({
      verdict: 'too_little',
      before: { days: 14, total: 0 },
      after: { days: 6, total: 0 },
    })
    expect(detail.daysToCome).toBe(8)
    expect(detail.days.at(-1)).toEqual({ on: '2026-03-17', count: null })
    expect(detail.days[0]).toEqual({ on: '2026-02-17', count: 0 })
  })

  it('names other seeds of the group who started within two weeks', async () => {
    const { api, talk, seed, other, second, joined } = setUp()
    await talk.derive()
    await joined(seed, JOIN)
    await joined(other, '2026-03-01')
    await joined(second, '2026-03-02')
    const effects = await api.seedUsers.effects({})
    expect(effects.map(({ name }) => name)).toEqual(['Mia', '叶舟', '林知遥'])
    const named = Object.fromEntries(
      effects.map(({ name, neighbours }) => [name, neighbours.map((found) => found.name)]),
    )
    expect(named).toEqual({ Mia: ['叶舟'], 叶舟: ['Mia', '林知遥'], 林知遥: ['叶舟'] })
  })

  it('is not there for somebody who has not joined', async () => {
    const { api, talk, group, seed } = setUp()
    await api.seedUsers.add({
      selection: { personIds: [talk.personId(seed)] as never },
      groupId: talk.groupId(group) as never,
    })
    const [card] = await api.seedUsers.list({})
    expect(await api.seedUsers.effects({})).toEqual([])
    await expect(api.seedUsers.effect({ id: card?.id ?? ('' as never) })).rejects.toMatchObject({
      data: { code: 'SEED_NOT_JOINED' },
    })
  })
})
