import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { SampleSeed } from './seeds.ts'

/** Instants and dates of the sample's days. */
export type SeedTimes = {
  at: (day: number, minute: number) => number
  dateOf: (day: number) => CalendarDate
}

/** A minute of the day at which steps are dated: the operator sits down over the pipeline at noon. */
const STEP_MINUTE = 720
const DONE_MINUTE = 1200

/** Writes a seed of the sample with its steps and tasks. */
export function insertSampleSeed(
  db: WriteDb,
  seed: SampleSeed,
  keys: { personNo: number; groupNo: number; sourceGroupNo: number },
  times: SeedTimes,
): void {
  const [first] = seed.steps
  const last = seed.steps.at(-1)
  if (!first || !last) return
  const seedNo = db.run(
    `INSERT INTO seeds (id, person_no, group_no, stage, stage_since, source_group_no, willingness, accepted_on,
       graduated_to, note, is_sample, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING`,
    newId(),
    keys.personNo,
    keys.groupNo,
    seed.stage,
    times.at(last.day, STEP_MINUTE),
    keys.sourceGroupNo,
    seed.willingness,
    seed.acceptedOn === null ? null : times.dateOf(seed.acceptedOn),
    seed.stage === 'core' ? 'core' : null,
    seed.note,
    times.at(first.day, STEP_MINUTE),
  )
  if (seedNo.changes === 0) return
  insertSteps(db, seedNo.lastId, seed, times)
  insertTasks(db, seedNo.lastId, seed, times)
}

function insertSteps(db: WriteDb, seedNo: number, seed: SampleSeed, times: SeedTimes): void {
  for (const step of seed.steps) {
    const at = times.at(step.day, STEP_MINUTE)
    db.run(
      `INSERT INTO seed_moves (id, seed_no, kind, from_stage, to_stage, at, recorded_at, reason, note)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      newId(),
      seedNo,
      step.kind,
      step.from,
      step.to,
      at,
      at,
      step.reason,
      step.note,
    )
  }
}

function insertTasks(db: WriteDb, seedNo: number, seed: SampleSeed, times: SeedTimes): void {
  for (const task of seed.tasks)
    db.run(
      'INSERT INTO seed_tasks (id, seed_no, kind, title, due_on, done_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      newId(),
      seedNo,
      task.kind,
      task.title,
      times.dateOf(task.dueOn),
      task.doneOn === null ? null : times.at(task.doneOn, DONE_MINUTE),
      times.at(task.dueOn - 10, STEP_MINUTE),
    )
}

/** Deletes some of the seeds of sample groups and sample people, whoever made them, and whom not to suggest; returns how many. */
export function deleteSampleSeeds(db: WriteDb, isGone: string, limit: number): number {
  const seeds = db.all<{ no: number }>(
    `SELECT no FROM seeds WHERE is_sample = 1 OR person_no IN (${isGone})
       OR group_no IN (SELECT no FROM groups WHERE is_sample = 1) LIMIT ${limit}`,
  )
  for (const { no } of seeds) {
    for (const table of ['seed_moves', 'seed_tasks', 'seed_notices'])
      db.run(`DELETE FROM ${table} WHERE seed_no = ?`, no)
    db.run('DELETE FROM seeds WHERE no = ?', no)
  }
  const dismissals = db.run(
    `DELETE FROM seed_dismissals WHERE no IN (SELECT no FROM seed_dismissals WHERE person_no IN (${isGone})
       OR group_no IN (SELECT no FROM groups WHERE is_sample = 1) LIMIT ${limit})`,
  )
  return seeds.length + dismissals.changes
}
