import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import type { ScriptTarget } from '#shared/features/scripts/contract.ts'
import { insertUse } from './commands.ts'
import { findScript, isCopiedSince, requireScript } from './queries.ts'
import { ensureShippedScripts } from './shipping.ts'

/** The same text for the same person or group again within this time is the same use. */
const SAME_USE_MS = 10 * 60_000

/** Counts a text that was copied in the library as a use of its present wording. Refuses SCRIPT_NOT_FOUND. */
export function recordCopy(
  ctx: DataContext,
  { id, personId, groupId }: ScriptTarget & { id: string },
): { isCounted: boolean } {
  ensureShippedScripts(ctx)
  const { version } = requireScript(ctx.read, id)
  const at = ctx.clock.now()
  const target = personId ?? groupId ?? ''
  if (isCopiedSince(ctx.read, { id, version, target, since: at - SAME_USE_MS })) return { isCounted: false }
  ctx.write('scripts', (db) => insertUse(db, { scriptId: id, version, kind: 'copy', target, at }))
  return { isCounted: true }
}

/** Counts a post in a group, within the command that says it was posted and its undo; a deleted script counts nothing. */
export function recordPost(
  db: WriteDb,
  recorder: UndoRecorder,
  { scriptId, groupId, at }: { scriptId: string; groupId: string; at: number },
): void {
  const script = findScript(db, scriptId)
  if (!script) return
  const use = { scriptId, version: script.version, kind: 'post', target: groupId, at } as const
  recorder.created('script_uses', insertUse(db, use))
}
