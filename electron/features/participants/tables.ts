import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Who took part in a campaign (domain.md §9), one row for each person. `person_no` null = the name is not matched
 * to anybody.
 */
export const participants = sqliteTable(
  'participants',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    campaignNo: integer('campaign_no').notNull(),
    personNo: integer('person_no'),
    /** Group in which they took part; null = not known, as with a list over all groups. */
    groupNo: integer('group_no'),
    /** The name as it was written, or as the person is called. */
    name: text('name').notNull(),
    /** Further names under which the same person stood there, as a JSON array. */
    otherNames: text('other_names').notNull().default('[]'),
    /** chain = a sign-up chain (接龙) · list · log = said the word in the group · hand */
    source: text('source').notNull(),
    /** How often they stood in the chain, or said the word. */
    times: integer('times').notNull().default(1),
    /** On how many days they said the word (打卡); null for what is no log. */
    days: integer('days'),
    /** What stood behind the name in the chain. */
    note: text('note').notNull().default(''),
    isSigned: integer('is_signed').notNull().default(0),
    hasAttended: integer('has_attended').notNull().default(0),
    hasBought: integer('has_bought').notNull().default(0),
    /** The operator said that a name stays a name: nobody of the groups. */
    isSettled: integer('is_settled').notNull().default(0),
    /** Instant at which a later chain no longer held the name; null = it still does. */
    goneAt: integer('gone_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('participants_by_campaign').on(table.campaignNo, table.personNo),
    index('participants_by_person').on(table.personNo).where(sql`person_no IS NOT NULL`),
  ],
)
