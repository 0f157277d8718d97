import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import { findThresholds } from '#electron/features/activity/queries.ts'
import { refreshFigures } from '#electron/features/activity/service.ts'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import type { ActivityThresholds } from '#shared/features/activity/model.ts'
import { memberRoles } from '#shared/features/members/model.ts'
import type { RoleEffect } from '#shared/features/settings/contract.ts'
import { updateSetting } from './commands.ts'
import { countRoles } from './queries.ts'

/** Where the thresholds of roles and activity are kept. */
const ACTIVITY = 'activity'

/** Thresholds of roles and activity (domain.md §4.2, §4.3). */
export function getActivity(ctx: DataContext): ActivityThresholds {
  return findThresholds(ctx.read)
}

/** Replaces them, derives every role and figure again, runs the rules that lean on them, and tells what that changed. */
export async function updateActivity(ctx: DataContext, wanted: ActivityThresholds) {
  const before = countRoles(ctx.read)
  const entry = { id: newId(), code: 'settings.updateActivity', facts: {}, at: ctx.clock.now() }
  const { undoId } = ctx.write('settings', (db) =>
    undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', ACTIVITY)
      updateSetting(db, ACTIVITY, wanted)
    }),
  )
  await refreshFigures(ctx)
  await generateFollowUps(ctx, 'recent')
  return { thresholds: findThresholds(ctx.read), undoId, effect: effectOf(before, countRoles(ctx.read)) }
}

function effectOf(
  before: ReadonlyMap<string | null, number>,
  after: ReadonlyMap<string | null, number>,
): RoleEffect[] {
  return [...memberRoles, null]
    .map((role) => ({ role, before: before.get(role) ?? 0, after: after.get(role) ?? 0 }))
    .filter((effect) => effect.before > 0 || effect.after > 0)
}

/** After a command on settings was taken back: derives and raises by what counts again. */
export async function afterSettingsUndo(ctx: DataContext, code: string): Promise<void> {
  if (code === 'settings.updateActivity') await refreshFigures(ctx)
  if (code.startsWith('settings.')) await generateFollowUps(ctx, 'recent')
}
