import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ReadDb, SqlValue, WriteDb } from './handles.ts'
import { isUntouched, type Move, moveBack, type Reminder, writeReminder } from './undo-moves.ts'

/** Tables whose rows may be restored, with the columns that identify a row. */
const KEYS = {
  groups: ['no'],
  people: ['no'],
  platform_identities: ['kind', 'scope', 'value', 'batch_no'],
  memberships: ['no'],
  member_names: ['membership_no', 'kind', 'name', 'batch_no'],
  profile_claims: ['person_no', 'field', 'batch_no'],
  membership_claims: ['membership_no', 'field', 'batch_no'],
  person_merges: ['absorbed_id'],
  distinct_people: ['low_no', 'high_no'],
  proven_friends: ['person_no'],
  seed_notices: ['no'],
  messages: ['id'],
  message_sources: ['batch_no', 'message_id'],
  follow_ups: ['no'],
  follow_up_reasons: ['key'],
  interactions: ['no'],
  contact_cadences: ['person_no'],
  membership_events: ['no'],
  membership_stays: ['membership_no', 'ordinal'],
  member_views: ['id'],
  scripts: ['id'],
  script_versions: ['script_id', 'version'],
  script_uses: ['no'],
  sequences: ['no'],
  sequence_runs: ['no'],
  sequence_tasks: ['key'],
  seeds: ['no'],
  seed_moves: ['no'],
  seed_tasks: ['no'],
  seed_dismissals: ['no'],
  problems: ['no'],
  problem_steps: ['no'],
  question_verdicts: ['no'],
  faq_entries: ['no'],
  faq_uses: ['no'],
  workspace_settings: ['key'],
  personas: ['no'],
  group_personas: ['group_no'],
  persona_versions: ['persona_no', 'version'],
  persona_pictures: ['persona_no', 'slot'],
  persona_cards: ['persona_no'],
  introduction_answers: ['persona_no', 'prompt'],
  introduction_credentials: ['no'],
  introduction_versions: ['no'],
  introduction_revisions: ['version_no', 'revision'],
  introduction_posts: ['no'],
  content_pillars: ['no'],
  content_ideas: ['no'],
  content_drafts: ['no'],
  content_materials: ['no'],
  content_posts: ['no'],
  content_cadences: ['persona_no', 'from_week'],
  campaigns: ['no'],
  campaign_groups: ['campaign_no', 'group_no'],
  campaign_tasks: ['no'],
  campaign_materials: ['no'],
  campaign_costs: ['no'],
  campaign_hint_dismissals: ['key'],
  own_days: ['no'],
  participants: ['no'],
  campaign_results: ['campaign_no'],
  group_purposes: ['group_no'],
  playbooks: ['no'],
  flash_groups: ['no'],
  flash_fates: ['no'],
  rituals: ['no'],
  ritual_groups: ['ritual_no', 'group_no'],
  ritual_pauses: ['no'],
  ritual_marks: ['ritual_no', 'on_day'],
} as const

export type UndoableTable = keyof typeof KEYS
/** Value of the key column; of several columns their values in the order of KEYS. */
export type RowKey = string | number | readonly (string | number)[]
type Row = Record<string, SqlValue>
/** With `columns` only these were changed, are compared and come back: the others may be derived anew meanwhile. */
type Touched = { table: UndoableTable; key: RowKey; columns?: readonly string[]; before: Row | null }
type Image = Touched & { after: Row | null }
/** A number that also grows when the command is taken back. */
type Counter = { table: UndoableTable; key: RowKey; column: string }
type Recorded = { images: Image[]; moves: Move[]; reminders: Reminder[]; counters: Counter[] }

const KEPT = 50

/** Collects the row images of one command. Call `touch` before the row is written; rows made anew are touched after. */
export class UndoRecorder {
  private readonly befores = new Map<string, Touched>()
  /** Rows that changed hands, in the order in which they did. */
  readonly moves: Move[] = []
  /** Rows that are written when the command is taken back, as something must be derived again then. */
  readonly reminders: Reminder[] = []
  /** Numbers that grow with every change, also with this one's undo; their columns are not to be touched. */
  readonly counters: Counter[] = []
  private readonly db: ReadDb

  constructor(db: ReadDb) {
    this.db = db
  }

  /** Remembers a row as it is now. */
  touch(table: UndoableTable, key: RowKey): void {
    const id = `${table} ${key}`
    if (!this.befores.has(id)) this.befores.set(id, { table, key, before: rowOf(this.db, table, key) })
  }

  /** Remembers some columns of a row as they are now. */
  touchColumns(table: UndoableTable, key: RowKey, columns: readonly string[]): void {
    const id = `${table} ${key} ${columns}`
    if (!this.befores.has(id))
      this.befores.set(id, { table, key, columns, before: rowOf(this.db, table, key, columns) })
  }

  /** Remembers all rows of a table for which a condition holds, as they are now. */
  touchRows(table: UndoableTable, where: string, ...values: SqlValue[]): void {
    const columns = KEYS[table]
    const rows = this.db.all<Record<string, string | number>>(
      `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where}`,
      ...values,
    )
    for (const row of rows) {
      const key = columns.map((column) => row[column] ?? '')
      this.touch(table, key.length === 1 ? (key[0] ?? '') : key)
    }
  }

