import type { ReadDb } from '#electron/database/handles.ts'
import {
  type ActivityThresholds,
  activityThresholds,
  defaultThresholds,
  type SilentMember,
} from '#shared/features/activity/model.ts'
import { mergeSpans, type Span } from '#shared/features/activity/rules/coverage.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { StaffRole } from '#shared/features/members/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** What finished complete chat imports observed of each group, merged; groups without any are absent. */
export function findSpans(db: ReadDb, groupNos?: readonly number[]): Map<number, Span[]> {
  const rows = db.all<Span & { groupNo: number }>(
    `SELECT group_no AS groupNo, covers_from AS "from", covers_until AS until FROM import_batches
     WHERE kind = 'chat' AND state = 'done' AND is_complete = 1 AND group_no IS NOT NULL
       AND covers_from IS NOT NULL AND covers_until IS NOT NULL
       AND (? IS NULL OR group_no IN (SELECT value FROM json_each(?)))`,
    groupNos ? 1 : null,
    JSON.stringify(groupNos ?? []),
  )
  return new Map([...Map.groupBy(rows, (row) => row.groupNo)].map(([no, spans]) => [no, mergeSpans(spans)]))
}

/** Numbers of domain.md §4.2–4.4 as the operator set them. */
export function findThresholds(db: ReadDb): ActivityThresholds {
  const stored = db.value<string>("SELECT value FROM workspace_settings WHERE key = 'activity'")
  return activityThresholds.parse({ ...defaultThresholds, ...(stored ? JSON.parse(stored) : {}) })
}

/** Instant of the last message of a group that is no event of the chat program. Leans on messages_by_group_time. */
export function findLastMessageAt(db: ReadDb, groupNo: number): number | null {
  return (
    db.value<number>(
      `SELECT sent_at FROM shown_messages WHERE group_no = ? AND sent_at IS NOT NULL AND kind < ${FIRST_EVENT_KIND}
       ORDER BY sent_at DESC LIMIT 1`,
      groupNo,
    ) ?? null
  )
}

/** Groups by their ids, or all that are not archived, in the order in which they were made. */
export function findScopedGroups(
  db: ReadDb,
  filter: { ids: readonly string[] } | { includeArchived: boolean },
): { no: number; id: GroupId }[] {
  if ('ids' in filter)
    return db.all(
      'SELECT no, id FROM groups WHERE id IN (SELECT value FROM json_each(?)) ORDER BY no',
      JSON.stringify(filter.ids),
    )
  return db.all(
    'SELECT no, id FROM groups WHERE pending_batch_no IS NULL AND (? OR archived_at IS NULL) ORDER BY no',
    filter.includeArchived ? 1 : 0,
  )
}

/** A membership with its group. Throws MEMBERSHIP_NOT_FOUND. */
export function requireMember(
  db: ReadDb,
  id: string,
): { no: number; groupNo: number; groupId: GroupId; staffRole: StaffRole; isMe: number; isBot: number } {
  const row = db.get<ReturnType<typeof requireMember>>(
    `SELECT m.no, m.group_no AS groupNo, g.id AS groupId, m.staff_role AS staffRole, m.is_me AS isMe, m.is_bot AS isBot
     FROM memberships m JOIN groups g ON g.no = m.group_no WHERE m.id = ? AND m.pending_batch_no IS NULL`,
    id,
  )
  if (!row) throw new AppError('MEMBERSHIP_NOT_FOUND', { id })
  return row
}

type SilentRow = Omit<SilentMember, 'days' | 'isMe' | 'isExempt' | 'doNotContact'> & {
  isMe: number
  isExempt: number
  doNotContact: number
}

const SILENT = `FROM memberships m JOIN people p ON p.no = m.person_no
  WHERE m.group_no = ? AND m.left_kind IS NULL AND m.pending_batch_no IS NULL AND p.pending_batch_no IS NULL
    AND m.is_bot = 0
    AND NOT EXISTS (SELECT 1 FROM daily_facts f WHERE f.membership_no = m.no AND f.messages > 0)
    AND (? OR (m.is_exempt = 0 AND m.staff_role = 'none' AND m.is_me = 0))`

/** Present members of a group of whom no line is known, longest possible stay first. */
export function findSilentMembers(
  db: ReadDb,
  groupNo: number,
  page: { offset: number; limit: number; onlyNotExempt: boolean },
): SilentRow[] {
  return db.all<SilentRow>(
    `SELECT m.id AS membershipId, p.id AS personId, p.display_name AS name, m.nickname, m.joined_kind AS joinedKind,
       m.joined_after AS joinedAfter, m.joined_by AS joinedBy, m.staff_role AS staffRole, m.is_me AS isMe,
       (m.is_exempt = 1 OR m.staff_role <> 'none' OR m.is_me = 1) AS isExempt, p.do_not_contact AS doNotContact
     ${SILENT} ORDER BY m.joined_by IS NULL, m.joined_by, m.no LIMIT ? OFFSET ?`,
    groupNo,
    page.onlyNotExempt ? 0 : 1,
    page.limit,
    page.offset,
  )
}

/** How many findSilentMembers finds in all. */
export function countSilentMembers(db: ReadDb, groupNo: number, onlyNotExempt: boolean): number {
  return db.value<number>(`SELECT count(*) ${SILENT}`, groupNo, onlyNotExempt ? 0 : 1) ?? 0
}

/** Last day with a message of a membership. Leans on the primary key of daily_facts. */
export function findLastActiveDay(db: ReadDb, membershipNo: number): CalendarDate | null {
  return (
    db.value<CalendarDate>(
      'SELECT on_date FROM daily_facts WHERE membership_no = ? AND messages > 0 ORDER BY on_date DESC LIMIT 1',
      membershipNo,
    ) ?? null
  )
}

/** Internal keys of all groups. */
export function findGroupNos(db: ReadDb): number[] {
  return db.all<{ no: number }>('SELECT no FROM groups ORDER BY no').map((row) => row.no)
}

/** Memberships by the group that they belong to. */
export function findGroupsOf(db: ReadDb, membershipNos: readonly number[]): Map<number, number[]> {
  const rows = db.all<{ no: number; groupNo: number }>(
    'SELECT no, group_no AS groupNo FROM memberships WHERE no IN (SELECT value FROM json_each(?)) ORDER BY no',
    JSON.stringify(membershipNos),
  )
  const groups = Map.groupBy(rows, (row) => row.groupNo)
  return new Map([...groups].map(([groupNo, found]) => [groupNo, found.map((row) => row.no)]))
}

/** Tells whether something is kept about a group that is gone. */
export function hasOrphanStates(db: ReadDb): boolean {
  const orphan = db.value<number>(
    'SELECT group_no FROM activity_states WHERE NOT EXISTS (SELECT 1 FROM groups g WHERE g.no = group_no) LIMIT 1',
  )
  return orphan !== undefined
}

/**
 * Tells whether stays wait to be derived again. While an import is being written or withdrawn its own marks stand there:
 * those it takes up itself when it shows. Leans on memberships_dirty.
 */
export function hasDirtyMembers(db: ReadDb): boolean {
  const dirty = db.value<number>(
    `SELECT no FROM memberships WHERE is_dirty = 1
       AND NOT EXISTS (SELECT 1 FROM import_batches WHERE state IN ('pending', 'removing')) LIMIT 1`,
  )
  return dirty !== undefined
}
