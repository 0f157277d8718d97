import type { DataContext, FeatureName } from '#electron/backend/context.ts'
import { applyUndo } from '#electron/database/undo.ts'
import { checkUndoOfFlash } from '#electron/features/flash-groups/service.ts'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { afterUndoOfMerge, checkUndoOfMerge } from '#electron/features/members/merge/service.ts'
import { afterUndo } from '#electron/features/members/service.ts'
import { afterSettingsUndo } from '#electron/features/settings/service.ts'
import { version } from '../../../package.json'
import { countSample, countWorkspace } from './queries.ts'

/** Counts and facts for the frame: what is in the workspace and where it lives. */
export function describeWorkspace(ctx: DataContext) {
  const counts = countWorkspace(ctx.read)
  const sample = countSample(ctx.read)
  return {
    ...counts,
    isEmpty: counts.groups === 0 && counts.people === 0,
    hasSample: sample.groups > 0,
    sample,
    zone: ctx.calendar().zone,
    now: ctx.clock.now(),
    today: ctx.calendar().dateAt(ctx.clock.now()),
    dataDir: ctx.paths.dataDir,
    version,
  }
}

/** Names of changed features, until `signal` aborts. Bursts are folded: each name is told once per turn. */
export async function* watchChanges(
  ctx: DataContext,
  signal?: AbortSignal,
): AsyncGenerator<{ feature: FeatureName }> {
  const waiting = new Set<FeatureName>()
  let wake: () => void = () => {}
  const stop = ctx.onChange((feature) => {
    waiting.add(feature)
    wake()
  })
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    while (!signal?.aborted) {
      for (const feature of [...waiting]) {
        waiting.delete(feature)
        yield { feature }
      }
      if (waiting.size > 0 || signal?.aborted) continue
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', onAbort)
  }
}

/** Takes one command back, derives what depends on it, and tells every screen. */
export async function undoCommand(ctx: DataContext, undoId: string): Promise<{ code: string }> {
  const { code, facts } = ctx.write('workspace', (db) =>
    applyUndo(db, undoId, (undone, about) => {
      checkUndoOfMerge(db, undone, about)
      checkUndoOfFlash(db, undone, about)
    }),
  )
  await afterUndo(ctx, code)
  await afterUndoOfMerge(ctx, code, facts)
  await afterSettingsUndo(ctx, code)
  if (/^sequences\.(?!.*Task$)/.test(code)) await generateFollowUps(ctx, 'recent')
  if (code.startsWith('problems.')) await generateFollowUps(ctx, 'recent')
  for (const feature of ['groups', 'members', 'follow-ups', 'seed-users', 'settings'] as const)
    ctx.announce(feature)
  return { code }
}
