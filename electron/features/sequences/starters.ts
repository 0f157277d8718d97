import type { ReadDb } from '#electron/database/handles.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { SequenceRow } from './content.ts'
import { REACHABLE } from './starts.ts'

/** Somebody, or a group, who is to start. `groupNo` null = cannot be reached; `runNo` = on the way already. */
export type Starter = {
  /** Of the person or the group; part of the run's key. */
  id: string
  name: string
  personNo: number | null
  groupNo: number | null
  doNotContact: boolean
  runNo: number | null
}

type Asked = { personNos: readonly number[]; groupNo: number | null }

/** Those asked for, in the order of asking. Refuses GROUP_IS_OVER for a group that has ended. */
export function findStarters(db: ReadDb, row: SequenceRow, asked: Asked): Starter[] {
  return row.subject === 'group' ? groupStarters(db, row, asked.groupNo) : peopleStarters(db, row, asked)
}

function groupStarters(db: ReadDb, row: SequenceRow, groupNo: number | null): Starter[] {
  const group = db.get<{ id: string; name: string; isOver: number; runNo: number | null }>(
    `SELECT g.id, g.name, (g.archived_at IS NOT NULL OR g.lifecycle = 'ended') AS isOver,
       (SELECT r.no FROM sequence_runs r WHERE r.sequence_no = ? AND r.group_no = g.no AND r.person_no IS NULL
          AND r.is_latest = 1 AND r.state IN ('running', 'paused')) AS runNo
     FROM groups g WHERE g.no = ?`,
    row.no,
    groupNo,
  )
  if (!group) return []
  if (group.isOver === 1) throw new AppError('GROUP_IS_OVER', { name: group.name })
  return [{ ...group, personNo: null, groupNo, doNotContact: false }]
}

/** Each in the group asked for, else in the one where they spoke last. */
function peopleStarters(db: ReadDb, row: SequenceRow, { personNos, groupNo }: Asked): Starter[] {
  const rows = db.all<Omit<Starter, 'doNotContact'> & { doNotContact: number }>(
    `SELECT p.id, p.display_name AS name, p.no AS personNo, p.do_not_contact AS doNotContact,
       (SELECT m.group_no FROM memberships m JOIN groups g ON g.no = m.group_no
          LEFT JOIN membership_figures f ON f.membership_no = m.no
        WHERE m.person_no = p.no AND ${REACHABLE}
        ORDER BY m.group_no = ? DESC, f.last_spoke_at DESC, m.no LIMIT 1) AS groupNo,
       (SELECT r.no FROM sequence_runs r WHERE r.sequence_no = ? AND r.person_no = p.no AND r.is_latest = 1
          AND r.state IN ('running', 'paused')) AS runNo
     FROM json_each(?) c JOIN people p ON p.no = c.value AND +p.pending_batch_no IS NULL
     ORDER BY c.key`,
    groupNo,
    row.no,
    JSON.stringify(personNos),
  )
  return rows.map((starter) => ({ ...starter, doNotContact: starter.doNotContact === 1 }))
}
