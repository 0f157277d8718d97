import { toDisplayName } from '#shared/kernel/text.ts'

/** A list of people without columns: names, and what stood behind them in a sign-up chain. */
export type NameList = {
  kind: 'names' | 'chain' | 'mentions'
  rows: { line: number; name: string; note: string }[]
}

const NUMBERED = /^\s*\d{1,4}\s*[.、．)）:：](?!\d)\s*(.*)$/
const CHAIN = /^\s*#?\s*接龙/
const MENTION_BREAK = /[\s\u2005\u2006\u00a0]+(?=@)/
const SENTENCE = /[。！？!?；;…]$/
const LONGEST_NAME = 40

/**
 * Names out of pasted text: one a line, `1. 名`, separated by 、 or commas, `@名1 @名2`, or a sign-up chain (#接龙, 1. 张三 备注).
 * Null when the text does not look like names: prose, a log, anything else.
 */
export function readNames(text: string): NameList | null {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\u2028]/)
    .map((content, at) => ({ line: at + 1, content: content.trim() }))
    .filter(({ content }) => content !== '')
  if (lines.length === 0) return null
  return readChain(lines) ?? readMentions(lines) ?? readPlain(lines)
}

type Line = { line: number; content: string }

/** A chain is announced by 接龙; what comes before its first number is its title. */
function readChain(lines: readonly Line[]): NameList | null {
  if (!lines.slice(0, 5).some(({ content }) => CHAIN.test(content) || content.includes('接龙'))) return null
  const rows: NameList['rows'] = []
  for (const { line, content } of lines) {
    const entry = NUMBERED.exec(content)?.[1]?.trim()
    if (!entry) continue
    const [name = '', ...rest] = entry.split(/[\s\u3000]+/)
    rows.push({ line, name, note: rest.join(' ') })
  }
  return rows.length === 0 ? null : { kind: 'chain', rows }
}

function readMentions(lines: readonly Line[]): NameList | null {
  if (!lines.every(({ content }) => content.startsWith('@'))) return null
  const rows = lines.flatMap(({ line, content }) =>
    content
      .split(MENTION_BREAK)
      .map((part) => part.replace(/^@/, '').trim())
      .filter((name) => name !== '')
      .map((name) => ({ line, name, note: '' })),
  )
  return rows.length === 0 ? null : { kind: 'mentions', rows }
}

function readPlain(lines: readonly Line[]): NameList | null {
  const numbered = lines.filter(({ content }) => NUMBERED.test(content)).length
  const isNumbered = numbered >= 2 && numbered * 5 >= lines.length * 4
  const rows = lines.flatMap(({ line, content }) => {
    const bare = isNumbered ? (NUMBERED.exec(content)?.[1] ?? content) : content
    return namesOf(bare, lines.length === 1).map((name) => ({ line, name, note: '' }))
  })
  return rows.length > 0 && areNames(rows.map((row) => row.name)) ? { kind: 'names', rows } : null
}

/** 、 separates names everywhere, commas only in a text of one line: they occur inside of names. */
function namesOf(content: string, isOnlyLine: boolean): string[] {
  const parts = content.includes('、')
    ? content.split('、')
    : isOnlyLine
      ? content.split(/[,，;；\t]/)
      : [content]
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Names are short and are no sentences; a few odd ones do not spoil a list. */
function areNames(names: readonly string[]): boolean {
  const fitting = names.filter(
    (name) =>
      toDisplayName(name).length <= LONGEST_NAME &&
      !SENTENCE.test(name) &&
      !/https?:|\d{1,2}:\d{2}/.test(name),
  )
  const long = names.filter((name) => toDisplayName(name).length > 20).length
  return fitting.length * 20 >= names.length * 19 && long * 5 <= names.length
}
