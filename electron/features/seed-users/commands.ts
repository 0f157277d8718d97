import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import type { SeedMoveKind, SeedStage, SeedTaskKind } from '#shared/features/seed-users/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** Inserts a seed and returns its internal key. */
export function insertSeed(
  db: WriteDb,
  seed: {
    id: string
    personNo: number
    groupNo: number
    sourceGroupNo: number | null
    note: string
    at: number
  },
): number {
  return db.run(
    `INSERT INTO seeds (id, person_no, group_no, stage, stage_since, source_group_no, note, is_sample, created_at)
     VALUES (?, ?, ?, 'candidate', ?, ?, ?, (SELECT is_sample FROM people WHERE no = ?), ?)`,
    seed.id,
    seed.personNo,
    seed.groupNo,
    seed.at,
    seed.sourceGroupNo,
    seed.note,
    seed.personNo,
    seed.at,
  ).lastId
}

/** Inserts one step and returns its internal key. */
export function insertMove(
  db: WriteDb,
  move: {
    id: string
    seedNo: number
    kind: SeedMoveKind
    from: SeedStage | null
    to: SeedStage
    at: number
    recordedAt: number
    reason: string | null
    note: string
  },
): number {
  return db.run(
    `INSERT INTO seed_moves (id, seed_no, kind, from_stage, to_stage, at, recorded_at, reason, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    move.id,
    move.seedNo,
    move.kind,
    move.from,
    move.to,
    move.at,
    move.recordedAt,
    move.reason,
    move.note,
  ).lastId
}

/** Puts a seed into a stage. */
export function updateStage(
  db: WriteDb,
  seedNo: number,
  stage: {
    stage: SeedStage
    since: number
    acceptedOn: CalendarDate | null
    graduatedTo: string | null
  },
): void {
  db.run(
    'UPDATE seeds SET stage = ?, stage_since = ?, accepted_on = ?, graduated_to = ? WHERE no = ?',
    stage.stage,
    stage.since,
    stage.acceptedOn,
    stage.graduatedTo,
    seedNo,
  )
}

/** Writes those of the fields that are named. */
export function updateSeed(
  db: WriteDb,
  seedNo: number,
  fields: {
    willingness?: number | null | undefined
    note?: string | undefined
    sourceGroupNo?: number | null | undefined
    acceptedOn?: CalendarDate | null | undefined
  },
): void {
  const columns = {
    willingness: 'willingness',
    note: 'note',
    sourceGroupNo: 'source_group_no',
    acceptedOn: 'accepted_on',
  } as const
  for (const [field, column] of Object.entries(columns) as [keyof typeof columns, string][]) {
    const value: SqlValue | undefined = fields[field]
    if (value !== undefined) db.run(`UPDATE seeds SET ${column} = ? WHERE no = ?`, value, seedNo)
  }
}

/** Deletes a seed with its steps and tasks. */
export function deleteSeed(db: WriteDb, seedNo: number): void {
  for (const table of ['seed_moves', 'seed_tasks']) db.run(`DELETE FROM ${table} WHERE seed_no = ?`, seedNo)
  db.run('DELETE FROM seeds WHERE no = ?', seedNo)
}

/** Inserts a task and returns its internal key. */
export function insertTask(
  db: WriteDb,
  task: {
    id: string
    seedNo: number
    kind: SeedTaskKind
    title: string
    dueOn: CalendarDate
    createdAt: number
  },
): number {
  return db.run(
    'INSERT INTO seed_tasks (id, seed_no, kind, title, due_on, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    task.id,
    task.seedNo,
    task.kind,
    task.title,
    task.dueOn,
    task.createdAt,
  ).lastId
}

export function updateTask(db: WriteDb, taskNo: number, task: { title: string; dueOn: CalendarDate }): void {
  db.run('UPDATE seed_tasks SET title = ?, due_on = ? WHERE no = ?', task.title, task.dueOn, taskNo)
}

/** Ticks a task (an instant) or opens it again (null). */
export function updateTaskDone(db: WriteDb, taskNo: number, doneAt: number | null): void {
  db.run('UPDATE seed_tasks SET done_at = ? WHERE no = ?', doneAt, taskNo)
}

export function deleteTask(db: WriteDb, taskNo: number): void {
  db.run('DELETE FROM seed_tasks WHERE no = ?', taskNo)
}

/** Keeps that a log told something of a seed; a second time only its state changes. */
export function saveNotice(
  db: WriteDb,
  notice: {
    seedNo: number
    kind: 'joined' | 'engaged' | 'left'
    on: CalendarDate
    state: 'open' | 'closed'
    undoId: string | null
    at: number
  },
): void {
  db.run(
    `INSERT INTO seed_notices (seed_no, kind, on_date, state, undo_id, made_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (seed_no, kind, on_date) DO UPDATE SET state = excluded.state, made_at = excluded.made_at`,
    notice.seedNo,
    notice.kind,
    notice.on,
    notice.state,
    notice.undoId,
    notice.at,
  )
}

export function updateSeedStaffRole(db: WriteDb, membershipNo: number, role: string): void {
  db.run('UPDATE memberships SET staff_role = ? WHERE no = ?', role, membershipNo)
}

/** Forgets a join that was recorded from a log, so that it is seen anew when the log comes again. */
export function deleteSeenJoin(db: WriteDb, { seedNo, moveNo }: { seedNo: number; moveNo: number }): void {
  db.run('DELETE FROM seed_moves WHERE no = ?', moveNo)
  db.run("DELETE FROM seed_notices WHERE seed_no = ? AND kind = 'joined'", seedNo)
}
