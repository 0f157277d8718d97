import type { WriteDb } from '#electron/database/handles.ts'
import type { ChatPlan } from '#shared/features/chat-import/contract.ts'
import type { BatchId } from '#shared/features/chat-import/model.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { ParsedItem } from './formats/format.ts'

/** Writes one chat of a source into a pending batch, chunk by chunk, and counts what it would add. */
export interface Intake {
  readonly batchNo: number
  readonly batchId: BatchId
  /** Names that the operator claimed in the wizard. */
  readonly claimedNames: readonly string[]
  /** Why this chat cannot be taken; known once it was flushed. */
  readonly refusal: AppError | null
  /** Takes items of this chat in source order. Call inside a transaction. */
  take(db: WriteDb, items: readonly ParsedItem[]): void
  /** Writes what was collected; call again until it answers true. */
  flush(db: WriteDb): boolean
  plan(): ChatPlan
  /** Asks for what follows from this chat to be derived; in the transaction that lets it show. */
  markStale(db: WriteDb, calendar: ZoneCalendar): void
}
