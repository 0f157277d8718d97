import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What the operator answered to the prompts of the four questions (domain.md §8.2); an empty answer has no row. */
export const introductionAnswers = sqliteTable(
  'introduction_answers',
  {
    personaNo: integer('persona_no').notNull(),
    /** As prompts in model.ts. */
    prompt: text('prompt').notNull(),
    text: text('text').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personaNo, table.prompt] })],
)

/** Why to trust a persona, each with what proves it: a note, a file of this device, or both; '' = none. */
export const introductionCredentials = sqliteTable(
  'introduction_credentials',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personaNo: integer('persona_no').notNull(),
    /** years · number · case · third_party · degree · certificate · award */
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    proofNote: text('proof_note').notNull().default(''),
    proofPath: text('proof_path').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [index('introduction_credentials_by_persona').on(table.personaNo)],
)

/**
 * The self-introduction for one place. `baseText` is what was composed from the answers, `text` what the operator made of
 * it: equal while nobody edited it, and then it follows the answers.
 */
export const introductionVersions = sqliteTable(
  'introduction_versions',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personaNo: integer('persona_no').notNull(),
    /** one_line · group_post · long · a platform */
    kind: text('kind').notNull(),
    /** Which of the wordings the composer takes; raised by “put it differently”. */
    turn: integer('turn').notNull().default(0),
    baseText: text('base_text').notNull(),
    text: text('text').notNull(),
    /** Number of the newest row in introduction_revisions. */
    revision: integer('revision').notNull(),
    createdAt: integer('created_at').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [uniqueIndex('introduction_versions_by_persona').on(table.personaNo, table.kind)],
)

/** Every text that a version had; changes of one kind within ten minutes are one row. */
export const introductionRevisions = sqliteTable(
  'introduction_revisions',
  {
    versionNo: integer('version_no').notNull(),
    revision: integer('revision').notNull(),
    personaNo: integer('persona_no').notNull(),
    /** composed · edited · merged · restored */
    cause: text('cause').notNull(),
    turn: integer('turn').notNull(),
    baseText: text('base_text').notNull(),
    text: text('text').notNull(),
    createdAt: integer('created_at').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionNo, table.revision] }),
    index('introduction_revisions_by_persona').on(table.personaNo),
  ],
)
