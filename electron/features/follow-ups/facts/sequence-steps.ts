import { findStepsOnTheWay } from '#electron/features/sequences/service.ts'
import type { StepFact } from '#shared/features/follow-ups/rules/sequence-step.ts'
import { type FactReader, MEMBER, MEMBERS, type MemberRow, memberOf } from './reader.ts'

/** Steps of running sequences that have come, each for its person in the group of the run. */
export const sequenceSteps: FactReader<'sequence'> = {
  scope: 'everyone',
  find(db, window) {
    const found = findStepsOnTheWay(db, window.now)
    const members = db.all<MemberRow & { at: number }>(
      `SELECT c.key AS at, ${MEMBER} FROM json_each(?) c
         JOIN ${MEMBERS} ON m.person_no = c.value ->> 'personNo' AND m.group_no = c.value ->> 'groupNo'
       WHERE +m.pending_batch_no IS NULL`,
      JSON.stringify(found.map(({ run }) => ({ personNo: run.personNo, groupNo: run.groupNo }))),
    )
    return members.flatMap((row): StepFact[] => {
      const step = found[row.at]
      return step ? [{ ...step, member: memberOf(row), runKey: step.run.key }] : []
    })
  },
}
