import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { generateFollowUps, withdrawReasonsByKey } from '#electron/features/follow-ups/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { keysOfSelection } from '#electron/features/members/service.ts'
import type { StartInput, StartPlan } from '#shared/features/sequences/contract.ts'
import { inOrder, pausedDays, startDays } from '#shared/features/sequences/rules.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { undoableChange } from './change.ts'
import { endRun, insertRun, reopenRun, withdrawTasks } from './commands.ts'
import { contentOf, type SequenceRow } from './content.ts'
import { planRuns, stepClock } from './planning.ts'
import { findRuns, type RunRow, requireRun, requireSequence } from './queries.ts'
import { advanceSequences } from './service.ts'
import { findStarters, type Starter } from './starters.ts'

type Sorted = { starting: Starter[]; running: Starter[]; doNotContact: Starter[]; unreachable: Starter[] }

/** Who of those asked for can start, and why the others cannot. */
function sortStarters(ctx: DataContext, row: SequenceRow, input: StartInput): Sorted {
  const db = ctx.read
  const groupNo = input.groupId === null ? null : requireGroupNo(db, input.groupId)
  const personNos = input.people === null ? [] : keysOfSelection(ctx, input.people)
  const sorted: Sorted = { starting: [], running: [], doNotContact: [], unreachable: [] }
  for (const starter of findStarters(db, row, { personNos, groupNo })) {
    if (starter.doNotContact) sorted.doNotContact.push(starter)
    else if (starter.groupNo === null) sorted.unreachable.push(starter)
    else if (starter.runNo !== null && input.onRunning === 'keep') sorted.running.push(starter)
    else sorted.starting.push(starter)
  }
  return sorted
}

/** Says who would start, on which days, and why the others would not. */
export function previewStart(ctx: DataContext, input: StartInput): StartPlan {
  const row = requireSequence(ctx.read, input.id)
  const sorted = sortStarters(ctx, row, input)
  const days = startDays(sorted.starting.length, input.perDay, ctx.calendar().dateAt(ctx.clock.now()))
  const [first] = inOrder(contentOf(row, 'zh-CN').steps)
  return {
    starting: sorted.starting.length,
    running: sorted.running.length,
    doNotContact: sorted.doNotContact.length,
    unreachable: sorted.unreachable.length,
    first: sorted.starting[0]?.name ?? null,
    firstOn: days[0] ? addDays(days[0], first?.day ?? 0) : null,
    lastOn: days.at(-1) ?? null,
  }
}

/** Starts people or a group by hand. Refuses SEQUENCE_NOBODY_STARTS and SEQUENCE_RUNNING. */
export async function startSequence(
  ctx: DataContext,
  input: StartInput & { language: Locale },
): Promise<{ started: number; undoId: string }> {
  const row = requireSequence(ctx.read, input.id)
  const { starting, running } = sortStarters(ctx, row, input)
  const name = contentOf(row, input.language).name
  if (starting.length === 0) {
    const [first] = running
    if (first && running.length === 1)
      throw new AppError('SEQUENCE_RUNNING', { name: first.name, sequence: name })
    throw new AppError('SEQUENCE_NOBODY_STARTS', { sequence: name })
  }
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const days = startDays(starting.length, input.perDay, today)
  const facts = { name: starting[0]?.name ?? '', count: starting.length, sequence: name }
  const { undoId } = undoableChange(ctx, { code: 'start', facts }, (db, recorder) => {
    for (const [at, starter] of starting.entries())
      startOne(ctx, db, recorder, { row, starter, on: days[at] ?? today, today })
  })
  await bringForward(ctx)
  return { started: starting.length, undoId }
}

type Start = { row: SequenceRow; starter: Starter; on: CalendarDate; today: CalendarDate }

