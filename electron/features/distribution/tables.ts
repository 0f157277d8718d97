import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Which version of a self-introduction was posted in which group on which day (domain.md §8.3). */
export const introductionPosts = sqliteTable(
  'introduction_posts',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personaNo: integer('persona_no').notNull(),
    groupNo: integer('group_no').notNull(),
    /** Kind of the version, as in introduction_versions. */
    kind: text('kind').notNull(),
    postedOn: text('posted_on').notNull(),
    /** What stood in the group, variables filled in. */
    text: text('text').notNull(),
    /** The version as it was then, variables in braces; a later edit shows against it. */
    versionText: text('version_text').notNull(),
    note: text('note').notNull().default(''),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('introduction_posts_by_day').on(table.personaNo, table.groupNo, table.kind, table.postedOn),
    index('introduction_posts_by_group').on(table.groupNo),
  ],
)
