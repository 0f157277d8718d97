import type { WriteDb } from '#electron/database/handles.ts'

/** A message ready to be stored; numbers as in shared chat-import/model.ts. */
export type IncomingMessage = {
  membershipNo: number | null
  sentAt: number | null
  precision: number
  kind: number
  flags: number
  characters: number
  text: string
  textHash: number
  platformId: string | null
  replyTo: string | null
  timeText: string | null
}

/** Adds a further source of a message; the first statement of a batch about a message stays. */
export function insertSource(
  db: WriteDb,
  batchNo: number,
  messageId: number,
  source: { sentAt: number | null; precision: number; platformId: string | null },
): void {
  db.run(
    `INSERT INTO message_sources (batch_no, message_id, sent_at, precision, platform_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    batchNo,
    messageId,
    source.sentAt,
    source.precision,
    source.platformId,
  )
}
