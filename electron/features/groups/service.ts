import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { type Group, type GroupDraft, groupDraft } from '#shared/features/groups/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { insertGroup, setGroupChatId, updateArchivedAt, updateGroup } from './commands.ts'
import { countMembers, findGroupNoByName, findGroups, requireGroup, requireGroupNo } from './queries.ts'

/** Groups for the list and the scope switch. */
export function listGroups(ctx: DataContext, input: { includeArchived: boolean }): Group[] {
  return findGroups(ctx.read, input)
}

/** Opens a new group. Two living groups may not carry the same name: GROUP_NAME_TAKEN. */
export function createGroup(ctx: DataContext, draft: GroupDraft): Group {
  return ctx.write('groups', (db) => {
    requireFreeName(db, draft.name, null)
    const id = newId()
    insertGroup(db, draft, { id, createdAt: ctx.clock.now() })
    return requireGroup(db, id)
  })
}

/** Opens a group as a part of a larger change that can be taken back. Returns its key and id. Refuses GROUP_NAME_TAKEN. */
export function keepGroup(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  draft: GroupDraft,
): { no: number; id: string } {
  requireFreeName(db, draft.name, null)
  const id = newId()
  const no = insertGroup(db, draft, { id, createdAt: ctx.clock.now() })
  recorder.created('groups', no)
  return { no, id }
}

/** Writes some of what is stated about a group as a part of a larger change that can be taken back. */
export function keepGroupFacts(
  db: WriteDb,
  recorder: UndoRecorder,
  groupId: string,
  facts: Partial<Pick<GroupDraft, 'lifecycle' | 'startsOn' | 'endsOn'>>,
): void {
  const groupNo = requireGroupNo(db, groupId)
  recorder.touch('groups', groupNo)
  updateGroup(db, groupNo, { ...requireGroup(db, groupId), ...facts })
}

/** Two living groups may not carry the same name: GROUP_NAME_TAKEN. */
function requireFreeName(db: ReadDb, name: string, exceptNo: number | null): void {
  const taken = findGroupNoByName(db, name)
  if (taken !== null && taken !== exceptNo) throw new AppError('GROUP_NAME_TAKEN', { name })
}

type Changed = { group: Group; undoId: string }

/** Runs a change of one group that the operator can take back. */
function undoableChange(
  ctx: DataContext,
  change: { groupId: string; code: string },
  work: (db: WriteDb, groupNo: number, before: Group) => void,
): Changed {
  return ctx.write('groups', (db) => {
    const groupNo = requireGroupNo(db, change.groupId)
    const before = requireGroup(db, change.groupId)
    const entry = { id: newId(), code: change.code, facts: { name: before.name }, at: ctx.clock.now() }
    const { undoId } = undoable(db, entry, (recorder) => {
      recorder.touch('groups', groupNo)
      work(db, groupNo, before)
    })
    return { group: requireGroup(db, change.groupId), undoId }
  })
}

/**
 * Writes what the operator states about a group. GROUP_CHANGED when it is no longer what the form was opened with,
 * GROUP_NAME_TAKEN, CAPACITY_TOO_SMALL below the number of present members.
 */
export function editGroup(
  ctx: DataContext,
  { groupId, draft, seen }: { groupId: string; draft: GroupDraft; seen: GroupDraft },
): Changed {
  return undoableChange(ctx, { groupId, code: 'editGroup' }, (db, groupNo, before) => {
    if (JSON.stringify(groupDraft.parse(before)) !== JSON.stringify(groupDraft.parse(seen)))
      throw new AppError('GROUP_CHANGED', { name: before.name })
    if (before.archivedAt === null) requireFreeName(db, draft.name, groupNo)
    const members = countMembers(db, groupNo)
    if (draft.capacity < members && draft.capacity !== before.capacity)
      throw new AppError('CAPACITY_TOO_SMALL', { members, capacity: draft.capacity })
    updateGroup(db, groupNo, draft)
  })
}

/** Puts a group away; its history stays. */
export function archiveGroup(ctx: DataContext, groupId: string): Changed {
  return undoableChange(ctx, { groupId, code: 'archiveGroup' }, (db, groupNo, before) => {
    if (before.archivedAt === null) updateArchivedAt(db, groupNo, ctx.clock.now())
  })
}

/** Takes a group out of the archive. GROUP_NAME_TAKEN when a living one carries its name by now. */
export function unarchiveGroup(ctx: DataContext, groupId: string): Changed {
  return undoableChange(ctx, { groupId, code: 'unarchiveGroup' }, (db, groupNo, before) => {
    requireFreeName(db, before.name, groupNo)
    updateArchivedAt(db, groupNo, null)
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
