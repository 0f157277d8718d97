import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import { findSeedSettings } from '#electron/features/seed-users/queries.ts'
import type { SeedSettings } from '#shared/features/seed-users/model.ts'
import { updateSetting } from './commands.ts'

/** Where the numbers of the seed pipeline are kept. */
const SEEDS = 'seeds'

/** Numbers of the seed pipeline (domain.md §6). */
export function getSeedSettings(ctx: DataContext): SeedSettings {
  return findSeedSettings(ctx.read)
}

/** Replaces them; marks, targets, offers and kinds are judged by them from the next look on. */
export function updateSeedSettings(
  ctx: DataContext,
  wanted: SeedSettings,
): { settings: SeedSettings; undoId: string } {
  const entry = { id: newId(), code: 'settings.updateSeeds', facts: {}, at: ctx.clock.now() }
  const { undoId } = ctx.write('settings', (db) =>
    undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', SEEDS)
      updateSetting(db, SEEDS, wanted)
    }),
  )
  return { settings: findSeedSettings(ctx.read), undoId }
}
