import { z } from 'zod'
import { campaignId, campaignTask, campaignTaskId } from '#shared/features/campaigns/model.ts'
import { dueReason } from '#shared/features/distribution/model.ts'
import { followUpId } from '#shared/features/follow-ups/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { scriptSegment } from '#shared/features/scripts/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'

const scope = z.object({ groupId: groupId.optional() })
const count = z.number().int()

/**
 * A figure of the strip: today, yesterday, this week (Monday to today) and the last seven days, oldest first. A day that
 * no log of the scope observed is null, never zero. `isEstimated`: joins or leaves of which only an interval is known are
 * part of the week.
 */
export const dayFigure = z.object({
  today: count.nullable(),
  yesterday: count.nullable(),
  week: count.nullable(),
  /** The same days of last week; null where no log of them is known. */
  lastWeek: count.nullable(),
  days: z.array(count.nullable()).length(7),
  isEstimated: z.boolean(),
})
export type DayFigure = z.infer<typeof dayFigure>

export const todayNumbers = z.object({
  today: calendarDate,
  /** Latest export instant of the complete logs in scope; null without any. */
  dataUntil: instant.nullable(),
  /** Whole days since then when that is more than a week: figures of today are not known. */
  staleDays: count.nullable(),
  due: z.object({
    now: count,
    overdue: count,
    yesterday: count,
    days: z.array(count).length(7),
    /** Follow-ups finished this week, and in the same days of last week. */
    doneWeek: count,
    doneLastWeek: count,
  }),
  joined: dayFigure,
  speakers: dayFigure,
  unanswered: z.object({
    /** Certain questions of the last days without an answer, as far as logs tell; null when none tells. */
    now: count.nullable(),
    yesterday: count.nullable(),
    oldestHours: count.nullable(),
    days: z.array(count.nullable()).length(7),
  }),
  left: dayFigure,
})
export type TodayNumbers = z.infer<typeof todayNumbers>

/** Something that needs attention and can be acted upon from here. */
export const alert = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unanswered'),
    count,
    oldestHours: count,
    groupId,
    groupName: z.string(),
    groups: count,
  }),
  z.object({ kind: z.literal('ask_reply'), count, oldestDays: count }),
  z.object({
    kind: z.literal('stale_data'),
    groupId,
    groupName: z.string(),
    dataUntil: instant,
    days: count,
  }),
  z.object({ kind: z.literal('no_import'), groupId, groupName: z.string() }),
  /** Groups that wait for a self-introduction; the first of them by name, with why. */
  z.object({
    kind: z.literal('introduction_due'),
    count,
    groupId,
    groupName: z.string(),
    reason: dueReason,
  }),
  /** Campaigns that are over and wait for their review (复盘); the latest by name. Hushed it never comes back for these. */
  z.object({ kind: z.literal('review_due'), count, campaignId, campaignName: z.string(), days: count }),
])
export type Alert = z.infer<typeof alert>

const alertKind = z.enum([
  'unanswered',
  'ask_reply',
  'stale_data',
  'no_import',
  'introduction_due',
  'review_due',
])

/** Which alert: its kind, and its group when it is about one. */
export const alertRef = z.object({ kind: alertKind, groupId: groupId.nullable() })
export type AlertRef = z.infer<typeof alertRef>

/** People behind a number of the strip. */
export const peopleFigure = z.enum(['joined', 'speakers', 'left'])
export type PeopleFigure = z.infer<typeof peopleFigure>

export const figurePerson = z.object({
  personId,
  personName: z.string(),
  groupId,
  groupName: z.string(),
  on: calendarDate,
  at: instant.nullable(),
  isEstimated: z.boolean(),
  /** joined: who invited them */
  inviterName: z.string().nullable(),
  /** speakers: lines on that day; joined: lines since */
  messages: count,
  /** An open follow-up with this person. */
  followUpId: followUpId.nullable(),
})
export type FigurePerson = z.infer<typeof figurePerson>

