import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { scriptSegment } from '#shared/features/scripts/model.ts'
import { minuteOfDay } from '#shared/features/settings/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { ritual, ritualDay, ritualDraft, ritualId, ritualMark, ritualSchedule } from './model.ts'

const language = z.enum(['zh-CN', 'en'])
const one = z.object({ id: ritualId })
/** A day of a ritual by its rule, also where it was moved. */
const oneDay = z.object({ ritualId, day: calendarDate })
/** The id under which workspace.undo takes it back. */
const changed = z.object({ undoId: z.string() })

/** Days of a calendar, at most about two months. */
const range = z
  .object({ from: calendarDate, to: calendarDate, groupId: groupId.optional() })
  .refine(({ from, to }) => from <= to)

/** A ritual that waits for its act, with the words to post in each of its groups. */
export const dueRitual = ritualMark.extend({
  /** Its time by the wall clock, as an instant. */
  dueAt: instant,
  schedule: ritualSchedule,
  posts: z.array(z.object({ groupId, groupName: z.string(), segments: z.array(scriptSegment) })),
})
export type DueRitual = z.infer<typeof dueRitual>

/**
 * All that a screen may ask about rituals (仪式, domain.md §9). Refuses RITUAL_NOT_FOUND and GROUP_NOT_FOUND where an id is
 * named, RITUAL_GROUP_OVER for a group that is archived or over.
 */
export const ritualsContract = {
  /** By name; of one group, or all. */
  list: operation.input(z.object({ groupId: groupId.optional() })).output(z.array(ritual)),
  /** Rituals on the days of a range, in the order of time. */
  listMarks: operation.input(range).output(z.array(ritualMark)),
  /** The next days of a schedule as it would be, from today or its start on. */
  preview: operation
    .input(z.object({ schedule: ritualSchedule, limit: z.number().int().min(1).max(10).default(3) }))
    .output(z.array(ritualDay)),
  /** What waits: today's, and yesterday's that were neither kept nor skipped; done ones of today at the end. */
  listDue: operation.input(z.object({ groupId: groupId.optional(), language })).output(z.array(dueRitual)),

  create: operation.input(ritualDraft).output(z.object({ id: ritualId, undoId: z.string() })),
  /** Another rule holds from today on; what came before stays as it was. */
  change: operation.input(one.extend({ draft: ritualDraft })).output(changed),
  /** It rests on these days, without an end until it is resumed. Refuses RITUAL_PAUSE_BACKWARDS. */
  pause: operation.input(one.extend({ from: calendarDate, until: calendarDate.nullable() })).output(changed),
  /** Ends the pause of today, and takes away those to come. Refuses RITUAL_NOT_PAUSED. */
  resume: operation.input(one).output(changed),
  remove: operation.input(one).output(z.object({ name: z.string(), undoId: z.string() })),
  /** Says what became of a day; open = nothing yet. Refuses RITUAL_NOT_ON_DAY and RITUAL_STILL_AHEAD. */
  mark: operation.input(oneDay.extend({ state: z.enum(['kept', 'skipped', 'open']) })).output(changed),
  /** Holds one day at another time; null = at its own again. Refuses RITUAL_NOT_ON_DAY and RITUAL_DAY_SETTLED. */
  moveOne: operation
    .input(oneDay.extend({ to: z.object({ day: calendarDate, minute: minuteOfDay }).nullable() }))
    .output(changed),
}
