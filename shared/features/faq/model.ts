import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'

export const faqId = z.string().min(1).max(100).brand<'FaqId'>()
export type FaqId = z.infer<typeof faqId>

/** Longest question, answer and tag, in characters. */
export const QUESTION_LENGTH = 200
export const ANSWER_LENGTH = 4000
export const TAG_LENGTH = 20
export const MOST_WORDINGS = 30
export const MOST_TAGS = 10

export const faqQuestion = z.string().trim().min(1).max(QUESTION_LENGTH)
export const faqTag = z.string().trim().min(1).max(TAG_LENGTH)

/** What the operator writes into an entry. */
export const faqContent = z.object({
  question: faqQuestion,
  /** Other ways in which the same is asked. */
  wordings: z.array(faqQuestion).max(MOST_WORDINGS),
  answer: z.string().trim().min(1).max(ANSWER_LENGTH),
  tags: z.array(faqTag).max(MOST_TAGS),
  /** The only group in which the answer holds; null = in all groups. */
  groupId: groupId.nullable(),
})
export type FaqContent = z.infer<typeof faqContent>

/** A question with its answer, and how often the answer was copied. */
export const faqEntry = faqContent.extend({
  id: faqId,
  groupName: z.string().nullable(),
  /** The problem from whose lesson it grew. */
  problemId: z.string().nullable(),
  uses: z.number().int(),
  lastUsedAt: instant.nullable(),
  createdAt: instant,
  savedAt: instant,
})
export type FaqEntry = z.infer<typeof faqEntry>

/** One copying of an answer; from the list nobody asked anything. */
export const faqUse = z.object({
  usedAt: instant,
  asked: z.string(),
  /** Percent. */
  similarity: z.number().int().nullable(),
  groupName: z.string().nullable(),
})
export type FaqUse = z.infer<typeof faqUse>

export const faqDetail = faqEntry.extend({
  /** Newest first, at most 20. */
  recentUses: z.array(faqUse),
})
export type FaqDetail = z.infer<typeof faqDetail>

/** Percent from which an entry is offered; 经验值. */
export const faqThreshold = z.number().int().min(5).max(95)
export const DEFAULT_THRESHOLD = 23

/** A pair of characters (or a word of letters) that both sides share, with its weight. */
const sharedPair = z.object({ pair: z.string(), weight: z.number() })

/** How alike two questions are, with all that the figure is computed from. */
export const faqSimilarity = z.object({
  /** 0–1 */
  value: z.number(),
  shared: z.array(sharedPair),
  /** Sums of the weights of either side. */
  askedWeight: z.number(),
  entryWeight: z.number(),
})
export type FaqSimilarity = z.infer<typeof faqSimilarity>

/** An entry that may answer what was asked. */
export const faqMatch = z.object({
  entry: faqEntry,
  /** The wording of the entry that is most alike. */
  wording: z.string(),
  /** Percent, rounded down, so that what passes a threshold also shows it. */
  percent: z.number().int(),
  similarity: faqSimilarity,
})
export type FaqMatch = z.infer<typeof faqMatch>

export const faqOffers = z.object({
  /** The most alike first. */
  matches: z.array(faqMatch),
  threshold: faqThreshold,
  /** Entries that reach the threshold, and entries that were compared. */
  passing: z.number().int(),
  compared: z.number().int(),
})
export type FaqOffers = z.infer<typeof faqOffers>
