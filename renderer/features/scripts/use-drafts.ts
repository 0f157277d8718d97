import { useKeptDrafts } from '#renderer/app/use-kept-drafts.ts'
import { type ScriptDraft, type ScriptDrafts, scriptDrafts } from './drafts.ts'

const NO_DRAFTS: ScriptDrafts = {}
const areDrafts = (stored: unknown): stored is ScriptDrafts => scriptDrafts.safeParse(stored).success

/** Unsaved scripts. */
export function useDrafts() {
  return useKeptDrafts<ScriptDraft>('scripts.drafts', NO_DRAFTS, areDrafts)
}

export type Drafts = ReturnType<typeof useDrafts>
