import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { scriptSegment } from '#shared/features/scripts/model.ts'
import { minuteOfDay } from '#shared/features/settings/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'

export const sequenceId = z.string().min(1).brand<'SequenceId'>()
export type SequenceId = z.infer<typeof sequenceId>

/** Whom the steps are for: single people in private, or a group as a whole. */
export const sequenceSubjects = ['people', 'group'] as const
export const sequenceSubject = z.enum(sequenceSubjects)
export type SequenceSubject = z.infer<typeof sequenceSubject>

/** What starts a sequence of people; one of a group always starts by hand. */
export const startRules = ['hand', 'joined', 'after_talk'] as const
export const startRule = z.enum(startRules)
export type StartRule = z.infer<typeof startRule>

/** What is posted in a group. */
export const postKinds = [
  'welcome',
  'rules',
  'chain',
  'topic',
  'share',
  'questions',
  'thanks',
  'activity',
  'recap',
  'other',
] as const
export const postKind = z.enum(postKinds)
export type PostKind = z.infer<typeof postKind>

/** Latest day that a step may stand on. */
export const LAST_DAY = 365
export const MAX_STEPS = 40

/** One step as the operator writes it. Its words are its own `text`, else the script's. */
export const stepDraft = z.object({
  /** Null for a step that is new. */
  id: z.string().min(1).nullable(),
  /** 0 = the day of the start. */
  day: z.number().int().min(0).max(LAST_DAY),
  minute: minuteOfDay,
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().max(2000),
  scriptId: z.string().min(1).nullable(),
  /** Null for people. */
  postKind: postKind.nullable(),
})
export type StepDraft = z.infer<typeof stepDraft>

/** A step that is kept. Runs that had passed its time when it was added do without it. */
export const step = stepDraft.extend({ id: z.string().min(1), addedAt: instant })
export type Step = z.infer<typeof step>

export const sequenceDraft = z.object({
  name: z.string().trim().min(1).max(60),
  subject: sequenceSubject,
  startRule: startRule,
  /** Groups in which the rule starts it; empty = in all. */
  startGroups: z.array(groupId).max(200),
  steps: z.array(stepDraft).min(1).max(MAX_STEPS),
})
export type SequenceDraft = z.infer<typeof sequenceDraft>

export const sequence = z.object({
  id: sequenceId,
  name: z.string(),
  subject: sequenceSubject,
  startRule: startRule,
  startGroups: z.array(groupId),
  /** Whether the rule starts it; one by hand is always off. */
  isOn: z.boolean(),
  isShipped: z.boolean(),
  /** A shipped one whose words are the operator's by now. */
  isEdited: z.boolean(),
  steps: z.array(step),
})
export type Sequence = z.infer<typeof sequence>

/** Why a run ended before its last step. */
export const endReasons = [
  'replied',
  'refused',
  'ordered',
  'left',
  'do_not_contact',
  'by_hand',
  'restarted',
  'deleted',
  'group_ended',
  'start_withdrawn',
] as const
export const endReason = z.enum(endReasons)
export type EndReason = z.infer<typeof endReason>

export const runState = z.enum(['running', 'paused', 'finished', 'stopped'])
export type RunState = z.infer<typeof runState>

/**
 * What became of a step in a run. later: its day is still to come · held: its day is here, the card waits for a place
 * among those of the day · missed: a newer one took its place, or it grew too old · absent: it was added too late.
 */
export const stepState = z.enum(['later', 'held', 'open', 'waiting', 'done', 'skipped', 'missed', 'absent'])
export type StepState = z.infer<typeof stepState>

/** A step on the way of one person or group. */
export const runStep = z.object({
  stepId: z.string(),
  day: z.number().int(),
  title: z.string(),
  dueAt: instant,
  state: stepState,
})

export const sequenceRun = z.object({
  id: z.string(),
  sequenceId,
  sequenceName: z.string(),
  personId: personId.nullable(),
  /** Of the person, or of the group that runs it. */
  name: z.string(),
  groupId,
  groupName: z.string(),
  startRule: startRule,
  startedOn: calendarDate,
  startedAt: instant,
  state: runState,
  pausedOn: calendarDate.nullable(),
  endReason: endReason.nullable(),
  endNote: z.string(),
  endedAt: instant.nullable(),
  steps: z.array(runStep),
  /** What comes next, and when; null when nothing does. */
  next: runStep.nullable(),
  isOverdue: z.boolean(),
})
export type SequenceRun = z.infer<typeof sequenceRun>

/** How often a step was answered; `rate` is null below 5 settled chats (数据不足). */
export const replyFigures = z.object({
  settled: z.number().int(),
  replied: z.number().int(),
  rate: z.number().nullable(),
})
export type ReplyFigures = z.infer<typeof replyFigures>

/** A row of the list of sequences. */
export const sequenceSummary = sequence.omit({ steps: true }).extend({
  steps: z.number().int(),
  lastDay: z.number().int(),
  running: z.number().int(),
  paused: z.number().int(),
  finished: z.number().int(),
  stopped: z.number().int(),
  /** Of those running: how many have a step whose time is here. */
  due: z.number().int(),
  replies: replyFigures,
})
export type SequenceSummary = z.infer<typeof sequenceSummary>

/** How a step went, over all runs. `here`: runs whose next step it is. */
export const stepFigures = z.object({
  stepId: z.string(),
  here: z.number().int(),
  overdue: z.number().int(),
  done: z.number().int(),
  skipped: z.number().int(),
  missed: z.number().int(),
  replies: replyFigures,
})
export type StepFigures = z.infer<typeof stepFigures>

export const taskState = z.enum(['open', 'done', 'skipped', 'withdrawn'])

/** Something to post in a group: a step whose day is here. */
export const groupTask = z.object({
  id: z.string(),
  groupId,
  groupName: z.string(),
  runId: z.string(),
  sequenceId,
  sequenceName: z.string(),
  day: z.number().int(),
  title: z.string(),
  postKind,
  /** The text to post, with its variables filled in; `empty` ones want a look before it is copied. */
  segments: z.array(scriptSegment),
  characters: z.number().int(),
  dueAt: instant,
  isOverdue: z.boolean(),
  state: taskState,
  note: z.string(),
  copiedAt: instant.nullable(),
  closedAt: instant.nullable(),
})
export type GroupTask = z.infer<typeof groupTask>
