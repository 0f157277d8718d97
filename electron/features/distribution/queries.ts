import type { ReadDb } from '#electron/database/handles.ts'
import {
  type DistributionThresholds,
  defaultThresholds,
  distributionThresholds,
  type Post,
  post,
} from '#shared/features/distribution/model.ts'
import type { Returned, Wave } from '#shared/features/distribution/rules/audience.ts'
import type { Lifecycle, Platform } from '#shared/features/groups/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A living group and the key of the persona at work there. */
export type LivingGroup = {
  no: number
  id: string
  name: string
  platform: Platform
  lifecycle: Lifecycle
  personaNo: number | null
}

/** Groups that are neither archived nor ended, of a scope; null = all. Exported for the test of its plan. */
export const livingGroups = `SELECT g.no, g.id, g.name, g.platform, g.lifecycle, a.persona_no AS personaNo
  FROM groups g LEFT JOIN group_personas a ON a.group_no = g.no
  WHERE g.archived_at IS NULL AND g.pending_batch_no IS NULL AND g.lifecycle <> 'ended' AND (?1 IS NULL OR g.no = ?1)
  ORDER BY g.no`

export function findLivingGroups(db: ReadDb, groupNo: number | null): LivingGroup[] {
  return db.all<LivingGroup>(livingGroups, groupNo)
}

/** The last post of a version in a group. */
export type LastPost = {
  groupNo: number
  kind: VersionKind
  lastOn: CalendarDate
  times: number
  versionText: string
}

/** By group and version; the bare column is that of the latest day (SQLite). Leans on introduction_posts_by_day. */
export const lastPosts = `SELECT group_no AS groupNo, kind, max(posted_on) AS lastOn, count(*) AS times,
    version_text AS versionText
  FROM introduction_posts WHERE persona_no = ? GROUP BY group_no, kind`

export function findLastPosts(db: ReadDb, personaNo: number): LastPost[] {
  return db.all<LastPost>(lastPosts, personaNo)
}

/** The last day on which a persona was introduced, by group. */
export function lastDaysOf(posts: readonly LastPost[]): Map<number, CalendarDate> {
  const days = new Map<number, CalendarDate>()
  for (const { groupNo, lastOn } of posts) {
    const known = days.get(groupNo)
    if (known === undefined || lastOn > known) days.set(groupNo, lastOn)
  }
  return days
}

/** A group with the persona at work there, and the last day on which that one was introduced. */
export type IntroducedGroup = LivingGroup & {
  personaNo: number
  personaId: string
  personaName: string
  lastOn: CalendarDate | null
}

/** Living groups whose persona has an introduction; without one there is nothing to post. */
export const introducedGroups = `SELECT g.no, g.id, g.name, g.platform, g.lifecycle, p.no AS personaNo, p.id AS personaId,
    p.name AS personaName,
    (SELECT max(i.posted_on) FROM introduction_posts i WHERE i.persona_no = p.no AND i.group_no = g.no) AS lastOn
  FROM group_personas a CROSS JOIN groups g ON g.no = a.group_no CROSS JOIN personas p ON p.no = a.persona_no
  WHERE g.archived_at IS NULL AND g.pending_batch_no IS NULL AND g.lifecycle <> 'ended' AND (?1 IS NULL OR g.no = ?1)
    AND EXISTS (SELECT 1 FROM introduction_versions v WHERE v.persona_no = p.no AND v.text <> '')
  ORDER BY g.no`

export function findIntroducedGroups(db: ReadDb, groupNo: number | null): IntroducedGroup[] {
  return db.all<IntroducedGroup>(introducedGroups, groupNo)
}

/** Members who count: no staff, no bots, not the operator. The plus keeps SQLite on the index of the group. */
const COUNTED = `m.left_kind IS NULL AND +m.pending_batch_no IS NULL AND m.staff_role = 'none' AND m.is_me = 0
  AND m.is_bot = 0`

/** Present members of a group: all, those who came by a day, and those of whom no day is known. */
export const membersByDay = `SELECT count(*) AS members, coalesce(sum(m.joined_kind <> 'unknown' AND m.joined_by <= ?), 0) AS early,
    coalesce(sum(m.joined_kind = 'unknown' OR m.joined_by IS NULL), 0) AS undated
  FROM memberships m WHERE m.group_no = ? AND ${COUNTED}`

/** Present members who came after a day, by group and by when. Leans on memberships_by_joined. */
export const waves = `SELECT m.group_no AS groupNo, m.joined_kind AS kind, m.joined_after AS after, m.joined_by AS "by",
    count(*) AS count
  FROM memberships m
  WHERE m.joined_by > ? AND m.joined_kind <> 'unknown' AND +m.group_no IN (SELECT value FROM json_each(?)) AND ${COUNTED}
  GROUP BY m.group_no, m.joined_kind, m.joined_after, m.joined_by`

/** Earlier stays of present members that lasted into a day or beyond. Leans on membership_stays_by_left. */
export const returns = `SELECT m.group_no AS groupNo, m.no AS membershipNo, m.joined_kind AS cameKind, m.joined_after AS cameAfter,
    m.joined_by AS cameBy, s.joined_kind AS joinedKind, s.joined_after AS joinedAfter, s.joined_by AS joinedBy,
    s.left_kind AS leftKind, s.left_after AS leftAfter, s.left_by AS leftBy
  FROM membership_stays s CROSS JOIN memberships m ON m.no = s.membership_no AND ${COUNTED}
  WHERE s.left_by >= ? AND +s.group_no IN (SELECT value FROM json_each(?))
  ORDER BY m.no`

