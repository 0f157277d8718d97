import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '#renderer/app/rpc.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { type TextCheck, textChecksOf } from './draft-checks.ts'

const NONE: readonly TextCheck[] = []

/** What stands out in a text, against the list of phrases, the persona's never-words and its proofs. */
export function useDraftChecks(persona: Persona, text: string): readonly TextCheck[] | null {
  const { id: personaId, neverWords } = persona
  const { data: settings } = useQuery(orpc.introductions.wording.queryOptions({ input: {} }))
  const { data: sheet } = useQuery(orpc.introductions.show.queryOptions({ input: { personaId } }))
  return useMemo(() => {
    if (!settings || !sheet) return null
    if (text.trim() === '') return NONE
    return textChecksOf(text, {
      settings,
      neverWords,
      answers: sheet.answers,
      credentials: sheet.credentials,
    })
  }, [text, settings, neverWords, sheet])
}
