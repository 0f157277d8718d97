import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import type { MemberQuery } from '#shared/features/members/model.ts'
import { keysStatement, presentStatement } from './page-query.ts'

/** Lists kept at once: the one on screen, its neighbours while the operator flips filters, and an export. */
const KEPT = 8

type Kept = { version: number; lists: Map<string, readonly number[]>; counts: Map<number | null, number> }
const keptByDoor = new WeakMap<ReadDb, Kept>()

/**
 * Keys of all people that a query finds, in order. Scrolling asks for the same list again and again, so the last ones
 * are kept for as long as nothing at all was written. Goes by `data_version` of the reading connection, which does not
 * see what a transaction under way has written.
 */
export function findOrderedKeys(
  ctx: Pick<DataContext, 'read' | 'calendar'>,
  query: MemberQuery,
  groupNo: number | null,
): readonly number[] {
  const { lists } = keptFor(ctx.read)
  const calendar = ctx.calendar()
  const name = JSON.stringify([query.filters, query.sort, groupNo, calendar.zone])
  const known = lists.get(name)
  if (known) return known
  const { sql, values } = keysStatement(query, groupNo, calendar)
  const keys = JSON.parse(ctx.read.value<string>(sql, ...values) ?? '[]') as number[]
  if (lists.size >= KEPT) lists.delete(lists.keys().next().value ?? '')
  lists.set(name, keys)
  return keys
}

/** How many people are present in a scope, whatever the filters. */
export function countPresent(ctx: Pick<DataContext, 'read'>, groupNo: number | null): number {
  const { counts } = keptFor(ctx.read)
  const known = counts.get(groupNo)
  if (known !== undefined) return known
  const { sql, values } = presentStatement(groupNo)
  const count = ctx.read.value<number>(sql, ...values) ?? 0
  counts.set(groupNo, count)
  return count
}

function keptFor(db: ReadDb): Kept {
  const version = db.value<number>('SELECT data_version FROM pragma_data_version') ?? 0
  const kept = keptByDoor.get(db)
  if (kept?.version === version) return kept
  const fresh: Kept = { version, lists: new Map(), counts: new Map() }
  keptByDoor.set(db, fresh)
  return fresh
}
