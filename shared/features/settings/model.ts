import { z } from 'zod'
import { salesStage } from '../members/model.ts'

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

/** Colours of stages, by the names of the theme. */
export const stageColours = ['ctl', 'info', 'warn', 'accent', 'danger', 'g5'] as const

/** What a stage means for what comes: `open` goes on, `won` bought, `closed` is over. */
export const stageKinds = ['open', 'won', 'closed'] as const

/** Where everybody begins; it may be called anything, but it stays. */
export const FIRST_STAGE = 'to_follow'

/** One sales stage (domain.md §4.1). A shipped one without a name of its own carries the words of the language. */
export const stageDefinition = z.object({
  id: salesStage,
  name: z.string().trim().max(20),
  colour: z.enum(stageColours),
  kind: z.enum(stageKinds),
})
export type StageDefinition = z.infer<typeof stageDefinition>

/** Outcomes of a private chat that may move a person's stage. */
export const movingOutcomes = ['sent_waiting', 'replied', 'refused', 'won', 'not_reached', 'other'] as const
export type MovingOutcome = (typeof movingOutcomes)[number]

const target = salesStage.nullable()

/** The stages in their order, and to which an outcome leads; null = it stays. */
export const stageSettings = z
  .object({
    stages: z.array(stageDefinition).min(2).max(12),
    after: z.object({
      sent_waiting: target,
      replied: target,
      refused: target,
      won: target,
      not_reached: target,
      other: target,
    }),
  })
  .refine(({ stages }) => new Set(stages.map(({ id }) => id)).size === stages.length)
  .refine(({ stages }) => stages.some(({ id }) => id === FIRST_STAGE))
  .refine(({ stages, after }) => {
    const ids = new Set(stages.map(({ id }) => id))
    return Object.values(after).every((id) => id === null || ids.has(id))
  })
export type StageSettings = z.infer<typeof stageSettings>

export const defaultStageSettings: StageSettings = {
  stages: [
    { id: 'to_follow', name: '', colour: 'ctl', kind: 'open' },
    { id: 'following', name: '', colour: 'info', kind: 'open' },
    { id: 'won', name: '', colour: 'accent', kind: 'won' },
    { id: 'no_interest', name: '', colour: 'warn', kind: 'closed' },
    { id: 'lost', name: '', colour: 'danger', kind: 'closed' },
  ],
  after: {
    sent_waiting: 'following',
    replied: 'following',
    refused: 'following',
    won: 'won',
    not_reached: null,
    other: 'following',
  },
}
