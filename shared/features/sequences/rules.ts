import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { addDays, daysBetween } from '#shared/kernel/calendar-date.ts'
import type { EndReason, RunState, SequenceSubject, Step, StepDraft, StepState } from './model.ts'

const DAY_MS = 86_400_000
/** A step older than this makes no card any more (domain.md §7, freshness). */
export const FRESH_DAYS = 7

/** By what clock steps are placed: `allowed` moves an instant out of quiet hours, never backwards. */
export type StepClock = { calendar: ZoneCalendar; allowed: (at: number) => number; now: number }

/** What a step has become so far: a card of a person, or a task of a group. */
export type StepTrace = { state: 'open' | 'waiting' | 'done' | 'skipped' | 'withdrawn'; dueAt: number }

/** A run as far as planning needs it; `traces` by step id. */
export type RunFacts = {
  subject: SequenceSubject
  startedOn: CalendarDate
  startedAt: number
  shiftDays: number
  state: RunState
  pausedOn: CalendarDate | null
  endedAt: number | null
  traces: ReadonlyMap<string, StepTrace>
}

/** `placedAt` = where the plan puts it; `dueAt` differs from it once its card or task was put off. */
export type PlannedStep = {
  step: Step
  placedAt: number
  dueAt: number
  freshUntil: number
  state: StepState
}

/** Steps by their place in time; two at the same moment keep the order in which they were written. */
export function inOrder<S extends Pick<StepDraft, 'day' | 'minute'>>(steps: readonly S[]): S[] {
  return steps.toSorted((a, b) => a.day - b.day || a.minute - b.minute)
}

/**
 * Every step of a run with its time and what became of it (domain.md §7): pure, and the same however often the clock was
 * looked at before. Of the steps whose moment has come without a card only the newest is `held` (about to be made), the
 * older ones are missed; nothing is ever made before a step that was made already.
 */
export function planRun(steps: readonly Step[], run: RunFacts, clock: StepClock): PlannedStep[] {
  const placed = placeSteps(inOrder(steps), run, clock)
  const now = effectiveNow(run, clock)
  const lastTraced = placed.findLastIndex(({ step }) => run.traces.has(step.id))
  const isBorn = placed.map((_, at) => bornAt(placed, at, run.subject, clock.calendar) <= now)
  const newest = isBorn.lastIndexOf(true)
  const newestOn = clock.calendar.dateAt(placed[newest]?.placedAt ?? 0)
  return placed.map((planned, at) => {
    const { step, placedAt, freshUntil } = planned
    const trace = run.traces.get(step.id)
    if (trace) return { ...planned, state: trace.state === 'withdrawn' ? 'missed' : trace.state }
    if (step.addedAt > placedAt && step.addedAt > run.startedAt) return { ...planned, state: 'absent' }
    if (at < lastTraced && !isOfGroupDay(run, placed, at, lastTraced, clock))
      return { ...planned, state: 'missed' }
    if (!isBorn[at]) return { ...planned, state: 'later' }
    const isNewest = run.subject === 'people' ? at === newest : clock.calendar.dateAt(placedAt) === newestOn
    return { ...planned, state: isNewest && freshUntil > now ? 'held' : 'missed' }
  })
}

/** Of a group all posts of one day stand side by side, so a later one made first does not shut out its neighbours. */
function isOfGroupDay(
  run: RunFacts,
  placed: readonly PlannedStep[],
  at: number,
  lastTraced: number,
  { calendar }: StepClock,
): boolean {
  if (run.subject === 'people') return false
  return calendar.dateAt(placed[at]?.placedAt ?? 0) === calendar.dateAt(placed[lastTraced]?.placedAt ?? 0)
}

function placeSteps(steps: readonly Step[], run: RunFacts, { calendar, allowed }: StepClock): PlannedStep[] {
  return steps.map((step) => {
    const on = addDays(run.startedOn, step.day + run.shiftDays)
    const wanted = calendar.at(on, Math.floor(step.minute / 60), step.minute % 60)
    const placedAt = allowed(Math.max(wanted, run.startedAt))
    const dueAt = run.traces.get(step.id)?.dueAt ?? placedAt
    return { step, placedAt, dueAt, freshUntil: placedAt + FRESH_DAYS * DAY_MS, state: 'later' }
  })
}

