/** Cents of a typed amount (199, 199.5, 1,299.00, ¥20), or null where it is none. */
export function centsOfText(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '')
    .replace(/^[¥$€£]/u, '')
  const parts = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(bare)
  if (!parts) return null
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

/** An amount as it is typed: 199 or 199.50. */
export function textOfCents(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2)
}
