import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a persona keeps talking about (domain.md §8.4), in the order of `position`. */
export const contentPillars = sqliteTable(
  'content_pillars',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personaNo: integer('persona_no').notNull(),
    name: text('name').notNull(),
    /** Why it serves the theme of the persona; '' = not said yet. */
    why: text('why').notNull().default(''),
    position: integer('position').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('content_pillars_by_persona').on(table.personaNo, table.position)],
)

/** The inbox of ideas; one that a draft was made of is used up. */
export const contentIdeas = sqliteTable(
  'content_ideas',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personaNo: integer('persona_no').notNull(),
    pillarNo: integer('pillar_no'),
    text: text('text').notNull(),
    /** Where it came from: a link or a few words. */
    source: text('source').notNull().default(''),
    /** Line of a chat log it came from; the line may be gone since. */
    messageId: integer('message_id'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('content_ideas_by_persona').on(table.personaNo, table.createdAt)],
)

/** Texts to be posted, once or often. */
export const contentDrafts = sqliteTable(
  'content_drafts',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personaNo: integer('persona_no').notNull(),
    pillarNo: integer('pillar_no'),
    ideaNo: integer('idea_no'),
    /** expertise · opinion · daily_life */
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    createdAt: integer('created_at').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [
    index('content_drafts_by_persona').on(table.personaNo, table.savedAt),
    index('content_drafts_by_idea').on(table.ideaNo),
  ],
)

/** Files of this device that go with a draft; only where they are is kept. */
export const contentMaterials = sqliteTable(
  'content_materials',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personaNo: integer('persona_no').notNull(),
    draftNo: integer('draft_no').notNull(),
    path: text('path').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [
    index('content_materials_by_draft').on(table.draftNo),
    index('content_materials_by_persona').on(table.personaNo),
  ],
)

/** A draft in a group on a day: planned, and posted once `publishedAt` is set. `publishedText` = the words that went out. */
export const contentPosts = sqliteTable(
  'content_posts',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personaNo: integer('persona_no').notNull(),
    draftNo: integer('draft_no').notNull(),
    groupNo: integer('group_no').notNull(),
    /** Day for which it is planned; once posted the day on which it was. */
    onDate: text('on_date').notNull(),
    publishedAt: integer('published_at'),
    publishedText: text('published_text'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('content_posts_by_persona').on(table.personaNo, table.onDate),
    index('content_posts_by_group').on(table.groupNo, table.onDate),
    index('content_posts_by_draft').on(table.draftNo, table.groupNo),
    index('content_posts_by_day').on(table.onDate),
  ],
)

/** How many pieces a week a persona means to post, from the Monday `fromWeek` on until the next row. */
export const contentCadences = sqliteTable(
  'content_cadences',
  {
    personaNo: integer('persona_no').notNull(),
    fromWeek: text('from_week').notNull(),
    perWeek: integer('per_week').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personaNo, table.fromWeek] })],
)
