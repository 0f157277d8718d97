import { findSeedsForCadence } from '#electron/features/seed-users/queries.ts'
import type { SeedFact } from '#shared/features/follow-ups/rules/seed-cadence.ts'
import { type FactReader, type MemberRow, memberOf } from './reader.ts'

/**
 * Seeds that are neither paused nor lost. Candidates and invited ones need not be in the target group yet; whoever was in
 * it and left is unreachable.
 */
export const seeds: FactReader<'seed_cadence'> = {
  scope: 'everyone',
  find(db, window) {
    const found = findSeedsForCadence(db)
    const members = db.all<MemberRow & { at: number }>(
      `SELECT c.key AS at, p.no AS personNo, p.id AS personId, g.no AS groupNo, g.id AS groupId,
         (p.do_not_contact = 0 AND g.archived_at IS NULL AND g.lifecycle <> 'ended'
           AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no AND (m.is_me = 1 OR m.is_bot = 1))
           AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no AND m.group_no = g.no
             AND (m.staff_role <> 'none' OR m.left_kind IS NOT NULL))) AS isReachable
       FROM json_each(?) c CROSS JOIN people p ON p.no = c.value ->> 'personNo' AND +p.pending_batch_no IS NULL
         CROSS JOIN groups g ON g.no = c.value ->> 'groupNo'`,
      JSON.stringify(found),
    )
    const contacts = window.lastContacts()
    return members.flatMap((row): SeedFact[] => {
      const seed = found[row.at]
      if (!seed || seed.stage === 'paused' || seed.stage === 'lost') return []
      const { stage, stageSince } = seed
      return [{ member: memberOf(row), stage, stageSince, lastContactAt: contacts.get(row.personNo) ?? null }]
    })
  },
}
