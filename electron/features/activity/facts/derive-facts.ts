import type { DataContext } from '#electron/backend/context.ts'
import { dateOfDayNumber, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import { findGroupNos } from '../queries.ts'
import { loadActors, markChangedActors } from './actors.ts'
import { FactBuilder, type MessageRow, REPLY_REACH_DAYS } from './fact-builder.ts'
import { findAliases, findExporters, findMessagesAfter, findStaleDays, type StaleRow } from './queries.ts'
import { SpanWriter, type StaleSpan, WIDEN } from './span-writer.ts'

const ROWS_AT_ONCE = 3000

/**
 * Derives daily_facts, group_days and questions of all stale days, and of the days around them on which an answer, a
 * quote or a pick-up may land. In short transactions with pauses; a crash or an abort leaves the rest marked. The same
 * messages and members give the same facts, whatever the order in which they came.
 */
export async function deriveFacts(ctx: DataContext, signal?: AbortSignal): Promise<void> {
  for (const no of findGroupNos(ctx.read)) {
    if (signal?.aborted) return
    await markChangedActors(ctx, no)
  }
  for (;;) {
    const [span] = spansOf(findStaleDays(ctx.read))
    if (!span) return
    await deriveSpan(ctx, span, signal)
    if (signal?.aborted) return
  }
}

/** Joins stale ranges whose derived days touch, as reading them apart would read the days between them twice. */
function spansOf(rows: readonly StaleRow[]): StaleSpan[] {
  const spans: StaleSpan[] = []
  for (const row of rows) {
    const first = dayNumberOf(row.from) - WIDEN.before
    const last = dayNumberOf(row.to) + WIDEN.after
    const open = spans.at(-1)
    if (open && open.groupNo === row.groupNo && first <= open.last + 1) {
      open.last = Math.max(open.last, last)
      open.nos.push(row.no)
    } else spans.push({ groupNo: row.groupNo, first, last, nos: [row.no] })
  }
  return spans
}

async function deriveSpan(ctx: DataContext, span: StaleSpan, signal?: AbortSignal): Promise<void> {
  const calendar = ctx.calendar()
  const exporters = findExporters(ctx.read, span.groupNo)
  const builder = new FactBuilder({
    calendar,
    actors: await loadActors(ctx, span.groupNo),
    firstDay: span.first,
    exporterOf: (batchNo) => exporters.get(batchNo) ?? '',
  })
  const writer = new SpanWriter(ctx, span)
  const until = calendar.startOf(dateOfDayNumber(span.last + 2))
  let position = { at: calendar.startOf(dateOfDayNumber(span.first - REPLY_REACH_DAYS)) - 1, id: 0 }
  for (;;) {
    const rows = findMessagesAfter(ctx.read, span.groupNo, position, until, ROWS_AT_ONCE)
    if (new Set(exporters.values()).size > 1) addAliases(ctx, rows, exporters)
    builder.take(rows)
    if (rows.length < ROWS_AT_ONCE) builder.end()
    await ctx.pause()
    if (signal?.aborted) return
    for (const day of builder.takeFinished()) if (day.day <= span.last) await writer.add(day)
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) break
    position = { at: last.at, id: last.id }
  }
  await writer.close()
}

function addAliases(ctx: DataContext, rows: MessageRow[], exporters: ReadonlyMap<number, string>): void {
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const { messageId, batchNo, platformId } of findAliases(ctx.read, [...byId.keys()])) {
    const row = byId.get(messageId)
    const exporter = exporters.get(batchNo)
    if (row && exporter !== undefined) row.aliases = [...(row.aliases ?? []), { exporter, platformId }]
  }
}
