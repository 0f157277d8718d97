import type { ReadDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND, precisions } from '#shared/features/chat-import/model.ts'

/** A stretch of time in a group; `key` tells which it is. */
export type CountedWindow = { key: number; from: number; until: number }

/**
 * Members who spoke and what they wrote in each window; silent windows have no row. Staff, bots and the operator do not
 * count, nor do lines whose hour is not known. Leans on messages_by_group_time.
 */
export const WINDOW_COUNTS = `SELECT w.value ->> 'key' AS "key", count(*) AS messages,
    count(DISTINCT s.membership_no) AS speakers
  FROM json_each(?1) w
  CROSS JOIN shown_messages s ON s.group_no = ?2 AND s.sent_at >= (w.value ->> 'from') AND s.sent_at < (w.value ->> 'until')
  JOIN memberships m ON m.no = s.membership_no AND m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0
  WHERE s.kind < ${FIRST_EVENT_KIND} AND s.precision < ${precisions.day}
  GROUP BY w.value ->> 'key'`

export function countWindows(
  db: ReadDb,
  groupNo: number,
  windows: readonly CountedWindow[],
): ReadonlyMap<number, { messages: number; speakers: number }> {
  const rows = db.all<{ key: number; messages: number; speakers: number }>(
    WINDOW_COUNTS,
    JSON.stringify(windows),
    groupNo,
  )
  return new Map(rows.map(({ key, messages, speakers }) => [key, { messages, speakers }]))
}
