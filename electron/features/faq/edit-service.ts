import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { ChangedFaq, NewFaqEntry } from '#shared/features/faq/contract.ts'
import { type FaqContent, MOST_WORDINGS } from '#shared/features/faq/model.ts'
import { tidyContent } from '#shared/features/faq/rules/content.ts'
import { AppError, type ErrorFacts } from '#shared/kernel/app-error.ts'
import { deleteEntry, insertEntry, updateEntry } from './commands.ts'
import { requireEntry, requireEntryNo } from './queries.ts'

type Change = { code: string; facts: ErrorFacts }
type MaybeChanged = Omit<ChangedFaq, 'undoId'> & { undoId: string | null }

/** Runs a change that can be taken back; `code` is worded as `undo.faq.<code>`. */
function change(
  ctx: DataContext,
  { code, facts }: Change,
  work: (db: WriteDb, recorder: UndoRecorder) => void,
): string {
  const entry = { id: newId(), code: `faq.${code}`, facts, at: ctx.clock.now() }
  return ctx.write('faq', (db) => undoable(db, entry, (recorder) => work(db, recorder))).undoId
}

function storedContent(db: ReadDb, content: FaqContent) {
  const { groupId, ...rest } = tidyContent(content)
  return { ...rest, groupNo: groupId === null ? null : requireGroupNo(db, groupId) }
}

/** Keeps a question with its answer, by hand or from the lesson of a problem. */
export function createEntry(ctx: DataContext, { problemId, ...content }: NewFaqEntry): ChangedFaq {
  const id = newId()
  const undoId = change(ctx, { code: 'create', facts: { question: content.question } }, (db, recorder) => {
    const saving = { content: storedContent(db, content), revision: newId(), at: ctx.clock.now() }
    recorder.created('faq_entries', insertEntry(db, { id, problemId, ...saving }))
  })
  return { entry: requireEntry(ctx.read, id), undoId }
}

/** Replaces the content of an entry; the same again changes nothing. Refuses FAQ_NOT_FOUND. */
export function updateContent(ctx: DataContext, id: string, content: FaqContent): MaybeChanged {
  return replaceContent(ctx, 'update', id, content)
}

function replaceContent(ctx: DataContext, code: string, id: string, content: FaqContent): MaybeChanged {
  const before = requireEntry(ctx.read, id)
  if (isSame(tidyContent(before), tidyContent(content))) return { entry: before, undoId: null }
  const undoId = change(ctx, { code, facts: { question: content.question } }, (db, recorder) => {
    const no = requireEntryNo(db, id)
    recorder.touch('faq_entries', no)
    updateEntry(db, no, { content: storedContent(db, content), revision: newId(), at: ctx.clock.now() })
  })
  return { entry: requireEntry(ctx.read, id), undoId }
}

function isSame(one: FaqContent, other: FaqContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Keeps what was asked as a further wording. Refuses FAQ_WORDINGS_FULL. */
export function addWording(ctx: DataContext, id: string, wording: string): MaybeChanged {
  const entry = requireEntry(ctx.read, id)
  const known = [entry.question, ...entry.wordings]
  if (known.includes(wording)) return { entry, undoId: null }
  if (entry.wordings.length >= MOST_WORDINGS)
    throw new AppError('FAQ_WORDINGS_FULL', { question: entry.question, limit: MOST_WORDINGS })
  return replaceContent(ctx, 'addWording', id, { ...entry, wordings: [...entry.wordings, wording] })
}

/** Deletes entries with their uses; ids that are gone already are passed over. Refuses FAQ_NOT_FOUND when all are. */
export function removeEntries(ctx: DataContext, ids: readonly string[]): { removed: number; undoId: string } {
  const known = ids.filter((id) => ctx.read.value('SELECT 1 FROM faq_entries WHERE id = ?', id) === 1)
  const [first] = known
  if (first === undefined) throw new AppError('FAQ_NOT_FOUND', { id: ids[0] ?? '' })
  const facts = { count: known.length, question: requireEntry(ctx.read, first).question }
  const undoId = change(ctx, { code: 'remove', facts }, (db, recorder) => {
    for (const id of known) {
      const no = requireEntryNo(db, id)
      recorder.touch('faq_entries', no)
      recorder.touchRows('faq_uses', 'entry_no = ?', no)
      deleteEntry(db, no)
    }
  })
  return { removed: known.length, undoId }
}
