import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { findSettings } from '#electron/features/settings/queries.ts'
import { nextAllowed } from '#shared/features/follow-ups/rules/times.ts'
import type { Sequence } from '#shared/features/sequences/model.ts'
import { type PlannedStep, planRun, type RunFacts, type StepClock } from '#shared/features/sequences/rules.ts'
import type { QuietHours } from '#shared/features/settings/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { contentOf } from './content.ts'
import {
  findSequenceRows,
  findTraces,
  findWelcomes,
  type RunRow,
  type SequenceRow,
  type TracedStep,
} from './queries.ts'

/** A run with its steps placed in time. `content` = the sequence in both languages. */
export type Plan = {
  run: RunRow
  row: SequenceRow
  content: Readonly<Record<Locale, Sequence>>
  traces: readonly TracedStep[]
  facts: RunFacts
  steps: PlannedStep[]
}

/** The clock by which steps are placed: the workspace's days and quiet hours, now. */
export function stepClock(ctx: DataContext): StepClock {
  return clockOf(ctx.calendar(), findSettings(ctx.read).quietHours, ctx.clock.now())
}

/** The same for those who have no more than the database and the time. */
export function stepClockAt(db: ReadDb, now: number): StepClock {
  const { zone, quietHours } = findSettings(db)
  return clockOf(new ZoneCalendar(zone), quietHours, now)
}

function clockOf(calendar: ZoneCalendar, quietHours: QuietHours, now: number): StepClock {
  return { calendar, allowed: (at) => nextAllowed(at, calendar, quietHours), now }
}

/** Plans runs, all with a fixed number of statements. */
export function planRuns(db: ReadDb, runs: readonly RunRow[], clock: StepClock): Plan[] {
  const rows = findSequenceRows(db)
  const contents = new Map(
    [...rows].map(([no, row]) => [no, { 'zh-CN': contentOf(row, 'zh-CN'), en: contentOf(row, 'en') }]),
  )
  const traces = findTraces(db, runs)
  const welcomes = findWelcomes(db, runs)
  return runs.flatMap((run) => {
    const row = rows.get(run.sequenceNo)
    const content = contents.get(run.sequenceNo)
    if (!row || !content) return []
    const steps = content['zh-CN'].steps
    const known = withWelcome(traces.get(run.no) ?? [], welcomes.get(run.no), content)
    const facts = { ...run, traces: new Map(known.map((trace) => [trace.stepId, trace])) }
    return [{ run, row, content, traces: known, facts, steps: planRun(steps, facts, clock) }]
  })
}

/** Who was welcomed before the sequence took them up has had the step of the day of joining. */
function withWelcome(
  traces: TracedStep[],
  welcome: Omit<TracedStep, 'stepId' | 'day' | 'title'> | undefined,
  content: Plan['content'],
): readonly TracedStep[] {
  const first = content['zh-CN'].steps.find(({ day }) => day === 0)
  if (!welcome || !first || traces.some(({ stepId }) => stepId === first.id)) return traces
  const english = content.en.steps.find(({ id }) => id === first.id)
  const title = { 'zh-CN': first.title, en: english?.title ?? first.title }
  return [{ ...welcome, stepId: first.id, day: 0, title }, ...traces]
}
