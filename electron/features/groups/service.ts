import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { Group, GroupDraft } from '#shared/features/groups/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { insertGroup } from './commands.ts'
import { findGroups, requireGroup } from './queries.ts'

/** Groups for the list and the scope switch. */
export function listGroups(ctx: DataContext, input: { includeArchived: boolean }): Group[] {
  return findGroups(ctx.read, input)
}

/** Opens a new group. Two living groups may not carry the same name: GROUP_NAME_TAKEN. */
export function createGroup(ctx: DataContext, draft: GroupDraft): Group {
  return ctx.write('groups', (db) => {
    const taken = db.value<number>('SELECT no FROM groups WHERE name = ? AND archived_at IS NULL', draft.name)
    if (taken !== undefined) throw new AppError('GROUP_NAME_TAKEN', { name: draft.name })
    const id = newId()
    insertGroup(db, draft, { id, createdAt: ctx.clock.now() })
    return requireGroup(db, id)
  })
}
