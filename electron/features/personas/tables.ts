import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Faces that the operator shows (domain.md §8). `no` is the internal key that facts refer to. */
export const personas = sqliteTable('personas', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  name: text('name').notNull(),
  /** JSON of personaContent without the name (model.ts). */
  content: text('content').notNull(),
  isSample: integer('is_sample').notNull().default(0),
  createdAt: integer('created_at').notNull(),
  savedAt: integer('saved_at').notNull(),
})

/** The one active persona of a group; a group without a row has none. */
export const groupPersonas = sqliteTable(
  'group_personas',
  {
    groupNo: integer('group_no').primaryKey(),
    personaNo: integer('persona_no').notNull(),
    sinceAt: integer('since_at').notNull(),
  },
  (table) => [index('group_personas_by_persona').on(table.personaNo)],
)

/** States of a persona, the highest version being the present one. */
export const personaVersions = sqliteTable(
  'persona_versions',
  {
    personaNo: integer('persona_no').notNull(),
    version: integer('version').notNull(),
    /** created · edited · restored */
    kind: text('kind').notNull(),
    /** JSON of personaContent (model.ts). */
    content: text('content').notNull(),
    createdAt: integer('created_at').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personaNo, table.version] })],
)

/** Pictures of a persona as data URLs: text, so that undo keeps them. slot: avatar · background · photo · qr. */
export const personaPictures = sqliteTable(
  'persona_pictures',
  {
    personaNo: integer('persona_no').notNull(),
    slot: text('slot').notNull(),
    picture: text('picture').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personaNo, table.slot] })],
)
