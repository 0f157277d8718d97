import type { ReadDb } from '#electron/database/handles.ts'
import { messageFlags, messageKinds } from '#shared/features/chat-import/model.ts'

const QUESTION = messageFlags.certainQuestion | messageFlags.likelyQuestion
const ADDRESSED = messageFlags.mention | messageFlags.quoteReply
/** A request is short; what is longer tells a story. */
const REQUEST_CHARACTERS = 200
/** Thanks for an answer follow within the hour. */
const THANKS_MS = 3_600_000

export type Window = { from: number; until: number }

/** Lines of members that are no questions but might ask for something. Leans on messages_by_member_time. */
export const PLAIN_LINES = `SELECT s.membership_no AS membershipNo, s.text FROM json_each(?) v
  CROSS JOIN shown_messages s ON s.membership_no = v.value AND s.sent_at >= ? AND s.sent_at < ?
  WHERE s.kind = ${messageKinds.text} AND (s.flags & ${QUESTION}) = 0 AND s.characters <= ${REQUEST_CHARACTERS}`

export function findPlainLines(
  db: ReadDb,
  membershipNos: readonly number[],
  { from, until }: Window,
): { membershipNo: number; text: string }[] {
  return db.all(PLAIN_LINES, JSON.stringify(membershipNos), from, until)
}

export type AddressedLine = {
  id: number
  who: number
  text: string
  /** Id of the quoted message, or `@name`; null without a quote. */
  replyTo: string | null
  batchNo: number
}

/** Lines of a group that mention or quote somebody. Leans on messages_addressed. */
export const ADDRESSED_LINES = `SELECT id, membership_no AS who, text,
    CASE WHEN flags & ${messageFlags.quoteReply} THEN reply_to END AS replyTo, batch_no AS batchNo
  FROM shown_messages WHERE group_no = ? AND (flags & ${ADDRESSED}) <> 0 AND sent_at >= ? AND sent_at < ?
    AND membership_no IS NOT NULL AND kind = ${messageKinds.text}`

export function findAddressedLines(db: ReadDb, groupNo: number, { from, until }: Window): AddressedLine[] {
  return db.all<AddressedLine>(ADDRESSED_LINES, groupNo, from, until)
}

/** Which of these members wrote messages with these platform ids. Leans on messages_by_member_time. */
export const AUTHORS = `SELECT s.membership_no AS membershipNo, s.platform_id AS platformId, s.batch_no AS batchNo
  FROM json_each(?) v CROSS JOIN shown_messages s ON s.membership_no = v.value AND s.sent_at >= ? AND s.sent_at < ?
  WHERE s.platform_id IN (SELECT value FROM json_each(?))`

export function findAuthors(
  db: ReadDb,
  membershipNos: readonly number[],
  { from, until }: Window,
  platformIds: readonly string[],
): { membershipNo: number; platformId: string; batchNo: number }[] {
  return db.all(AUTHORS, JSON.stringify(membershipNos), from, until, JSON.stringify(platformIds))
}

/**
 * What people wrote within the hour after one of these members had answered their question. Leans on
 * questions_by_answerer and messages_by_member_time.
 */
export const AFTER_ANSWERS = `SELECT q.answerer_no AS membershipNo, s.id, s.text FROM json_each(?) v
  CROSS JOIN questions q ON q.answerer_no = v.value
  CROSS JOIN shown_messages s ON s.membership_no = q.membership_no AND s.sent_at >= q.answered_at
    AND s.sent_at < q.answered_at + ${THANKS_MS}
  WHERE q.asked_at >= ? AND q.asked_at < ? AND s.kind = ${messageKinds.text}`

export function findAfterAnswers(
  db: ReadDb,
  membershipNos: readonly number[],
  { from, until }: Window,
): { membershipNo: number; id: number; text: string }[] {
  return db.all(AFTER_ANSWERS, JSON.stringify(membershipNos), from, until)
}
