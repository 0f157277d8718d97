import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { requirePersonNo } from '#electron/features/members/queries.ts'
import type { TakePasted } from '#shared/features/participants/contract.ts'
import type { ParticipantMark } from '#shared/features/participants/model.ts'
import { toComparableName } from '#shared/kernel/text.ts'
import { type Changed, NOTHING_CHANGED, undoableChange } from './change.ts'
import {
  addToParticipant,
  deleteParticipant,
  insertParticipant,
  type ParticipantColumns,
  updateParticipant,
} from './commands.ts'
import { goneOf, type ReadName, type ReadPaste, readPaste } from './paste-service.ts'
import type { ParticipantRow } from './queries.ts'
import { groupOf, namesOfRow } from './situation.ts'

type Taken = Changed & { added: number; gone: number }

/** What one row is to become: several names of a text may mean the same person. */
type Target = {
  row: ParticipantRow | null
  /** Rows that become part of this one. */
  absorbed: ParticipantRow[]
  names: ReadName[]
  personNo: number | null
  isSettled: boolean
}

const MARK_COLUMNS = { signed: 'is_signed', attended: 'has_attended', bought: 'has_bought' } as const

/** Marks as columns that are set. */
export function marksOf(marks: readonly ParticipantMark[]): ParticipantColumns {
  return Object.fromEntries(marks.map((mark) => [MARK_COLUMNS[mark], 1]))
}

/** Takes a pasted chain or list: names not doubled, those who vanished from the chain marked, kept or removed. */
export function takePaste(ctx: DataContext, input: TakePasted): Taken {
  const read = readPaste(ctx.read, input)
  const targets = targetsOf(ctx, read, input)
  const gone = input.source === 'chain' && input.gone !== 'keep' ? goneAfter(read, targets) : []
  const marks = marksOf(input.source === 'chain' ? ['signed', ...input.marks] : input.marks)
  const writes = targets.map((target) => ({ target, columns: columnsOf(target, read, marks, input) }))
  const changes = writes.filter(
    ({ target, columns }) =>
      target.row === null || target.absorbed.length > 0 || Object.keys(columns).length > 0,
  )
  const count = changes.length + gone.length
  const added = changes.filter(({ target }) => target.row === null).length
  if (count === 0) return { ...NOTHING_CHANGED, added, gone: 0 }
  const facts = { name: read.situation.campaign.name, count: read.names.length }
  const { undoId } = undoableChange(ctx, { code: 'take', facts }, (db, recorder) => {
    for (const { target, columns } of changes) write(ctx, db, recorder, { target, columns, read, input })
    for (const row of gone) letGo(ctx, db, recorder, row, input.gone === 'remove')
  })
  return { undoId, changed: count, added, gone: gone.length }
}

function goneAfter(read: ReadPaste, targets: readonly Target[]): ParticipantRow[] {
  const kept = new Set(targets.flatMap(({ row, absorbed }) => [row?.no, ...absorbed.map(({ no }) => no)]))
  return goneOf(read.situation, read.groupNo, read.names).filter(({ no }) => !kept.has(no))
}

/** Whom each name means after the operator's choices, one target for each person or unmatched name. */
function targetsOf(ctx: DataContext, { names, situation }: ReadPaste, input: TakePasted): Target[] {
  const chosen = new Map(input.choices.map((choice) => [toComparableName(choice.name), choice]))
  const rowOfPerson = new Map(
    situation.rows.flatMap((row) => (row.personNo === null ? [] : [[row.personNo, row] as const])),
  )
  const targets = new Map<string, Target>()
  for (const name of names) {
    const choice = chosen.get(toComparableName(name.name))
    const only = name.people.length === 1 ? (name.people[0] ?? null) : null
    const personNo =
      choice === undefined
        ? only
        : choice.personId === null
          ? null
          : requirePersonNo(ctx.read, choice.personId)
    const isSettled = choice === undefined ? name.outcome === 'settled' : choice.personId === null
    const row = (personNo === null ? null : rowOfPerson.get(personNo)) ?? name.row
    const key = row ? `row ${row.no}` : personNo === null ? `name ${name.name}` : `person ${personNo}`
    const target = targets.get(key) ?? { row, absorbed: [], names: [], personNo, isSettled }
    target.names.push(name)
    if (name.row && row && name.row.no !== row.no) target.absorbed.push(name.row)
    targets.set(key, target)
  }
  return [...targets.values()]
}

/** What of a row differs from what the text says; for a new row all of it. */
function columnsOf(
  { row, names, personNo, isSettled }: Target,
  { situation, groupNo }: ReadPaste,
  marks: ParticipantColumns,
  { source }: TakePasted,
): ParticipantColumns {
  const notes = [...new Set(names.map(({ note }) => note).filter((note) => note !== ''))]
  const times = names.reduce((sum, name) => sum + name.times, 0)
  const wanted: ParticipantColumns = {
    person_no: personNo,
    is_settled: isSettled ? 1 : 0,
    gone_at: null,
    ...marks,
    ...(notes.length > 0 || row?.source === source ? { note: notes.join('；').slice(0, 500) } : {}),
    // What the log counted is not counted by a chain.
    ...(row === null || row.source === source ? { times } : {}),
  }
  if (row === null) return { ...wanted, group_no: groupOf(situation, personNo, groupNo) }
  const known = new Set(namesOfRow(row))
  const fresh = names.map(({ name }) => name).filter((name) => !known.has(toComparableName(name)))
  const otherNames = JSON.stringify([...(JSON.parse(row.otherNames) as string[]), ...fresh])
  return differing(row, { ...wanted, other_names: otherNames })
}

function differing(row: ParticipantRow, wanted: ParticipantColumns): ParticipantColumns {
  const present: Required<ParticipantColumns> = {
    person_no: row.personNo,
    group_no: row.groupNo,
    name: row.name,
    other_names: row.otherNames,
    source: row.source,
    times: row.times,
    days: row.days,
    note: row.note,
    is_signed: row.isSigned,
    has_attended: row.hasAttended,
    has_bought: row.hasBought,
    is_settled: row.isSettled,
    gone_at: row.goneAt,
  }
  return Object.fromEntries(
    Object.entries(wanted).filter(([column, value]) => present[column as keyof ParticipantColumns] !== value),
  )
}

function write(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  what: { target: Target; columns: ParticipantColumns; read: ReadPaste; input: TakePasted },
): void {
  const { target, columns, read, input } = what
  const [first, ...others] = target.names
  if (target.row === null) {
    const no = insertParticipant(db, read.situation.campaign.no, {
      ...columns,
      id: newId(),
      name: first?.name ?? '',
      other_names: JSON.stringify(others.map(({ name }) => name)),
      source: input.source,
      at: ctx.clock.now(),
    })
    recorder.created('participants', no)
    return
  }
  recorder.touch('participants', target.row.no)
  updateParticipant(db, target.row.no, columns)
  for (const row of target.absorbed) unite(db, recorder, row, target.row.no)
}

/** Makes a row part of another one, which gets its names and marks. */
export function unite(db: WriteDb, recorder: UndoRecorder, row: ParticipantRow, intoNo: number): void {
  recorder.touch('participants', row.no)
  recorder.touch('participants', intoNo)
  addToParticipant(db, intoNo, { ...row, names: [row.name, ...(JSON.parse(row.otherNames) as string[])] })
  deleteParticipant(db, row.no)
}

function letGo(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  { no }: ParticipantRow,
  isRemoved: boolean,
): void {
  recorder.touch('participants', no)
  if (isRemoved) deleteParticipant(db, no)
  else updateParticipant(db, no, { gone_at: ctx.clock.now() })
}
