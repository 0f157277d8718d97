import type { WriteDb } from '#electron/database/handles.ts'
import type { CardContent } from '#shared/features/persona-cards/model.ts'

/** Keeps what the operator chose and wrote for a card. */
export function saveCardContent(db: WriteDb, personaNo: number, content: CardContent, at: number): void {
  db.run(
    `INSERT INTO persona_cards (persona_no, content, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (persona_no) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
    personaNo,
    JSON.stringify(content),
    at,
  )
}
