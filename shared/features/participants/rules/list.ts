import { linesOf, type UnreadLine } from './chain.ts'

/** People as pasted from a table or a note: one a line with what is said of them behind a tab or comma. */
export type NameRows = { items: { line: number; name: string; note: string }[]; unread: UnreadLine[] }

const HEAD = /^(?:姓名|名字|昵称|群昵称|成员|name|nickname|member)$/i
const NUMBER = /^\d{1,4}\s*[.．、)）:：]\s*(?!\d)/
const LONGEST_NAME = 60

/** Reads a pasted list of names. A line of several names with 、 between them is several people. */
export function readNameRows(text: string): NameRows {
  const items: NameRows['items'] = []
  const unread: UnreadLine[] = []
  for (const { line, text: content } of linesOf(text)) {
    const cells = content.replace(NUMBER, '').split(/\t|[,，]/)
    const first = bare(cells[0] ?? '')
    if (HEAD.test(first)) {
      unread.push({ line, text: content, reason: 'example' })
      continue
    }
    const note = cells.slice(1).map(bare).filter(Boolean).join(' ')
    const names = first.split('、').map(bare).filter(Boolean)
    if (names.length === 0) unread.push({ line, text: content, reason: 'empty' })
    else if (names.some((name) => name.length > LONGEST_NAME))
      unread.push({ line, text: content, reason: 'too_long' })
    else for (const name of names) items.push({ line, name, note })
  }
  return { items, unread }
}

function bare(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .replaceAll('""', '"')
    .replace(/^[@＠]\s*/u, '')
    .trim()
}