  /** Remembers that a row did not exist before. */
  created(table: UndoableTable, key: RowKey): void {
    const id = `${table} ${key}`
    if (!this.befores.has(id)) this.befores.set(id, { table, key, before: null })
  }

  /** Images before and after, as of now. */
  images(): Image[] {
    return [...this.befores.values()].map((entry) => ({
      ...entry,
      after: rowOf(this.db, entry.table, entry.key, entry.columns),
    }))
  }
}

function rowOf(db: ReadDb, table: UndoableTable, key: RowKey, columns?: readonly string[]): Row | null {
  const wanted = columns?.join(', ') ?? '*'
  return db.get<Row>(`SELECT ${wanted} FROM ${table} WHERE ${whereKey(table)}`, ...valuesOf(key)) ?? null
}

function whereKey(table: UndoableTable): string {
  return KEYS[table].map((column) => `${column} = ?`).join(' AND ')
}

function valuesOf(key: RowKey): readonly (string | number)[] {
  return typeof key === 'object' ? key : [key]
}

/**
 * Runs a command so that it can be taken back: `work` names the rows it touches. Returns the undo id and the result.
 * `code` and `facts` word the toast (“undo.<code>” in messages.ts).
 */
export function undoable<Result>(
  db: WriteDb,
  entry: { id: string; code: string; facts: ErrorFacts; at: number },
  work: (recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  const recorder = new UndoRecorder(db)
  const result = work(recorder)
  db.run(
    'INSERT INTO undo_entries (id, code, facts, images, created_at) VALUES (?, ?, ?, ?, ?)',
    entry.id,
    entry.code,
    // After the work: it may add to the facts.
    JSON.stringify(entry.facts),
    JSON.stringify({
      images: recorder.images(),
      moves: recorder.moves,
      reminders: recorder.reminders,
      counters: recorder.counters,
    }),
    entry.at,
  )
  db.run(
    `DELETE FROM undo_entries WHERE no <= (SELECT no FROM undo_entries ORDER BY no DESC LIMIT 1 OFFSET ${KEPT})`,
  )
  return { undoId: entry.id, result }
}

/**
 * Restores the rows of one command. Throws UNDO_GONE when it is no longer kept, and UNDO_CHANGED when a row was changed
 * since (then nothing is restored). `check` may refuse for reasons of its own.
 */
export function applyUndo(
  db: WriteDb,
  id: string,
  check: (code: string, facts: ErrorFacts) => void = () => {},
): { code: string; facts: ErrorFacts } {
  const entry = db.get<{ code: string; facts: string; images: string }>(
    'SELECT code, facts, images FROM undo_entries WHERE id = ?',
    id,
  )
  if (!entry) throw new AppError('UNDO_GONE')
  const facts = JSON.parse(entry.facts) as ErrorFacts
  check(entry.code, facts)
  const { images, moves, reminders, counters } = recordedIn(entry.images)
  const isAsLeft = ({ table, key, columns, after }: Image) =>
    textOf(rowOf(db, table, key, columns)) === textOf(after)
  if (!images.every(isAsLeft) || !moves.every((move) => isUntouched(db, move)))
    throw new AppError('UNDO_CHANGED', { code: entry.code })
  for (const move of moves.toReversed()) moveBack(db, move)
  for (const image of images.toReversed()) restore(db, image)
  for (const reminder of reminders) writeReminder(db, reminder)
  for (const { table, key, column } of counters)
    db.run(`UPDATE ${table} SET ${column} = ${column} + 1 WHERE ${whereKey(table)}`, ...valuesOf(key))
  db.run('DELETE FROM undo_entries WHERE id = ?', id)
  return { code: entry.code, facts }
}

/** That somebody was told of a row is no change of it: a command can be taken back after its notification. */
const TOLD = 'notified_at'

function textOf(row: Row | null): string {
  return JSON.stringify(row, (column, value: unknown) => (column === TOLD ? undefined : value))
}

/** Entries of earlier versions are a bare list of images, or have no counters. */
function recordedIn(text: string): Recorded {
  const recorded = JSON.parse(text) as Image[] | Partial<Recorded>
  const known = Array.isArray(recorded) ? { images: recorded } : recorded
  return { images: [], moves: [], reminders: [], counters: [], ...known }
}

function restore(db: WriteDb, { table, key, before, after }: Image): void {
  if (before === null) {
    db.run(`DELETE FROM ${table} WHERE ${whereKey(table)}`, ...valuesOf(key))
    return
  }
  const columns = Object.keys(before)
  if (after === null) {
    const marks = columns.map(() => '?').join(', ')
    db.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`,
      ...columns.map((c) => before[c] ?? null),
    )
    return
  }
  const sets = columns.map((column) => `${column} = ?`).join(', ')
  db.run(
    `UPDATE ${table} SET ${sets} WHERE ${whereKey(table)}`,
    ...columns.map((c) => before[c] ?? null),
    ...valuesOf(key),
  )
}
