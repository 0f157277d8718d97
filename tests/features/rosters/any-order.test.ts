import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RosterPlan } from '#shared/features/rosters/contract.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type Row = { id: string; name: string; city: string; joined: string }
type List = { rows: Row[]; isComplete: boolean; day: number }

const row = fc.record({
  id: fc.constantFrom('wxid_a', 'wxid_b', 'wxid_c', 'wxid_d'),
  name: fc.constantFrom('林夏', '顾言', '沈默', '一诺', '林夏读书'),
  city: fc.constantFrom('', '上海', '杭州'),
  joined: fc.constantFrom('', '2026-01-02', '2026-01-20'),
})
const list = fc.record({
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
  isComplete: fc.boolean(),
  day: fc.integer({ min: 1, max: 28 }),
})

function createRosterApp() {
  const { api, ctx, close } = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
  const bring = async ({ rows, isComplete, day }: List): Promise<RosterPlan> => {
    const [group] = await api.groups.list({})
    const draft = { name: '读书会', platform: 'wechat', capacity: 500, kind: 'interest' } as const
    const target = group
      ? ({ kind: 'group', groupId: group.id } as const)
      : ({ kind: 'group', groupId: (await api.groups.create(draft)).id } as const)
    const lines = rows.map(({ id, name, city, joined }) => [name, id, city, joined].join(','))
    return api.rosters.importRoster({
      source: { text: ['昵称,wxid,城市,入群时间', ...lines].join('\n') },
      target,
      isCompleteList: isComplete,
      listedOn: `2026-02-${String(day).padStart(2, '0')}` as never,
    })
  }
  const members = () =>
    ctx.read.all<{ nickname: string; city: string | null }>(
      `SELECT i.value AS id, m.nickname, p.display_name AS displayName, p.city, m.joined_kind AS joinedKind,
         m.joined_after AS joinedAfter, m.joined_by AS joinedBy, m.left_kind AS leftKind, m.left_after AS leftAfter,
         m.left_by AS leftBy
       FROM memberships m JOIN people p ON p.no = m.person_no
       JOIN (SELECT DISTINCT person_no, value FROM platform_identities WHERE kind = 'wxid') i ON i.person_no = p.no
       ORDER BY i.value`,
    )
  const undo = async ({ batchId }: RosterPlan) => {
    for await (const _ of await api.chatImport.undoBatch({ batchId })) void _
  }
  return { bring, members, undo, close, ctx }
}

it('leaves what the other lists alone say, whichever lists are undone and in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(list, { minLength: 2, maxLength: 3 }),
      fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 }),
      async (lists, picks) => {
        const undone = [...new Set(picks.map((pick) => pick % lists.length))]
        const app = createRosterApp()
        const plans: RosterPlan[] = []
        for (const one of lists) plans.push(await app.bring(one))
        for (const at of undone) await app.undo(plans[at]!)
        const alone = createRosterApp()
        for (const [at, one] of lists.entries()) if (!undone.includes(at)) await alone.bring(one)
        expect(app.members()).toEqual(alone.members())
        app.close()
        alone.close()
      },
    ),
    { numRuns: 15 },
  )
})

it('tells before writing what is there afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(list, { minLength: 2, maxLength: 3 }), async (lists) => {
      const app = createRosterApp()
      for (const one of lists) {
        const before = new Map(app.members().map((member) => [(member as { id?: string }).id, member]))
        const plan = await app.bring(one)
        const after = new Map(app.members().map((member) => [(member as { id?: string }).id, member]))
        const sum = Object.values(plan.counts).reduce((total, count) => total + (count ?? 0), 0)
        expect(sum).toBe(plan.rows)
        const ids = one.rows.map(({ id }) => id)
        for (const [at, shown] of plan.firstRows.entries()) {
          const id = ids[at]!
          if (shown.outcome === 'added') expect(before.has(id)).toBe(false)
          if (shown.outcome === 'unchanged')
            expect(after.get(id)).toMatchObject({
              nickname: before.get(id)?.nickname,
              city: before.get(id)?.city,
            })
          for (const change of shown.changes)
            if (change.field === 'nickname' || change.field === 'city')
              expect(after.get(id)).toMatchObject({ [change.field]: change.after })
        }
      }
      app.close()
    }),
    { numRuns: 15 },
  )
})
