import type { WriteDb } from './handles.ts'

/**
 * The index by member takes every new message to another page, so that a log of a million would write most of the index
 * with each short transaction. A large import therefore goes without it and has it built once, in order, at the end;
 * opening the workspace builds it when a crash came between.
 */
export const CREATE_MEMBER_INDEX =
  'CREATE INDEX IF NOT EXISTS messages_by_member_time ON messages (membership_no, sent_at)'

/** Fewer messages than this are quicker with the index in place. */
const BULK_MESSAGES = 20_000

/** True when so many messages are expected that building the index anew is cheaper than keeping it. */
export function isBulk(db: WriteDb, expectedMessages: number): boolean {
  if (expectedMessages < BULK_MESSAGES) return false
  const present = db.value<number>('SELECT coalesce(max(id), 0) FROM messages') ?? 0
  return expectedMessages > present / 4
}

/** Takes the index away for the time of a large import. */
export function dropMemberIndex(db: WriteDb): void {
  db.run('DROP INDEX IF EXISTS messages_by_member_time')
}

/** Builds the index unless it is there. */
export function ensureMemberIndex(db: WriteDb): void {
  db.run(CREATE_MEMBER_INDEX)
}
