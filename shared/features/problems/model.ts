import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'

export const problemId = z.string().min(1).max(100).brand<'ProblemId'>()
export type ProblemId = z.infer<typeof problemId>

export const problemKinds = ['question', 'complaint', 'quarrel', 'rumour', 'refund', 'rule_breach'] as const
export const problemKind = z.enum(problemKinds)
export type ProblemKind = z.infer<typeof problemKind>

/** 1 light, 2 serious, 3 a crisis. */
export const severities = [1, 2, 3] as const
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Severity = z.infer<typeof severity>

/** Open until somebody answered, then responded until it is closed. */
export const problemStates = ['open', 'responded', 'closed'] as const
export const problemState = z.enum(problemStates)
export type ProblemState = z.infer<typeof problemState>

/** Longest texts of a problem, in characters. */
export const TITLE_LENGTH = 200
export const TEXT_LENGTH = 2000

const text = z.string().trim().max(TEXT_LENGTH)

/** Where the instant of the first response comes from: a click of the operator, or a line of the log. */
export const responseSource = z.enum(['hand', 'log'])

/** What the operator writes about a problem. */
export const problemContent = z.object({
  groupId,
  personId: personId.nullable(),
  kind: problemKind,
  severity,
  title: z.string().trim().min(1).max(TITLE_LENGTH),
  /** Who takes care of it; '' = nobody said. */
  owner: z.string().trim().max(50),
  happenedAt: instant,
})

/** One problem with everything but its steps. */
export const problem = problemContent.extend({
  id: problemId,
  groupName: z.string(),
  personName: z.string().nullable(),
  state: problemState,
  respondedAt: instant.nullable(),
  responseSource: responseSource.nullable(),
  closedAt: instant.nullable(),
  publicReply: text,
  resolution: text,
  lesson: text,
  /** Began with a question of a log. */
  isFromQuestion: z.boolean(),
  createdAt: instant,
})
export type Problem = z.infer<typeof problem>

export const stepKinds = ['note', 'responded', 'replied', 'closed', 'reopened'] as const
export const stepKind = z.enum(stepKinds)
export type StepKind = z.infer<typeof stepKind>

export const problemStepId = z.string().min(1).max(100).brand<'ProblemStepId'>()

/** Something that was done about a problem. Only notes are written and removed by hand. */
export const problemStep = z.object({
  id: problemStepId,
  kind: stepKind,
  at: instant,
  note: z.string(),
})
export type ProblemStep = z.infer<typeof problemStep>

/** A line of a log. */
export const loggedLine = z.object({
  messageId: z.number().int(),
  at: instant,
  name: z.string(),
  text: z.string(),
})
export type LoggedLine = z.infer<typeof loggedLine>

/** A line of staff that may be the first response; `isAddressed` = it names the person. */
export const possibleResponse = loggedLine.extend({ isAddressed: z.boolean() })
export type PossibleResponse = z.infer<typeof possibleResponse>

/** Everything that the drawer shows of a problem. */
export const problemDetail = z.object({
  problem,
  steps: z.array(problemStep),
  /** The question it began with, while its log is there. */
  question: loggedLine.nullable(),
  /** What the log offers as the first response while none is recorded. */
  possibleResponse: possibleResponse.nullable(),
})
export type ProblemDetail = z.infer<typeof problemDetail>

/** What becomes of an unanswered question. */
export const verdicts = ['problem', 'ignored', 'answered'] as const
export const verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof verdict>

/** An unanswered question that waits for a verdict. */
export const inboxQuestion = loggedLine.extend({
  personId,
  groupId,
  groupName: z.string(),
  /** Hours without an answer that the log observed. */
  hours: z.number().int(),
})
export type InboxQuestion = z.infer<typeof inboxQuestion>

/** A question with its verdict, to be taken up again. */
export const decidedQuestion = loggedLine.extend({ groupName: z.string(), verdict, decidedAt: instant })
export type DecidedQuestion = z.infer<typeof decidedQuestion>

const hours = z.number().int().min(1).max(720)

/** Within how many hours a problem is to be answered and closed; the clock runs through the night. 经验值. */
export const problemTargets = z.object({
  responseHours: hours,
  closeHours: hours,
  /** Questions older than this stay out of the inbox and are only counted. */
  inboxDays: z.number().int().min(1).max(90),
})
export type ProblemTargets = z.infer<typeof problemTargets>

/** domain.md §8.5 */
export const defaultTargets: ProblemTargets = { responseHours: 2, closeHours: 48, inboxDays: 14 }

/** How many of those that are decided kept a target; those still in time wait, and count for nothing. */
export const targetFigure = z.object({
  kept: z.number().int(),
  settled: z.number().int(),
  waiting: z.number().int(),
  /** Null below 5 settled: not enough data. */
  share: z.number().nullable(),
})
export type TargetFigure = z.infer<typeof targetFigure>

/** Both targets over some problems. */
export const problemFigure = z.object({
  problems: z.number().int(),
  response: targetFigure,
  closing: targetFigure,
})
export type ProblemFigure = z.infer<typeof problemFigure>

export const problemFigures = z.object({
  targets: problemTargets,
  all: problemFigure,
  /** Months (YYYY-MM) in which something happened, the latest first. */
  months: z.array(problemFigure.extend({ month: z.string() })),
  /** Kinds of which there is something, in their order. */
  kinds: z.array(problemFigure.extend({ kind: problemKind })),
})
export type ProblemFigures = z.infer<typeof problemFigures>
