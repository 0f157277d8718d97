import { existsSync, statSync } from 'node:fs'
import { basename, posix, win32 } from 'node:path'
import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { type Material, material } from '#shared/features/content-output/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toStoredText } from '#shared/kernel/text.ts'
import { undoableChange } from './change.ts'
import { deleteMaterial, insertMaterial } from './commands.ts'
import { findMaterials, requireDraft, requireMaterial } from './draft-queries.ts'

/** Materials of a draft; whether each file is still there is looked up now. */
export function materialsOf(db: ReadDb, draftNo: number): Material[] {
  return findMaterials(db, draftNo).map(({ id, path }) => {
    const size = sizeOf(path)
    return material.parse({ id, path, name: nameOf(path), isGone: size === null, size: size || null })
  })
}

/** Null when there is no such file. A share of another machine is not asked: it may take many seconds to answer. */
function sizeOf(path: string): number | null {
  if (/^(\\\\|\/\/)/.test(path)) return 0
  // A folder that may not be read counts as gone, instead of failing the whole draft.
  if (!existsSync(path)) return null
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.size : null
}

const nameOf = (path: string) => (path.includes('\\') ? win32.basename(path) : basename(path))

type Ref = { token: string } | { typed: string }

function pathOf(ctx: DataContext, ref: Ref): string {
  if ('token' in ref) return ctx.resolveFile(ref).path
  const path = toStoredText(ref.typed)
  if (!posix.isAbsolute(path) && !/^([a-z]:[\\/]|\\\\)/i.test(path))
    throw new AppError('MATERIAL_PATH', { path })
  return path
}

/** Notes where files are; what the draft has already is passed over. Refuses DRAFT_NOT_FOUND, FILE_NOT_FOUND, MATERIAL_PATH. */
export function addMaterials(
  ctx: DataContext,
  { draftId, files }: { draftId: string; files: readonly Ref[] },
): { undoId: string } {
  const found = files.map((file) => pathOf(ctx, file))
  const { undoId } = undoableChange(ctx, 'addMaterials', (db, recorder, facts) => {
    const draft = requireDraft(db, draftId)
    const known = new Set(findMaterials(db, draft.no).map(({ path }) => path))
    for (const path of found) {
      if (known.has(path)) continue
      known.add(path)
      const row = { id: newId(), personaNo: draft.personaNo, draftNo: draft.no, path, at: ctx.clock.now() }
      recorder.created('content_materials', insertMaterial(db, row))
    }
    facts.name = nameOf(found[0] ?? '')
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
    facts.name = nameOf(path)
  })
  return { undoId }
}
