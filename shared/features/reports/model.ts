import { z } from 'zod'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { groupId } from '../groups/model.ts'
import { personId } from '../members/model.ts'

/** Which week of which group (null = all living groups), and what may be seen of its people. */
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

/** A number of this week beside the one of the week before; null = not enough covered days. */
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
  anonymised: z.boolean(),
  quotes: z.boolean(),
  madeAt: instant,
  /** Latest export instant of the logs behind the numbers. */
  dataUntil: instant.nullable(),
  /** Days of the week that logs cover wholly, 0–7 (the fewest of any group with a log). */
  coveredDays: z.number().int(),
  members: z.object({
    now: z.number().int(),
    joined: z.number().int(),
    left: z.number().int(),
    net: z.number().int(),
    /** Of joined and left: known only as an interval or not at all. */
    estimatedJoined: z.number().int(),
    estimatedLeft: z.number().int(),
  }),
  /** Non-staff messages, speakers, and speakers per member (0–1). */
  messages: compared,
  speakers: compared,
  speakingRate: compared,
  /** Monday to Sunday; null on a day that no log covers. */
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
  newcomers: z.object({
    joined: z.number().int(),
    spoke: z.number().int(),
    people: z.array(
      named.extend({
        joinedOn: calendarDate,
        firstAt: instant.nullable(),
        firstWords: z.string().nullable(),
      }),
    ),
  }),
  neverSpoke: z.object({
    count: z.number().int(),
    of: z.number().int(),
    people: z.array(named.extend({ days: z.number().int().nullable() })),
  }),
  unanswered: z.object({
    count: z.number().int(),
    questions: z.array(
      named.extend({ askedAt: instant, groupName: z.string(), text: z.string().nullable() }),
    ),
  }),
  followUps: z.object({
    done: z.number().int(),
    replied: z.number().int(),
    waiting: z.number().int(),
    skipped: z.number().int(),
  }),
  actions: z.array(reportAction),
})
export type WeeklyReport = z.infer<typeof weeklyReport>
