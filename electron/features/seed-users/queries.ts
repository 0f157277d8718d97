import type { ReadDb } from '#electron/database/handles.ts'
import {
  defaultSeedSettings,
  type SeedSettings,
  type SeedStage,
  type SeedTask,
  seedSettings,
} from '#shared/features/seed-users/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A seed as the board reads it; times as stored, flags as 0 and 1. */
export type SeedRow = {
  no: number
  id: string
  personNo: number
  personId: string
  name: string
  groupNo: number
  groupId: string
  groupName: string
  stage: SeedStage
  stageSince: number
  sourceGroupId: string | null
  sourceGroupName: string | null
  willingness: number | null
  acceptedOn: CalendarDate | null
  graduatedTo: string | null
  note: string
  isMember: number
  doNotContact: number
  lastContactAt: number | null
  nextDueAt: number | null
  openTasks: number
}

const SEED = `s.no, s.id, s.person_no AS personNo, p.id AS personId, p.display_name AS name, s.group_no AS groupNo,
  g.id AS groupId, g.name AS groupName, s.stage, s.stage_since AS stageSince, o.id AS sourceGroupId,
  o.name AS sourceGroupName, s.willingness, s.accepted_on AS acceptedOn, s.graduated_to AS graduatedTo, s.note,
  EXISTS (SELECT 1 FROM memberships m WHERE m.group_no = s.group_no AND m.person_no = s.person_no
    AND m.left_kind IS NULL AND m.pending_batch_no IS NULL) AS isMember,
  p.do_not_contact AS doNotContact,
  (SELECT max(i.at) FROM interactions i WHERE i.person_no = s.person_no AND i.kind <> 'note') AS lastContactAt,
  (SELECT min(f.due_at) FROM follow_ups f WHERE f.person_no = s.person_no AND f.state = 'open') AS nextDueAt,
  (SELECT count(*) FROM seed_tasks t WHERE t.seed_no = s.no AND t.done_at IS NULL) AS openTasks`

const SEEDS = `seeds s JOIN people p ON p.no = s.person_no AND +p.pending_batch_no IS NULL
  JOIN groups g ON g.no = s.group_no AND +g.pending_batch_no IS NULL LEFT JOIN groups o ON o.no = s.source_group_no`

/** Statements whose plans are tested; they lean on seeds_by_group_person and seeds_by_person. */
export const seedLists = {
  ofGroup: `SELECT ${SEED} FROM ${SEEDS} WHERE s.group_no = ? ORDER BY s.stage_since, s.no`,
  ofPerson: `SELECT ${SEED} FROM ${SEEDS} WHERE s.person_no = ? ORDER BY s.no`,
} as const

/** Numbers of domain.md §6 as the operator set them. */
export function findSeedSettings(db: ReadDb): SeedSettings {
  const stored = db.value<string>("SELECT value FROM workspace_settings WHERE key = 'seeds'")
  return seedSettings.parse({ ...defaultSeedSettings, ...(stored ? JSON.parse(stored) : {}) })
}

/** Seeds of a group, or of all living groups; those longest in their stage first. */
export function findSeeds(db: ReadDb, groupNo: number | null): SeedRow[] {
  if (groupNo !== null) return db.all(seedLists.ofGroup, groupNo)
  return db.all(`SELECT ${SEED} FROM ${SEEDS} WHERE g.archived_at IS NULL ORDER BY s.stage_since, s.no`)
}

/** Pipelines that a person is in. */
export function findSeedsOfPerson(db: ReadDb, personNo: number): SeedRow[] {
  return db.all(seedLists.ofPerson, personNo)
}

/** A seed by its id. Throws SEED_NOT_FOUND. */
export function requireSeed(db: ReadDb, id: string): SeedRow {
  const row = db.get<SeedRow>(`SELECT ${SEED} FROM ${SEEDS} WHERE s.id = ?`, id)
  if (!row) throw new AppError('SEED_NOT_FOUND', { id })
  return row
}

/** A person's seed in a group, if they are in its pipeline. Leans on seeds_by_group_person. */
export function findSeedOf(db: ReadDb, groupNo: number, personNo: number): SeedRow | undefined {
  return db.get<SeedRow>(
    `SELECT ${SEED} FROM ${SEEDS} WHERE s.group_no = ? AND s.person_no = ?`,
    groupNo,
    personNo,
  )
}

/** Seeds with whom the operator keeps in touch, and since when they stand where they stand (for rules of follow-ups). */
export function findSeedsForCadence(
  db: ReadDb,
): { personNo: number; groupNo: number; stage: SeedStage; stageSince: number }[] {
  return db.all(
    `SELECT s.person_no AS personNo, s.group_no AS groupNo, s.stage, s.stage_since AS stageSince
     FROM seeds s JOIN groups g ON g.no = s.group_no
     WHERE s.stage IN ('candidate', 'invited', 'joined', 'engaged', 'core') AND g.archived_at IS NULL
       AND g.lifecycle <> 'ended' AND g.pending_batch_no IS NULL
     ORDER BY s.no`,
  )
}

export type TaskRow = SeedTask & { no: number; seedNo: number }

const TASK = 't.no, t.seed_no AS seedNo, t.id, t.kind, t.title, t.due_on AS dueOn, t.done_at AS doneAt'

