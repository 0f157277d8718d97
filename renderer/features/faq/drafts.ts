import { z } from 'zod'
import { useKeptDrafts } from '#renderer/app/use-kept-drafts.ts'
import {
  type FaqContent,
  type FaqEntry,
  faqContent,
  MOST_TAGS,
  MOST_WORDINGS,
  QUESTION_LENGTH,
  TAG_LENGTH,
} from '#shared/features/faq/model.ts'
import { groupId } from '#shared/features/groups/model.ts'

/** An entry as it is being written; wordings one in a line. */
const faqDraft = z.object({
  question: z.string(),
  wordings: z.string(),
  answer: z.string(),
  tags: z.array(z.string()),
  groupId: groupId.nullable(),
})
export type FaqDraft = z.infer<typeof faqDraft>

const faqDrafts = z.record(z.string(), faqDraft)
const NO_DRAFTS: Readonly<Record<string, FaqDraft>> = {}
const areDrafts = (stored: unknown): stored is Record<string, FaqDraft> => faqDrafts.safeParse(stored).success

/** Under this id stands the entry that is being made. */
export const NEW = 'new'

/** Unsaved entries by id. */
export function useFaqDrafts() {
  return useKeptDrafts<FaqDraft>('faq.drafts', NO_DRAFTS, areDrafts)
}

export type FaqDrafts = ReturnType<typeof useFaqDrafts>

/** The draft with which writing begins. */
export function draftOf(entry: FaqEntry): FaqDraft {
  const { question, wordings, answer, tags } = entry
  return { question, wordings: wordings.join('\n'), answer, tags: [...tags], groupId: entry.groupId }
}

export const emptyDraft = (question: string): FaqDraft => ({
  question,
  wordings: '',
  answer: '',
  tags: [],
  groupId: null,
})

/** What a draft would save, or null while question or answer are missing. */
export function contentOf(draft: FaqDraft): FaqContent | null {
  const wordings = draft.wordings
    .split('\n')
    .map((line) => line.trim().slice(0, QUESTION_LENGTH))
    .filter((line) => line !== '')
  const tags = draft.tags.map((tag) => tag.trim().slice(0, TAG_LENGTH)).filter((tag) => tag !== '')
  const content = {
    ...draft,
    wordings: [...new Set(wordings)].slice(0, MOST_WORDINGS),
    tags: [...new Set(tags)].slice(0, MOST_TAGS),
  }
  const parsed = faqContent.safeParse(content)
  return parsed.success ? parsed.data : null
}
