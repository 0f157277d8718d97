import { describe, expect, it } from 'vitest'
import { cardTraces, dueTasks, findWelcomes, runLists } from '#electron/features/sequences/queries.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const TABLES = ['r', 't', 'e', 'f', 'p', 'g', 'm']

function stepsOf(sql: string, ...values: (number | string | null)[]): string[] {
  const { ctx } = createTestApp()
  return ctx.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail)
}

describe('Reads of sequences', () => {
  it.each([
    ['sequence', 'sequence_runs_by_sequence'],
    ['person', 'sequence_runs_by_person'],
    ['group', 'sequence_runs_by_group'],
  ] as const)('find the runs of a %s by an index', (list, index) => {
    const steps = stepsOf(runLists[list], 1, '["running"]')
    expect(steps.join('\n')).toContain(`SEARCH r USING INDEX ${index}`)
  })

  it('find what became of steps by the keys of their reasons', () => {
    const steps = stepsOf(cardTraces, '[1]')
    expect(steps.join('\n')).toContain(
      'SEARCH e USING INDEX sqlite_autoindex_follow_up_reasons_1 (key>? AND key<?)',
    )
    expect(fullScans({ sql: cardTraces, steps }, TABLES)).toEqual([])
  })

  it('find the welcome that stands for a first step by its key', () => {
    const { ctx } = createTestApp()
    const plans = plansOf(ctx.read, (db) => void findWelcomes(db, [{ no: 1 }]))
    expect(plans.flatMap((plan) => fullScans(plan, TABLES))).toEqual([])
  })

  it('find open tasks by their due time', () => {
    const steps = stepsOf(dueTasks, 0, null, null)
    expect(steps.join('\n')).toContain(
      'SEARCH t USING INDEX sequence_tasks_by_state_due (state=? AND due_at<?)',
    )
  })
})
