import type { Profile, ProfileField } from './model.ts'

/** Fields whose value in `other` differs from the profile's; lists differ by content or order. */
export function changedFields(
  current: Profile,
  other: { readonly [F in ProfileField]?: unknown },
): ProfileField[] {
  return (Object.keys(other) as ProfileField[]).filter(
    (field) => other[field] !== undefined && JSON.stringify(other[field]) !== JSON.stringify(current[field]),
  )
}

/** Tags after adding and removing: those that stay keep their order, new ones follow, none stands twice. */
export function withTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): string[] {
  const gone = new Set(remove)
  return [...new Set([...tags, ...add])].filter((tag) => !gone.has(tag))
}

const FORMULA_START = /^[=+\-@\t\r]/

/**
 * A cell that no spreadsheet takes for a formula: text that starts with = + - @, a tab or a carriage return gets a
 * leading apostrophe. Numbers stay numbers.
 */
export function safeCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

/** One line of a CSV file (RFC 4180): safe cells, quoted where they hold a comma, a quote or a line break. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return cells
    .map((cell) => {
      if (cell === null) return ''
      if (typeof cell === 'number') return String(cell)
      const text = safeCell(cell)
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    })
    .join(',')
}
