import { describe, expect, it } from 'vitest'
import type { ReadDb } from '#electron/database/handles.ts'
import { findMark, findMarks, findRituals } from '#electron/features/rituals/queries.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { eveningClubLog } from '#tests/support/chatlab-log.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { day, draftOf } from './given-rituals.ts'

const march = { from: day('2026-03-01'), to: day('2026-03-31') }

/** The steps of what a work reads; only `rituals` itself, of which there are few, is walked from end to end. */
function stepsOf(work: (db: ReadDb) => void): string {
  const { ctx } = createTestApp()
  const plans = plansOf(ctx.read, work)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans)
    expect(fullScans(plan, ['m', 'r', 'p', 'g', 'ritual_marks', 'ritual_groups', 'ritual_pauses'])).toEqual(
      [],
    )
  return plans.flatMap(({ steps }) => steps).join('\n')
}

describe('what is asked about rituals', () => {
  it('finds marks by ritual and day, and moved ones by where they went', () => {
    const steps = stepsOf((db) => findMarks(db, [1, 2], march))
    expect(steps).toContain('sqlite_autoindex_ritual_marks_1 (ritual_no=? AND on_day>? AND on_day<?)')
    expect(steps).toContain('ritual_marks_by_move (moved_to>? AND moved_to<?)')
    expect(stepsOf((db) => findMark(db, 1, march.from))).toContain('ritual_no=? AND on_day=?')
  })

  it('finds those of a group, with groups and pauses by key', () => {
    const steps = stepsOf((db) => findRituals(db, 1))
    expect(steps).toContain('ritual_groups_by_group (group_no=?)')
    expect(steps).toContain('ritual_pauses_by_ritual (ritual_no=?)')
  })
})

describe('a group with rituals', () => {
  it('stays when the import that opened it is undone', async () => {
    const { api } = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
    const text = eveningClubLog([{ at: '2026-03-09T10:00:00', name: '周敏', text: '读到第三章' }])
    const imported = await api.chatImport.importLog({
      source: { text, name: '晚读共读会.jsonl' },
      isComplete: true,
    })
    const [group] = await api.groups.list({})
    await api.rituals.create(draftOf([group?.id as GroupId]))
    const batchId = imported.chats[0]?.batchId
    if (!batchId) throw new Error('nothing was imported')
    for await (const _ of await api.chatImport.undoBatch({ batchId })) void _
    expect((await api.groups.list({})).map(({ id }) => id)).toEqual([group?.id])
    expect(await api.rituals.list({})).toMatchObject([{ groups: [{ id: group?.id }] }])
  })
})
