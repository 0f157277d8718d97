import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The card of a persona (domain.md §8.2): its design and what the operator wrote on it. Without a row it is as it comes.
 * Photo and QR image stand in persona_pictures.
 */
export const personaCards = sqliteTable('persona_cards', {
  personaNo: integer('persona_no').primaryKey(),
  /** JSON of cardContent (model.ts). */
  content: text('content').notNull(),
  savedAt: integer('saved_at').notNull(),
})
