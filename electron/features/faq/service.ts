import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { asOneChange, completeFollowUp } from '#electron/features/follow-ups/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { ChangedFaq, FaqCopying, FaqListing } from '#shared/features/faq/contract.ts'
import type { FaqDetail, FaqEntry } from '#shared/features/faq/model.ts'
import { insertUse, updateStoredThreshold } from './commands.ts'
import {
  countTags,
  findEntries,
  findEntriesOfProblem,
  findThreshold,
  findUses,
  requireEntry,
  requireEntryNo,
  searchEntries,
  THRESHOLD,
} from './queries.ts'

export { insertEntry, insertUse } from './commands.ts'

const SHOWN_USES = 20

/** A page of the FAQ. */
export function listEntries(ctx: DataContext, listing: FaqListing): { rows: FaqEntry[]; total: number } {
  return findEntries(ctx.read, listing)
}

/** All tags with the number of their entries. */
export function listTags(ctx: DataContext) {
  return countTags(ctx.read)
}

/** One entry with the questions for which it was copied last. Refuses FAQ_NOT_FOUND. */
export function showEntry(ctx: DataContext, id: string): FaqDetail {
  const recentUses = findUses(ctx.read, requireEntryNo(ctx.read, id), SHOWN_USES)
  return { ...requireEntry(ctx.read, id), recentUses }
}

/** What grew from the lesson of a problem. */
export function listOfProblem(ctx: DataContext, problemId: string): FaqEntry[] {
  return findEntriesOfProblem(ctx.read, problemId)
}

/** Entries for the palette. */
export function searchFaq(ctx: DataContext, { text, limit }: { text: string; limit: number }): FaqEntry[] {
  return searchEntries(ctx.read, text, limit)
}

/**
 * Counts one copying of an answer. With a follow-up its card is closed as sent in the same step, and one undo takes both
 * back. Refuses FAQ_NOT_FOUND, GROUP_NOT_FOUND, FOLLOW_UP_NOT_FOUND and FOLLOW_UP_CLOSED.
 */
export function useAnswer(ctx: DataContext, copying: FaqCopying): ChangedFaq {
  const { question } = requireEntry(ctx.read, copying.id)
  const { followUpId } = copying
  const undoId = ctx.write('faq', (db) => {
    const note = (recorder: UndoRecorder) => {
      const use = {
        entryNo: requireEntryNo(db, copying.id),
        at: ctx.clock.now(),
        asked: copying.asked?.text.trim() ?? '',
        similarity: copying.asked?.percent ?? null,
        groupNo: copying.groupId === null ? null : requireGroupNo(db, copying.groupId),
      }
      recorder.created('faq_uses', insertUse(db, use))
    }
    if (followUpId === null) {
      const entry = { id: newId(), code: 'faq.use', facts: { question }, at: ctx.clock.now() }
      return undoable(db, entry, note).undoId
    }
    return asOneChange(ctx, { code: 'answerFromFaq', facts: { question } }, (_, recorder) => {
      note(recorder)
      completeFollowUp(ctx, { id: followUpId, outcome: 'sent_waiting', note: '', nextOn: null })
    })
  })
  return { entry: requireEntry(ctx.read, copying.id), undoId }
}

/** Percent from which an entry is offered. */
export function getThreshold(ctx: DataContext): { threshold: number } {
  return { threshold: findThreshold(ctx.read) }
}

/** Changes it for all places where answers are offered. */
export function setThreshold(ctx: DataContext, threshold: number): { threshold: number; undoId: string } {
  const entry = { id: newId(), code: 'faq.setThreshold', facts: { threshold }, at: ctx.clock.now() }
  const { undoId } = ctx.write('faq', (db) =>
    undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', THRESHOLD)
      updateStoredThreshold(db, threshold)
    }),
  )
  return { threshold, undoId }
}
