import { z } from 'zod'
import {
  type ScriptLanguage,
  type ScriptTexts,
  type ScriptWording,
  scriptCategory,
  scriptTexts,
} from '#shared/features/scripts/model.ts'

const wording = z.object({ title: z.string(), body: z.string() })

/** A script as it is being written; a language without title and text is not written. */
const scriptDraft = z.object({ category: scriptCategory, 'zh-CN': wording, en: wording })
export type ScriptDraft = z.infer<typeof scriptDraft>

/** Unsaved scripts by id, under `new` the one that is being made. They survive leaving the page and a restart. */
export const scriptDrafts = z.record(z.string(), scriptDraft)
export type ScriptDrafts = z.infer<typeof scriptDrafts>

export const EMPTY_WORDING: ScriptWording = { title: '', body: '' }

/** The draft with which editing begins. */
export function draftOf(category: ScriptDraft['category'], texts: ScriptTexts | null): ScriptDraft {
  return {
    category,
    'zh-CN': texts?.['zh-CN'] ?? EMPTY_WORDING,
    en: texts?.en ?? EMPTY_WORDING,
  }
}

const isBlank = ({ title, body }: ScriptWording) => title.trim() === '' && body.trim() === ''

/** The texts that a draft would save. */
export function textsOf(draft: ScriptDraft): ScriptTexts {
  return {
    'zh-CN': isBlank(draft['zh-CN']) ? null : draft['zh-CN'],
    en: isBlank(draft.en) ? null : draft.en,
  }
}

/** Why a draft cannot be saved yet: nothing is written, or a language has only a title or only a text. */
export function obstacleOf(
  draft: ScriptDraft,
): { kind: 'empty' } | { kind: 'half'; language: ScriptLanguage } | null {
  for (const language of ['zh-CN', 'en'] as const) {
    const { title, body } = draft[language]
    if ((title.trim() === '') !== (body.trim() === '')) return { kind: 'half', language }
  }
  return scriptTexts.safeParse(textsOf(draft)).success ? null : { kind: 'empty' }
}
