import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type FactReader, MEMBER, MEMBERS, type MemberRow, memberOf } from './reader.ts'

/**
 * Members who joined on a known day not long ago and spoke on enough days. How long ago: a talk soon after joining puts
 * the event off by the days without contact. Leans on the primary key of daily_facts.
 */
export const newcomers: FactReader<'first_month'> = {
  scope: 'group',
  find(db, window, settings, groupNo) {
    const { activeDays, inDays, noContactDays, freshDays } = settings
    const sinceOn = addDays(window.today, -(inDays + noContactDays + freshDays))
    const rows = db.all<MemberRow & { joinedOn: CalendarDate; activeOn: string }>(
      `SELECT ${MEMBER}, m.joined_by AS joinedOn,
         (SELECT json_group_array(d.on_date ORDER BY d.on_date) FROM daily_facts d WHERE d.membership_no = m.no
            AND d.messages > 0 AND d.on_date BETWEEN m.joined_by AND date(m.joined_by, ?)) AS activeOn
       FROM ${MEMBERS} JOIN membership_figures f ON f.membership_no = m.no AND f.messages_total >= ?
       WHERE m.group_no = ? AND +m.pending_batch_no IS NULL AND m.joined_kind = 'day' AND m.joined_by >= ?`,
      `+${inDays - 1} days`,
      activeDays,
      groupNo,
      sinceOn,
    )
    const contacts = window.lastContacts()
    return rows.map((row) => ({
      member: memberOf(row),
      joinedOn: row.joinedOn,
      activeOn: JSON.parse(row.activeOn) as CalendarDate[],
      lastContactAt: contacts.get(row.personNo) ?? null,
    }))
  },
}
