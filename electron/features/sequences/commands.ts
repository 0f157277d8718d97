import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import type {
  EndReason,
  RunState,
  SequenceSubject,
  StartRule,
  Step,
} from '#shared/features/sequences/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { shippedSequences } from './content.ts'

/** Puts the shipped sequences into a workspace that lacks them. Returns how many it added. */
export function insertShipped(db: WriteDb, at: number): number {
  let added = 0
  for (const { slug, subject, startRule } of shippedSequences)
    added += db.run(
      `INSERT INTO sequences (id, slug, subject, start_rule, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (slug) DO NOTHING`,
      `shipped-${slug}`,
      slug,
      subject,
      startRule,
      at,
      at,
    ).changes
  return added
}

/** True when a shipped sequence is not in the workspace yet. */
export function lacksShipped(db: ReadDb): boolean {
  const known = db.value<number>('SELECT count(*) FROM sequences WHERE slug IS NOT NULL') ?? 0
  return known < shippedSequences.length
}

/** What the operator wrote; kept in their words from now on. */
export type SequenceContent = {
  name: string
  subject: SequenceSubject
  startRule: StartRule
  startGroups: readonly string[]
  steps: readonly Step[]
}

/** Inserts a sequence of the operator's own; returns its internal key. */
export function insertSequence(db: WriteDb, id: string, content: SequenceContent, at: number): number {
  return db.run(
    `INSERT INTO sequences (id, name, subject, steps, start_rule, start_groups, is_edited, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)`,
    id,
    content.name,
    content.subject,
    JSON.stringify(content.steps),
    content.startRule,
    JSON.stringify(content.startGroups),
    at,
    at,
  ).lastId
}

/** Gives a sequence other words; one by hand is never on. */
export function updateSequence(db: WriteDb, no: number, content: SequenceContent, at: number): void {
  db.run(
    `UPDATE sequences SET name = ?, steps = ?, start_rule = ?, start_groups = ?, is_edited = 1,
       is_on = CASE WHEN ? = 'hand' THEN 0 ELSE is_on END, updated_at = ? WHERE no = ?`,
    content.name,
    JSON.stringify(content.steps),
    content.startRule,
    JSON.stringify(content.startGroups),
    content.startRule,
    at,
    no,
  )
}

/** Steps of a sequence that used a script say its words themselves. */
export function updateStepsOfScript(db: WriteDb, no: number, scriptId: string, text: string): void {
  db.run(
    `UPDATE sequences SET steps = (SELECT json_group_array(json(CASE WHEN s.value ->> 'scriptId' = ?
         THEN json_set(s.value, '$.scriptId', NULL, '$.text', CASE s.value ->> 'text' WHEN '' THEN ? ELSE s.value ->> 'text' END)
         ELSE s.value END)) FROM json_each(sequences.steps) s)
     WHERE no = ?`,
    scriptId,
    text,
    no,
  )
}

/** Lets the rule start it from now on, or no longer. */
export function updateIsOn(db: WriteDb, no: number, isOn: boolean, at: number): void {
  db.run(
    'UPDATE sequences SET is_on = ?, switched_on_at = CASE WHEN ? THEN ? ELSE switched_on_at END, updated_at = ? WHERE no = ?',
    isOn ? 1 : 0,
    isOn ? 1 : 0,
    at,
    at,
    no,
  )
}

export type NewRun = {
  key: string
  sequenceNo: number
  personNo: number | null
  groupNo: number
  startRule: StartRule
  startedAt: number
  startedOn: CalendarDate
}

/** Starts a run; the one that the subject had of this sequence before is no longer the latest. Returns its key. */
export function insertRun(db: WriteDb, run: NewRun, recorder?: UndoRecorder): number {
  const before = db.all<{ no: number }>(
    `SELECT no FROM sequence_runs WHERE sequence_no = ? AND person_no IS ? AND (person_no IS NOT NULL OR group_no = ?)
       AND is_latest = 1`,
    run.sequenceNo,
    run.personNo,
    run.groupNo,
  )
  for (const { no } of before) {
    recorder?.touch('sequence_runs', no)
    db.run('UPDATE sequence_runs SET is_latest = 0 WHERE no = ?', no)
  }
  const { lastId } = db.run(
    `INSERT INTO sequence_runs (id, key, sequence_no, person_no, group_no, start_rule, started_at, started_on, state,
       is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'running',
       coalesce((SELECT is_sample FROM people WHERE no = ?), (SELECT is_sample FROM groups WHERE no = ?), 0))`,
    newId(),
    run.key,
    run.sequenceNo,
    run.personNo,
    run.groupNo,
    run.startRule,
    run.startedAt,
    run.startedOn,
    run.personNo,
    run.groupNo,
  )
  recorder?.created('sequence_runs', lastId)
  return lastId
}

/** Ends a run with its reason, which stays on record. */
export function endRun(
  db: WriteDb,
  no: number,
  end: {
    state: Extract<RunState, 'finished' | 'stopped'>
    reason: EndReason | null
    note?: string
    at: number
  },
  recorder?: UndoRecorder,
): void {
  recorder?.touch('sequence_runs', no)
  db.run(
    'UPDATE sequence_runs SET state = ?, end_reason = ?, end_note = ?, ended_at = ?, paused_on = NULL WHERE no = ?',
    end.state,
    end.reason,
    end.note ?? '',
    end.at,
    no,
  )
}

/** A run that was over goes on. */
export function reopenRun(db: WriteDb, no: number, shiftDays: number): void {
  db.run(
    `UPDATE sequence_runs SET state = 'running', shift_days = ?, paused_on = NULL, end_reason = NULL, end_note = '',
       ended_at = NULL WHERE no = ?`,
    shiftDays,
    no,
  )
}

/** Runs whose person or group is gone for good, with their tasks. */
export function deleteOrphans(db: WriteDb): number {
  const gone = `SELECT no FROM sequence_runs r WHERE NOT EXISTS (SELECT 1 FROM groups g WHERE g.no = r.group_no)
    OR (r.person_no IS NOT NULL AND NOT EXISTS (SELECT 1 FROM people p WHERE p.no = r.person_no))`
  db.run(`DELETE FROM sequence_tasks WHERE run_no IN (${gone})`)
  return db.run(`DELETE FROM sequence_runs WHERE no IN (${gone})`).changes
}

/** A step of a group as it is written down: open unless told. */
export type NewTask = {
  key: string
  runNo: number
  stepId: string
  day: number
  title: string
  postKind: string
  dueAt: number
  state?: 'open' | 'done' | 'skipped'
  note?: string
  closedAt?: number | null
}

/** Writes down a step of a group whose day is here. */
export function insertTask(db: WriteDb, task: NewTask, at: number): void {
  db.run(
    `INSERT INTO sequence_tasks (key, id, run_no, step_id, day, title, post_kind, due_at, state, note, closed_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
    task.key,
    newId(),
    task.runNo,
    task.stepId,
    task.day,
    task.title,
    task.postKind,
    task.dueAt,
    task.state ?? 'open',
    task.note ?? '',
    task.closedAt ?? null,
    at,
  )
}

/** Open tasks of a run are no longer wanted. */
export function withdrawTasks(db: WriteDb, runNo: number, at: number, recorder?: UndoRecorder): void {
  const open = db.all<{ key: string }>(
    "SELECT key FROM sequence_tasks WHERE run_no = ? AND state = 'open'",
    runNo,
  )
  for (const { key } of open) {
    recorder?.touch('sequence_tasks', key)
    db.run("UPDATE sequence_tasks SET state = 'withdrawn', closed_at = ? WHERE key = ?", at, key)
  }
}
