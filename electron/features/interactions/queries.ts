import type { ReadDb } from '#electron/database/handles.ts'
import { type Interaction, interaction, type ReplyCount } from '#shared/features/interactions/model.ts'

/** Private contacts with a person, newest first. Leans on interactions_by_person. */
export function findInteractions(db: ReadDb, personNo: number, limit: number): Interaction[] {
  const rows = db.all<Interaction>(
    'SELECT id, kind, at, outcome, note FROM interactions WHERE person_no = ? ORDER BY at DESC, no DESC LIMIT ?',
    personNo,
    limit,
  )
  return rows.map((row) => interaction.parse(row))
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
       SELECT person_no AS personNo, max(at) AS at FROM interactions
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

/**
 * How often each person answered the operator's private chats: `settled` chats came to an end, `replied` of them to an
 * answer, a refusal included (domain.md §7). Who has no settled chat is left out.
 */
export function findReplyRates(db: ReadDb, personNos?: readonly number[]): Map<number, ReplyCount> {
  const isAll = personNos === undefined ? 1 : 0
  const rows = db.all<{ personNo: number } & ReplyCount>(
    `${CHOSEN} SELECT person_no AS personNo, count(*) AS settled, sum(outcome <> 'no_reply') AS replied FROM follow_ups
     WHERE state = 'done' AND outcome IN ('replied', 'refused', 'won', 'no_reply') AND ${inChosen('person_no')}
     GROUP BY person_no`,
    JSON.stringify(personNos ?? []),
    isAll,
  )
  return new Map(rows.map(({ personNo, settled, replied }) => [personNo, { settled, replied }]))
}
