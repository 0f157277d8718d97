import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Answers kept for questions that come again (domain.md §8.5). */
export const faqEntries = sqliteTable(
  'faq_entries',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    question: text('question').notNull(),
    /** JSON array of further wordings of the question. */
    wordings: text('wordings').notNull().default('[]'),
    answer: text('answer').notNull(),
    /** JSON array of short words. */
    tags: text('tags').notNull().default('[]'),
    /** The only group in which the answer holds; null = in all. */
    groupNo: integer('group_no'),
    /** Id of the problem from whose lesson the entry grew. */
    problemId: text('problem_id'),
    /** New with each saving and never the same twice, so that an index in memory sees what changed, undo included. */
    revision: text('revision').notNull(),
    isSample: integer('is_sample').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [
    index('faq_entries_by_problem').on(table.problemId),
    // Tells which entries changed without reading their answers.
    index('faq_entries_by_revision').on(table.revision),
  ],
)

/** Every time an answer was copied: `asked` is the question it was copied for, '' = from the list. */
export const faqUses = sqliteTable(
  'faq_uses',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    entryNo: integer('entry_no').notNull(),
    usedAt: integer('used_at').notNull(),
    asked: text('asked').notNull().default(''),
    /** How alike the question was, in percent; null = from the list. */
    similarity: integer('similarity'),
    groupNo: integer('group_no'),
  },
  (table) => [index('faq_uses_by_entry').on(table.entryNo, table.usedAt)],
)
