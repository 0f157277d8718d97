import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import {
  type ActivityThresholds,
  activityThresholds,
  defaultThresholds,
} from '#shared/features/activity/model.ts'
import {
  type DayRun,
  dataUntilOf,
  isCovered,
  mergeSpans,
  type Span,
  wholeDaysOf,
} from '#shared/features/activity/rules/coverage.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import { type CalendarDate, dateOfDayNumber, dayNumberOf } from '#shared/kernel/calendar-date.ts'

/** What finished complete chat imports observed of each group, merged; groups without any are absent. */
export function findSpans(db: ReadDb, groupNos?: readonly number[]): Map<number, Span[]> {
  const rows = db.all<Span & { groupNo: number }>(
    `SELECT group_no AS groupNo, covers_from AS "from", covers_until AS until FROM import_batches
     WHERE kind = 'chat' AND state = 'done' AND is_complete = 1 AND group_no IS NOT NULL
       AND covers_from IS NOT NULL AND covers_until IS NOT NULL
       AND (? IS NULL OR group_no IN (SELECT value FROM json_each(?)))`,
    groupNos ? 1 : null,
    JSON.stringify(groupNos ?? []),
  )
  return new Map([...Map.groupBy(rows, (row) => row.groupNo)].map(([no, spans]) => [no, mergeSpans(spans)]))
}

/** Latest export instant among groups; null when none has a complete source. */
export function findDataUntil(db: ReadDb, groupNos: readonly number[]): number | null {
  return dataUntilOf([...findSpans(db, groupNos).values()].flat())
}

/** Whole days of [from, to] that are covered in at least one of the groups. */
export function findCoveredDates(
  ctx: Pick<DataContext, 'read' | 'calendar'>,
  groupNos: readonly number[],
  { from, to }: { from: CalendarDate; to: CalendarDate },
): Set<CalendarDate> {
  const runs: DayRun[] = [...findSpans(ctx.read, groupNos).values()].flatMap((spans) =>
    wholeDaysOf(spans, ctx.calendar()),
  )
  const dates = new Set<CalendarDate>()
  for (let day = dayNumberOf(from); day <= dayNumberOf(to); day += 1)
    if (isCovered(runs, day)) dates.add(dateOfDayNumber(day))
  return dates
}

/** Numbers of domain.md §4.2–4.4 as the operator set them. */
export function findThresholds(db: ReadDb): ActivityThresholds {
  const stored = db.value<string>("SELECT value FROM workspace_settings WHERE key = 'activity'")
  return activityThresholds.parse({ ...defaultThresholds, ...(stored ? JSON.parse(stored) : {}) })
}

/** Instant of the last message of a group that is no event of the chat program. Leans on messages_by_group_time. */
export function findLastMessageAt(db: ReadDb, groupNo: number): number | null {
  return (
    db.value<number>(
      `SELECT sent_at FROM shown_messages WHERE group_no = ? AND sent_at IS NOT NULL AND kind < ${FIRST_EVENT_KIND}
       ORDER BY sent_at DESC LIMIT 1`,
      groupNo,
    ) ?? null
  )
}
