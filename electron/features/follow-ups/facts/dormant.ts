import type { DormantFact } from '#shared/features/follow-ups/rules/elimination-warning.ts'
import { DAY_MS } from '#shared/features/follow-ups/rules/rule.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type FactReader, findLine, MEMBER, MEMBERS, type MemberRow, memberOf } from './reader.ts'

type DormantRow = MemberRow & {
  membershipNo: number
  lastSpokeAt: number | null
  joinedBy: CalendarDate | null
}

/** Members who may have been silent for long. Exempt people and seeds are never on the list of those to go. */
export const dormant: FactReader<'elimination_warning'> = {
  scope: 'group',
  find(db, window, { silentDays }, groupNo) {
    const rows = db.all<DormantRow>(
      `SELECT ${MEMBER}, m.no AS membershipNo, f.last_spoke_at AS lastSpokeAt, m.joined_by AS joinedBy
       FROM ${MEMBERS} LEFT JOIN membership_figures f ON f.membership_no = m.no
       WHERE m.group_no = ? AND +m.pending_batch_no IS NULL AND m.left_kind IS NULL AND m.is_exempt = 0
         AND coalesce(f.last_spoke_at, 0) <= ?
         AND NOT EXISTS (SELECT 1 FROM seeds s WHERE s.group_no = m.group_no AND s.person_no = m.person_no
           AND s.stage NOT IN ('paused', 'lost'))`,
      groupNo,
      window.now - silentDays * DAY_MS,
    )
    return rows.flatMap((row): DormantFact[] => {
      const member = memberOf(row)
      const { lastSpokeAt, joinedBy, membershipNo } = row
      if (lastSpokeAt === null) return [{ member, lastLine: null, joinedBy }]
      const line = findLine(db, membershipNo, lastSpokeAt)
      return line ? [{ member, lastLine: { ...line, at: lastSpokeAt }, joinedBy }] : []
    })
  },
}
