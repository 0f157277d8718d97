/**
 * What becomes of each column that names a person or a membership when two people become one. `given`: its rows are the
 * other's from then on. `derived`: derived anew. `own`: by a rule of its own in this folder. A test holds this list to the
 * tables: whoever adds such a column says here what merging does with it.
 */
export const PERSON_COLUMNS = {
  'contact_cadences.person_no': 'given',
  'distinct_people.high_no': 'own',
  'distinct_people.low_no': 'own',
  'flash_fates.person_no': 'given',
  'follow_up_reasons.person_no': 'own',
  'follow_ups.person_no': 'given',
  'interactions.person_no': 'own',
  'membership_figures.person_no': 'derived',
  'memberships.person_no': 'own',
  'participants.person_no': 'given',
  'people.referrer_no': 'given',
  'person_merges.person_no': 'given',
  'platform_identities.person_no': 'given',
  'private_chats.person_no': 'given',
  'problems.person_no': 'given',
  'profile_claims.person_no': 'given',
  'proven_friends.person_no': 'given',
  'question_verdicts.person_no': 'given',
  'seed_dismissals.person_no': 'given',
  'seeds.person_no': 'own',
  'sequence_runs.person_no': 'own',
  'stale_private_chats.person_no': 'derived',
} as const satisfies Record<string, Fate>

/** The same for two memberships in one group, which become one. */
export const MEMBERSHIP_COLUMNS = {
  'daily_facts.membership_no': 'derived',
  'member_names.membership_no': 'own',
  'membership_claims.membership_no': 'given',
  'membership_events.inviter_no': 'given',
  'membership_events.membership_no': 'given',
  'membership_figures.membership_no': 'derived',
  'membership_stays.inviter_no': 'derived',
  'membership_stays.membership_no': 'derived',
  'memberships.inviter_no': 'derived',
  'messages.membership_no': 'given',
  'questions.answerer_no': 'derived',
  'questions.membership_no': 'derived',
  'roster_rows.membership_no': 'given',
} as const satisfies Record<string, Fate>

type Fate = 'given' | 'derived' | 'own'

/** Columns of a list whose rows are simply given. */
export function givenColumns(columns: Readonly<Record<string, Fate>>): { table: string; column: string }[] {
  return Object.entries(columns).flatMap(([name, fate]) => {
    const [table, column] = name.split('.')
    return fate === 'given' && table && column ? [{ table, column }] : []
  })
}
