import type { ReadDb, SqlValue, WriteDb } from './handles.ts'

type Values = Record<string, SqlValue>

/**
 * Rows that a command gave to another owner: `by` names the columns that tell them apart, `keys` their values of these,
 * `after` what the command wrote in all of them and `before` what stood there. Other columns are nobody's business: they
 * may change before the command is taken back. `mayBeGone`: derived rows, which nobody misses.
 */
export type Move = {
  table: string
  by: readonly string[]
  keys: readonly (readonly SqlValue[])[]
  before: Values
  after: Values
  mayBeGone?: boolean
}

/** A row by which work is remembered that is due; one that is there already is enough. */
export type Reminder = { table: string; row: Values }

/** Writes a reminder. */
export function writeReminder(db: WriteDb, { table, row }: Reminder): void {
  const columns = Object.keys(row)
  db.run(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  )
}

/** True when every row is still with the owner that the command gave it. */
export function isUntouched(db: ReadDb, { table, by, keys, after, mayBeGone }: Move): boolean {
  if (mayBeGone) return true
  const columns = [...Object.keys(after), ...by]
  const sql = `SELECT 1 FROM ${table} WHERE ${columns.map((column) => `${column} IS ?`).join(' AND ')}`
  return keys.every((key) => db.value(sql, ...Object.values(after), ...key) !== undefined)
}

/** Gives the rows back. */
export function moveBack(db: WriteDb, { table, by, keys, before, after }: Move): void {
  const sets = Object.keys(before).map((column) => `${column} = ?`)
  const where = [...Object.keys(after), ...by].map((column) => `${column} IS ?`)
  const sql = `UPDATE ${table} SET ${sets.join(', ')} WHERE ${where.join(' AND ')}`
  for (const key of keys) db.run(sql, ...Object.values(before), ...Object.values(after), ...key)
}
