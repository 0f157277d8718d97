import type { ReadDb } from '#electron/database/handles.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { RitualId, RitualKind, RitualPause } from '#shared/features/rituals/model.ts'
import type { DayRange, HolidayEffect, WrittenMark } from '#shared/features/rituals/rules/days.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

export type RitualGroup = { no: number; id: GroupId; name: string }

/** A ritual as it is kept, with its groups and pauses. */
export type RitualRow = {
  no: number
  id: RitualId
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
  revision: number
  isSample: boolean
  /** The living ones; where none lives any more, all of them. */
  groups: RitualGroup[]
  isLive: boolean
  pauses: RitualPause[]
}

type Stored = Omit<RitualRow, 'isSample' | 'groups' | 'isLive' | 'pauses'> & { isSample: number }

const COLUMNS = `no, id, name, kind, rrule, starts_on AS startsOn, ends_on AS endsOn, count, minute,
  duration_minutes AS durationMinutes, holidays, counts_from AS countsFrom, owner, script_id AS scriptId, words, revision,
  is_sample AS isSample`

/** Rituals by name; of one group, or all (null). */
export function findRituals(db: ReadDb, groupNo: number | null): RitualRow[] {
  const rows = db.all<Stored>(
    `SELECT ${COLUMNS} FROM rituals WHERE ? IS NULL OR no IN (SELECT ritual_no FROM ritual_groups WHERE group_no = ?)
     ORDER BY name, no`,
    groupNo,
    groupNo,
  )
  return withParts(db, rows)
}

/** Refuses RITUAL_NOT_FOUND. */
export function requireRitual(db: ReadDb, id: string): RitualRow {
  const row = db.get<Stored>(`SELECT ${COLUMNS} FROM rituals WHERE id = ?`, id)
  const [ritual] = row ? withParts(db, [row]) : []
  if (!ritual) throw new AppError('RITUAL_NOT_FOUND')
  return ritual
}

type GroupRow = RitualGroup & { ritualNo: number; isLiving: number }
type PauseRow = RitualPause & { ritualNo: number }

function withParts(db: ReadDb, rows: readonly Stored[]): RitualRow[] {
  const nos = JSON.stringify(rows.map(({ no }) => no))
  const groups = Map.groupBy(
    db.all<GroupRow>(
      `SELECT r.ritual_no AS ritualNo, g.no, g.id, g.name, g.archived_at IS NULL AND g.lifecycle <> 'ended' AS isLiving
       FROM json_each(?) c JOIN ritual_groups r ON r.ritual_no = c.value
         JOIN groups g ON g.no = r.group_no AND g.pending_batch_no IS NULL ORDER BY g.name, g.no`,
      nos,
    ),
    ({ ritualNo }) => ritualNo,
  )
  const pauses = Map.groupBy(
    db.all<PauseRow>(
      `SELECT p.ritual_no AS ritualNo, p.from_on AS "from", p.until_on AS until
       FROM json_each(?) c JOIN ritual_pauses p ON p.ritual_no = c.value ORDER BY p.from_on, p.no`,
      nos,
    ),
    ({ ritualNo }) => ritualNo,
  )
  return rows.map((row) => {
    const all = groups.get(row.no) ?? []
    const living = all.filter(({ isLiving }) => isLiving === 1)
    const shown = living.length > 0 ? living : all
    return {
      ...row,
      isSample: row.isSample === 1,
      groups: shown.map(({ no, id, name }) => ({ no, id, name })),
      isLive: living.length > 0,
      pauses: (pauses.get(row.no) ?? []).map(({ from, until }) => ({ from, until })),
    }
  })
}

type MarkRow = WrittenMark & { ritualNo: number }
const MARK = `m.ritual_no AS ritualNo, m.on_day AS onDay, m.state, m.moved_to AS movedTo, m.moved_minute AS movedMinute`

/**
 * Marks of rituals that show on the days of a range, by ritual. Leans on the key and on ritual_marks_by_move, of which the
 * plus tells: few days are moved, and a ritual may have marks of years.
 */
const marksInRange = `SELECT ${MARK} FROM json_each(?1) c JOIN ritual_marks m ON m.ritual_no = c.value
    AND m.on_day >= ?2 AND m.on_day <= ?3
  UNION SELECT ${MARK} FROM ritual_marks m WHERE m.moved_to >= ?2 AND m.moved_to <= ?3
    AND +m.ritual_no IN (SELECT value FROM json_each(?1))`

export function findMarks(
  db: ReadDb,
  ritualNos: readonly number[],
  { from, to }: DayRange,
): Map<number, WrittenMark[]> {
  const rows = db.all<MarkRow>(marksInRange, JSON.stringify(ritualNos), from, to)
  return Map.groupBy(rows, ({ ritualNo }) => ritualNo)
}

/** What is written about one day of a ritual, by the day of its rule. */
export function findMark(db: ReadDb, ritualNo: number, onDay: CalendarDate): WrittenMark | undefined {
  return db.get<WrittenMark>(
    `SELECT ${MARK} FROM ritual_marks m WHERE m.ritual_no = ? AND m.on_day = ?`,
    ritualNo,
    onDay,
  )
}

/** Names of groups that are archived or over, of these. Refuses GROUP_NOT_FOUND for an unknown one. */
export function findGroupsFor(db: ReadDb, ids: readonly string[]): (RitualGroup & { isLiving: boolean })[] {
  return [...new Set(ids)].map((id) => {
    const row = db.get<RitualGroup & { isLiving: number }>(
      `SELECT no, id, name, archived_at IS NULL AND lifecycle <> 'ended' AS isLiving FROM groups
       WHERE id = ? AND pending_batch_no IS NULL`,
      id,
    )
    if (!row) throw new AppError('GROUP_NOT_FOUND', { id })
    return { ...row, isLiving: row.isLiving === 1 }
  })
}
