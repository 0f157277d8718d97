import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { Group, GroupDraft } from '#shared/features/groups/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { insertGroup, setGroupChatId } from './commands.ts'
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

/** Opens a group on behalf of an import; it stays hidden until that import is finished. Returns its internal key. */
export function openGroupForImport(
  db: WriteDb,
  draft: GroupDraft,
  facts: { id: string; createdAt: number; isSample: boolean; platformChatId: string | null; batchNo: number },
): number {
  return insertGroup(db, draft, facts)
}

/** Remembers under which id exports know the group. */
export function rememberChatId(db: WriteDb, groupNo: number, chatId: string): void {
  setGroupChatId(db, groupNo, chatId)
}
