import { z } from 'zod'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { groupId } from '../groups/model.ts'
import { personId } from '../members/model.ts'

/** Which week of which group (null = all that are neither archived nor had ended before it), and what may be seen of its people. */
export const weeklyReportInput = z.object({
  groupId: groupId.nullable(),
  /** Any day of the week that is wanted. */
  date: calendarDate,
  /** Names become initials with M-numbers, and texts are masked; on by default, as reports are made to be shared. */
  anonymise: z.boolean().default(true),
  /** Whether first words and questions are quoted; texts of others are left out unless wished for. */
  quotes: z.boolean().default(false),
})
export type WeeklyReportInput = z.infer<typeof weeklyReportInput>

/** Somebody in a report. `personId` and the full name are missing from an anonymised one. */
const named = z.object({ personId: personId.nullable(), name: z.string(), mark: z.string().nullable() })
export type ReportPerson = z.infer<typeof named>

/**
 * A number of this week beside the one of the week before. `now` null = too few covered days; `before` null = that, or a
 * week that cannot be compared: this one is not over, or other groups had data.
 */
const compared = z.object({ now: z.number().nullable(), before: z.number().nullable() })
export type Compared = z.infer<typeof compared>

/** Something worth doing next week, worded by messages.ts as action.<kind>. */
export const reportAction = z.object({
  kind: z.enum(['answer_questions', 'talk_to_quiet', 'welcome_silent', 'finish_follow_ups', 'import_newer']),
  count: z.number().int(),
})
export type ReportAction = z.infer<typeof reportAction>

export const weeklyReport = z.object({
  scopeName: z.string().nullable(),
  groups: z.number().int(),
  year: z.number().int(),
  week: z.number().int(),
  from: calendarDate,
  to: calendarDate,
  /** Days of the week that are over, 0–7; below 7 the week goes on. */
  pastDays: z.number().int(),
  anonymised: z.boolean(),
  quotes: z.boolean(),
  madeAt: instant,
  /** Export instant of the logs behind the numbers; of several living groups the earliest. */
  dataUntil: instant.nullable(),
  /** Days of the week that logs cover wholly, 0–7; of several groups that count the fewest. */
  coveredDays: z.number().int(),
  /** Groups with enough covered days; activity is counted in these, and in all when there are none. */
  groupsWithData: z.number().int(),
  /** People of the groups, each once; staff counts here, as in the head of the chat window. */
  members: z.object({
    now: z.number().int(),
    joined: z.number().int(),
    left: z.number().int(),
    net: z.number().int(),
    /** Of joined and left: known only as an interval inside the week. */
    estimatedJoined: z.number().int(),
    estimatedLeft: z.number().int(),
  }),
  /** Non-staff messages, speakers, and speakers per member of the groups with data (0–1). */
  messages: compared,
  speakers: compared,
  speakingRate: compared,
  /** Monday to Sunday; null on a day that no log covers and of which no line is known. */
  days: z.array(
    z.object({
      date: calendarDate,
      messages: z.number().int().nullable(),
      speakers: z.number().int().nullable(),
    }),
  ),
  /** Eight weeks up to this one. */
  weeks: z.array(
    z.object({ year: z.number().int(), week: z.number().int(), speakers: z.number().int().nullable() }),
  ),
  /** Messages by weekday (0 = Monday) and hour; messages without a clock time are left out. */
  heat: z.array(z.array(z.number().int())),
  top: z.array(
    named.extend({
      rank: z.number().int(),
      rankBefore: z.number().int().nullable(),
      score: z.number(),
      messages: z.number().int(),
      questions: z.number().int(),
      answers: z.number().int(),
    }),
  ),
  /** Who joined on a known day of the week, those who spoke first; `spoke` null = no log tells. */
  newcomers: z.object({
    joined: z.number().int(),
    spoke: z.number().int().nullable(),
    people: z.array(
      named.extend({
        joinedOn: calendarDate,
        firstAt: instant.nullable(),
        firstWords: z.string().nullable(),
      }),
    ),
  }),
  /** Members at the end of the week of whom no line is known; `count` null = no log tells. `isLeast`: joined earlier, perhaps. */
  neverSpoke: z.object({
    count: z.number().int().nullable(),
    of: z.number().int(),
    people: z.array(named.extend({ days: z.number().int().nullable(), isLeast: z.boolean() })),
  }),
  /**
   * Certain questions without any answer for 24 observed hours; `count` null = too few covered days. `pending` = those
   * without one so far.
   */
  unanswered: z.object({
    count: z.number().int().nullable(),
    pending: z.number().int(),
    questions: z.array(
      named.extend({ askedAt: instant, groupName: z.string(), text: z.string().nullable() }),
    ),
  }),
  /** People contacted in private in the week, how they stand now, and cards that were skipped. */
  followUps: z.object({
    contacted: z.number().int(),
    replied: z.number().int(),
    waiting: z.number().int(),
    skipped: z.number().int(),
  }),
  /** What is left to do now; null in the report of a week that lies further back than the last. */
  actions: z.array(reportAction).nullable(),
})
export type WeeklyReport = z.infer<typeof weeklyReport>
