import { z } from 'zod'

/** Minutes after local midnight, 0–1439. */
export const minuteOfDay = z.number().int().min(0).max(1439)

/** Hours in which nothing becomes due and no notification comes; may span midnight. Equal ends = no quiet hours. */
export const quietHours = z.object({ fromMinute: minuteOfDay, toMinute: minuteOfDay })
export type QuietHours = z.infer<typeof quietHours>

const days = z.number().int().min(1).max(365)

/** Numbers of the guards that hold for all rules (domain.md §7). */
export const followUpGuards = z.object({
  dailyCap: z.number().int().min(1).max(200),
  restDays: z.number().int().min(0).max(90),
  friendRequestsPerDay: z.number().int().min(1).max(100),
  askAgainDays: days,
  unansweredDays: days,
})

export type FollowUpGuards = z.infer<typeof followUpGuards>

/** domain.md §7 */
export const defaultGuards: FollowUpGuards = {
  dailyCap: 15,
  restDays: 7,
  friendRequestsPerDay: 10,
  askAgainDays: 3,
  unansweredDays: 7,
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
