import type { Words } from '#renderer/app/i18n.tsx'
import { rostersMessages } from '#shared/features/rosters/messages.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'

type Key = keyof (typeof rostersMessages)['zh-CN']

/** Why a row was skipped, looks like somebody, or lost a cell. */
export function reasonOf(row: { reason: string | null; facts: ErrorFacts }, r: Words<Key>): string {
  const keys = ['rowIssue', 'cellIssue', 'twin'].map((kind) => `${kind}.${row.reason}`)
  const key = keys.find((one) => one in rostersMessages['zh-CN'])
  return key === undefined ? (row.reason ?? '') : r(key as Key, row.facts)
}
