import type { ReadDb } from '#electron/database/handles.ts'
import { type CardContent, cardContent } from '#shared/features/persona-cards/model.ts'

/** What the operator chose and wrote for a card, and when; as it comes where there is nothing yet. */
export function findCardContent(
  db: ReadDb,
  personaNo: number,
): { content: CardContent; savedAt: number | null } {
  const row = db.get<{ content: string; savedAt: number }>(
    'SELECT content, saved_at AS savedAt FROM persona_cards WHERE persona_no = ?',
    personaNo,
  )
  if (!row) return { content: cardContent.parse({}), savedAt: null }
  return { content: cardContent.parse(JSON.parse(row.content)), savedAt: row.savedAt }
}

/** The newest change that can be taken back, whichever feature made it. */
export function findLatestUndo(
  db: ReadDb,
): { id: string; code: string; facts: Record<string, unknown>; at: number } | null {
  const row = db.get<{ id: string; code: string; facts: string; at: number }>(
    'SELECT id, code, facts, created_at AS at FROM undo_entries ORDER BY no DESC LIMIT 1',
  )
  return row ? { ...row, facts: JSON.parse(row.facts) as Record<string, unknown> } : null
}
