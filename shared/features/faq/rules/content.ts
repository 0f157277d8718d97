import type { FaqContent } from '../model.ts'

/** Content as it is kept: no wording twice, none that is the question itself, tags once each, spaces trimmed. */
export function tidyContent({ question, wordings, answer, tags, groupId }: FaqContent): FaqContent {
  const asked = question.trim()
  return {
    question: asked,
    wordings: distinct(wordings).filter((wording) => wording !== asked),
    answer: answer.trim(),
    tags: distinct(tags),
    groupId,
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '')
}
