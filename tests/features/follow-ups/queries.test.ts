import { describe, expect, it } from 'vitest'
import {
  cardLists,
  cardListsOfAll,
  countDoneSql,
  countOpenOfAllSql,
  countOpenSql,
  countSilentSql,
} from '#electron/features/follow-ups/card-lists.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
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
      const index = list === 'waiting' ? 'USING INDEX' : 'USING COVERING INDEX'
      const search = `SEARCH f ${index} follow_ups_by_state_due (state=? AND due_at`
      for (const steps of [
        stepsOf(cardLists[list], 0, null, null, null, null),
        stepsOf(cardListsOfAll[list], 0),
      ]) {
        expect(steps.join('\n')).toContain(search)
        expect(fullScans(steps)).toEqual([])
      }
    },
  )

  it('are counted from the index alone', () => {
    const steps = stepsOf(countOpenSql, 0, 0, 0, 0, null, null, null, null)
    expect(steps).toContain('SEARCH f USING COVERING INDEX follow_ups_by_state_due (state=?)')
    expect(fullScans(steps)).toEqual([])
    const ofAll = stepsOf(countOpenOfAllSql, 0, 1)
    expect(ofAll.join('\n')).toContain(
      'USING COVERING INDEX follow_ups_by_state_due (state=? AND due_at>? AND due_at<?)',
    )
    const silent = stepsOf(countSilentSql, 0, 0, 0, 0)
    expect(silent.join('\n')).toContain('SEARCH f USING INDEX follow_ups_by_person (person_no=? AND state=?)')
    expect(fullScans(silent).filter((step) => !/^SCAN (s|people USING INDEX)\b/.test(step))).toEqual([])
    const done = stepsOf(countDoneSql, 0, 0, null, null, null, null)
    expect(done.join('\n')).toContain(
      'SEARCH f USING INDEX follow_ups_by_closed (closed_at>? AND closed_at<?)',
    )
  })

  it('count the same people in one group as in all, without those with whom there is nothing to do', async () => {
    const { ctx, api, clock } = createTestApp()
    const group = givenGroup(ctx)
    const hour = 3_600_000
    for (const [at, name] of ['甲', '乙', '丙', '丁', '戊'].entries()) {
      const { personId } = givenMember(ctx, group, { name })
      const due = { at: clock.now() + at * 10 * hour }
      await api.followUps.schedule({ personId: personId as never, title: '问近况', due })
    }
    clock.advance(hour)
    const silence = (name: string, sql: string) =>
      ctx.writeQuietly((db) => db.run(`UPDATE people SET ${sql} WHERE display_name = ?`, name))
    const counts = async () => {
      const all = await api.followUps.counts({})
      expect(await api.followUps.counts({ groupId: group.id as never })).toEqual(all)
      expect(await api.followUps.listDue({})).toHaveLength(all.overdue + all.today)
      expect(await api.followUps.listLater({})).toHaveLength(all.later)
      return [all.overdue, all.today, all.later]
    }
    expect(await counts()).toEqual([1, 1, 3])
    silence('甲', 'do_not_contact = 1')
    silence('戊', 'pending_batch_no = 1')
    expect(await counts()).toEqual([0, 1, 2])
    silence('戊', 'do_not_contact = 1')
    expect(await counts()).toEqual([0, 1, 2])
  })
})
