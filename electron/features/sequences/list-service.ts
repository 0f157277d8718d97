import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { requirePersonNo } from '#electron/features/members/queries.ts'
import { replyRateOf } from '#shared/features/scripts/rules/reply-rate.ts'
import type {
  ReplyFigures,
  RunState,
  Sequence,
  SequenceRun,
  SequenceSummary,
  StepFigures,
} from '#shared/features/sequences/model.ts'
import { sequenceRun, sequenceSummary } from '#shared/features/sequences/model.ts'
import { nextStep, type PlannedStep } from '#shared/features/sequences/rules.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { contentOf } from './content.ts'
import { type Plan, planRuns, stepClock } from './planning.ts'
import { countEnded, countReplies, findRuns, findSequences, type RunRow, requireSequence } from './queries.ts'
import { ensureShippedSequences } from './service.ts'

const ALL_STATES: readonly RunState[] = ['running', 'paused', 'finished', 'stopped']
const STATES = {
  current: ['running', 'paused'],
  ended: ['finished', 'stopped'],
  all: ALL_STATES,
} as const satisfies Record<string, readonly RunState[]>
const LISTED = 1000

/** Settled chats of steps, and how many of them were answered. */
function repliesOf(traces: readonly { state: string; outcome: string | null }[]): ReplyFigures {
  const settled = traces.filter(
    ({ state, outcome }) =>
      state === 'done' && ['replied', 'refused', 'won', 'no_reply'].includes(outcome ?? ''),
  )
  const replied = settled.filter(({ outcome }) => outcome !== 'no_reply').length
  return { settled: settled.length, replied, rate: replyRateOf(settled.length, replied) }
}

function isDue({ state, dueAt }: PlannedStep, now: number): boolean {
  return state === 'open' && dueAt <= now
}

/** Its day is here, whether its card is made or still waits for a place among those of the day. */
function isHere({ state }: PlannedStep): boolean {
  return state === 'open' || state === 'held'
}

/** Every sequence with what is going on in it. Only runs on their way are planned; the others are counted. */
export function listSequences(ctx: DataContext, language: Locale): SequenceSummary[] {
  ensureShippedSequences(ctx)
  const db = ctx.read
  const plans = Map.groupBy(
    planRuns(db, findRuns(db, 'all', 0, STATES.current), stepClock(ctx)),
    ({ run }) => run.sequenceNo,
  )
  const ended = countEnded(db)
  const replies = countReplies(db)
  return findSequences(db).map((row) => {
    const content = contentOf(row, language)
    const own = plans.get(row.no) ?? []
    const running = own.filter(({ run }) => run.state === 'running')
    const { settled, replied } = replies.get(row.id) ?? { settled: 0, replied: 0 }
    return sequenceSummary.parse({
      ...content,
      steps: content.steps.length,
      lastDay: Math.max(...content.steps.map(({ day }) => day)),
      running: running.length,
      paused: own.length - running.length,
      finished: ended.get(row.no)?.finished ?? 0,
      stopped: ended.get(row.no)?.stopped ?? 0,
      due: running.filter(({ steps }) => steps.some(isHere)).length,
      replies: { settled, replied, rate: replyRateOf(settled, replied) },
    })
  })
}

/** A sequence with how its steps went. Refuses SEQUENCE_NOT_FOUND. */
export function showSequence(
  ctx: DataContext,
  id: string,
  language: Locale,
): { sequence: Sequence; figures: StepFigures[] } {
  ensureShippedSequences(ctx)
  const row = requireSequence(ctx.read, id)
  const sequence = contentOf(row, language)
  const plans = planRuns(ctx.read, findRuns(ctx.read, 'sequence', row.no, ALL_STATES), stepClock(ctx))
  return {
    sequence,
    figures: sequence.steps.map(({ id: stepId }) => figuresOf(stepId, plans, ctx.clock.now())),
  }
}