export const openQuestion = z.object({
  messageId: count,
  personId,
  personName: z.string(),
  groupId,
  groupName: z.string(),
  text: z.string(),
  askedAt: instant,
  /** Hours without an answer, as far as the log tells. */
  hours: count,
  /** Likely questions are listed, but raise no follow-up. */
  isCertain: z.boolean(),
  followUpId: followUpId.nullable(),
})
export type OpenQuestion = z.infer<typeof openQuestion>

export const mentioned = z.object({
  length: count,
  people: z.array(z.object({ id: personId, name: z.string(), groupNames: z.string() })),
})
export type Mentioned = z.infer<typeof mentioned>

/** A task of a campaign that is due, with the words for each group where it has any. */
export const campaignTaskDue = z.object({
  task: campaignTask,
  /** Its moment; of a task without a time the end of its day. */
  dueAt: instant,
  isLate: z.boolean(),
  posts: z.array(z.object({ groupId, groupName: z.string(), segments: z.array(scriptSegment) })),
})
export type CampaignTaskDue = z.infer<typeof campaignTaskDue>

/** Something to do that can be put off: a task of a campaign, or what a sequence wants posted in a group. */
export const taskRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('campaign'), id: campaignTaskId }),
  z.object({ kind: z.literal('group'), id: z.string().min(1).max(100) }),
])
export type TaskRef = z.infer<typeof taskRef>

/** Where unfinished tasks go: the first workday after today, the first workday of next week, or a day. */
export const taskTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['next_workday', 'next_week']) }),
  z.object({ kind: z.literal('date'), on: calendarDate }),
])
export type TaskTarget = z.infer<typeof taskTarget>

/** All that the screen of the day asks beside follow-ups. */
export const todayContract = {
  numbers: operation.input(scope).output(todayNumbers),
  /** What is overdue or due today in all groups, for the badge. */
  countDue: operation.output(
    z.object({
      followUps: count,
      groupTasks: count,
      seedTasks: count,
      campaignTasks: count,
      rituals: count,
    }),
  ),
  /** Tasks of campaigns that are overdue (of the last 30 days) or due today, those done today too, the earliest first. */
  listCampaignTasks: operation
    .input(scope.extend({ language: z.enum(['zh-CN', 'en']) }))
    .output(z.array(campaignTaskDue)),
  /** The days to which `moveTasks` would put tasks off. */
  taskTargets: operation.output(z.object({ nextWorkday: calendarDate, nextWeek: calendarDate })),
  /**
   * Puts unfinished tasks off to a day, each at its own time of the day, with one undo; tasks of campaigns keep their new
   * distance from the start. Refuses TASKS_MOVED_BACK, TASK_CLOSED, TASK_NOT_FOUND and CAMPAIGN_TASK_NOT_FOUND.
   */
  moveTasks: operation
    .input(z.object({ tasks: z.array(taskRef).min(1).max(500), to: taskTarget }))
    .output(z.object({ on: calendarDate, undoId: z.string() })),
  alerts: operation.input(scope).output(z.array(alert)),
  /** Joined and left: the last seven days, newest first. Speakers: of the last day that a log tells of. */
  listPeople: operation.input(scope.extend({ figure: peopleFigure })).output(z.array(figurePerson)),
  /** Questions of the last days that nobody answered, the oldest first. */
  listUnanswered: operation.input(scope).output(z.array(openQuestion)),
  /** 今日不再提醒: the alert is silent until midnight. */
  hushAlert: operation.input(alertRef).output(z.object({ undoId: z.string() })),
  /**
   * Who is meant after an @: people found by the longest beginning of the text that anybody answers to (name, remark,
   * pinyin or initials), and how long that beginning is. The likeliest first.
   */
  findMentioned: operation.input(scope.extend({ text: z.string().max(100) })).output(mentioned),
}
