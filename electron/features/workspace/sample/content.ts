import { type ContentKind, contentKind } from '#shared/features/content-output/model.ts'
import source from './corpus/content.txt?raw'
import type { GroupKey } from './groups.ts'

/** A text of the sample: already posted (again and again), planned ahead, or only begun. */
export type SampleDraft = {
  fate: 'post' | 'plan' | 'draft'
  pillar: string
  kind: ContentKind
  title: string
  text: string
}

export type SampleContent = {
  aims: { weeksAgo: number; perWeek: number }[]
  pillars: { name: string; why: string }[]
  drafts: SampleDraft[]
  ideas: { pillar: string; text: string; source: string }[]
}

/**
 * Reads `## group` parts of lines: `aim weeks ago | pieces`, `pillar name | why`, `post|plan|draft pillar | kind | title |
 * text`, `idea pillar | text | source`. A malformed line is an error of ours and throws.
 */
export function parseContent(text: string): ReadonlyMap<GroupKey, SampleContent> {
  const parts = new Map<GroupKey, SampleContent>()
  let current: SampleContent = { aims: [], pillars: [], drafts: [], ideas: [] }
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    if (line.startsWith('## ')) {
      current = { aims: [], pillars: [], drafts: [], ideas: [] }
      parts.set(line.slice(3).trim() as GroupKey, current)
    } else readLine(line, current)
  }
  return parts
}

function readLine(line: string, into: SampleContent): void {
  const [word = ''] = line.split(' ', 1)
  const cells = line
    .slice(word.length)
    .split('|')
    .map((cell) => cell.trim())
  const cell = (at: number) => {
    const value = cells[at]
    if (value === undefined) throw new Error(`content: ${line}`)
    return value
  }
  if (word === 'aim') into.aims.push({ weeksAgo: Number(cell(0)), perWeek: Number(cell(1)) })
  else if (word === 'pillar') into.pillars.push({ name: cell(0), why: cell(1) })
  else if (word === 'idea') into.ideas.push({ pillar: cell(0), text: cell(1), source: cell(2) })
  else if (word === 'post' || word === 'plan' || word === 'draft')
    into.drafts.push({
      fate: word,
      pillar: cell(0),
      kind: contentKind.parse(cell(1)),
      title: cell(2),
      text: cell(3),
    })
  else throw new Error(`content: ${line}`)
}

/** What each persona of the sample says to its group. */
export const sampleContent = parseContent(source)
