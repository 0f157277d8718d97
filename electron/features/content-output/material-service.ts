import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { type Material, material } from '#shared/features/content-output/model.ts'
import { undoableChange } from './change.ts'
import { deleteMaterial, insertMaterial } from './commands.ts'
import { findMaterials, requireDraft, requireMaterial } from './draft-queries.ts'

/** Materials of a draft; whether each file is still there is looked up now. */
export function materialsOf(db: ReadDb, draftNo: number): Material[] {
  return findMaterials(db, draftNo).map(({ id, path }) => {
    const stats = statSync(path, { throwIfNoEntry: false })
    const size = stats?.isFile() ? stats.size : null
    return material.parse({ id, path, name: basename(path), isGone: size === null, size })
  })
}

/** Notes where files are; what the draft has already is passed over. Refuses DRAFT_NOT_FOUND and FILE_NOT_FOUND. */
export function addMaterials(
  ctx: DataContext,
  { draftId, files }: { draftId: string; files: readonly ({ token: string } | { path: string })[] },
): { undoId: string } {
  const found = files.map((file) => ctx.resolveFile(file))
  const { undoId } = undoableChange(ctx, 'addMaterials', (db, recorder, facts) => {
    const draft = requireDraft(db, draftId)
    const known = new Set(findMaterials(db, draft.no).map(({ path }) => path))
    for (const { path } of found) {
      if (known.has(path)) continue
      known.add(path)
      const row = { id: newId(), personaNo: draft.personaNo, draftNo: draft.no, path, at: ctx.clock.now() }
      recorder.created('content_materials', insertMaterial(db, row))
    }
    facts.name = found[0]?.name ?? ''
    facts.count = found.length
  })
  return { undoId }
}

/** Forgets where a file is; the file stays. */
export function removeMaterial(ctx: DataContext, id: string): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'removeMaterial', (db, recorder, facts) => {
    const { no, path } = requireMaterial(db, id)
    recorder.touch('content_materials', no)
    deleteMaterial(db, no)
    facts.name = basename(path)
  })
  return { undoId }
}
