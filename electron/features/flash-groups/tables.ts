import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * A flash group (快闪群) from the call to what becomes of its members: two campaigns, one that recruits in other groups and
 * one that runs in the flash group itself. The sale window hangs on the first day of the second, as tasks do.
 */
export const flashGroups = sqliteTable(
  'flash_groups',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    recruitCampaignNo: integer('recruit_campaign_no').notNull(),
    campCampaignNo: integer('camp_campaign_no').notNull(),
    groupNo: integer('group_no').notNull(),
    /** Where members may go afterwards (沉淀群); null = not chosen yet. */
    targetGroupNo: integer('target_group_no'),
    /** How many are wanted. */
    wantedSignups: integer('wanted_signups').notNull(),
    saleOpensDay: integer('sale_opens_day').notNull(),
    saleOpensMinute: integer('sale_opens_minute').notNull(),
    saleClosesDay: integer('sale_closes_day').notNull(),
    saleClosesMinute: integer('sale_closes_minute').notNull(),
    /** Who is invited to the group afterwards: those who bought, were active, signed. */
    takesBought: integer('takes_bought').notNull().default(1),
    takesActive: integer('takes_active').notNull().default(1),
    takesSigned: integer('takes_signed').notNull().default(0),
    /** When it was closed; null = not yet. */
    endedAt: integer('ended_at'),
    isSample: integer('is_sample').notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('flash_groups_by_recruit').on(table.recruitCampaignNo),
    index('flash_groups_by_camp').on(table.campCampaignNo),
  ],
)

/** What was decided and done about somebody who was there; without a row the rule of the flash group decides. */
export const flashFates = sqliteTable(
  'flash_fates',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    flashNo: integer('flash_no').notNull(),
    personNo: integer('person_no').notNull(),
    /** invite · thank, against the rule; null = as the rule says */
    choice: text('choice'),
    invitedAt: integer('invited_at'),
    thankedAt: integer('thanked_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('flash_fates_by_flash').on(table.flashNo, table.personNo),
    index('flash_fates_by_person').on(table.personNo),
  ],
)
