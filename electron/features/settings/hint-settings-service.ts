import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import { findHintLimits } from '#electron/features/campaign-hints/queries.ts'
import type { HintLimits } from '#shared/features/campaign-hints/model.ts'
import { updateSetting } from './commands.ts'

/** Where the limits of hints are kept. */
const HINTS = 'campaign-hints'

/** From where on the plan of campaigns is told of (domain.md §9). */
export function getHintLimits(ctx: DataContext): HintLimits {
  return findHintLimits(ctx.read)
}

/** Replaces the limits; hints are found by them from the next look on. */
export function updateHintLimits(
  ctx: DataContext,
  wanted: HintLimits,
): { settings: HintLimits; undoId: string } {
  const entry = { id: newId(), code: 'settings.updateCampaignHints', facts: {}, at: ctx.clock.now() }
  const { undoId } = ctx.write('settings', (db) =>
    undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', HINTS)
      updateSetting(db, HINTS, wanted)
    }),
  )
  return { settings: findHintLimits(ctx.read), undoId }
}