/** A paused run has stood still since the day began; an ended one since it ended. */
function effectiveNow(run: RunFacts, { calendar, now }: StepClock): number {
  if (run.state === 'paused' && run.pausedOn) return Math.min(now, calendar.startOf(run.pausedOn) - 1)
  if (run.state === 'running' || run.endedAt === null) return now
  return Math.min(now, run.endedAt)
}

/** Steps show from the morning of their day on; a second one of a person on the same day only at its own time. */
function bornAt(
  placed: readonly PlannedStep[],
  at: number,
  subject: SequenceSubject,
  calendar: ZoneCalendar,
): number {
  const placedAt = placed[at]?.placedAt ?? 0
  const on = calendar.dateAt(placedAt)
  const before = placed[at - 1]
  if (subject === 'people' && before && calendar.dateAt(before.placedAt) === on) return placedAt
  return calendar.startOf(on)
}

/** Nothing is left to come: every step was done, sent, skipped, missed, or came too late. */
export function isOver(planned: readonly PlannedStep[]): boolean {
  return planned.every(({ state }) => state !== 'later' && state !== 'held' && state !== 'open')
}

/** What comes next: the step that stands open or is about to, else the first to come. */
export function nextStep(planned: readonly PlannedStep[]): PlannedStep | null {
  return (
    planned.findLast(({ state }) => state === 'open' || state === 'held') ??
    planned.find(({ state }) => state === 'later') ??
    null
  )
}

/** Days by which a run was put off when it goes on today after a pause. */
export function pausedDays(pausedOn: CalendarDate, today: CalendarDate): number {
  return Math.max(0, daysBetween(pausedOn, today))
}

/** Why the outcome of a private chat ends the runs of that person; null when it does not. */
export function endReasonOf(outcome: string): EndReason | null {
  if (outcome === 'replied') return 'replied'
  if (outcome === 'refused') return 'refused'
  return outcome === 'won' ? 'ordered' : null
}

/** Facts about the subject of a run that end it, the weightiest first. */
export type StopFacts = {
  /** The event that started it is no longer on record. */
  isStartGone: boolean
  doNotContact: boolean
  /** In no living group any more; of a group: it is over. */
  isGone: boolean
  hasOrdered: boolean
  /** Wrote in private since the start. */
  hasReplied: boolean
}

/** Why a run has to stop; null while it may go on. */
export function stopReason(subject: SequenceSubject, facts: StopFacts): EndReason | null {
  if (facts.doNotContact) return 'do_not_contact'
  if (facts.isGone) return subject === 'group' ? 'group_ended' : 'left'
  if (facts.isStartGone) return 'start_withdrawn'
  if (facts.hasOrdered) return 'ordered'
  return facts.hasReplied ? 'replied' : null
}

/** The day on which each of `count` people starts when at most `perDay` do on one day. */
export function startDays(count: number, perDay: number | null, today: CalendarDate): CalendarDate[] {
  return Array.from({ length: count }, (_, at) =>
    perDay === null ? today : addDays(today, Math.floor(at / perDay)),
  )
}

/** How two versions of the steps differ, by step id. */
export function compareSteps(
  before: readonly Step[],
  after: readonly StepDraft[],
): { removed: string[]; changed: string[]; added: number } {
  const kept = new Map(after.flatMap((one) => (one.id === null ? [] : [[one.id, one] as const])))
  const isSame = (a: Step, b: StepDraft) =>
    a.day === b.day &&
    a.minute === b.minute &&
    a.title === b.title &&
    a.text === b.text &&
    a.scriptId === b.scriptId &&
    a.postKind === b.postKind
  const known = new Set(before.map(({ id }) => id))
  return {
    removed: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    changed: before.flatMap((one) => {
      const next = kept.get(one.id)
      return next && !isSame(one, next) ? [one.id] : []
    }),
    added: after.filter(({ id }) => id === null || !known.has(id)).length,
  }
}
