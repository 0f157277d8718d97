import { birthdaysOn } from '#shared/features/follow-ups/rules/birthday.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { type FactReader, MEMBER, type MemberRow, memberOf } from './reader.ts'

/** Looked up by the days on which a birthday may still be told of. Exported for the test of its plan. */
export const birthdayPeople = `SELECT ${MEMBER}, p.birthday FROM json_each(?) d
  CROSS JOIN people p ON p.birthday = d.value AND +p.pending_batch_no IS NULL
  CROSS JOIN memberships m ON m.person_no = p.no AND +m.pending_batch_no IS NULL
  JOIN groups g ON g.no = m.group_no`

/** Members of any group whose birthday was lately or is today. Leans on people_by_birthday. */
export const birthdays: FactReader<'birthday'> = {
  scope: 'everyone',
  find(db, { today }, { freshDays }) {
    const days = Array.from({ length: freshDays }, (_, back) => birthdaysOn(addDays(today, -back))).flat()
    return db
      .all<MemberRow & { birthday: string }>(birthdayPeople, JSON.stringify([...new Set(days)]))
      .map((row) => ({ member: memberOf(row), birthday: row.birthday }))
  },
}
