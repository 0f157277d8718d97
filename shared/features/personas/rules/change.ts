import type { PersonaContent } from '../model.ts'

/** Versions that are saved closer to each other than this are one: typing makes one version, not fifty. */
export const VERSION_PAUSE_MS = 10 * 60_000

/** Whether a change at `at` goes into the version last saved at `savedAt`. */
export function joinsVersion(savedAt: number, at: number): boolean {
  return at - savedAt < VERSION_PAUSE_MS
}

/** A persona with some fields changed. Lists hold nothing twice, and a word put in one list leaves the other. */
export function applyChange(
  content: PersonaContent,
  change: { readonly [Field in keyof PersonaContent]?: PersonaContent[Field] | undefined },
): PersonaContent {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const next: PersonaContent = { ...content, ...given }
  const always = [...new Set(next.alwaysWords)]
  const never = [...new Set(next.neverWords)]
  return {
    ...next,
    faceChecks: [...new Set(next.faceChecks)],
    alwaysWords: change.neverWords ? always.filter((word) => !never.includes(word)) : always,
    neverWords: change.neverWords ? never : never.filter((word) => !always.includes(word)),
  }
}
