import { z } from 'zod'
import { sourceRef } from '#shared/features/chat-import/model.ts'
import { followUpId } from '#shared/features/follow-ups/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import { pageOf, pageRequest } from '#shared/kernel/page.ts'
import {
  faqContent,
  faqDetail,
  faqEntry,
  faqId,
  faqOffers,
  faqQuestion,
  faqTag,
  faqThreshold,
} from './model.ts'

const one = z.object({ id: faqId })
/** The entry after the change, and the id under which workspace.undo takes it back. */
const changed = z.object({ entry: faqEntry, undoId: z.string() })
export type ChangedFaq = z.infer<typeof changed>

const newEntry = z.object({
  question: faqQuestion,
  answer: faqContent.shape.answer,
  wordings: faqContent.shape.wordings.default([]),
  tags: faqContent.shape.tags.default([]),
  groupId: faqContent.shape.groupId.default(null),
  /** The problem from whose lesson the entry grows. */
  problemId: z.string().min(1).max(100).nullable().default(null),
})
export type NewFaqEntry = z.infer<typeof newEntry>

export const faqListing = pageRequest.extend({
  /** Words that must all stand in question, wordings, answer or tags. */
  text: z.string().max(100).default(''),
  /** Entries with all of these. */
  tags: z.array(faqTag).max(10).default([]),
  /** Entries that hold in this group: its own and those of all groups. */
  groupId: groupId.optional(),
  show: z.enum(['all', 'used', 'unused', 'fromProblem']).default('all'),
  sort: z.enum(['saved', 'uses', 'lastUsed', 'question']).default('saved'),
})
export type FaqListing = z.infer<typeof faqListing>

export const faqAsking = z.object({
  /** The question as it was asked. */
  text: z.string().max(2000),
  /** Where it was asked: entries of other groups are not offered. */
  groupId: groupId.nullable().default(null),
  /** Percent; null = as set in the workspace. */
  threshold: faqThreshold.nullable().default(null),
  limit: z.number().int().min(1).max(20).default(3),
  /** Left out, as it is being edited itself. */
  exceptId: faqId.nullable().default(null),
})
export type FaqAsking = z.infer<typeof faqAsking>

export const faqCopying = one.extend({
  /** The question for which the answer is copied; null = from the list. */
  asked: z
    .object({ text: z.string().max(2000), percent: z.number().int().min(0).max(100) })
    .nullable()
    .default(null),
  groupId: groupId.nullable().default(null),
  /** A follow-up that is done by sending the answer. */
  followUpId: followUpId.nullable().default(null),
})
export type FaqCopying = z.infer<typeof faqCopying>

/** A row that cannot be taken, and why. */
const badRow = z.object({
  line: z.number().int(),
  problem: z.enum(['no_question', 'no_answer', 'question_too_long', 'answer_too_long', 'group_unknown']),
  text: z.string(),
})

/** What a table of questions and answers would change; the dry run and the result are the same numbers. */
export const faqImportPlan = z.object({
  sourceName: z.string(),
  /** Rows with anything in them = created + updated + unchanged + repeated + bad. */
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Rows whose question stands further up: they add to that one. */
  repeated: z.number().int(),
  bad: z.number().int(),
  /** The first of them. */
  badRows: z.array(badRow),
  newQuestions: z.array(z.string()),
})
export type FaqImportPlan = z.infer<typeof faqImportPlan>

const reading = z.object({ source: sourceRef })

/** All that a screen may ask about the FAQ (常见问答, domain.md §8.5). Refuses FAQ_NOT_FOUND where an id is named. */
export const faqContract = {
  list: operation.input(faqListing).output(pageOf(faqEntry)),
  /** All tags with the number of their entries, the most frequent first. */
  tags: operation.output(z.array(z.object({ tag: z.string(), entries: z.number().int() }))),
  show: operation.input(one).output(faqDetail),
  /** Entries that grew from the lesson of a problem. */
  ofProblem: operation.input(z.object({ problemId: z.string() })).output(z.array(faqEntry)),
  /** For the palette: entries that hold all words, those with them in the question first. */
  search: operation
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(8) }))
    .output(z.array(faqEntry)),
  /** The entries most alike a question, and how alike they are. */
  similar: operation.input(faqAsking).output(faqOffers),

  create: operation.input(newEntry).output(changed),
  /** Replaces the content. The same content again makes no undo. */
  update: operation
    .input(one.extend({ content: faqContent }))
    .output(changed.extend({ undoId: z.string().nullable() })),
  /** Keeps a question as a further wording of an entry, unless it has it already. Refuses FAQ_WORDINGS_FULL. */
  addWording: operation
    .input(one.extend({ wording: faqQuestion }))
    .output(changed.extend({ undoId: z.string().nullable() })),
  /** Deletes entries with their uses, with one undo. */
  remove: operation
    .input(z.object({ ids: z.array(faqId).min(1).max(500) }))
    .output(z.object({ removed: z.number().int(), undoId: z.string() })),
  /** Counts a copying of the answer and, if it is named, closes the follow-up, all with one undo. */
  use: operation.input(faqCopying).output(changed),

  getThreshold: operation.output(z.object({ threshold: faqThreshold })),
  setThreshold: operation
    .input(z.object({ threshold: faqThreshold }))
    .output(z.object({ threshold: faqThreshold, undoId: z.string() })),

  /** A file of what a listing shows, in its order, that `importEntries` reads again. */
  exportEntries: operation
    .input(
      z.object({
        listing: faqListing.omit({ offset: true, limit: true }),
        format: z.enum(['csv', 'xlsx']),
        language: z.enum(['zh-CN', 'en']),
      }),
    )
    .output(z.object({ rows: z.number().int(), file: z.file() })),
  /**
   * Looks at a table (CSV, Excel, ODS or text) and tells what it would change. Refuses FAQ_TABLE_UNKNOWN without columns
   * for question and answer, FAQ_TABLE_TOO_LONG, and what reading the file refuses.
   */
  inspectImport: operation.input(reading).output(faqImportPlan),
  /** Takes it in with one undo: new questions come in, known ones get its answer, further wordings and tags. */
  importEntries: operation.input(reading).output(faqImportPlan.extend({ undoId: z.string().nullable() })),
}
