import { type FactReader, findLine, MEMBER, type MemberRow, memberOf } from './reader.ts'

/** Certain answers that members gave lately; thanks for older ones would come too late. Leans on questions_by_group_time. */
export const answers: FactReader<'answered_someone'> = {
  scope: 'group',
  leadDays: () => 2,
  find(db, window, _settings, groupNo) {
    const rows = db.all<MemberRow & { membershipNo: number; answeredAt: number; askerName: string }>(
      `SELECT ${MEMBER}, m.no AS membershipNo, q.answered_at AS answeredAt,
         (SELECT coalesce(nullif(a.card, ''), a.nickname) FROM memberships a WHERE a.no = q.membership_no) AS askerName
       FROM questions q JOIN memberships m ON m.no = q.answerer_no
         JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL JOIN groups g ON g.no = m.group_no
       WHERE q.group_no = ? AND q.asked_at >= ? AND q.answer_kind = 'certain' AND q.answered_at IS NOT NULL
         AND q.answerer_no <> q.membership_no AND +m.pending_batch_no IS NULL`,
      groupNo,
      window.detailsSince,
    )
    return rows.flatMap((row) => {
      const line = row.isReachable === 1 ? findLine(db, row.membershipNo, row.answeredAt) : undefined
      return line
        ? [{ ...line, member: memberOf(row), answeredAt: row.answeredAt, askerName: row.askerName }]
        : []
    })
  },
}
