import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import { findGroupNoByName } from '#electron/features/groups/queries.ts'
import { readRoster } from '#electron/features/rosters/service.ts'
import type { SourceRefInput } from '#shared/features/chat-import/model.ts'
import type { FaqImportPlan } from '#shared/features/faq/contract.ts'
import type { FaqContent } from '#shared/features/faq/model.ts'
import { mergeContent, type ReadRow, readRow, readTable } from '#shared/features/faq/rules/table.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { insertEntry, updateEntry } from './commands.ts'
import { findKnownContents, type KnownContent } from './queries.ts'

const MOST_ROWS = 20_000
const SHOWN = 5

type Stored = Omit<FaqContent, 'groupId'> & { groupNo: number | null }
/** What a row does: a new entry, another content for a known one, or nothing. */
type Step = { kind: 'create'; content: Stored } | { kind: 'update'; no: number; content: Stored }
type Work = { plan: FaqImportPlan; steps: Step[] }
type BadRow = FaqImportPlan['badRows'][number]

/** Tells what a table would change, without changing anything. */
export async function inspectImport(ctx: DataContext, source: SourceRefInput): Promise<FaqImportPlan> {
  return (await planImport(ctx, source)).plan
}

/** Takes a table in; nothing to change makes no undo. */
export async function importEntries(
  ctx: DataContext,
  source: SourceRefInput,
): Promise<FaqImportPlan & { undoId: string | null }> {
  const { plan, steps } = await planImport(ctx, source)
  if (steps.length === 0) return { ...plan, undoId: null }
  const facts = { created: plan.created, updated: plan.updated }
  const entry = { id: newId(), code: 'faq.import', facts, at: ctx.clock.now() }
  const { undoId } = ctx.write('faq', (db) =>
    undoable(db, entry, (recorder) => {
      for (const step of steps) {
        const saving = { content: step.content, revision: newId(), at: ctx.clock.now() }
        if (step.kind === 'update') {
          recorder.touch('faq_entries', step.no)
          updateEntry(db, step.no, saving)
        } else recorder.created('faq_entries', insertEntry(db, { id: newId(), problemId: null, ...saving }))
      }
    }),
  )
  return { ...plan, undoId }
}

async function planImport(ctx: DataContext, source: SourceRefInput): Promise<Work> {
  const { sourceName, rows } = await readSource(ctx, source)
  const table = readTable(rows)
  if (!table) throw new AppError('FAQ_TABLE_UNKNOWN', { name: sourceName })
  if (table.rows.length > MOST_ROWS)
    throw new AppError('FAQ_TABLE_TOO_LONG', { name: sourceName, limit: MOST_ROWS })
  const read = table.rows.map((row) => readRow(table, row)).filter((row) => row !== null)
  return stepsOf(ctx, read, sourceName)
}

/** Text that is no table at all is told like a table without the right columns. */
async function readSource(ctx: DataContext, source: SourceRefInput) {
  try {
    return await readRoster(ctx, { source })
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'ROSTER_UNKNOWN')
      throw new AppError('FAQ_TABLE_UNKNOWN', { name: cause.facts.name ?? '' }, { cause })
    throw cause
  }
}

type Reading = { repeated: number; badRows: BadRow[]; read: Map<string, Stored> }

function stepsOf(ctx: DataContext, rows: readonly ReadRow[], sourceName: string): Work {
  const known = knownByQuestion(findKnownContents(ctx.read))
  const { read, repeated, badRows } = readAll(ctx, rows, known)
  const steps = [...read].flatMap(([key, content]): Step[] => {
    const before = known.get(key)
    if (!before) return [{ kind: 'create', content }]
    return isSame(before, content) ? [] : [{ kind: 'update', no: before.no, content }]
  })
  const created = steps.filter(({ kind }) => kind === 'create')
  const plan = {
    sourceName,
    rows: rows.length,
    created: created.length,
    updated: steps.length - created.length,
    unchanged: read.size - steps.length,
    repeated,
    bad: badRows.length,
    badRows: badRows.slice(0, SHOWN),
    newQuestions: created.slice(0, SHOWN).map(({ content }) => content.question),
  }
  return { steps, plan }
}

/** What the table comes to, question by question: a later row with the same question adds to the earlier one. */
function readAll(
  ctx: DataContext,
  rows: readonly ReadRow[],
  known: ReadonlyMap<string, KnownContent>,
): Reading {
  const reading: Reading = { repeated: 0, badRows: [], read: new Map() }
  for (const row of rows) {
    if ('problem' in row) {
      reading.badRows.push(row)
      continue
    }
    const groupNo = row.groupName === '' ? null : findGroupNoByName(ctx.read, row.groupName)
    if (row.groupName !== '' && groupNo === null) {
      const text = row.groupName.slice(0, 60)
      reading.badRows.push({ line: row.line, problem: 'group_unknown', text })
      continue
    }
    const key = keyOf(row.content.question, groupNo)
    const earlier = reading.read.get(key)
    if (earlier) reading.repeated += 1
    reading.read.set(key, withRow(earlier ?? known.get(key), { ...row.content, groupNo }))
  }
  return reading
}

function withRow(before: Stored | undefined, row: Stored): Stored {
  if (!before) return row
  const { groupId: _, ...merged } = mergeContent({ ...before, groupId: null }, row)
  return { ...merged, groupNo: row.groupNo }
}

function isSame(one: Stored, other: Stored): boolean {
  const told = ({ question, wordings, answer, tags }: Stored) =>
    JSON.stringify([question, wordings, answer, tags])
  return told(one) === told(other)
}

const keyOf = (question: string, groupNo: number | null) => `${groupNo ?? ''} ${question}`

function knownByQuestion(entries: readonly KnownContent[]): Map<string, KnownContent> {
  return new Map(entries.map((entry) => [keyOf(entry.question, entry.groupNo), entry]))
}
