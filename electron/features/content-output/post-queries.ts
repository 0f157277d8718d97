import type { ReadDb } from '#electron/database/handles.ts'
import { type Post, type PostId, post } from '#shared/features/content-output/model.ts'
import type { Cadence, PieceDay } from '#shared/features/content-output/rules/weeks.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

export type PostRow = {
  no: number
  id: PostId
  draftNo: number
  groupNo: number
  groupName: string
  title: string
  text: string
  onDate: CalendarDate
  publishedAt: number | null
  publishedText: string | null
}

/** Throws POST_NOT_FOUND. */
export function requirePost(db: ReadDb, id: string): PostRow {
  const row = db.get<PostRow>(
    `SELECT o.no, o.id, o.draft_no AS draftNo, o.group_no AS groupNo, g.name AS groupName, d.title, d.text,
       o.on_date AS onDate, o.published_at AS publishedAt, o.published_text AS publishedText
     FROM content_posts o JOIN content_drafts d ON d.no = o.draft_no JOIN groups g ON g.no = o.group_no WHERE o.id = ?`,
    id,
  )
  if (!row) throw new AppError('POST_NOT_FOUND', { id })
  return row
}

const postsWith = (
  columns = '',
) => `SELECT ${columns} o.id, d.id AS draftId, d.title, d.kind, p.name AS pillarName, g.id AS groupId,
    g.name AS groupName, o.on_date AS onDate, o.published_at AS publishedAt
  FROM content_posts o JOIN content_drafts d ON d.no = o.draft_no JOIN groups g ON g.no = o.group_no
  LEFT JOIN content_pillars p ON p.no = d.pillar_no`

/** Posts of a draft, newest day first. Leans on content_posts_by_draft. */
export function findPostsOfDraft(db: ReadDb, draftNo: number): Post[] {
  return db
    .all(`${postsWith()} WHERE o.draft_no = ? ORDER BY o.on_date DESC, g.no, o.no`, draftNo)
    .map((row) => post.parse(row))
}

/** Posts of a persona from a day up to another, perhaps of one group. Leans on content_posts_by_persona. */
export function findPostsBetween(
  db: ReadDb,
  personaNo: number,
  span: { from: CalendarDate; to: CalendarDate; groupNo: number | null },
): Post[] {
  return db
    .all(
      `${postsWith()} WHERE o.persona_no = ? AND o.on_date >= ? AND o.on_date <= ? AND (? IS NULL OR o.group_no = ?)
       ORDER BY o.on_date, g.no, o.published_at IS NULL, o.published_at, o.no`,
      personaNo,
      span.from,
      span.to,
      span.groupNo,
      span.groupNo,
    )
    .map((row) => post.parse(row))
}

export type DuePost = Post & { personaId: PersonaId; personaName: string }

/**
 * Of every persona: posts planned for a day, those left over since `since`, and those that went out that day, in living
 * groups. Leans on content_posts_by_day.
 */
export function findDuePosts(
  db: ReadDb,
  { on, since, groupId }: { on: CalendarDate; since: CalendarDate; groupId: GroupId | null },
): DuePost[] {
  return db
    .all<{ personaId: PersonaId; personaName: string }>(
      `${postsWith('n.id AS personaId, n.name AS personaName,')} JOIN personas n ON n.no = o.persona_no
       WHERE o.on_date >= ? AND o.on_date <= ? AND (o.published_at IS NULL OR o.on_date = ?)
         AND (? IS NULL OR g.id = ?) AND g.archived_at IS NULL AND g.pending_batch_no IS NULL
       ORDER BY o.published_at IS NOT NULL, o.on_date, g.no, o.no`,
      since,
      on,
      on,
      groupId,
      groupId,
    )
    .map((row) => ({ ...post.parse(row), personaId: row.personaId, personaName: row.personaName }))
}

/** Newest published posts of a persona in groups that are still there. Leans on content_posts_by_persona. */
export function findPublished(
  db: ReadDb,
  personaNo: number,
  { groupNo, limit }: { groupNo: number | null; limit: number },
): (Post & { groupNo: number; publishedAt: number })[] {
  return db
    .all<{ groupNo: number; publishedAt: number }>(
      `${postsWith('o.group_no AS groupNo,')}
       WHERE o.persona_no = ? AND o.published_at IS NOT NULL AND (? IS NULL OR o.group_no = ?)
       ORDER BY o.on_date DESC, o.published_at DESC LIMIT ?`,
      personaNo,
      groupNo,
      groupNo,
      limit,
    )
    .map((row) => ({ ...post.parse(row), groupNo: row.groupNo, publishedAt: row.publishedAt }))
}

/** What went out since a day, as pieces. Leans on content_posts_by_persona. */
export function findPieces(
  db: ReadDb,
  personaNo: number,
  { since, groupNo }: { since: CalendarDate; groupNo: number | null },
): PieceDay[] {
  return db.all(
    `SELECT o.draft_no AS draftNo, d.kind, o.on_date AS onDate
     FROM content_posts o JOIN content_drafts d ON d.no = o.draft_no
     WHERE o.persona_no = ? AND o.on_date >= ? AND o.published_at IS NOT NULL AND (? IS NULL OR o.group_no = ?)`,
    personaNo,
    since,
    groupNo,
    groupNo,
  )
}

/** The aims of a persona, oldest first. */
export function findCadences(db: ReadDb, personaNo: number): Cadence[] {
  return db.all(
    `SELECT from_week AS fromWeek, per_week AS perWeek FROM content_cadences WHERE persona_no = ? ORDER BY from_week`,
    personaNo,
  )
}

/** Tells whether a draft is planned or posted in a group on a day already. */
export function hasPost(
  db: ReadDb,
  { draftNo, groupNo, onDate }: { draftNo: number; groupNo: number; onDate: CalendarDate },
): boolean {
  const no = db.value<number>(
    'SELECT no FROM content_posts WHERE draft_no = ? AND group_no = ? AND on_date = ? LIMIT 1',
    draftNo,
    groupNo,
    onDate,
  )
  return no !== undefined
}
