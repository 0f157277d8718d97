import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { minuteOfDay } from '#shared/features/settings/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'

export const ritualId = z.string().min(1).max(100).brand<'RitualId'>()
export type RitualId = z.infer<typeof ritualId>

/** 欢迎 早安 晚安 答谢 复盘 话题 其他 */
export const ritualKinds = ['welcome', 'morning', 'evening', 'thanks', 'recap', 'topic', 'other'] as const
export const ritualKind = z.enum(ritualKinds)
export type RitualKind = z.infer<typeof ritualKind>

/** 1 = Monday … 7 = Sunday */
const weekday = z.number().int().min(1).max(7)
const interval = z.number().int().min(1).max(52)
/** Which of its kind in the month, −1 = the last. */
const ordinal = z.union([z.number().int().min(1).max(4), z.literal(-1)])
/** Day of the month, −1 = the last; months that have no such day are left out. */
const monthDay = z.union([z.number().int().min(1).max(31), z.literal(-1)])

/**
 * How a ritual repeats, as people say it. `workday`: Monday to Friday but for public holidays, and the weekend days on
 * which those are made up for.
 */
export const ritualPattern = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), interval }),
  z.object({ every: z.literal('workday') }),
  z.object({ every: z.literal('week'), interval, weekdays: z.array(weekday).min(1).max(7) }),
  z.object({ every: z.literal('month'), interval, days: z.array(monthDay).min(1).max(12) }),
  z.object({ every: z.literal('month_weekday'), interval, ordinal, weekday }),
  z.object({
    every: z.literal('year'),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
  }),
])
export type RitualPattern = z.infer<typeof ritualPattern>

/**
 * When a ritual takes place, by the wall clock of the workspace. It ends with `endsOn` or after `count` days of its rule
 * (those that holidays take away count too; not offered for workdays, whose days no rule alone tells), or never.
 */
export const ritualSchedule = z
  .object({
    pattern: ritualPattern,
    startsOn: calendarDate,
    endsOn: calendarDate.nullable().default(null),
    count: z.number().int().min(1).max(1000).nullable().default(null),
    minute: minuteOfDay,
    durationMinutes: z.number().int().min(5).max(720).default(15),
    skipsHolidays: z.boolean().default(false),
  })
  .refine(({ endsOn, count }) => endsOn === null || count === null)
  .refine(({ pattern, count }) => count === null || pattern.every !== 'workday')
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn)
export type RitualSchedule = z.infer<typeof ritualSchedule>

/** What the operator says about a ritual. Its words are its own, else those of the script. */
export const ritualDraft = z.object({
  name: z.string().trim().min(1).max(60),
  kind: ritualKind,
  schedule: ritualSchedule,
  groupIds: z.array(groupId).min(1).max(200),
  owner: z.string().trim().max(60).default(''),
  scriptId: z.string().min(1).max(100).nullable().default(null),
  words: z.string().trim().max(4000).default(''),
})
export type RitualDraft = z.infer<typeof ritualDraft>

/**
 * What became of a day. kept = done · skipped = left out on purpose · missed = its day passed without either · ahead = today
 * or still to come · moved = held on another day instead.
 */
export const ritualDayStates = ['kept', 'missed', 'skipped', 'ahead', 'moved'] as const
export const ritualDayState = z.enum(ritualDayStates)
export type RitualDayState = z.infer<typeof ritualDayState>

/** One time that a ritual takes place. */
export const ritualDay = z.object({
  /** The day on which it shows. */
  day: calendarDate,
  minute: minuteOfDay,
  /** The day by its rule, by which it is named in every operation; another than `day` when it was moved here. */
  ruleDay: calendarDate,
  state: ritualDayState,
  /** Of a moved one: where it went. */
  movedTo: calendarDate.nullable(),
})
export type RitualDay = z.infer<typeof ritualDay>

const ritualGroup = z.object({ id: groupId, name: z.string() })

/** A ritual on a day, as calendars show it. */
export const ritualMark = ritualDay.extend({
  ritualId,
  name: z.string(),
  kind: ritualKind,
  durationMinutes: z.number().int(),
  groups: z.array(ritualGroup),
})
export type RitualMark = z.infer<typeof ritualMark>

/** How steadily a ritual is kept. Days that were skipped on purpose neither count nor break. */
export const ritualStreak = z.object({
  /** Kept in a row, up to now. */
  current: z.number().int(),
  /** Most in a row within the last year. */
  longest: z.number().int(),
  /** Kept of those due in the last 30 days. */
  kept: z.number().int(),
  due: z.number().int(),
})
export type RitualStreak = z.infer<typeof ritualStreak>

export const ritualPause = z.object({ from: calendarDate, until: calendarDate.nullable() })
export type RitualPause = z.infer<typeof ritualPause>

export const ritual = z.object({
  id: ritualId,
  name: z.string(),
  kind: ritualKind,
  schedule: ritualSchedule,
  groups: z.array(ritualGroup),
  owner: z.string(),
  scriptId: z.string().nullable(),
  words: z.string(),
  /** The pause of now, or the next one. */
  pause: ritualPause.nullable(),
  /** Nothing comes any more: its end is behind, or its groups are over. */
  isOver: z.boolean(),
  streak: ritualStreak,
  /** The latest days that are behind or settled, the oldest first. */
  recent: z.array(ritualDay),
  next: ritualDay.nullable(),
  isSample: z.boolean(),
})
export type Ritual = z.infer<typeof ritual>
