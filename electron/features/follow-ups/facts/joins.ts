import type { JoinFact } from '#shared/features/follow-ups/rules/welcome.ts'
import { type FactReader, MEMBER, MEMBERS, type MemberRow, memberOf } from './reader.ts'

/**
 * D0 of the new-member sequence is the welcome (domain.md §7): whom it took up for this join without a welcome before gets
 * none. Leans on sequence_runs_by_person.
 */
const TAKEN_UP = `EXISTS (SELECT 1 FROM sequence_runs q WHERE q.person_no = m.person_no AND q.group_no = m.group_no
    AND q.start_rule = 'joined' AND q.started_on = m.joined_by)
  AND NOT EXISTS (SELECT 1 FROM follow_up_reasons w
    WHERE w.key = 'welcome|' || g.id || '|' || p.id || '|joined|' || m.joined_by)`

/** Members whose present stay began on a known day. */
export const joins: FactReader<'welcome'> = {
  scope: 'group',
  find(db, window, _settings, groupNo) {
    const rows = db.all<MemberRow & Omit<JoinFact, 'member'>>(
      `SELECT ${MEMBER}, m.joined_by AS joinedOn, m.joined_at AS joinedAt, m.channel,
         (SELECT coalesce(nullif(i.card, ''), i.nickname) FROM memberships i WHERE i.no = m.inviter_no) AS inviterName
       FROM ${MEMBERS}
       WHERE m.group_no = ? AND +m.pending_batch_no IS NULL AND m.joined_kind = 'day' AND m.joined_by >= ?
         AND NOT (${TAKEN_UP})`,
      groupNo,
      window.sinceOn,
    )
    return rows.map((row) => ({
      member: memberOf(row),
      joinedOn: row.joinedOn,
      joinedAt: row.joinedAt,
      inviterName: row.inviterName,
      channel: row.channel,
    }))
  },
}
