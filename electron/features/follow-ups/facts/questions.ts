import { messageFlags } from '#shared/features/chat-import/model.ts'
import { type FactReader, MEMBER, type MemberRow, memberOf } from './reader.ts'

/** Certain questions without any answer and without a verdict. Leans on questions_by_group_time and question_verdicts_by_event. */
export const questions: FactReader<'unanswered_question'> = {
  scope: 'group',
  find(db, window, _settings, groupNo) {
    const rows = db.all<
      MemberRow & { askedAt: number; messageId: number; textHash: number; isFirst: number }
    >(
      `SELECT ${MEMBER}, q.asked_at AS askedAt, q.message_id AS messageId, s.text_hash AS textHash,
         (q.asked_at >= ? AND NOT EXISTS (SELECT 1 FROM shown_messages e WHERE e.membership_no = q.membership_no
            AND e.sent_at < q.asked_at AND e.flags & ${messageFlags.certainQuestion})) AS isFirst
       FROM questions q JOIN messages s ON s.id = q.message_id JOIN memberships m ON m.no = q.membership_no
         JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL JOIN groups g ON g.no = m.group_no
       WHERE q.group_no = ? AND q.asked_at >= ? AND q.certainty = 'certain' AND q.answer_kind IS NULL
         AND +m.pending_batch_no IS NULL
         AND NOT EXISTS (SELECT 1 FROM question_verdicts v WHERE v.group_no = q.group_no AND v.person_no = m.person_no
           AND v.asked_minute = q.asked_at / 60000 AND v.text_hash = s.text_hash)`,
      window.detailsSince,
      groupNo,
      window.since,
    )
    return rows.map((row) => ({
      member: memberOf(row),
      askedAt: row.askedAt,
      messageId: row.messageId,
      textHash: row.textHash,
      isFirst: row.isFirst === 1,
    }))
  },
}
