import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import { findTargets } from '#electron/features/problems/queries.ts'
import type { ProblemTargets } from '#shared/features/problems/model.ts'
import { updateSetting } from './commands.ts'

/** Where the targets of problems are kept. */
const PROBLEMS = 'problems'

/** Within how many hours problems are to be answered and closed (domain.md §8.5). */
export function getProblemTargets(ctx: DataContext): ProblemTargets {
  return findTargets(ctx.read)
}

/** Replaces the targets; clocks and figures are judged by them from the next look on. */
export function updateProblemTargets(
  ctx: DataContext,
  wanted: ProblemTargets,
): { settings: ProblemTargets; undoId: string } {
  const entry = { id: newId(), code: 'settings.updateProblems', facts: {}, at: ctx.clock.now() }
  const { undoId } = ctx.write('settings', (db) =>
    undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', PROBLEMS)
      updateSetting(db, PROBLEMS, wanted)
    }),
  )
  return { settings: findTargets(ctx.read), undoId }
}
