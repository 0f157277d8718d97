import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What the operator typed of the result of a campaign; null = nothing typed. Costs stand in campaign_costs. */
export const campaignResults = sqliteTable('campaign_results', {
  campaignNo: integer('campaign_no').primaryKey(),
  /** People who took part, where nobody listed them. */
  participants: integer('participants'),
  orders: integer('orders'),
  revenueCents: integer('revenue_cents'),
  note: text('note').notNull().default(''),
  savedAt: integer('saved_at').notNull(),
})

/** What a group is for (引流群 · 转化群 · 粉丝群) as the operator set it; without a row its kind and its campaigns suggest it. */
export const groupPurposes = sqliteTable('group_purposes', {
  groupNo: integer('group_no').primaryKey(),
  /** lead · conversion · fan */
  purpose: text('purpose').notNull(),
  setAt: integer('set_at').notNull(),
})
