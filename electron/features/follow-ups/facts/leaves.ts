import type { LeaveFact } from '#shared/features/follow-ups/rules/left-group.ts'
import { type FactReader, LEAVER, MEMBERS, type MemberRow, memberOf } from './reader.ts'

/** People who left on a known day and are still gone; whom the operator removed is not asked why. */
export const leaves: FactReader<'left_group'> = {
  scope: 'group',
  find(db, window, _settings, groupNo) {
    const rows = db.all<MemberRow & Omit<LeaveFact, 'member'>>(
      `SELECT ${LEAVER}, m.left_by AS leftOn, m.left_at AS leftAt, m.joined_by AS joinedOn
       FROM ${MEMBERS}
       WHERE m.group_no = ? AND +m.pending_batch_no IS NULL AND m.left_kind = 'day' AND m.left_by >= ?
         AND coalesce((SELECT e.kind FROM membership_events e WHERE e.membership_no = m.no
           AND e.kind IN ('left', 'removed') ORDER BY e.by_date DESC, e.at DESC, e.kind DESC LIMIT 1), 'left') <> 'removed'`,
      groupNo,
      window.sinceOn,
    )
    return rows.map((row) => ({
      member: memberOf(row),
      leftOn: row.leftOn,
      leftAt: row.leftAt,
      joinedOn: row.joinedOn,
    }))
  },
}
