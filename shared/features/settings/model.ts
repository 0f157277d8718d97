import { z } from 'zod'

/** Minutes after local midnight, 0–1439. */
export const minuteOfDay = z.number().int().min(0).max(1439)

/** Hours in which nothing becomes due and no notification comes; may span midnight. Equal ends = no quiet hours. */
export const quietHours = z.object({ fromMinute: minuteOfDay, toMinute: minuteOfDay })
export type QuietHours = z.infer<typeof quietHours>

/** The rules of domain.md §7, in the order in which settings list them. */
export const followUpRules = [
  'welcome',
  'first_voice',
  'first_month',
  'answered_someone',
  'unanswered_question',
  'gone_quiet',
  'seed_cadence',
  'after_order',
  'renewal',
  'left_group',
  'elimination_warning',
  'birthday',
  'problem_open',
  'cadence',
] as const
export const followUpRule = z.enum(followUpRules)
export type FollowUpRule = z.infer<typeof followUpRule>

/** Rules that this version generates; settings show these, the others wait for their features. */
export const runningRules = [
  'welcome',
  'first_voice',
  'unanswered_question',
  'gone_quiet',
] as const satisfies readonly FollowUpRule[]
export type RunningRule = (typeof runningRules)[number]

const priority = z.union([z.literal(1), z.literal(2), z.literal(3)])
const days = z.number().int().min(1).max(365)
const hours = z.number().int().min(1).max(720)
const common = { isOn: z.boolean(), priority, freshDays: days }

/**
 * Thresholds of the running rules. `freshDays`: an event raises a card only while it is younger than this by the wall
 * clock; `dueHours` / `dueDays`: how soon the card is due.
 */
export const followUpRuleSettings = z.object({
  welcome: z.object({
    ...common,
    byHour: z.number().int().min(0).max(23),
    elseHour: z.number().int().min(0).max(23),
  }),
  first_voice: z.object({ ...common, withinDays: days, dueHours: hours }),
  unanswered_question: z.object({ ...common, afterHours: hours, dueHours: hours }),
  gone_quiet: z.object({ ...common, activeDays: days, inDays: days, silentDays: days, dueDays: days }),
})

/** Numbers of the guards that hold for all rules (domain.md §7). */
export const followUpGuards = z.object({
  dailyCap: z.number().int().min(1).max(200),
  restDays: z.number().int().min(0).max(90),
  friendRequestsPerDay: z.number().int().min(1).max(100),
  askAgainDays: days,
  unansweredDays: days,
})

export const ruleSettings = z.object({ rules: followUpRuleSettings, guards: followUpGuards })
export type RuleSettings = z.infer<typeof ruleSettings>

/** Defaults of domain.md §7; all of them rules of thumb (经验值) for the operator to set. */
export const defaultRuleSettings: RuleSettings = {
  rules: {
    welcome: { isOn: true, priority: 2, freshDays: 3, byHour: 21, elseHour: 10 },
    first_voice: { isOn: true, priority: 2, freshDays: 5, withinDays: 7, dueHours: 24 },
    unanswered_question: { isOn: true, priority: 1, freshDays: 3, afterHours: 2, dueHours: 24 },
    gone_quiet: {
      isOn: true,
      priority: 2,
      freshDays: 7,
      activeDays: 3,
      inDays: 30,
      silentDays: 14,
      dueDays: 3,
    },
  },
  guards: { dailyCap: 15, restDays: 7, friendRequestsPerDay: 10, askAgainDays: 3, unansweredDays: 7 },
}

/** ISO 4217 code of three letters. */
export const currency = z.string().regex(/^[A-Z]{3}$/)

/** Settings of the workspace (not of the device). */
export const workspaceSettings = z.object({
  /** IANA name; days and weeks are counted in it. */
  zone: z.string().min(1).max(64),
  quietHours,
  /** What members call the operator; fills {我的名字}. */
  myName: z.string().trim().max(50),
  /** Nicknames and accounts that are the operator's own, recognised in imports. */
  myNicknames: z.array(z.string().trim().min(1).max(100)).max(50),
  brand: z.string().trim().max(50),
  currency,
})
export type WorkspaceSettings = z.infer<typeof workspaceSettings>

/** domain.md §7 and §14. */
export const defaultWorkspaceSettings: WorkspaceSettings = {
  zone: 'Asia/Shanghai',
  quietHours: { fromMinute: 21 * 60 + 30, toMinute: 9 * 60 },
  myName: '',
  myNicknames: [],
  brand: '',
  currency: 'CNY',
}

/** The settings that are changed without further questions; the zone has an operation of its own. */
export const settingsChange = workspaceSettings.omit({ zone: true }).partial()
export type SettingsChange = z.infer<typeof settingsChange>
