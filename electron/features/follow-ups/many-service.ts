import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { Completion, SnoozeInput } from '#shared/features/follow-ups/contract.ts'
import type {
  CardFilters,
  CardSort,
  ChangedMany,
  ListedCard,
} from '#shared/features/follow-ups/many-contract.ts'
import type { SkipReason } from '#shared/features/follow-ups/model.ts'
import { dueTimeOf } from '#shared/features/follow-ups/rules/times.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import {
  asOneChange,
  completeFollowUp,
  settleFollowUp,
  skipFollowUp,
  snoozeFollowUp,
  touchCard,
} from './card-service.ts'
import { updateReopened } from './commands.ts'
import { situationOf } from './generation.ts'
import { countStandings, findListedCards, type ListBounds } from './list-queries.ts'
import { type CardRow, findOpenCardOfRules, requireCardRow } from './queries.ts'

type Page = { filters: CardFilters; sort: CardSort; offset: number; limit: number }

/** One page of all follow-ups, and how many there are of each standing. */
export function pageOfCards(ctx: DataContext, { filters, ...page }: Page) {
  const bounds = boundsOf(ctx, filters)
  const counts = countStandings(ctx.read, filters, bounds)
  const rows: ListedCard[] = findListedCards(ctx.read, filters, bounds, page)
  const total = filters.standing
    ? counts[filters.standing]
    : Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { rows, counts, total }
}

function boundsOf(ctx: DataContext, { groupId, due }: CardFilters): ListBounds {
  const calendar = ctx.calendar()
  const startOf = (day: Parameters<typeof addDays>[0] | null | undefined, ahead = 0) =>
    day ? calendar.startOf(addDays(day, ahead)) : null
  return {
    endOfToday: calendar.startOf(addDays(calendar.dateAt(ctx.clock.now()), 1)),
    groupNo: groupId === undefined ? null : requireGroupNo(ctx.read, groupId),
    from: startOf(due?.from),
    until: startOf(due?.to, 1),
  }
}

type Change = { code: string; state: 'open' | 'waiting'; run: (id: string) => unknown }

/** Runs a command on each card that still stands where the operator saw it; all of it is one step for undo. */
function changeMany(ctx: DataContext, ids: readonly string[], change: Change): ChangedMany {
  const wanted = [...new Set(ids)]
  const standing = wanted.filter((id) => requireCardRow(ctx.read, id).state === change.state)
  const unchanged = wanted.length - standing.length
  if (standing.length === 0) return { changed: 0, unchanged, undoId: null }
  const entry = { code: change.code, facts: { count: standing.length } }
  const undoId = asOneChange(ctx, entry, () => {
    for (const id of standing) change.run(id)
  })
  return { changed: standing.length, unchanged, undoId }
}

/** Closes many cards with the same outcome, note and next date. */
export function completeMany(
  ctx: DataContext,
  { ids, ...done }: Omit<Completion, 'id'> & { ids: readonly Completion['id'][] },
): ChangedMany {
  const run = (id: string) => completeFollowUp(ctx, { ...done, id: id as Completion['id'] })
  return changeMany(ctx, ids, { code: 'completeMany', state: 'open', run })
}

/** Puts many cards off, or gives them another day. */
export function snoozeMany(ctx: DataContext, ids: readonly string[], until: SnoozeInput): ChangedMany {
  return changeMany(ctx, ids, {
    code: 'snoozeMany',
    state: 'open',
    run: (id) => snoozeFollowUp(ctx, id, until),
  })
}

/** Closes many cards without a contact. */
export function skipMany(
  ctx: DataContext,
  ids: readonly string[],
  reason: SkipReason,
  note: string,
): ChangedMany {
  return changeMany(ctx, ids, {
    code: 'skipMany',
    state: 'open',
    run: (id) => skipFollowUp(ctx, id, reason, note),
  })
}

/** Says of many waiting cards whether a reply came. */
export function settleMany(ctx: DataContext, ids: readonly string[], hasReplied: boolean): ChangedMany {
  return changeMany(ctx, ids, {
    code: 'settleMany',
    state: 'waiting',
    run: (id) => settleFollowUp(ctx, id, hasReplied, ''),
  })
}

/** Brings closed cards back, due at the next allowed time. A person with another open card of a rule keeps that one. */
export function reopenMany(ctx: DataContext, ids: readonly string[]): ChangedMany {
  const { calendar, now, quietHours } = situationOf(ctx)
  const dueAt = dueTimeOf(now, now, calendar, quietHours)
  const rows = [...new Set(ids)].map((id) => requireCardRow(ctx.read, id))
  const closed = rows.filter((row) => row.state !== 'open')
  let changed = 0
  if (closed.length === 0) return { changed, unchanged: rows.length, undoId: null }
  const undoId = asOneChange(ctx, { code: 'reopenMany', facts: { count: closed.length } }, (db, recorder) => {
    for (const row of closed) if (reopen(db, recorder, row, dueAt)) changed += 1
  })
  return { changed, unchanged: rows.length - changed, undoId: changed === 0 ? null : undoId }
}

function reopen(db: WriteDb, recorder: UndoRecorder, row: CardRow, dueAt: number): boolean {
  if (row.source !== 'manual' && findOpenCardOfRules(db, row.personNo) !== undefined) return false
  touchCard(db, recorder, row.no)
  updateReopened(db, row.no, Math.max(row.dueAt, dueAt))
  return true
}
