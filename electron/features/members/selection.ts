import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { MemberQuery, MemberSelection } from '#shared/features/members/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findOrderedKeys } from './ordered-keys.ts'
import { findPersonNos } from './queries.ts'

/** Most people that one bulk action changes: its undo keeps every row before and after. */
export const BULK_LIMIT = 5000

/** Keys of a query's people in its order. Throws GROUP_NOT_FOUND. */
export function keysOfQuery(ctx: DataContext, query: MemberQuery): readonly number[] {
  const groupNo = query.groupId === null ? null : requireGroupNo(ctx.read, query.groupId)
  return findOrderedKeys(ctx, query, groupNo)
}

/** Keys of the people that a bulk action means. Throws BULK_TOO_LARGE above the limit. */
export function keysOfSelection(ctx: DataContext, selection: MemberSelection): readonly number[] {
  if ('personIds' in selection) return findPersonNos(ctx.read, selection.personIds)
  const without = new Set(findPersonNos(ctx.read, selection.except))
  const keys = keysOfQuery(ctx, selection.query).filter((no) => !without.has(no))
  if (keys.length > BULK_LIMIT)
    throw new AppError('BULK_TOO_LARGE', { count: keys.length, limit: BULK_LIMIT })
  return keys
}
