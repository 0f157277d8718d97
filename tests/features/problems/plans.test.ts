import { describe, expect, it } from 'vitest'
import { openProblemRows } from '#electron/features/follow-ups/facts/open-problems.ts'
import { decidedQuestions, undecidedQuestions } from '#electron/features/problems/inbox-queries.ts'
import { staffLines } from '#electron/features/problems/log-queries.ts'
import { findSteps, problemLists, requireProblem } from '#electron/features/problems/queries.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** Tables that grow with the logs: none of them may be walked from end to end. */
const LARGE = ['q', 's', 'm', 'o', 'qm', 'l', 'p', 'v', 'messages', 'questions', 'memberships', 'people']

function planOf(sql: string, values: (string | number)[]): { steps: string[] } & { sql: string } {
  const { ctx } = createTestApp()
  const [plan] = plansOf(ctx.read, (db) => void db.all(sql, ...values))
  if (!plan) throw new Error('nothing was asked')
  return plan
}

describe('what is asked about problems', () => {
  it('of one group or person goes by an index', () => {
    expect(planOf(problemLists.ofGroup, [1]).steps.join('\n')).toContain('problems_by_group')
    expect(planOf(problemLists.ofPerson, [1]).steps.join('\n')).toContain('problems_by_person')
    for (const sql of [problemLists.ofGroup, problemLists.ofPerson])
      expect(fullScans(planOf(sql, [1]), [...LARGE, 'b'])).toEqual([])
  })

  it('finds the question behind each problem by member and time, never by walking the log', () => {
    const { steps } = planOf(problemLists.all, [])
    expect(steps.join('\n')).toContain('questions_by_member')
    expect(fullScans({ sql: '', steps }, LARGE)).toEqual([])
  })

  it('asks for questions of a group by time and for verdicts by event', () => {
    const plan = planOf(undecidedQuestions, ['[1]', 0, 1])
    expect(plan.steps.join('\n')).toContain('questions_by_group_time')
    expect(plan.steps.join('\n')).toContain('question_verdicts_by_event')
    expect(fullScans(plan, LARGE)).toEqual([])
    expect(fullScans(planOf(decidedQuestions, ['[1]']), LARGE)).toEqual([])
  })

  it('looks at lines of staff in their two days only', () => {
    const plan = planOf(staffLines, [1, 0, 1])
    expect(plan.steps.join('\n')).toContain('messages_by_group_time (group_no=? AND sent_at>? AND sent_at<?)')
    expect(fullScans(plan, LARGE)).toEqual([])
  })

  it('reads open problems for the rules from their own small index', () => {
    const plan = planOf(openProblemRows, [])
    expect(plan.steps.join('\n')).toContain('problems_open')
    expect(fullScans(plan, LARGE)).toEqual([])
  })

  it('finds steps by their problem, and refuses what is not there', () => {
    const { ctx } = createTestApp()
    const [plan] = plansOf(ctx.read, (db) => void findSteps(db, 1))
    expect(plan?.steps.join('\n')).toContain('problem_steps_by_problem')
    expect(() => requireProblem(ctx.read, 'nowhere')).toThrow('PROBLEM_NOT_FOUND')
  })
})
