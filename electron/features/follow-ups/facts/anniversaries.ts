import { addDays, type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { type FactReader, MEMBER, type MemberRow, memberOf } from './reader.ts'

/** Looked up by days of joining. Exported for the test of its plan. */
export const membersSince = `SELECT ${MEMBER}, m.joined_by AS joinedOn FROM json_each(?) d
  CROSS JOIN memberships m ON m.joined_by = d.value AND m.joined_kind = 'day' AND +m.pending_batch_no IS NULL
  JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL JOIN groups g ON g.no = m.group_no`

/** Members who joined on one of these days of an earlier year. Leans on memberships_by_joined. */
export const anniversaries: FactReader<'anniversary'> = {
  scope: 'everyone',
  find(db, { today }, { freshDays }) {
    const first = db.value<string | null>(
      'SELECT min(joined_by) FROM memberships WHERE joined_by IS NOT NULL',
    )
    if (!first) return []
    const years = Number(today.slice(0, 4)) - Number(first.slice(0, 4))
    const days = Array.from({ length: freshDays }, (_, back) => addDays(today, -back))
    const joined = days.flatMap((day) =>
      Array.from({ length: Math.max(0, years) }, (_, at) => daysBefore(day, at + 1)).flat(),
    )
    return db
      .all<MemberRow & { joinedOn: CalendarDate }>(membersSince, JSON.stringify(joined))
      .map((row) => ({ member: memberOf(row), joinedOn: row.joinedOn }))
  },
}

/** The days `years` earlier whose anniversary falls on `day`: on 28 February also the 29th. */
function daysBefore(day: CalendarDate, years: number): string[] {
  const year = Number(day.slice(0, 4)) - years
  const days = [`${year}-${day.slice(5)}`]
  if (day.endsWith('-02-28') && !isRealDate(`${day.slice(0, 4)}-02-29`)) days.push(`${year}-02-29`)
  return days.filter(isRealDate)
}
