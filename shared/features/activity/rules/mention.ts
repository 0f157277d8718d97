/** A name that somebody carries or carried in a group. */
export type NamedMember = { name: string; membershipNo: number; isCurrent: boolean }

/** Names of a group with the one membership each means, or null where several carry it. */
export type NameIndex = {
  readonly members: ReadonlyMap<string, number | null>
  /** Lengths of the names, longest first: “@小王 子” means 小王 子 before it means 小王. */
  readonly lengths: readonly number[]
}

const ENDS_NAME = /[\s\u2005]/
const EMAIL_BEFORE = /[A-Za-z0-9._%+-]/

/**
 * Makes the index that findMentions reads. A name that several people had means the one who carries it now; where that
 * still leaves several it means nobody, as guessing would credit the wrong one.
 */
export function indexNames(names: readonly NamedMember[]): NameIndex {
  const carriers = new Map<string, { current: Set<number>; former: Set<number> }>()
  for (const { name, membershipNo, isCurrent } of names) {
    const bare = name.trim()
    if (bare === '') continue
    const found = carriers.get(bare) ?? { current: new Set<number>(), former: new Set<number>() }
    ;(isCurrent ? found.current : found.former).add(membershipNo)
    carriers.set(bare, found)
  }
  const members = new Map<string, number | null>()
  const lengths = new Set<number>()
  for (const [name, { current, former }] of carriers) {
    const [only, ...others] = current.size > 0 ? current : former
    members.set(name, others.length === 0 && only !== undefined ? only : null)
    lengths.add(name.length)
  }
  return { members, lengths: [...lengths].sort((a, b) => b - a) }
}

/** Memberships mentioned in a line, each once: `@name` before a space, U+2005 or the end (domain.md §4.2). */
export function findMentions(text: string, names: NameIndex): number[] {
  const found = new Set<number>()
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (at > 0 && EMAIL_BEFORE.test(text.charAt(at - 1))) continue
    const member = memberAt(text, at + 1, names)
    if (member !== null) found.add(member)
  }
  return [...found]
}

function memberAt(text: string, start: number, { members, lengths }: NameIndex): number | null {
  for (const length of lengths) {
    const end = start + length
    if (end > text.length || (end < text.length && !ENDS_NAME.test(text.charAt(end)))) continue
    const member = members.get(text.slice(start, end))
    if (member !== undefined) return member
  }
  return null
}
