import type { ReadDb } from '#electron/database/handles.ts'
import type { RunState, Sequence } from '#shared/features/sequences/model.ts'
import type { StepTrace } from '#shared/features/sequences/rules.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import type { SequenceRow } from './content.ts'

export type { SequenceRow } from './content.ts'

const SEQUENCE = `no, id, slug, name, subject, steps, start_rule AS startRule, start_groups AS startGroups, is_on AS isOn,
  switched_on_at AS switchedOnAt, is_edited AS isEdited, deleted_at AS deletedAt`

/** A run as the table holds it, with the names of whom it is about. */
export type RunRow = {
  no: number
  id: string
  key: string
  sequenceNo: number
  subject: Sequence['subject']
  personNo: number | null
  personId: string | null
  personName: string | null
  groupNo: number
  groupId: string
  groupName: string
  startRule: Sequence['startRule']
  startedAt: number
  startedOn: CalendarDate
  shiftDays: number
  state: RunState
  pausedOn: CalendarDate | null
  endReason: string | null
  endNote: string
  endedAt: number | null
  isLatest: number
}

const RUN = `r.no, r.id, r.key, r.sequence_no AS sequenceNo, s.subject, r.person_no AS personNo, p.id AS personId,
  p.display_name AS personName, r.group_no AS groupNo, g.id AS groupId, g.name AS groupName, r.start_rule AS startRule,
  r.started_at AS startedAt, r.started_on AS startedOn, r.shift_days AS shiftDays, r.state, r.paused_on AS pausedOn,
  r.end_reason AS endReason, r.end_note AS endNote, r.ended_at AS endedAt, r.is_latest AS isLatest`

const RUNS = `sequence_runs r JOIN sequences s ON s.no = r.sequence_no JOIN groups g ON g.no = r.group_no
  LEFT JOIN people p ON p.no = r.person_no`

/** Every sequence that was not deleted, in the order in which they were made. */
export function findSequences(db: ReadDb): SequenceRow[] {
  return db.all<SequenceRow>(`SELECT ${SEQUENCE} FROM sequences WHERE deleted_at IS NULL ORDER BY no`)
}

/** Sequences by their internal key, deleted ones too, as their runs stay in history. */
export function findSequenceRows(db: ReadDb): Map<number, SequenceRow> {
  return new Map(db.all<SequenceRow>(`SELECT ${SEQUENCE} FROM sequences`).map((row) => [row.no, row]))
}

/** Sequences with steps that post or offer a script, and how many of their steps do. */
export function findSequencesWithScript(
  db: ReadDb,
  scriptId: string,
): { no: number; id: string; name: string; steps: number }[] {
  return db.all(
    `SELECT q.no, q.id, q.name, count(*) AS steps FROM sequences q JOIN json_each(q.steps) s
     WHERE q.deleted_at IS NULL AND s.value ->> 'scriptId' = ? AND s.value ->> 'text' = '' GROUP BY q.no ORDER BY q.no`,
    scriptId,
  )
}

/** A sequence by its id. Throws SEQUENCE_NOT_FOUND. */
export function requireSequence(db: ReadDb, id: string): SequenceRow {
  const row = db.get<SequenceRow>(`SELECT ${SEQUENCE} FROM sequences WHERE id = ? AND deleted_at IS NULL`, id)
  if (!row) throw new AppError('SEQUENCE_NOT_FOUND', { id })
  return row
}

/** A run by its id. Throws SEQUENCE_RUN_NOT_FOUND. */
export function requireRun(db: ReadDb, id: string): RunRow {
  const row = db.get<RunRow>(`SELECT ${RUN} FROM ${RUNS} WHERE r.id = ?`, id)
  if (!row) throw new AppError('SEQUENCE_RUN_NOT_FOUND', { id })
  return row
}

/** Statements that read runs by what is asked of them. Exported for the test of their plans. */
export const runLists = {
  sequence: `SELECT ${RUN} FROM ${RUNS} WHERE r.sequence_no = ? AND r.state IN (SELECT value FROM json_each(?))`,
  person: `SELECT ${RUN} FROM ${RUNS} WHERE r.person_no = ? AND r.state IN (SELECT value FROM json_each(?))`,
  group: `SELECT ${RUN} FROM ${RUNS} WHERE r.group_no = ? AND r.person_no IS NULL
    AND r.state IN (SELECT value FROM json_each(?))`,
  all: `SELECT ${RUN} FROM ${RUNS} WHERE ? = 0 AND r.state IN (SELECT value FROM json_each(?))`,
} as const

