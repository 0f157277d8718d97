import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import type {
  LockableField,
  MemberRole,
  ProfileChanges,
  ProfileField,
  StaffRole,
} from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { Standing } from './ledger.ts'

const COLUMN: Record<ProfileField, string> = {
  displayName: 'display_name',
  remark: 'remark',
  sex: 'sex',
  birthday: 'birthday',
  birthYear: 'birth_year',
  ageBand: 'age_band',
  province: 'province',
  city: 'city',
  phone: 'phone',
  interests: 'interests',
  resources: 'resources',
  needs: 'needs',
  tags: 'tags',
  sourceChannel: 'source_channel',
  note: 'note',
  salesStage: 'sales_stage',
  contactState: 'contact_state',
  consentNote: 'consent_note',
}

/** Writes profile fields and replaces the set of locks. */
export function updateProfile(
  db: WriteDb,
  personNo: number,
  changes: ProfileChanges,
  locked: readonly LockableField[],
): void {
  const sets = ['locked_fields = ?']
  const values: SqlValue[] = [JSON.stringify(locked)]
  for (const [field, value] of Object.entries(changes) as [ProfileField, unknown][]) {
    sets.push(`${COLUMN[field]} = ?`)
    values.push(Array.isArray(value) ? JSON.stringify(value) : (value as SqlValue))
  }
  db.run(`UPDATE people SET ${sets.join(', ')} WHERE no = ?`, ...values, personNo)
}

/** Remembers on which day a friend request went out. */
export function updateContactRequestedOn(db: WriteDb, personNo: number, on: CalendarDate | null): void {
  db.run('UPDATE people SET contact_requested_on = ? WHERE no = ?', on, personNo)
}

export function updateDoNotContact(db: WriteDb, personNo: number, doNotContact: boolean): void {
  db.run('UPDATE people SET do_not_contact = ? WHERE no = ?', doNotContact ? 1 : 0, personNo)
}

export function updateStaffRole(db: WriteDb, membershipNo: number, role: StaffRole): void {
  db.run('UPDATE memberships SET staff_role = ? WHERE no = ?', role, membershipNo)
}

export function updateManualRole(db: WriteDb, membershipNo: number, role: MemberRole | null): void {
  db.run('UPDATE memberships SET manual_role = ? WHERE no = ?', role, membershipNo)
}

/** Changes the flags that are named. */
export function updateMembershipFlags(
  db: WriteDb,
  membershipNo: number,
  flags: { isMe?: boolean | undefined; isBot?: boolean | undefined; isExempt?: boolean | undefined },
): void {
  const columns = { isMe: 'is_me', isBot: 'is_bot', isExempt: 'is_exempt' } as const
  for (const flag of ['isMe', 'isBot', 'isExempt'] as const) {
    const value = flags[flag]
    if (value !== undefined)
      db.run(`UPDATE memberships SET ${columns[flag]} = ? WHERE no = ?`, value ? 1 : 0, membershipNo)
  }
}

/** Writes one line of the join/leave ledger by hand (batch 0) for a whole day; returns its key. */
export function insertHandEvent(
  db: WriteDb,
  event: { groupNo: number; membershipNo: number; kind: 'left' | 'removed'; on: CalendarDate },
): number {
  return db.run(
    `INSERT INTO membership_events (group_no, membership_no, kind, at, after_date, by_date, batch_no)
     VALUES (?, ?, ?, NULL, ?, ?, 0)`,
    event.groupNo,
    event.membershipNo,
    event.kind,
    event.on,
    event.on,
  ).lastId
}

/** Remembers that a person is the operator, so that imports recognise the account; the first one stays. */
export function insertMe(db: WriteDb, recorder: UndoRecorder, personNo: number): void {
  const known = db.value<number>("SELECT person_no FROM platform_identities WHERE kind = 'me' LIMIT 1")
  if (known !== undefined) return
  db.run(
    "INSERT INTO platform_identities (kind, scope, value, batch_no, person_no) VALUES ('me', '', 'me', 0, ?)",
    personNo,
  )
  recorder.created('platform_identities', ['me', '', 'me', 0])
}

/** Removes a membership that only a hand wrote, and its person when no other group knows them. */
export function deleteHandMembership(db: WriteDb, member: { no: number; personNo: number }): void {
  for (const table of ['membership_events', 'member_names', 'membership_stays', 'membership_figures'])
    db.run(`DELETE FROM ${table} WHERE membership_no = ?`, member.no)
  db.run('DELETE FROM memberships WHERE no = ?', member.no)
  const others = db.value<number>('SELECT count(*) FROM memberships WHERE person_no = ?', member.personNo)
  if (others !== 0) return
  db.run('DELETE FROM platform_identities WHERE person_no = ?', member.personNo)
  db.run('DELETE FROM people WHERE no = ?', member.personNo)
}

/** Remembers the stays of a membership for undo: `touch` before they are derived anew, `created` afterwards. */
export function recordStays(
  db: WriteDb,
  recorder: UndoRecorder,
  membershipNo: number,
  how: 'touch' | 'created',
): void {
  const rows = db.all<{ ordinal: number }>(
    'SELECT ordinal FROM membership_stays WHERE membership_no = ?',
    membershipNo,
  )
  for (const { ordinal } of rows) recorder[how]('membership_stays', [membershipNo, ordinal])
}

/** Writes the stays of a membership anew; of whom no day is known there are none. */
export function replaceStays(
  db: WriteDb,
  { no, groupNo }: { no: number; groupNo: number },
  stays: readonly Standing[],
): void {
  db.run('DELETE FROM membership_stays WHERE membership_no = ?', no)
  if (stays.every(({ joined, left }) => joined.kind === 'unknown' && left === null)) return
  for (const [at, { joined, left, inviterNo, channel }] of stays.entries())
    db.run(
      `INSERT INTO membership_stays (membership_no, ordinal, group_no, joined_kind, joined_after, joined_by, joined_at,
         left_kind, left_after, left_by, left_at, inviter_no, channel) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      no,
      at + 1,
      groupNo,
      joined.kind,
      joined.after,
      joined.by,
      joined.at,
      left?.kind ?? null,
      left?.after ?? null,
      left?.by ?? null,
      left?.at ?? null,
      inviterNo,
      channel,
    )
}
