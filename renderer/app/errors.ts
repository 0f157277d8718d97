import { isDefinedError, ORPCError } from '@orpc/client'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Locale, Messages } from '#shared/kernel/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { spokenFeatures } from './spoken-features.ts'

/** What a failure says on screen, and what a bug report needs. */
export type FailureText = { sentence: string; details: string }

/** The messages of whichever feature words a key that is only known at run time (`error.<code>`, `undo.<code>`). */
export function findWording(key: string): Messages | null {
  const spoken = spokenFeatures.find((messages) => Object.hasOwn(messages['zh-CN'], key))
  return spoken ?? null
}

/** True when the caller took the call back; nothing is to be said then. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** The code of a refusal, or null when the failure is none. */
export function refusalOf(error: unknown): { code: string; facts: ErrorFacts } | null {
  if (error instanceof AppError) return { code: error.code, facts: error.facts }
  if (error instanceof ORPCError && isDefinedError(error) && error.code === 'REFUSED')
    return error.data as { code: string; facts: ErrorFacts }
  return null
}

/** Words any failure: refusals by their code, incidents by their id, never a stack. */
export function wordFailure(error: unknown, locale: Locale): FailureText {
  const refusal = refusalOf(error)
  if (refusal) return { sentence: wordRefusal(refusal, locale), details: JSON.stringify(refusal, null, 2) }
  const say = (key: 'error.unexpected' | 'error.badRequest', values = {}) =>
    formatMessage(workspaceMessages, locale, key, values)
  if (error instanceof ORPCError) {
    const details = JSON.stringify({ code: error.code, data: error.data as unknown }, null, 2)
    if (error.code !== 'BAD_REQUEST') return { sentence: say('error.unexpected'), details }
    return { sentence: say('error.badRequest', { detail: firstIssueOf(error.data) }), details }
  }
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { sentence: say('error.unexpected'), details }
}

function wordRefusal({ code, facts }: { code: string; facts: ErrorFacts }, locale: Locale): string {
  const key = `error.${code}`
  const messages = findWording(key)
  if (messages) return formatMessage(messages, locale, key, facts)
  return formatMessage(workspaceMessages, locale, 'error.unknownRefusal', { code })
}

function firstIssueOf(data: unknown): string {
  const issues = (data as { issues?: { message?: string; path?: unknown[] }[] } | undefined)?.issues
  const first = issues?.[0]
  if (!first) return ''
  return [first.path?.join('.'), first.message].filter(Boolean).join(' ')
}
