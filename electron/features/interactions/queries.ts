import type { ReadDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import { type Interaction, interaction, type ReplyCount } from '#shared/features/interactions/model.ts'
import { REPLY_PATIENCE_MS } from '#shared/features/interactions/rules/conversations.ts'
import type { LogLine, LogSource } from '#shared/features/interactions/rules/merge-lines.ts'
import { AppError } from '#shared/kernel/app-error.ts'

type InteractionRow = {
  no: number
  personNo: number
  batchNo: number | null
  followUpNo: number | null
  endedAt: number | null
  isFirstMine: number | null
  isLastMine: number | null
  ownLines: number | null
  theirLines: number | null
  excerpt: string | null
}

const INTERACTION = `SELECT no, id, person_no AS personNo, kind, at, outcome, note, follow_up_no AS followUpNo,
  batch_no AS batchNo, ended_at AS endedAt, is_first_mine AS isFirstMine, is_last_mine AS isLastMine,
  own_lines AS ownLines, their_lines AS theirLines, excerpt FROM interactions`

function toInteraction(row: InteractionRow): Interaction {
  const { isFirstMine, isLastMine, batchNo, followUpNo } = row
  const conversation =
    row.endedAt === null ? null : { ...row, isFirstMine: isFirstMine === 1, isLastMine: isLastMine === 1 }
  return interaction.parse({ ...row, conversation, isEditable: batchNo === null && followUpNo === null })
}

/** Private contacts with a person, newest first. Leans on interactions_by_person. */
export function findInteractions(
  db: ReadDb,
  personNo: number,
  limit = -1,
): (Interaction & { followUpNo: number | null })[] {
  const rows = db.all<InteractionRow>(
    `${INTERACTION} WHERE person_no = ? ORDER BY at DESC, no DESC LIMIT ?`,
    personNo,
    limit,
  )
  return rows.map((row) => ({ ...toInteraction(row), followUpNo: row.followUpNo }))
}

/** A contact with its keys. Throws CONTACT_NOT_FOUND. */
export function requireInteraction(
  db: ReadDb,
  id: string,
): { row: Pick<InteractionRow, 'no' | 'personNo' | 'batchNo' | 'followUpNo'>; interaction: Interaction } {
  const row = db.get<InteractionRow>(`${INTERACTION} WHERE id = ?`, id)
  if (!row) throw new AppError('CONTACT_NOT_FOUND')
  return { row, interaction: toInteraction(row) }
}

/** Who wrote the last line of the private logs of a person; null without any. */
export function findLastWriter(db: ReadDb, personNo: number): { isLastMine: boolean } | null {
  const last = db.get<{ isLastMine: number }>(
    `SELECT is_last_mine AS isLastMine FROM interactions WHERE person_no = ? AND batch_no IS NOT NULL
     ORDER BY at DESC LIMIT 1`,
    personNo,
  )
  return last ? { isLastMine: last.isLastMine === 1 } : null
}

/** Leads a statement about some people, or about all: `chosen` is empty then. */
const CHOSEN = 'WITH chosen AS (SELECT value AS no FROM json_each(?))'
const inChosen = (column: string) => `(? OR ${column} IN (SELECT no FROM chosen))`

/**
 * The last real contact with each person, epoch ms (domain.md §7): a chat, call or meeting, or a follow-up that reached
 * them. Notes are no contact. Without `personNos` of everybody who was ever contacted.
 */
export function findLastContacts(db: ReadDb, personNos?: readonly number[]): Map<number, number> {
  const isAll = personNos === undefined ? 1 : 0
  const rows = db.all<{ personNo: number; at: number }>(
    `${CHOSEN} SELECT personNo, max(at) AS at FROM (
       SELECT person_no AS personNo, max(coalesce(ended_at, at)) AS at FROM interactions
       WHERE kind <> 'note' AND ${inChosen('person_no')} GROUP BY person_no
       UNION ALL
       SELECT person_no, max(coalesce(sent_at, closed_at)) FROM follow_ups
       WHERE state IN ('done', 'waiting') AND outcome <> 'not_reached' AND ${inChosen('person_no')} GROUP BY person_no)
     WHERE at IS NOT NULL GROUP BY personNo`,
    JSON.stringify(personNos ?? []),
    isAll,
    isAll,
  )
  return new Map(rows.map(({ personNo, at }) => [personNo, at]))
}

/** A chat that a log tells of is not counted a second time by the follow-up that led to it. */
const SAME_CHAT_MS = 86_400_000

/**
 * How often each person answered the operator's private chats: `settled` chats came to an end, `replied` of them to an
 * answer, a refusal included (domain.md §7): approaches in private logs, and follow-ups that no log tells of. Who has no
 * settled chat is left out.
 */
export function findReplyRates(db: ReadDb, personNos?: readonly number[]): Map<number, ReplyCount> {
  const isAll = personNos === undefined ? 1 : 0
  const rows = db.all<{ personNo: number } & ReplyCount>(
    `${CHOSEN} SELECT personNo, count(*) AS settled, sum(isReplied) AS replied FROM (
       SELECT person_no AS personNo, reply = 'replied' AS isReplied FROM interactions
       WHERE reply IS NOT NULL AND ${inChosen('person_no')}
       UNION ALL
       SELECT f.person_no, f.outcome <> 'no_reply' FROM follow_ups f
       WHERE f.state = 'done' AND f.outcome IN ('replied', 'refused', 'won', 'no_reply') AND ${inChosen('f.person_no')}
         AND NOT EXISTS (SELECT 1 FROM interactions i WHERE i.person_no = f.person_no AND i.reply IS NOT NULL
           AND abs(i.at - coalesce(f.sent_at, f.closed_at)) < ${SAME_CHAT_MS}))
     GROUP BY personNo`,
    JSON.stringify(personNos ?? []),
    isAll,
    isAll,
  )
  return new Map(rows.map(({ personNo, settled, replied }) => [personNo, { settled, replied }]))
}

const MINUTE_MS = 60_000

/** The first line that somebody wrote within 7 days after an instant, by the private logs; null without any. */
export function findReplyInLogs(db: ReadDb, personNo: number, since: number): number | null {
  return (
    db.value<number | null>(
      `SELECT min(l.sent_at) FROM private_chats c JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
       JOIN private_messages l ON l.batch_no = c.batch_no
       WHERE c.person_no = ? AND l.is_own = 0 AND l.kind < ${FIRST_EVENT_KIND} AND l.sent_at BETWEEN ? AND ?`,
      personNo,
      Math.floor(since / MINUTE_MS) * MINUTE_MS,
      since + REPLY_PATIENCE_MS,
    ) ?? null
  )
}

/** A batch that holds one export of a private log. */
export type PrivateBatch = { no: number; exporter: string }

type LineRow = Omit<LogLine, 'isOwn'> & { isOwn: number }

/** The lines of some exports, each in the order of its file; within a time span when one is given. */
export function findLogSources(
  db: ReadDb,
  batches: readonly PrivateBatch[],
  span?: { from: number; until: number },
): LogSource[] {
  return batches.map(({ no, exporter }) => ({ exporter, lines: linesOf(db, no, span) }))
}

/** Lines are read some at a time: ten years with one friend are many. A chat's lines stand side by side. */
const LINES_AT_ONCE = 1000

function* linesOf(db: ReadDb, batchNo: number, span?: { from: number; until: number }): Generator<LogLine> {
  const within = span ? 'AND sent_at BETWEEN ? AND ?' : ''
  const range = db.get<{ first: number | null; last: number | null }>(
    `SELECT min(no) AS first, max(no) AS last FROM private_messages WHERE batch_no = ? ${within}`,
    batchNo,
    ...(span ? [span.from, span.until] : []),
  )
  const last = range?.last ?? 0
  for (let from = range?.first ?? 1; from <= last; from += LINES_AT_ONCE) {
    const rows = db.all<LineRow>(
      `SELECT no, is_own AS isOwn, sent_at AS sentAt, precision, kind, text_hash AS textHash, platform_id AS platformId
       FROM private_messages WHERE no BETWEEN ? AND ? AND +batch_no = ? ${within} ORDER BY no`,
      from,
      from + LINES_AT_ONCE - 1,
      batchNo,
      ...(span ? [span.from, span.until] : []),
    )
    for (const row of rows) yield { ...row, isOwn: row.isOwn === 1 }
  }
}

/** Finished private logs of a person, oldest first. */
export function findPrivateBatches(db: ReadDb, personNo: number): PrivateBatch[] {
  return db.all<PrivateBatch>(
    `SELECT b.no, b.exporter FROM private_chats c JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
     WHERE c.person_no = ? ORDER BY b.no`,
    personNo,
  )
}
