import type { ChatRun } from './chat-run.ts'
import type { ParsedChat } from './formats/format.ts'

/**
 * What a source observed: a complete one covers from its first line (or what its header claims) to its export (domain.md
 * §4.2), and never beyond now: a damaged time must not make days observed that have not been.
 */
export function coverageOf(
  { isComplete, input, fallbackExportedAt }: Pick<ChatRun, 'isComplete' | 'input' | 'fallbackExportedAt'>,
  chat: Pick<ParsedChat, 'exportedAt' | 'coversFrom'>,
  { firstAt, lastAt, now }: { firstAt: number | null; lastAt: number | null; now: number },
): { coversFrom: number | null; coversUntil: number | null } {
  if (!isComplete || firstAt === null || lastAt === null) return { coversFrom: null, coversUntil: null }
  const exportedAt = input.exportedAt ?? chat.exportedAt ?? fallbackExportedAt
  const coversFrom = Math.min(chat.coversFrom ?? firstAt, firstAt)
  const coversUntil = Math.min(Math.max(lastAt, exportedAt), now)
  return coversFrom > now ? { coversFrom: null, coversUntil: null } : { coversFrom, coversUntil }
}
