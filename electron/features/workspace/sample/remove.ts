import type { DataContext } from '#electron/backend/context.ts'
import { bringUpToDate, claimImportTurn, removeBatch } from '#electron/features/chat-import/service.ts'
import { deleteSamplePersonas } from '#electron/features/personas/service.ts'
import type { SampleProgress } from '#shared/features/workspace/contract.ts'
import { deleteSampleCampaigns } from './campaign-commands.ts'
import {
  deleteDerivedRests,
  deleteSampleContacts,
  deleteSampleRests,
  deleteSampleSettings,
  forgetHandMarks,
  updateRemoving,
} from './commands.ts'
import { deleteSampleFaq } from './faq-commands.ts'
import { deleteSampleFlash } from './flash-commands.ts'
import { SAMPLE_SETTINGS } from './knowledge.ts'
import { deleteSampleOwnDays } from './own-days.ts'
import { findSampleBatches } from './queries.ts'
import { deleteSampleRituals } from './ritual-commands.ts'
import { deleteSampleRules } from './rule-commands.ts'
import { deleteSampleScripts } from './script-commands.ts'
import { deleteSampleSequences } from './sequence-commands.ts'

/**
 * Removes everything that is marked as sample by the way on which imports are withdrawn, and with it whatever was done
 * with sample people. The operator's own groups, people and imports stay. Nothing happens when no sample is there; after
 * a crash the next call goes on.
 */
export async function* removeSample(ctx: DataContext): AsyncGenerator<SampleProgress | { kind: 'done' }> {
  const release = claimImportTurn(ctx)
  try {
    const batches = findSampleBatches(ctx.read)
    const total = batches.reduce((sum, batch) => sum + batch.messages, 0)
    while (ctx.writeQuietly(deleteSampleContacts) > 0) await ctx.pause()
    ctx.write('workspace', (db) => {
      forgetHandMarks(db)
      deleteSamplePersonas(db)
      deleteSampleScripts(db)
      deleteSampleFaq(db)
      deleteSampleFlash(db)
      deleteSampleCampaigns(db)
      deleteSampleRituals(db)
      deleteSampleOwnDays(db)
      deleteSampleSequences(db)
      deleteSampleRules(db)
      for (const { no } of batches) updateRemoving(db, no)
      deleteSampleSettings(db, SAMPLE_SETTINGS)
    })
    let before = 0
    for (const { no, messages } of batches) {
      for await (const { removed } of removeBatch(ctx, no))
        yield { kind: 'progress', done: Math.min(total, before + removed), total }
      before += messages
    }
    while (ctx.writeQuietly(deleteSampleRests) > 0) await ctx.pause()
    await bringUpToDate(ctx)
    ctx.writeQuietly(deleteDerivedRests)
    for (const feature of ['settings', 'workspace'] as const) ctx.announce(feature)
    yield { kind: 'done' }
  } finally {
    release()
  }
}