type Day = CalendarDate | null
type ReturnRow = {
  groupNo: number
  membershipNo: number
  cameKind: string
  cameAfter: Day
  cameBy: Day
  joinedKind: string
  joinedAfter: Day
  joinedBy: Day
  leftKind: string | null
  leftAfter: Day
  leftBy: Day
}

/** A group and the day that is asked about; null = none, then only members are counted. */
export type Asked = { no: number; lastOn: CalendarDate | null }
export type Comings = { waves: Wave[]; returned: Returned[] }

/**
 * Members of groups for the rule of newcomers. Who came by the day of a group is told as one wave of that day: they are
 * most, and the rule takes them alike.
 */
export function findComings(db: ReadDb, groups: readonly Asked[]): Map<number, Comings> {
  const since = groups.flatMap(({ lastOn }) => lastOn ?? []).sort()[0] ?? null
  const scope = JSON.stringify(groups.flatMap(({ no, lastOn }) => (lastOn === null ? [] : [no])))
  const late = since === null ? [] : db.all<Wave & { groupNo: number }>(waves, since, scope)
  const lateOf = Map.groupBy(late, ({ groupNo }) => groupNo)
  const stays = since === null ? [] : db.all<ReturnRow>(returns, since, scope)
  const staysOf = Map.groupBy(stays, ({ groupNo }) => groupNo)
  return new Map(
    groups.map(({ no, lastOn }) => {
      const later = (lateOf.get(no) ?? []).filter(({ by }) => lastOn !== null && by !== null && by > lastOn)
      return [
        no,
        { waves: [...earlyWaves(db, no, lastOn), ...later], returned: returnedOf(staysOf.get(no) ?? []) },
      ]
    }),
  )
}

function earlyWaves(db: ReadDb, groupNo: number, on: CalendarDate | null): Wave[] {
  const none = { members: 0, early: 0, undated: 0 }
  const counts = db.get<typeof none>(membersByDay, on, groupNo) ?? none
  const undated = { kind: 'unknown', after: null, by: null }
  if (on === null) return [{ ...undated, count: counts.members }]
  return [
    { kind: 'day', after: on, by: on, count: counts.early },
    { ...undated, count: counts.undated },
  ]
}

function returnedOf(rows: readonly ReturnRow[]): Returned[] {
  const byMember = Map.groupBy(rows, ({ membershipNo }) => membershipNo)
  return [...byMember.values()].flatMap((stays) => (stays[0] ? [toReturned(stays[0], stays)] : []))
}

function toReturned(first: ReturnRow, stays: readonly ReturnRow[]): Returned {
  return {
    came: { kind: first.cameKind, after: first.cameAfter, by: first.cameBy },
    earlier: stays.map((stay) => ({
      came: { kind: stay.joinedKind, after: stay.joinedAfter, by: stay.joinedBy },
      went: { kind: stay.leftKind ?? 'unknown', after: stay.leftAfter, by: stay.leftBy },
    })),
  }
}

/** A post with the internal keys. */
export type StoredPost = {
  no: number
  id: string
  personaNo: number
  groupNo: number
  kind: VersionKind
  postedOn: CalendarDate
  note: string
}

/** Posts of a persona in a group, newest first, against the present texts of its versions. Leans on introduction_posts_by_day. */
export const postsOfGroup = `SELECT i.id, i.kind, i.posted_on AS postedOn, i.text, i.note,
    coalesce(v.text, '') <> i.version_text AS isChanged
  FROM introduction_posts i LEFT JOIN introduction_versions v ON v.persona_no = i.persona_no AND v.kind = i.kind
  WHERE i.persona_no = ? AND i.group_no = ? ORDER BY i.posted_on DESC, i.no DESC`

export function findPosts(db: ReadDb, personaNo: number, groupNo: number): Post[] {
  return db
    .all<Record<string, unknown> & { isChanged: number }>(postsOfGroup, personaNo, groupNo)
    .map((row) => post.parse({ ...row, isChanged: row.isChanged === 1 }))
}

/** One post. Throws POST_NOT_FOUND. */
export function requirePost(db: ReadDb, id: string): StoredPost {
  const row = db.get<StoredPost>(
    `SELECT no, id, persona_no AS personaNo, group_no AS groupNo, kind, posted_on AS postedOn, note
     FROM introduction_posts WHERE id = ?`,
    id,
  )
  if (!row) throw new AppError('POST_NOT_FOUND', { id })
  return row
}

/** Key of the post of a version in a group on a day. */
export function findPostNo(
  db: ReadDb,
  { personaNo, groupNo, kind, postedOn }: Pick<StoredPost, 'personaNo' | 'groupNo' | 'kind' | 'postedOn'>,
): number | null {
  return (
    db.value<number>(
      'SELECT no FROM introduction_posts WHERE persona_no = ? AND group_no = ? AND kind = ? AND posted_on = ?',
      personaNo,
      groupNo,
      kind,
      postedOn,
    ) ?? null
  )
}

/** Where the settings keep the thresholds. */
export const THRESHOLDS = 'distribution.thresholds'

/** From when on a group is due again. */
export function findThresholds(db: ReadDb): DistributionThresholds {
  const stored = db.value<string>('SELECT value FROM workspace_settings WHERE key = ?', THRESHOLDS)
  return distributionThresholds.parse({
    ...defaultThresholds,
    ...(stored === undefined ? {} : JSON.parse(stored)),
  })
}