/** Runs of a sequence, a person or a group (`of` = its internal key; 0 for all) in some states, the latest first. */
export function findRuns(
  db: ReadDb,
  list: keyof typeof runLists,
  of: number,
  states: readonly RunState[],
  limit = -1,
): RunRow[] {
  return db.all<RunRow>(
    `${runLists[list]} ORDER BY coalesce(r.ended_at, r.started_at) DESC, r.no DESC LIMIT ?`,
    of,
    JSON.stringify(states),
    limit,
  )
}

/** How many runs of each sequence are over, by its internal key. Leans on sequence_runs_by_sequence. */
export function countEnded(db: ReadDb): Map<number, { finished: number; stopped: number }> {
  const rows = db.all<{ sequenceNo: number; finished: number; stopped: number }>(
    `SELECT sequence_no AS sequenceNo, sum(state = 'finished') AS finished, sum(state = 'stopped') AS stopped
     FROM sequence_runs GROUP BY sequence_no`,
  )
  return new Map(rows.map(({ sequenceNo, ...counts }) => [sequenceNo, counts]))
}

/** Settled chats of the steps of each sequence and how many were answered, by its id. */
export function countReplies(db: ReadDb): Map<string, { settled: number; replied: number }> {
  const rows = db.all<{ id: string; settled: number; replied: number }>(
    `SELECT e.facts ->> 'sequenceId' AS id, count(*) AS settled, sum(f.outcome <> 'no_reply') AS replied
     FROM follow_up_reasons e JOIN follow_ups f ON f.no = e.follow_up_no
     WHERE e.key >= 'sequence|' AND e.key < 'sequence}' AND e.state <> 'withdrawn' AND f.state = 'done'
       AND f.outcome IN ('replied', 'refused', 'won', 'no_reply') GROUP BY 1`,
  )
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** A step of which something became: a card or a task, under the words that it had then. */
export type TracedStep = StepTrace & {
  stepId: string
  day: number
  title: Readonly<Record<Locale, string>>
  outcome: string | null
  closedAt: number | null
}

type TraceRow = {
  runNo: number
  key: string
  reasonState: string
  facts: string
  state: string
  dueAt: number
  outcome: string | null
  closedAt: number | null
}

/**
 * What became of the steps of runs, by run. Steps of people are read off the reasons of their cards, by the keys that
 * begin with the run's; so an undone completion is undone here too. Leans on the primary keys of both tables.
 */
export function findTraces(db: ReadDb, runs: readonly Pick<RunRow, 'no'>[]): Map<number, TracedStep[]> {
  const nos = JSON.stringify(runs.map(({ no }) => no))
  const traces = new Map<number, TracedStep[]>()
  const add = (runNo: number, trace: TracedStep) => {
    const list = traces.get(runNo)
    if (list) list.push(trace)
    else traces.set(runNo, [trace])
  }
  for (const row of db.all<TraceRow>(cardTraces, nos)) add(row.runNo, tracedCard(row))
  for (const row of db.all<Omit<TraceRow, 'reasonState' | 'facts'> & TaskWords>(taskTraces, nos))
    add(row.runNo, {
      stepId: row.stepId,
      day: row.day,
      title: { 'zh-CN': row.title, en: row.title },
      state: row.state as StepTrace['state'],
      dueAt: row.dueAt,
      outcome: null,
      closedAt: row.closedAt,
    })
  return traces
}

type TaskWords = { stepId: string; day: number; title: string }

/** Exported for the test of its plan. `|` separates the parts of a key, `}` is the sign after it. */
export const cardTraces = `SELECT r.no AS runNo, e.key, e.state AS reasonState, e.facts, f.state, f.due_at AS dueAt, f.outcome,
    f.closed_at AS closedAt
  FROM json_each(?) c JOIN sequence_runs r ON r.no = c.value
    JOIN follow_up_reasons e ON e.key > 'sequence|' || r.key || '|' AND e.key < 'sequence|' || r.key || '}'
    JOIN follow_ups f ON f.no = e.follow_up_no
  WHERE r.person_no IS NOT NULL`

const taskTraces = `SELECT t.run_no AS runNo, t.key, t.step_id AS stepId, t.day, t.title, t.state, t.due_at AS dueAt,
    NULL AS outcome, t.closed_at AS closedAt
  FROM json_each(?) c JOIN sequence_tasks t ON t.run_no = c.value`

function tracedCard(row: TraceRow): TracedStep {
  const facts = JSON.parse(row.facts) as { stepId: string; day: number; title: TracedStep['title'] }
  const isWithdrawn = row.reasonState === 'withdrawn' || row.state === 'withdrawn'
  return {
    stepId: facts.stepId,
    day: facts.day,
    title: facts.title,
    state: isWithdrawn ? 'withdrawn' : (row.state as StepTrace['state']),
    dueAt: row.dueAt,
    outcome: row.outcome,
    closedAt: row.closedAt,
  }
}

/**
 * Cards of the welcome rule that greeted people before a run started by their joining: they stand for its first step.
 * Leans on the primary key of follow_up_reasons.
 */
export function findWelcomes(
  db: ReadDb,
  runs: readonly Pick<RunRow, 'no'>[],
): Map<number, Omit<TracedStep, 'stepId' | 'day' | 'title'>> {
  const rows = db.all<{ runNo: number; reasonState: string; state: string } & Omit<TraceRow, 'facts'>>(
    `SELECT r.no AS runNo, e.key, e.state AS reasonState, f.state, f.due_at AS dueAt, f.outcome, f.closed_at AS closedAt
     FROM json_each(?) c JOIN sequence_runs r ON r.no = c.value JOIN people p ON p.no = r.person_no
       JOIN groups g ON g.no = r.group_no
       JOIN follow_up_reasons e ON e.key = 'welcome|' || g.id || '|' || p.id || '|joined|' || r.started_on
       JOIN follow_ups f ON f.no = e.follow_up_no
     WHERE r.start_rule = 'joined' AND e.state <> 'withdrawn'`,
    JSON.stringify(runs.map(({ no }) => no)),
  )
  return new Map(
    rows.map(({ runNo, state, dueAt, outcome, closedAt }) => [
      runNo,
      { state: state as StepTrace['state'], dueAt, outcome, closedAt },
    ]),
  )
}

/** A task as the table holds it, with the group and the sequence it belongs to. */
export type TaskRow = {
  key: string
  id: string
  runNo: number
  runId: string
  sequenceNo: number
  sequenceId: string
  groupNo: number
  groupId: string
  groupName: string
  stepId: string
  day: number
  title: string
  postKind: string
  dueAt: number
  state: string
  note: string
  copiedAt: number | null
  closedAt: number | null
}

const TASK = `t.key, t.id, t.run_no AS runNo, r.id AS runId, r.sequence_no AS sequenceNo, s.id AS sequenceId,
  r.group_no AS groupNo, g.id AS groupId, g.name AS groupName, t.step_id AS stepId, t.day, t.title,
  t.post_kind AS postKind, t.due_at AS dueAt, t.state, t.note, t.copied_at AS copiedAt, t.closed_at AS closedAt`
const TASKS = `sequence_tasks t JOIN sequence_runs r ON r.no = t.run_no JOIN sequences s ON s.no = r.sequence_no
  JOIN groups g ON g.no = r.group_no`

/** Open tasks due before a moment. Leans on sequence_tasks_by_state_due; exported for the test of its plan. */
export const dueTasks = `SELECT ${TASK} FROM ${TASKS} WHERE t.state = 'open' AND t.due_at < ?
  AND g.archived_at IS NULL AND (? IS NULL OR r.group_no = ?) ORDER BY t.due_at, t.key`

/** Open tasks of one group, or of all, due before a moment. */
export function findTasks(db: ReadDb, before: number, groupNo: number | null): TaskRow[] {
  return db.all<TaskRow>(dueTasks, before, groupNo, groupNo)
}

/** A task by its id. Throws TASK_NOT_FOUND. */
export function requireTask(db: ReadDb, id: string): TaskRow {
  const row = db.get<TaskRow>(`SELECT ${TASK} FROM ${TASKS} WHERE t.id = ?`, id)
  if (!row) throw new AppError('TASK_NOT_FOUND', { id })
  return row
}
