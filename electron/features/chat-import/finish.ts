import type { DataContext } from '#electron/backend/context.ts'
import { deriveStaleDays, refreshFigures } from '#electron/features/activity/service.ts'
import {
  findTouchedGroups,
  generateFollowUps,
  settleLoggedReplies,
} from '#electron/features/follow-ups/service.ts'
import { deriveConversations } from '#electron/features/interactions/derive.ts'
import { deriveMembers } from '#electron/features/members/derive.ts'
import { recordSeenJoins } from '#electron/features/seed-users/service.ts'
import { findSettings } from '#electron/features/settings/queries.ts'
import { updateSettings } from '#electron/features/settings/service.ts'
import { showBatch } from './commands.ts'
import type { Intake } from './intake.ts'
import { claimImportTurn } from './intake-run.ts'
import { removeBatch } from './remove.ts'

/**
 * Lets prepared chats show, in one transaction: from here on the import counts, also after a crash. Names that the
 * operator claimed as his own are recognised from now on.
 */
export function showChats(ctx: DataContext, intakes: readonly Intake[]): void {
  const { myNicknames } = findSettings(ctx.read)
  const claimed = intakes
    .flatMap((intake) => intake.claimedNames)
    .filter((name) => !myNicknames.includes(name))
  if (claimed.length > 0)
    updateSettings(ctx, { myNicknames: [...new Set([...myNicknames, ...claimed])].slice(0, 50) })
  ctx.write('chat-import', (db) => {
    for (const intake of intakes) {
      showBatch(db, intake.batchNo, ctx.clock.now())
      intake.markStale(db, ctx.calendar())
    }
  })
}

/**
 * Derives people, daily facts, roles and follow-ups from what changed. Resumable and idempotent: everything it does is
 * marked in the database, so a crash only means that the next call has more to do.
 */
export async function bringUpToDate(ctx: DataContext, signal?: AbortSignal): Promise<void> {
  const earlier = deriving.get(ctx) ?? Promise.resolve()
  // One after the other: two runs over the same stale days would disturb each other. A run that failed says so itself.
  const run = earlier.catch(() => undefined).then(() => deriveAll(ctx, signal))
  deriving.set(ctx, run)
  await run
}

const deriving = new WeakMap<DataContext, Promise<void>>()

async function deriveAll(ctx: DataContext, signal?: AbortSignal): Promise<void> {
  // Derived rows can be derived again, so their many transactions need not wait for the disk one by one.
  ctx.relaxDurability(true)
  try {
    const touched = findTouchedGroups(ctx)
    await deriveMembers(ctx, signal)
    await deriveStaleDays(ctx, signal ? { signal } : {})
    await refreshFigures(ctx)
    recordSeenJoins(ctx)
    await deriveConversations(ctx, signal)
    ctx.writeQuietly(settleLoggedReplies)
    await generateFollowUps(ctx, touched)
    for (const feature of [
      'groups',
      'members',
      'activity',
      'interactions',
      'follow-ups',
      'chat-import',
    ] as const)
      ctx.announce(feature)
  } finally {
    ctx.relaxDurability(false)
  }
}

/**
 * Ends what a crash left behind: batches that were never shown or were being withdrawn are removed, facts that were due
 * are derived. Returns how many imports were taken back, for the sentence at start.
 */
export async function recoverImports(ctx: DataContext): Promise<{ takenBack: string[] }> {
  const broken = ctx.read.all<{ no: number; sourceName: string; state: string }>(
    "SELECT no, source_name AS sourceName, state FROM import_batches WHERE state IN ('pending', 'removing') ORDER BY no",
  )
  if (broken.length > 0) {
    const release = claimImportTurn(ctx)
    try {
      for (const { no } of broken) await withdraw(ctx, no)
    } finally {
      release()
    }
  }
  await bringUpToDate(ctx)
  return { takenBack: broken.filter((batch) => batch.state === 'pending').map((batch) => batch.sourceName) }
}

async function withdraw(ctx: DataContext, batchNo: number): Promise<void> {
  ctx.writeQuietly((db) => db.run("UPDATE import_batches SET state = 'removing' WHERE no = ?", batchNo))
  for await (const _ of removeBatch(ctx, batchNo)) await ctx.pause()
}