/** Open tasks of seeds by seed, the next first. */
export function findOpenTasks(db: ReadDb, groupNo: number | null): Map<number, TaskRow[]> {
  const rows = db.all<TaskRow>(
    `SELECT ${TASK} FROM seed_tasks t JOIN seeds s ON s.no = t.seed_no
     WHERE t.done_at IS NULL AND (? IS NULL OR s.group_no = ?) ORDER BY t.due_on, t.no`,
    groupNo,
    groupNo,
  )
  return Map.groupBy(rows, (row) => row.seedNo)
}

/** Tasks of one seed: open ones by their day, then those that are done, newest first. */
export function findTasks(db: ReadDb, seedNo: number): TaskRow[] {
  return db.all(
    `SELECT ${TASK} FROM seed_tasks t WHERE t.seed_no = ?
     ORDER BY t.done_at IS NOT NULL, CASE WHEN t.done_at IS NULL THEN t.due_on END, t.done_at DESC, t.no`,
    seedNo,
  )
}

/** A task by its id. Throws SEED_TASK_NOT_FOUND. */
export function requireTask(db: ReadDb, id: string): TaskRow & { name: string } {
  const row = db.get<TaskRow & { name: string }>(
    `SELECT ${TASK}, p.display_name AS name FROM seed_tasks t JOIN seeds s ON s.no = t.seed_no
       JOIN people p ON p.no = s.person_no WHERE t.id = ?`,
    id,
  )
  if (!row) throw new AppError('SEED_TASK_NOT_FOUND', { id })
  return row
}

export type DueTaskRow = TaskRow & {
  seedId: string
  personId: string
  name: string
  groupId: string
  groupName: string
}

/** Open tasks due by a day, the oldest first; tasks of people who were lost rest. Leans on seed_tasks_open. */
export const DUE_TASKS = `SELECT ${TASK}, s.id AS seedId, p.id AS personId, p.display_name AS name, g.id AS groupId,
    g.name AS groupName
  FROM seed_tasks t JOIN seeds s ON s.no = t.seed_no JOIN people p ON p.no = s.person_no
    JOIN groups g ON g.no = s.group_no
  WHERE t.done_at IS NULL AND t.due_on <= ? AND s.stage NOT IN ('paused', 'lost') AND g.archived_at IS NULL
    AND (? IS NULL OR s.group_no = ?)
  ORDER BY t.due_on, t.no`

export function findDueTasks(db: ReadDb, by: CalendarDate, groupNo: number | null): DueTaskRow[] {
  return db.all(DUE_TASKS, by, groupNo, groupNo)
}

export type MoveRow = {
  id: string
  kind: string
  from: SeedStage | null
  to: SeedStage
  at: number
  recordedAt: number
  reason: string | null
  note: string
}

/** Every step of a seed, newest first. */
export function findMoves(db: ReadDb, seedNo: number): MoveRow[] {
  return db.all(
    `SELECT id, kind, from_stage AS "from", to_stage AS "to", at, recorded_at AS recordedAt, reason, note
     FROM seed_moves WHERE seed_no = ? ORDER BY at DESC, no DESC`,
    seedNo,
  )
}

/** Living groups with how many seeds stand in each stage. */
export function findStageCounts(
  db: ReadDb,
  groupNo: number | null,
): {
  groupId: string
  groupName: string
  capacity: number
  lifecycle: string
  stage: SeedStage | null
  seeds: number
}[] {
  return db.all(
    `SELECT g.id AS groupId, g.name AS groupName, g.capacity, g.lifecycle, s.stage, count(s.no) AS seeds
     FROM groups g LEFT JOIN seeds s ON s.group_no = g.no
     WHERE g.pending_batch_no IS NULL AND (g.no = ? OR (? IS NULL AND g.archived_at IS NULL AND g.lifecycle <> 'ended'))
     GROUP BY g.no, s.stage ORDER BY g.no`,
    groupNo,
    groupNo,
  )
}

/** Groups that a person is in, where they wrote most first. */
export function findGroupsOfPerson(
  db: ReadDb,
  personNo: number,
): { no: number; id: string; name: string; messages: number }[] {
  return db.all(
    `SELECT g.no, g.id, g.name, coalesce(f.messages_total, 0) AS messages
     FROM memberships m JOIN groups g ON g.no = m.group_no LEFT JOIN membership_figures f ON f.membership_no = m.no
     WHERE m.person_no = ? AND m.left_kind IS NULL AND m.pending_batch_no IS NULL AND g.pending_batch_no IS NULL
     ORDER BY coalesce(f.weighted, 0) DESC, messages DESC, m.no`,
    personNo,
  )
}

/** A person's place in a group, present or not; undefined when they never were in it. */
export function findMembership(
  db: ReadDb,
  groupNo: number,
  personNo: number,
): { no: number; id: string; staffRole: string; isPresent: number; isMe: number; isBot: number } | undefined {
  return db.get(
    `SELECT no, id, staff_role AS staffRole, left_kind IS NULL AS isPresent, is_me AS isMe, is_bot AS isBot
     FROM memberships WHERE group_no = ? AND person_no = ? AND pending_batch_no IS NULL`,
    groupNo,
    personNo,
  )
}

/** The key of a person's seed in a group, if they are in its pipeline. */
export function findSeedNo(db: ReadDb, groupNo: number, personNo: number): number | null {
  return (
    db.value<number>('SELECT no FROM seeds WHERE group_no = ? AND person_no = ?', groupNo, personNo) ?? null
  )
}
