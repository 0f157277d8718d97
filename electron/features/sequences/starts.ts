import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { StepClock } from '#shared/features/sequences/rules.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { insertRun, type NewRun } from './commands.ts'
import type { SequenceRow } from './queries.ts'

/** An event older than this starts nothing any more, as with the welcome (domain.md §7, freshness). */
const START_FRESH_DAYS = 3

/** Somebody who can be written to in a group: no staff, no bot, present, in a group that lives. */
export const REACHABLE = `m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0 AND m.left_kind IS NULL
  AND +m.pending_batch_no IS NULL AND g.archived_at IS NULL AND g.lifecycle <> 'ended'`

/** Nobody begins twice for one event, nor while on the way in the same sequence. Binds the sequence. */
const NOT_STARTED = `NOT EXISTS (SELECT 1 FROM sequence_runs r WHERE r.sequence_no = ? AND r.person_no = p.no
  AND r.is_latest = 1 AND r.state IN ('running', 'paused'))`

type Event = { personNo: number; personId: string; groupNo: number; groupId: string; at: number | null }

/** Starts what rules start: a fresh join or a talk that was noted, once for each event. Returns how many began. */
export function startByRules(db: WriteDb, sequences: readonly SequenceRow[], clock: StepClock): number {
  let started = 0
  for (const sequence of sequences) {
    if (sequence.isOn === 0 || sequence.deletedAt !== null) continue
    const groups = JSON.parse(sequence.startGroups) as string[]
    const events = sequence.startRule === 'joined' ? joins(db, sequence, clock) : talks(db, sequence, clock)
    for (const event of events) {
      if (groups.length > 0 && !groups.includes(event.groupId)) continue
      started += startOnce(db, event)
    }
  }
  return started
}

function startOnce(db: WriteDb, { run }: { run: NewRun }): number {
  const isKnown = db.value<number>('SELECT no FROM sequence_runs WHERE key = ?', run.key) !== undefined
  const isOnTheWay = db.value<number>(
    `SELECT no FROM sequence_runs WHERE sequence_no = ? AND person_no = ? AND is_latest = 1
       AND state IN ('running', 'paused')`,
    run.sequenceNo,
    run.personNo,
  )
  if (isKnown || isOnTheWay !== undefined) return 0
  insertRun(db, run)
  return 1
}

/** The first day whose events count: fresh ones, and none from before the day of switching on. */
function sinceOf({ switchedOnAt }: SequenceRow, { calendar, now }: StepClock): CalendarDate {
  const fresh = addDays(calendar.dateAt(now), -START_FRESH_DAYS)
  const switched = calendar.dateAt(switchedOnAt ?? now)
  return switched > fresh ? switched : fresh
}

/** Joins on a known day. Leans on memberships_by_joined. */
function joins(db: ReadDb, sequence: SequenceRow, clock: StepClock) {
  const { calendar, now } = clock
  const rows = db.all<Event & { joinedOn: CalendarDate }>(
    `SELECT p.no AS personNo, p.id AS personId, g.no AS groupNo, g.id AS groupId, m.joined_at AS at,
       m.joined_by AS joinedOn
     FROM memberships m JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL AND p.do_not_contact = 0
       JOIN groups g ON g.no = m.group_no
     WHERE m.joined_by >= ? AND m.joined_kind = 'day' AND ${REACHABLE} AND ${NOT_STARTED}
     ORDER BY m.joined_by, m.no`,
    sinceOf(sequence, clock),
    sequence.no,
  )
  return rows.flatMap((row) => {
    const startedAt = row.at ?? calendar.startOf(row.joinedOn)
    if (startedAt > now) return []
    return [
      {
        groupId: row.groupId,
        run: {
          key: `${sequence.id}|${row.personId}|joined|${row.groupId}|${row.joinedOn}`,
          sequenceNo: sequence.no,
          personNo: row.personNo,
          groupNo: row.groupNo,
          startRule: 'joined',
          startedAt,
          startedOn: row.joinedOn,
        } satisfies NewRun,
      },
    ]
  })
}

/** Calls and meetings that the operator noted, each in the group where the person spoke last. */
function talks(db: ReadDb, sequence: SequenceRow, clock: StepClock) {
  const { calendar, now } = clock
  const rows = db.all<Event & { at: number; interactionId: string }>(
    `SELECT p.no AS personNo, p.id AS personId, g.no AS groupNo, g.id AS groupId, i.at, i.id AS interactionId
     FROM interactions i JOIN people p ON p.no = i.person_no AND +p.pending_batch_no IS NULL AND p.do_not_contact = 0
       JOIN memberships m ON m.no = (SELECT m.no FROM memberships m JOIN groups g ON g.no = m.group_no
         LEFT JOIN membership_figures f ON f.membership_no = m.no
         WHERE m.person_no = p.no AND ${REACHABLE} ORDER BY f.last_spoke_at DESC, m.no LIMIT 1)
       JOIN groups g ON g.no = m.group_no
     WHERE i.kind IN ('call', 'meeting') AND i.batch_no IS NULL AND i.at >= ? AND i.at <= ? AND ${NOT_STARTED}
     ORDER BY i.at, i.no`,
    calendar.startOf(sinceOf(sequence, clock)),
    now,
    sequence.no,
  )
  return rows.map((row) => ({
    groupId: row.groupId,
    run: {
      key: `${sequence.id}|${row.personId}|talk|${row.interactionId}`,
      sequenceNo: sequence.no,
      personNo: row.personNo,
      groupNo: row.groupNo,
      startRule: 'after_talk',
      startedAt: row.at,
      startedOn: calendar.dateAt(row.at),
    } satisfies NewRun,
  }))
}
