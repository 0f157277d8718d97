import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import { findGroups, requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { setActivePersona } from './commands.ts'
import { requirePersona, requirePersonaNo } from './queries.ts'

/** Makes a persona the active one of a group; null leaves the group without. Refuses GROUP_NOT_FOUND. */
export function activatePersona(
  ctx: DataContext,
  { groupId, personaId }: { groupId: string; personaId: string | null },
): { undoId: string } {
  return ctx.write('personas', (db) => {
    const { name } = requireGroup(db, groupId)
    const groupNo = requireGroupNo(db, groupId)
    const personaNo = personaId === null ? null : requirePersonaNo(db, personaId)
    const at = ctx.clock.now()
    const entry = { id: newId(), code: 'personas.setActive', facts: { name }, at }
    const { undoId } = undoable(db, entry, (recorder) => {
      recorder.touch('group_personas', groupNo)
      setActivePersona(db, groupNo, personaNo, at)
    })
    return { undoId }
  })
}

/** Puts a persona to work in exactly these living groups. Groups that were put away keep theirs. */
export function activateInGroups(
  ctx: DataContext,
  { id, groupIds }: { id: string; groupIds: readonly string[] },
): { undoId: string } {
  return ctx.write('personas', (db) => {
    const persona = requirePersona(db, id)
    const personaNo = requirePersonaNo(db, id)
    const at = ctx.clock.now()
    const entry = { id: newId(), code: 'personas.setGroups', facts: { name: persona.name }, at }
    const { undoId } = undoable(db, entry, (recorder) => {
      for (const group of findGroups(db, { includeArchived: false })) {
        const isWanted = groupIds.includes(group.id)
        if (isWanted === persona.groupIds.includes(group.id)) continue
        const groupNo = requireGroupNo(db, group.id)
        recorder.touch('group_personas', groupNo)
        setActivePersona(db, groupNo, isWanted ? personaNo : null, at)
      }
    })
    return { undoId }
  })
}
