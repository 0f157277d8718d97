import { describe, expect, it } from 'vitest'
import { cardLists, countDoneSql, countOpenSql } from '#electron/features/follow-ups/card-lists.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** Steps by which SQLite would run a statement. */
function stepsOf(sql: string, ...values: (number | null)[]): string[] {
  const { ctx } = createTestApp()
  return ctx.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map((row) => row.detail)
}

/** The short list that was chosen, and the few people not to be shown, may be walked. */
const fullScans = (steps: readonly string[]) =>
  steps.filter((step) => step.startsWith('SCAN') && !/^SCAN (c|people USING COVERING INDEX)/.test(step))

describe('the lists of cards', () => {
  it.each(Object.keys(cardLists) as (keyof typeof cardLists)[])(
    '%s are chosen from the index alone',
    (list) => {
      const steps = stepsOf(cardLists[list], 0, null, null, null, null)
      const index = list === 'waiting' ? 'USING INDEX' : 'USING COVERING INDEX'
      expect(steps.join('\n')).toContain(`SEARCH f ${index} follow_ups_by_state_due (state=? AND due_at`)
      expect(fullScans(steps)).toEqual([])
    },
  )

  it('are counted from the index alone', () => {
    const steps = stepsOf(countOpenSql, 0, 0, 0, 0, null, null, null, null)
    expect(steps).toContain('SEARCH f USING COVERING INDEX follow_ups_by_state_due (state=?)')
    expect(fullScans(steps)).toEqual([])
    const done = stepsOf(countDoneSql, 0, 0, null, null, null, null)
    expect(done.join('\n')).toContain(
      'SEARCH f USING INDEX follow_ups_by_closed (closed_at>? AND closed_at<?)',
    )
  })
})
