import { DAY_MS } from '#shared/features/follow-ups/rules/rule.ts'
import { type FactReader, findLine, MEMBER, MEMBERS, type MemberRow, memberOf } from './reader.ts'

const UNOBSERVED_DAYS = 30

/** Members who were active before their last line; the rule judges whether the silence since was observed. */
export const silences: FactReader<'gone_quiet'> = {
  scope: 'group',
  // Days that no log observed do not count as silent ones.
  leadDays: ({ silentDays }) => silentDays + UNOBSERVED_DAYS,
  find(db, window, { activeDays, inDays, silentDays }, groupNo) {
    const rows = db.all<MemberRow & { membershipNo: number; lastSpokeAt: number; activeDays: number }>(
      `SELECT ${MEMBER}, m.no AS membershipNo, f.last_spoke_at AS lastSpokeAt,
         (SELECT count(*) FROM daily_facts d WHERE d.membership_no = m.no AND d.messages > 0 AND d.on_date >
            (SELECT date(max(l.on_date), ?) FROM daily_facts l WHERE l.membership_no = m.no)) AS activeDays
       FROM membership_figures f JOIN ${MEMBERS}
       WHERE f.group_no = ? AND m.no = f.membership_no AND +m.pending_batch_no IS NULL
         AND f.last_spoke_at BETWEEN ? AND ? AND f.messages_total >= ? AND activeDays >= ?`,
      `-${inDays} days`,
      groupNo,
      window.since,
      window.now - silentDays * DAY_MS,
      activeDays,
      activeDays,
    )
    return rows.flatMap((row) => {
      const line = findLine(db, row.membershipNo, row.lastSpokeAt)
      const { lastSpokeAt } = row
      return line ? [{ ...line, member: memberOf(row), lastSpokeAt, activeDays: row.activeDays }] : []
    })
  },
}
