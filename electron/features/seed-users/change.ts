import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { Graduation, RetireReason, SeedMoveKind, SeedStage } from '#shared/features/seed-users/model.ts'
import { isJoinedStage } from '#shared/features/seed-users/rules.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { insertMove, updateStage } from './commands.ts'
import type { SeedRow } from './queries.ts'

/** How many things a command changed; without any there is nothing to undo. */
export type Changed = { undoId: string | null; changed: number }

export const NOTHING_CHANGED: Changed = { undoId: null, changed: 0 }

/** Runs a change of seeds that can be taken back; `code` is worded as `undo.seedUsers.<code>`. */
export function undoableChange<Result>(
  ctx: DataContext,
  entry: { code: string; facts: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  const { code, facts } = entry
  return ctx.write('seed-users', (db) =>
    undoable(db, { id: newId(), code: `seedUsers.${code}`, facts, at: ctx.clock.now() }, (recorder) =>
      work(db, recorder),
    ),
  )
}

/** What is told of several people: the name of one, and how many they are. */
export function factsOf(seeds: readonly { name: string }[]): { name: string; count: number } {
  return { name: seeds[0]?.name ?? '', count: seeds.length }
}

export type Step = {
  kind: SeedMoveKind
  to: SeedStage
  /** Day of the step; today unless told. */
  on?: CalendarDate | undefined
  /** The exact instant, where a log tells it. */
  at?: number | undefined
  reason: RetireReason | Graduation | null
  note: string
}

/** The instant a step is dated with: now for today, noon for an earlier day, and never before the step before it. */
function instantOf(ctx: DataContext, seed: Pick<SeedRow, 'stageSince' | 'name'>, step: Step): number {
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  if (step.on === undefined || step.on === calendar.dateAt(now)) return step.at ?? now
  if (step.on > calendar.dateAt(now)) throw new AppError('MOVE_IN_FUTURE', { name: seed.name })
  const lastOn = calendar.dateAt(seed.stageSince)
  if (step.on < lastOn) throw new AppError('MOVE_BEFORE_LAST', { name: seed.name, on: lastOn })
  return Math.max(seed.stageSince, step.at ?? calendar.at(step.on, 12))
}

/** Takes one step with a seed and keeps it in its history. */
export function takeStep(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  seed: SeedRow,
  step: Step,
): void {
  const at = instantOf(ctx, seed, step)
  recorder.touch('seeds', seed.no)
  updateStage(db, seed.no, {
    stage: step.to,
    since: at,
    acceptedOn: acceptedOnAfter(seed, step.to, ctx.calendar().dateAt(at)),
    graduatedTo: step.kind === 'graduated' ? step.reason : step.to === 'core' ? seed.graduatedTo : null,
  })
  recorder.created(
    'seed_moves',
    insertMove(db, {
      id: newId(),
      seedNo: seed.no,
      kind: step.kind,
      from: seed.stage,
      to: step.to,
      at,
      recordedAt: ctx.clock.now(),
      reason: step.reason,
      note: step.note,
    }),
  )
}

/** The first day as a joined seed stays while somebody goes on, pauses or is lost, and is forgotten before that. */
function acceptedOnAfter(seed: SeedRow, to: SeedStage, on: CalendarDate): CalendarDate | null {
  if (to === 'candidate' || to === 'invited') return null
  if (seed.acceptedOn !== null) return seed.acceptedOn
  return isJoinedStage(to) ? on : null
}

/** Remembers a seed with its steps and tasks before they are deleted. */
export function touchWhole(db: ReadDb, recorder: UndoRecorder, seedNo: number): void {
  recorder.touch('seeds', seedNo)
  for (const table of ['seed_moves', 'seed_tasks'] as const)
    for (const { no } of db.all<{ no: number }>(`SELECT no FROM ${table} WHERE seed_no = ?`, seedNo))
      recorder.touch(table, no)
}
