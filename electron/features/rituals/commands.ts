import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import type { RitualKind } from '#shared/features/rituals/model.ts'
import type { HolidayEffect, WrittenMark } from '#shared/features/rituals/rules/days.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A ritual as it is written. */
export type RitualFields = {
  name: string
  kind: RitualKind
  rrule: string
  startsOn: CalendarDate
  endsOn: CalendarDate | null
  count: number | null
  minute: number
  durationMinutes: number
  holidays: HolidayEffect
  countsFrom: CalendarDate
  owner: string
  scriptId: string | null
  words: string
}

const COLUMNS = {
  name: 'name',
  kind: 'kind',
  rrule: 'rrule',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  count: 'count',
  minute: 'minute',
  durationMinutes: 'duration_minutes',
  holidays: 'holidays',
  countsFrom: 'counts_from',
  owner: 'owner',
  scriptId: 'script_id',
  words: 'words',
} as const satisfies Record<keyof RitualFields, string>

const FIELDS = Object.keys(COLUMNS) as (keyof RitualFields)[]

/** Writes a ritual with its groups down and returns its key. */
export function insertRitual(
  db: WriteDb,
  ritual: RitualFields & { id: string; isSample: boolean; groupNos: readonly number[] },
  at: number,
): number {
  const names = FIELDS.map((field) => COLUMNS[field]).join(', ')
  const marks = FIELDS.map(() => '?').join(', ')
  const { lastId } = db.run(
    `INSERT INTO rituals (id, is_sample, created_at, ${names}) VALUES (?, ?, ?, ${marks})`,
    ritual.id,
    ritual.isSample ? 1 : 0,
    at,
    ...FIELDS.map((field) => ritual[field]),
  )
  insertGroups(db, lastId, ritual.groupNos)
  return lastId
}

/** Writes all fields of a ritual anew; its calendar entry is one revision further. */
export function updateRitual(db: WriteDb, no: number, ritual: RitualFields, recorder: UndoRecorder): void {
  const columns = Object.values(COLUMNS)
  recorder.touchColumns('rituals', no, columns)
  db.run(
    `UPDATE rituals SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE no = ?`,
    ...FIELDS.map((field) => ritual[field]),
    no,
  )
  updateRevision(db, no, recorder)
}

/** A ritual changed, so that calendars must read it anew; taking that back is one more change. */
export function updateRevision(db: WriteDb, no: number, recorder: UndoRecorder): void {
  db.run('UPDATE rituals SET revision = revision + 1 WHERE no = ?', no)
  recorder.counters.push({ table: 'rituals', key: no, column: 'revision' })
}

export function insertGroups(db: WriteDb, ritualNo: number, groupNos: readonly number[]): void {
  for (const groupNo of groupNos)
    db.run('INSERT INTO ritual_groups (ritual_no, group_no) VALUES (?, ?)', ritualNo, groupNo)
}

export function deleteGroups(db: WriteDb, ritualNo: number): void {
  db.run('DELETE FROM ritual_groups WHERE ritual_no = ?', ritualNo)
}

/** Takes a ritual away with everything that was written about it. */
export function deleteRitual(db: WriteDb, no: number): void {
  for (const table of ['ritual_groups', 'ritual_pauses', 'ritual_marks'])
    db.run(`DELETE FROM ${table} WHERE ritual_no = ?`, no)
  db.run('DELETE FROM rituals WHERE no = ?', no)
}

/** Writes down what became of a day; a day of which there is nothing to say loses its mark. */
export function saveMark(
  db: WriteDb,
  ritualNo: number,
  mark: WrittenMark,
  at: number,
  recorder?: UndoRecorder,
): void {
  recorder?.touch('ritual_marks', [ritualNo, mark.onDay])
  if (mark.state === 'open' && mark.movedTo === null) {
    db.run('DELETE FROM ritual_marks WHERE ritual_no = ? AND on_day = ?', ritualNo, mark.onDay)
    return
  }
  db.run(
    `INSERT INTO ritual_marks (ritual_no, on_day, state, moved_to, moved_minute, marked_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (ritual_no, on_day) DO UPDATE SET state = excluded.state, moved_to = excluded.moved_to,
       moved_minute = excluded.moved_minute, marked_at = excluded.marked_at`,
    ritualNo,
    mark.onDay,
    mark.state,
    mark.movedTo,
    mark.movedMinute,
    at,
  )
}

/** A ritual rests for some days. */
export function insertPause(
  db: WriteDb,
  pause: { ritualNo: number; from: CalendarDate; until: CalendarDate | null; at: number },
  recorder?: UndoRecorder,
): void {
  const { lastId } = db.run(
    'INSERT INTO ritual_pauses (ritual_no, from_on, until_on, created_at) VALUES (?, ?, ?, ?)',
    pause.ritualNo,
    pause.from,
    pause.until,
    pause.at,
  )
  recorder?.created('ritual_pauses', lastId)
}

/** Ends pauses that reach a day the day before it, and takes away those that begin later. Returns how many. */
export function endPauses(
  db: WriteDb,
  ritualNo: number,
  { today, yesterday }: { today: CalendarDate; yesterday: CalendarDate },
  recorder: UndoRecorder,
): number {
  const reaching = 'ritual_no = ? AND (until_on IS NULL OR until_on >= ?)'
  recorder.touchRows('ritual_pauses', reaching, ritualNo, today)
  const gone = db.run(`DELETE FROM ritual_pauses WHERE ${reaching} AND from_on >= ?`, ritualNo, today, today)
  const ended = db.run(`UPDATE ritual_pauses SET until_on = ? WHERE ${reaching}`, yesterday, ritualNo, today)
  return gone.changes + ended.changes
}

/** Marks from a day on that say nothing of the past: days that were skipped ahead or moved. */
export function deleteMarksAhead(
  db: WriteDb,
  ritualNo: number,
  from: CalendarDate,
  kept: readonly CalendarDate[],
  recorder: UndoRecorder,
): void {
  const where = `ritual_no = ? AND on_day >= ? AND state <> 'kept' AND on_day NOT IN (SELECT value FROM json_each(?))`
  const values = [ritualNo, from, JSON.stringify(kept)] as const
  recorder.touchRows('ritual_marks', where, ...values)
  db.run(`DELETE FROM ritual_marks WHERE ${where}`, ...values)
}
