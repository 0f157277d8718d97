import type { WriteDb } from '#electron/database/handles.ts'
import type { CardSource, Outcome } from '#shared/features/follow-ups/model.ts'
import type { RuleCandidate as Candidate } from '#shared/features/follow-ups/rules.ts'

/** Inserts a card and returns its internal key. */
export function insertCard(
  db: WriteDb,
  card: {
    id: string
    personNo: number
    groupNo: number | null
    source: CardSource
    priority: number
    dueAt: number
    title?: string
    /** The script to begin with. */
    scriptId?: string | null
    createdAt: number
    createdOn: string
  },
): number {
  return db.run(
    `INSERT INTO follow_ups (id, person_no, group_no, rule, priority, admitted_priority, due_at, state, title, script_id,
       created_at, created_on, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, (SELECT is_sample FROM people WHERE no = ?))`,
    card.id,
    card.personNo,
    card.groupNo,
    card.source,
    card.priority,
    card.priority,
    card.dueAt,
    card.title ?? '',
    card.scriptId ?? null,
    card.createdAt,
    card.createdOn,
    card.personNo,
  ).lastId
}

/** Inserts the event behind a card. A key that was ever kept cannot be inserted again. */
export function insertReason(db: WriteDb, cardNo: number, candidate: Candidate): void {
  db.run(
    `INSERT INTO follow_up_reasons (key, follow_up_no, rule, person_no, group_no, event_at, message_id, facts, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open')`,
    candidate.key,
    cardNo,
    candidate.rule,
    candidate.personNo,
    candidate.groupNo,
    candidate.eventAt,
    candidate.messageId,
    JSON.stringify(candidate.facts),
  )
}

/** Brings facts and message of a standing reason up to date; writes only what differs. */
export function updateReasonFacts(db: WriteDb, candidate: Candidate): number {
  const facts = JSON.stringify(candidate.facts)
  return db.run(
    `UPDATE follow_up_reasons SET facts = ?, message_id = ? WHERE key = ? AND state = 'open'
       AND (facts <> ? OR message_id IS NOT ?)`,
    facts,
    candidate.messageId,
    candidate.key,
    facts,
    candidate.messageId,
  ).changes
}

/** Marks reasons whose condition no longer holds. */
export function withdrawReasons(db: WriteDb, keys: readonly string[]): void {
  for (const key of keys) db.run("UPDATE follow_up_reasons SET state = 'withdrawn' WHERE key = ?", key)
}

/** Closes a card that is no longer needed; it stays in history. */
export function withdrawCard(db: WriteDb, cardNo: number, at: number): void {
  db.run("UPDATE follow_ups SET state = 'withdrawn', closed_at = ? WHERE no = ?", at, cardNo)
}

/** Gives a card its leading reason. A more urgent one may notify again. */
export function updateLead(
  db: WriteDb,
  cardNo: number,
  lead: { source: CardSource; priority: number; groupNo: number | null; dueAt: number },
): void {
  db.run(
    `UPDATE follow_ups SET notified_at = CASE WHEN priority > ? THEN NULL ELSE notified_at END, rule = ?, priority = ?,
       group_no = ?, due_at = ? WHERE no = ?`,
    lead.priority,
    lead.source,
    lead.priority,
    lead.groupNo,
    lead.dueAt,
    cardNo,
  )
}

/** Closes a card as done or waiting, and with it its reasons. */
export function updateCompleted(
  db: WriteDb,
  cardNo: number,
  done: { outcome: Outcome; note: string; at: number },
): void {
  const isWaiting = done.outcome === 'sent_waiting'
  db.run(
    `UPDATE follow_ups SET state = ?, outcome = ?, note = ?, closed_at = ?, sent_at = ?, is_touched = 1 WHERE no = ?`,
    isWaiting ? 'waiting' : 'done',
    done.outcome,
    done.note,
    done.at,
    isWaiting ? done.at : null,
    cardNo,
  )
  closeReasons(db, cardNo)
}

/** Closes a card without a contact. */
export function updateSkipped(
  db: WriteDb,
  cardNo: number,
  skip: { reason: string; note: string; at: number },
): void {
  db.run(
    "UPDATE follow_ups SET state = 'skipped', skip_reason = ?, note = ?, closed_at = ?, is_touched = 1 WHERE no = ?",
    skip.reason,
    skip.note,
    skip.at,
    cardNo,
  )
  closeReasons(db, cardNo)
}

function closeReasons(db: WriteDb, cardNo: number): void {
  db.run("UPDATE follow_up_reasons SET state = 'closed' WHERE follow_up_no = ? AND state = 'open'", cardNo)
}

/** Ends the wait for a reply. The day of the contact stays the day on which it was sent. */
export function updateSettled(
  db: WriteDb,
  cardNo: number,
  settled: { outcome: Outcome; note: string },
): void {
  db.run(
    `UPDATE follow_ups SET state = 'done', outcome = ?, note = CASE WHEN ? = '' THEN note ELSE ? END WHERE no = ?`,
    settled.outcome,
    settled.note,
    settled.note,
    cardNo,
  )
}

/** Opens a closed card again as the operator's own wish; why it stood there shows again, but raises nothing anew. */
export function updateReopened(db: WriteDb, cardNo: number, dueAt: number): void {
  db.run(
    `UPDATE follow_ups SET state = 'open', due_at = ?, outcome = NULL, skip_reason = NULL, sent_at = NULL,
       closed_at = NULL, asked_again_at = NULL, notified_at = NULL, copied_at = NULL, is_touched = 1 WHERE no = ?`,
    dueAt,
    cardNo,
  )
  db.run(
    "UPDATE follow_up_reasons SET state = 'closed' WHERE follow_up_no = ? AND state = 'withdrawn'",
    cardNo,
  )
}

/** Moves a card to another time; it may notify again then. */
export function updateDue(db: WriteDb, cardNo: number, dueAt: number): void {
  db.run('UPDATE follow_ups SET due_at = ?, is_touched = 1, notified_at = NULL WHERE no = ?', dueAt, cardNo)
}

/** Keeps one value of this feature in the workspace settings. */
export function updateStoredValue(db: WriteDb, key: string, value: unknown): void {
  db.run(
    'INSERT INTO workspace_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  )
}
