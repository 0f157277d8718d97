import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'
import { group, groupDraft, groupId } from './model.ts'

const changed = z.object({ group, undoId: z.string() })

/** All that a screen may ask about groups. Refusals: GROUP_NOT_FOUND, GROUP_NAME_TAKEN and those named below. */
export const groupsContract = {
  list: operation.input(z.object({ includeArchived: z.boolean().default(false) })).output(z.array(group)),
  create: operation.input(groupDraft).output(group),
  /**
   * Writes what the operator states about a group. `seen` is the group as the form was opened with; refuses with
   * GROUP_CHANGED when it is another by now, and CAPACITY_TOO_SMALL below the number of present members.
   */
  edit: operation.input(z.object({ groupId, draft: groupDraft, seen: groupDraft })).output(changed),
  /** Puts a group away: it leaves lists and raises nothing, its history stays. */
  archive: operation.input(z.object({ groupId })).output(changed),
  unarchive: operation.input(z.object({ groupId })).output(changed),
}
