import type { FaqContent } from '../model.ts'
import { ANSWER_LENGTH, MOST_TAGS, MOST_WORDINGS, QUESTION_LENGTH, TAG_LENGTH } from '../model.ts'
import { tidyContent } from './content.ts'

/** Columns of a table of questions and answers, with the words that name them. */
const HEADERS = {
  question: ['问题', '提问', '常见问题', '标准问题', '问', 'question', 'q'],
  answer: ['答案', '回答', '回复', '标准答案', '答复', '答', 'answer', 'a'],
  wordings: ['其他问法', '相似问题', '相似问法', '问法', '扩展问题', 'otherwordings', 'wordings'],
  tags: ['标签', '分类', '类别', 'tags', 'tag', 'category'],
  group: ['社群', '群', '群名', 'group'],
} as const
export type FaqColumn = keyof typeof HEADERS
export const faqColumns = Object.keys(HEADERS) as FaqColumn[]

/** A row of a file that was read: where it stood, and its cells. */
export type TableLine = { line: number; cells: readonly string[] }

/** Where each column stands, and the rows below the header. */
export type FaqTable = { places: ReadonlyMap<FaqColumn, number>; rows: readonly TableLine[] }

const HEADER_SOUGHT_IN = 20

function columnOf(header: string): FaqColumn | undefined {
  const word = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_:：()（）]/g, '')
  return faqColumns.find((column) => (HEADERS[column] as readonly string[]).includes(word))
}

/** Finds the header: the first of the upper rows that names a question and an answer. Null when none does. */
export function readTable(rows: readonly TableLine[]): FaqTable | null {
  for (const [at, row] of rows.slice(0, HEADER_SOUGHT_IN).entries()) {
    const places = new Map<FaqColumn, number>()
    for (const [place, cell] of row.cells.entries()) {
      const column = columnOf(cell)
      if (column && !places.has(column)) places.set(column, place)
    }
    if (places.has('question') && places.has('answer')) return { places, rows: rows.slice(at + 1) }
  }
  return null
}

/** Why a row cannot be taken. */
export type RowProblem =
  | 'no_question'
  | 'no_answer'
  | 'question_too_long'
  | 'answer_too_long'
  | 'group_unknown'

/** A row as content, or why it cannot be taken. `groupName` is '' for all groups. */
export type ReadRow =
  | { line: number; groupName: string; content: Omit<FaqContent, 'groupId'> }
  | { line: number; problem: RowProblem; text: string }

/** Reads a row; further wordings stand in lines of their own, tags are split by marks. Blank rows give null. */
export function readRow({ places }: FaqTable, { line, cells }: TableLine): ReadRow | null {
  const cell = (column: FaqColumn) => unguarded((cells[places.get(column) ?? -1] ?? '').trim())
  const question = cell('question').replace(/\s+/g, ' ')
  const answer = cell('answer')
  if (question === '' && answer === '') return null
  const problem = problemOf(question, answer)
  if (problem) return { line, problem, text: (question || answer).slice(0, 60) }
  const { groupId: _, ...content } = tidyContent({
    question,
    answer,
    wordings: split(cell('wordings'), /[\n|｜]/, QUESTION_LENGTH).slice(0, MOST_WORDINGS),
    tags: split(cell('tags'), /[\n,，、;；|｜]/, TAG_LENGTH).slice(0, MOST_TAGS),
    groupId: null,
  })
  return { line, groupName: cell('group'), content }
}

function problemOf(question: string, answer: string): RowProblem | null {
  if (question === '') return 'no_question'
  if (answer === '') return 'no_answer'
  if (question.length > QUESTION_LENGTH) return 'question_too_long'
  return answer.length > ANSWER_LENGTH ? 'answer_too_long' : null
}

const split = (text: string, mark: RegExp, longest: number) =>
  text.split(mark).map((part) => part.trim().slice(0, longest))

/** Files of the app put an apostrophe before what a spreadsheet would run as a formula. */
const unguarded = (text: string) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text)

/** An entry that is there, and what a row says of the same question: its answer counts, wordings and tags are united. */
export function mergeContent(known: FaqContent, read: Omit<FaqContent, 'groupId'>): FaqContent {
  return tidyContent({
    ...known,
    answer: read.answer,
    wordings: [...known.wordings, ...read.wordings].slice(0, MOST_WORDINGS),
    tags: [...new Set([...known.tags, ...read.tags])].slice(0, MOST_TAGS),
  })
}