function startOne(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  { row, starter, on, today }: Start,
): void {
  const at = ctx.clock.now()
  if (starter.runNo !== null) {
    const [run] = findRuns(db, 'sequence', row.no, ['running', 'paused']).filter(
      ({ no }) => no === starter.runNo,
    )
    if (run) endOne(ctx, db, recorder, run, { reason: 'restarted', note: '' })
  }
  if (starter.groupNo === null) return
  const earlier = db.value<number>(
    'SELECT count(*) FROM sequence_runs WHERE sequence_no = ? AND (person_no = ? OR (? IS NULL AND group_no = ?))',
    row.no,
    starter.personNo,
    starter.personNo,
    starter.groupNo,
  )
  insertRun(
    db,
    {
      key: `${row.id}|${starter.id}|hand|${at}.${earlier ?? 0}`,
      sequenceNo: row.no,
      personNo: starter.personNo,
      groupNo: starter.groupNo,
      startRule: 'hand',
      startedAt: on === today ? at : ctx.calendar().startOf(on),
      startedOn: on,
    },
    recorder,
  )
}

/** Ends a run and takes back what of it stands open, all in one command. */
function endOne(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  run: RunRow,
  { reason, note }: { reason: 'by_hand' | 'restarted'; note: string },
): void {
  const at = ctx.clock.now()
  const [plan] = planRuns(db, [run], stepClock(ctx))
  const open = plan?.traces.filter(({ state }) => state === 'open') ?? []
  if (run.personNo !== null)
    ctx.write('follow-ups', () =>
      withdrawReasonsByKey(
        db,
        recorder,
        open.map(({ stepId }) => `sequence|${run.key}|${stepId}`),
        at,
      ),
    )
  endRun(db, run.no, { state: 'stopped', reason, note, at }, recorder)
  withdrawTasks(db, run.no, at, recorder)
}

/** Cards and tasks of today are made at once, not at the next full hour. */
async function bringForward(ctx: DataContext): Promise<void> {
  advanceSequences(ctx)
  await generateFollowUps(ctx, 'recent')
}

function nameOf(run: RunRow): string {
  return run.personName ?? run.groupName
}

/** Stands still from today on; what is open stays open. Refuses SEQUENCE_NOT_RUNNING. */
export function pauseRun(ctx: DataContext, id: string): { undoId: string } {
  const run = requireRun(ctx.read, id)
  if (run.state !== 'running') throw new AppError('SEQUENCE_NOT_RUNNING', { name: nameOf(run) })
  const on = ctx.calendar().dateAt(ctx.clock.now())
  const { undoId } = undoableChange(ctx, { code: 'pause', facts: { name: nameOf(run) } }, (db, recorder) => {
    recorder.touch('sequence_runs', run.no)
    db.run("UPDATE sequence_runs SET state = 'paused', paused_on = ? WHERE no = ?", on, run.no)
  })
  return { undoId }
}

/**
 * Goes on: after a pause the rest is put off by the days it lasted, after a stop what is past is missed. Refuses
 * SEQUENCE_RUNNING when the subject began anew since.
 */
export async function resumeRun(ctx: DataContext, id: string): Promise<{ undoId: string }> {
  const run = requireRun(ctx.read, id)
  if (run.state === 'running' || run.isLatest === 0)
    throw new AppError('SEQUENCE_RUNNING', { name: nameOf(run), sequence: '' })
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const days = run.pausedOn === null ? 0 : pausedDays(run.pausedOn, today)
  const { undoId } = undoableChange(ctx, { code: 'resume', facts: { name: nameOf(run) } }, (db, recorder) => {
    recorder.touch('sequence_runs', run.no)
    reopenRun(db, run.no, run.shiftDays + days)
  })
  await bringForward(ctx)
  return { undoId }
}

/** Ends a run by hand, with a note why. Refuses SEQUENCE_NOT_RUNNING. */
export function stopRun(
  ctx: DataContext,
  { runId, note }: { runId: string; note: string },
): { undoId: string } {
  const run = requireRun(ctx.read, runId)
  if (run.state !== 'running' && run.state !== 'paused')
    throw new AppError('SEQUENCE_NOT_RUNNING', { name: nameOf(run) })
  const { undoId } = undoableChange(ctx, { code: 'stop', facts: { name: nameOf(run) } }, (db, recorder) =>
    endOne(ctx, db, recorder, run, { reason: 'by_hand', note }),
  )
  return { undoId }
}
