import type { ChatImportInput } from '#shared/features/chat-import/contract.ts'
import type { ChatFormat } from '#shared/features/chat-import/model.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

/** What stays the same for all chats of one source. */
export type ChatRun = {
  input: ChatImportInput
  format: ChatFormat
  sourceName: string
  fingerprint: string
  calendar: ZoneCalendar
  isComplete: boolean
  /** From the wizard; else the header's, else the file's time. */
  fallbackExportedAt: number
  /** A guess; a large import is written in another way. */
  expectedMessages: number
  isSample: boolean
  /** True when the first chat, of which nobody says what it is, reads like a private one. */
  looksPrivate: boolean
}
