import type { DataContext } from '#electron/backend/context.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/**
 * Groups whose facts are about to be derived again, each from its first such day: what a run after an import looks at.
 * Call it before they are derived. Who came with a list has no stale day; a group with people of today is looked at from
 * its beginning, so that what lies long back is counted.
 */
export function findTouchedGroups(ctx: DataContext): Map<number, CalendarDate> {
  const calendar = ctx.calendar()
  const today = calendar.dateAt(ctx.clock.now())
  const rows = ctx.read.all<{ groupNo: number; fromOn: CalendarDate }>(
    `SELECT groupNo, min(fromOn) AS fromOn FROM (
       SELECT group_no AS groupNo, from_date AS fromOn FROM stale_days
       UNION ALL
       SELECT group_no, CASE WHEN max(created_at) >= ? THEN '0000-01-01' ELSE ? END FROM memberships
       WHERE is_dirty = 1 GROUP BY group_no)
     GROUP BY groupNo`,
    calendar.startOf(today),
    today,
  )
  return new Map(rows.map(({ groupNo, fromOn }) => [groupNo, fromOn]))
}
