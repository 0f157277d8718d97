import { findStepsOnTheWay } from '#electron/features/sequences/service.ts'
import type { StepFact } from '#shared/features/follow-ups/rules/sequence-step.ts'
import { type FactReader, MEMBER, type MemberRow, memberOf } from './reader.ts'

/** Steps of running sequences that have come, each for its person in the group of the run. */
export const sequenceSteps: FactReader<'sequence'> = {
  scope: 'everyone',
  find(db, window) {
    const found = findStepsOnTheWay(db, window.now)
    const members = db.all<MemberRow & { at: number }>(
      `SELECT c.key AS at, ${MEMBER} FROM json_each(?) c JOIN memberships m
         ON m.group_no = c.value ->> 'groupNo' AND m.person_no = c.value ->> 'personNo' AND +m.pending_batch_no IS NULL
         JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL JOIN groups g ON g.no = m.group_no`,
      JSON.stringify(found.map(({ run }) => ({ personNo: run.personNo, groupNo: run.groupNo }))),
    )
    return members.flatMap((row): StepFact[] => {
      const step = found[row.at]
      return step ? [{ ...step, member: memberOf(row), runKey: step.run.key }] : []
    })
  },
}
