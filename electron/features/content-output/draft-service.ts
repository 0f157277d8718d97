import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { requirePersonaNo } from '#electron/features/personas/queries.ts'
import type { DraftChange } from '#shared/features/content-output/contract.ts'
import {
  type DraftDetail,
  type DraftEntry,
  type DraftId,
  type DraftQuery,
  draftDetail,
  draftId,
  type IdeaId,
} from '#shared/features/content-output/model.ts'
import { sortedDrafts } from '#shared/features/content-output/rules/drafts.ts'
import { toComparableName, toStoredText } from '#shared/kernel/text.ts'
import { undoableChange } from './change.ts'
import { deleteDraft, insertDraft, updateDraft } from './commands.ts'
import {
  countDrafts,
  type DraftRow,
  findDraftEntries,
  findGroupsOfPersona,
  requireDraft,
} from './draft-queries.ts'
import { materialsOf } from './material-service.ts'
import { findPostsOfDraft } from './post-queries.ts'
import { pillarNoOf, requireIdea } from './queries.ts'

const TITLE_LENGTH = 80

/** Drafts of a persona as a query narrows and orders them. */
export function listDrafts(ctx: DataContext, query: DraftQuery): { rows: DraftEntry[]; total: number } {
  const personaNo = requirePersonaNo(ctx.read, query.personaId)
  const wanted = toComparableName(query.text)
  const { notPostedIn, state } = query
  const rows = findDraftEntries(ctx.read, personaNo, query)
    .filter((row) => state === null || row.state === state)
    .filter((row) => notPostedIn === null || !row.postedIn.includes(notPostedIn))
    .filter((row) => toComparableName(`${row.title} ${row.text}`).includes(wanted))
    .map(({ text: _, ...row }) => row)
  return { rows: sortedDrafts(rows, query.sort), total: countDrafts(ctx.read, personaNo) }
}

/** One draft with its posts and materials. Refuses DRAFT_NOT_FOUND. */
export function showDraft(ctx: DataContext, id: string): DraftDetail {
  const draft = requireDraft(ctx.read, id)
  const posts = findPostsOfDraft(ctx.read, draft.no)
  const taken = new Set(posts.map(({ groupId }) => groupId))
  return draftDetail.parse({
    ...draft,
    idea: draft.ideaId === null ? null : { id: draft.ideaId, text: draft.ideaText },
    materials: materialsOf(ctx.read, draft.no),
    posts,
    unusedIn: findGroupsOfPersona(ctx.read, draft.personaNo).filter(({ id: groupId }) => !taken.has(groupId)),
  })
}

/** Begins a draft, perhaps of an idea, whose words and pillar it takes over. */
export function addDraft(
  ctx: DataContext,
  { personaId, ideaId, change }: { personaId: string; ideaId: IdeaId | null; change: DraftChange },
): { undoId: string; id: DraftId } {
  const id = draftId.parse(newId())
  const { undoId } = undoableChange(ctx, 'addDraft', (db, recorder, facts) => {
    const personaNo = requirePersonaNo(db, personaId)
    const idea = ideaId === null ? null : requireIdea(db, ideaId)
    const begun = { title: idea?.name.slice(0, TITLE_LENGTH) ?? '', text: '', kind: 'expertise' as const }
    const words = wordsOf(db, { ...begun, personaNo, pillarNo: idea?.pillarNo ?? null }, change)
    const draft = { ...words, id, personaNo, ideaNo: idea?.no ?? null, at: ctx.clock.now() }
    recorder.created('content_drafts', insertDraft(db, draft))
    facts.name = words.title
  })
  return { undoId, id }
}

type Words = Pick<DraftRow, 'title' | 'text' | 'kind' | 'pillarNo' | 'personaNo'>

function wordsOf(db: ReadDb, before: Words, change: DraftChange) {
  return {
    title: change.title === undefined ? before.title : toStoredText(change.title),
    text: change.text === undefined ? before.text : toStoredText(change.text),
    kind: change.kind ?? before.kind,
    pillarNo:
      change.pillarId === undefined ? before.pillarNo : pillarNoOf(db, before.personaNo, change.pillarId),
  }
}

/** Saves fields of a draft as they are typed. */
export function editDraft(
  ctx: DataContext,
  { id, change }: { id: string; change: DraftChange },
): Record<string, never> {
  return ctx.write('content-output', (db) => {
    const before = requireDraft(db, id)
    updateDraft(db, before.no, { ...wordsOf(db, before, change), at: ctx.clock.now() })
    return {}
  })
}

/** Deletes a draft with its posts and materials. */
export function removeDraft(ctx: DataContext, id: string): { undoId: string; title: string } {
  const { undoId, result } = undoableChange(ctx, 'removeDraft', (db, recorder, facts) => {
    const { no, title } = requireDraft(db, id)
    recorder.touch('content_drafts', no)
    recorder.touchRows('content_posts', 'draft_no = ?', no)
    recorder.touchRows('content_materials', 'draft_no = ?', no)
    deleteDraft(db, no)
    facts.name = title
    return title
  })
  return { undoId, title: result }
}
