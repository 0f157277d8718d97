import { type FactReader, type MemberRow, memberOf } from './reader.ts'

type CadenceRow = MemberRow & { everyDays: number; setAt: number }

/**
 * People with a cadence of their own. Whoever left all groups is as unreachable as everywhere else; whoever never was in
 * one, known from a private log, is not.
 */
export const cadences: FactReader<'cadence'> = {
  scope: 'everyone',
  find(db, window) {
    const rows = db.all<CadenceRow>(
      `SELECT p.no AS personNo, p.id AS personId, NULL AS groupNo, NULL AS groupId, c.every_days AS everyDays,
         c.set_at AS setAt,
         (p.do_not_contact = 0
           AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no
             AND (m.is_me = 1 OR m.is_bot = 1 OR (m.staff_role <> 'none' AND m.left_kind IS NULL)))
           AND (NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no)
             OR EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no AND m.left_kind IS NULL))) AS isReachable
       FROM contact_cadences c CROSS JOIN people p ON p.no = c.person_no AND +p.pending_batch_no IS NULL`,
    )
    const contacts = window.lastContacts()
    return rows.map((row) => ({
      member: memberOf(row),
      everyDays: row.everyDays,
      setAt: row.setAt,
      lastContactAt: contacts.get(row.personNo) ?? null,
    }))
  },
}
