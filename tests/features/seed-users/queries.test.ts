import { describe, expect, it } from 'vitest'
import { DUE_TASKS, findSeedsForCadence, seedLists } from '#electron/features/seed-users/queries.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { givenPipeline, givenSeed } from './given-seeds.ts'

/** Steps by which SQLite would run a statement. */
function stepsOf(sql: string, ...values: (string | number | null)[]): string[] {
  const { ctx } = createTestApp()
  return ctx.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map((row) => row.detail)
}

const scans = (steps: readonly string[]) => steps.filter((step) => step.startsWith('SCAN'))

describe('statements of the pipeline', () => {
  it('read a group by its index, and every sum of a seed by an index of its own', () => {
    const steps = stepsOf(seedLists.ofGroup, 1)
    expect(steps.join('\n')).toContain('SEARCH s USING INDEX seeds_by_group_person (group_no=?)')
    expect(steps.join('\n')).toContain('seed_tasks_by_seed')
    expect(scans(steps)).toEqual([])
  })

  it('read the pipelines of a person by their index', () => {
    const steps = stepsOf(seedLists.ofPerson, 1)
    expect(steps.join('\n')).toContain('SEARCH s USING INDEX seeds_by_person (person_no=?)')
    expect(scans(steps)).toEqual([])
  })

  it('find due tasks among the open ones by their day', () => {
    const steps = stepsOf(DUE_TASKS, '2026-03-10', null, null)
    expect(steps.join('\n')).toContain('SEARCH t USING INDEX seed_tasks_open (done_at=? AND due_on<?)')
    expect(scans(steps)).toEqual([])
  })
})

it('names for the cadence who is on the way, since when, and leaves out paused, lost and ended groups', async () => {
  const { app, api, ctx, club, runners, gu, meng } = await givenPipeline()
  const first = await givenSeed(app, club, gu.personId)
  const second = await givenSeed(app, club, meng.personId)
  await givenSeed(app, runners, gu.personId)
  await api.seedUsers.move({ ids: [first.id], to: 'invited' })
  await api.seedUsers.move({ ids: [second.id], to: 'paused' })
  ctx.writeQuietly((db) => db.run("UPDATE groups SET lifecycle = 'ended' WHERE no = ?", runners.no))
  expect(findSeedsForCadence(ctx.read)).toEqual([
    { personNo: gu.personNo, groupNo: club.no, stage: 'invited', stageSince: ctx.clock.now() },
  ])
})