function figuresOf(stepId: string, plans: readonly Plan[], now: number): StepFigures {
  const steps = plans.flatMap((plan) => plan.steps.filter(({ step }) => step.id === stepId))
  const here = plans.filter(
    ({ run, steps: all }) =>
      (run.state === 'running' || run.state === 'paused') && nextStep(all)?.step.id === stepId,
  )
  const count = (...states: string[]) => steps.filter(({ state }) => states.includes(state)).length
  return {
    stepId,
    here: here.length,
    overdue: here.filter(({ run, steps: all }) => {
      const next = nextStep(all)
      return run.state === 'running' && next !== null && isDue(next, now)
    }).length,
    done: count('done', 'waiting'),
    skipped: count('skipped'),
    missed: count('missed'),
    replies: repliesOf(plans.flatMap(({ traces }) => traces.filter((trace) => trace.stepId === stepId))),
  }
}

type RunFilter = {
  id?: string | undefined
  personId?: string | undefined
  groupId?: string | undefined
  of: 'current' | 'ended' | 'all'
  language: Locale
}

/** Runs that are on their way, or how earlier ones ended: the latest first. */
export function listRuns(ctx: DataContext, filter: RunFilter): SequenceRun[] {
  const now = ctx.clock.now()
  return planRuns(ctx.read, chooseRuns(ctx, filter), stepClock(ctx)).map((plan) =>
    toRun(plan, now, filter.language),
  )
}

function chooseRuns(ctx: DataContext, { id, personId, groupId, of }: RunFilter): RunRow[] {
  const db = ctx.read
  const states = STATES[of]
  if (personId !== undefined) {
    const runs = findRuns(db, 'person', requirePersonNo(db, personId), states, LISTED)
    const sequenceNo = id === undefined ? null : requireSequence(db, id).no
    return runs.filter((run) => sequenceNo === null || run.sequenceNo === sequenceNo)
  }
  const groupNo = groupId === undefined ? null : requireGroupNo(db, groupId)
  if (id === undefined && groupNo !== null) return findRuns(db, 'group', groupNo, states, LISTED)
  const runs =
    id === undefined
      ? findRuns(db, 'all', 0, states, LISTED)
      : findRuns(db, 'sequence', requireSequence(db, id).no, states, LISTED)
  return runs.filter((run) => groupNo === null || run.groupNo === groupNo)
}

function toRun(plan: Plan, now: number, language: Locale): SequenceRun {
  const { run, content, steps } = plan
  const sequence = content[language]
  const words = new Map(sequence.steps.map((step) => [step.id, step.title]))
  const shown = steps.map(({ step, dueAt, state }) => ({
    stepId: step.id,
    day: step.day,
    title: words.get(step.id) ?? step.title,
    dueAt,
    state,
  }))
  const isCurrent = run.state === 'running' || run.state === 'paused'
  const next = isCurrent ? nextStep(steps) : null
  return sequenceRun.parse({
    ...run,
    sequenceId: sequence.id,
    sequenceName: sequence.name,
    name: run.personName ?? run.groupName,
    steps: [...shown, ...removedSteps(plan, language)].sort((a, b) => a.day - b.day || a.dueAt - b.dueAt),
    next: next && (shown.find(({ stepId }) => stepId === next.step.id) ?? null),
    isOverdue: run.state === 'running' && next !== null && isDue(next, now),
  })
}

/** Steps that were done under an earlier version of the sequence stay in the history. */
function removedSteps({ content, traces }: Plan, language: Locale): SequenceRun['steps'] {
  const known = new Set(content[language].steps.map(({ id }) => id))
  return traces
    .filter(({ stepId, state }) => !known.has(stepId) && state !== 'withdrawn')
    .map(({ stepId, day, title, dueAt, state }) => ({
      stepId,
      day,
      title: title[language],
      dueAt,
      state: state as SequenceRun['steps'][number]['state'],
    }))
}
