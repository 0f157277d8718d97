import { z } from 'zod'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'

export const groupId = z.string().min(1).brand<'GroupId'>()
export type GroupId = z.infer<typeof groupId>

export const platforms = [
  'wechat',
  'wecom',
  'qq',
  'dingtalk',
  'feishu',
  'telegram',
  'whatsapp',
  'line',
  'discord',
  'other',
] as const
export const platform = z.enum(platforms)
export type Platform = z.infer<typeof platform>

/** Content types (domain.md §3.1 box 5): selling, product talk, interest, paid knowledge. */
export const groupKinds = ['product_sales', 'product_talk', 'interest', 'paid_knowledge'] as const
export const groupKind = z.enum(groupKinds)
export type GroupKind = z.infer<typeof groupKind>

/** domain.md §3.3; the operator sets planned, seeding and ended, the rest is suggested. */
export const lifecycles = [
  'planned',
  'seeding',
  'growing',
  'active',
  'declining',
  'dormant',
  'ended',
] as const
export const lifecycle = z.enum(lifecycles)
export type Lifecycle = z.infer<typeof lifecycle>

/** Member capacity preset by platform; WeChat and WeCom external groups hold 500. */
export const capacityPreset: Record<Platform, number> = {
  wechat: 500,
  wecom: 500,
  qq: 500,
  dingtalk: 1000,
  feishu: 500,
  telegram: 200_000,
  whatsapp: 1024,
  line: 500,
  discord: 250_000,
  other: 500,
}

/** What the operator states about a group. */
export const groupDraft = z.object({
  name: z.string().trim().min(1).max(100),
  platform,
  capacity: z.number().int().min(1).max(1_000_000),
  kind: groupKind,
  lifecycle: lifecycle.default('active'),
  leaderName: z.string().max(100).default(''),
  startsOn: calendarDate.nullable().default(null),
  endsOn: calendarDate.nullable().default(null),
  note: z.string().max(5000).default(''),
})
export type GroupDraft = z.infer<typeof groupDraft>

export const group = groupDraft.extend({
  id: groupId,
  isSample: z.boolean(),
  archivedAt: instant.nullable(),
  createdAt: instant,
})
export type Group = z.infer<typeof group>

/** What is known of a group's life, as far as judging it needs; null = not enough data. */
export const groupSignals = z.object({
  members: z.number().int(),
  /** Distinct non-staff speakers per block of seven days, oldest first. */
  trend: z.array(z.number().nullable()),
  /** 接话率, 0–1. */
  pickup: z.number().nullable(),
  /** Observed days since the last non-staff message. */
  silentDays: z.number().int().nullable(),
  /** Share of top and middle tier people who left in 28 days. */
  coreChurn: z.number().nullable(),
  joined28: z.number().int(),
  left28: z.number().int(),
  dataUntilOn: calendarDate.nullable(),
  hasMessages: z.boolean(),
})
export type GroupSignals = z.infer<typeof groupSignals>

/** What a list of groups points at, with its number. */
export const groupWarning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('capacity'), share: z.number(), members: z.number(), capacity: z.number() }),
  z.object({ kind: z.literal('speakers_fell'), share: z.number() }),
  z.object({ kind: z.literal('pickup_low'), share: z.number() }),
  z.object({ kind: z.literal('silent'), days: z.number().int() }),
  z.object({ kind: z.literal('core_churn'), share: z.number() }),
  z.object({ kind: z.literal('stale_data'), days: z.number().int(), on: calendarDate }),
  z.object({ kind: z.literal('no_data') }),
  z.object({ kind: z.literal('ends'), days: z.number().int() }),
  z.object({ kind: z.literal('ended'), days: z.number().int() }),
])
export type GroupWarning = z.infer<typeof groupWarning>
