import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Reusable texts with variables (话术). `category` ties a script to a rule or an occasion; a shipped one keeps its slug as
 * id over all versions of the app. Uses and replies are counted from follow_ups, so that an undo counts too.
 */
export const scripts = sqliteTable('scripts', {
  id: text('id').primaryKey(),
  category: text('category').notNull(),
  /** The version in use. */
  version: integer('version').notNull().default(1),
  isShipped: integer('is_shipped').notNull().default(0),
  createdAt: integer('created_at').notNull(),
  /** The operator's own wording of a shipped script: an update of the app leaves it alone. */
  isEdited: integer('is_edited').notNull().default(0),
  isFavourite: integer('is_favourite').notNull().default(0),
  isHidden: integer('is_hidden').notNull().default(0),
  /** Order within the category, from 0. */
  position: integer('position').notNull().default(0),
  isSample: integer('is_sample').notNull().default(0),
})

/** Every wording that a script ever had, in both languages; '' = not written in that language. */
export const scriptVersions = sqliteTable(
  'script_versions',
  {
    scriptId: text('script_id').notNull(),
    version: integer('version').notNull(),
    titleZh: text('title_zh').notNull().default(''),
    bodyZh: text('body_zh').notNull().default(''),
    titleEn: text('title_en').notNull().default(''),
    bodyEn: text('body_en').notNull().default(''),
    /** The wording that came with the app. */
    isShipped: integer('is_shipped').notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scriptId, table.version] })],
)

/**
 * Uses of scripts beside cards: posts of sequences in groups (`post`, gone with the undo of the task), and texts copied
 * in the library (`copy`). `target` is the id of the person or group it went to, '' where nobody was chosen.
 */
export const scriptUses = sqliteTable(
  'script_uses',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    scriptId: text('script_id').notNull(),
    version: integer('version').notNull(),
    kind: text('kind').notNull(),
    target: text('target').notNull().default(''),
    at: integer('at').notNull(),
  },
  (table) => [index('script_uses_by_script').on(table.scriptId, table.version)],
)
