import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import type { RowKey, UndoableTable, UndoRecorder } from '#electron/database/undo.ts'

/**
 * Two memberships of one group: `from` becomes part of `into`. `isByNameOnly`: of the first no account is known, but of
 * the second one is; its names then are what the operator calls the person, as copied text shows it, and no nicknames.
 */
export type Twins = { groupNo: number; from: number; into: number; isByNameOnly: boolean }

/** A column that names a person or a membership. */
type Column = { table: string; column: string }

/**
 * Gives every row of `from` to `to`. Where the receiver has the same thing already (a unique key says so), the row is
 * dropped: `to` keeps their own. Undo gives rows back and brings dropped ones back.
 */
export function giveRows(
  db: WriteDb,
  recorder: UndoRecorder,
  { table, column }: Column,
  { from, to }: { from: number; to: number },
): void {
  const keyColumns = primaryKeyOf(db, table)
  const by = keyColumns.filter((name) => name !== column)
  const wanted = keyColumns.map((name) => `${name} = ?`).join(' AND ')
  const rows = db.all<Record<string, SqlValue>>(
    `SELECT ${keyColumns.join(', ')} FROM ${table} WHERE ${column} = ?`,
    from,
  )
  const given: SqlValue[][] = []
  for (const row of rows) {
    const key = keyColumns.map((name) => row[name] ?? null)
    const { changes } = db.run(`UPDATE OR IGNORE ${table} SET ${column} = ? WHERE ${wanted}`, to, ...key)
    if (changes === 1) given.push(by.map((name) => row[name] ?? null))
    else dropRow(db, recorder, table as UndoableTable, key as (string | number)[])
  }
  if (given.length === 0) return
  recorder.moves.push({ table, by, keys: given, before: { [column]: from }, after: { [column]: to } })
}

/** Deletes a row that undo brings back. */
export function dropRow(
  db: WriteDb,
  recorder: UndoRecorder,
  table: UndoableTable,
  key: readonly (string | number)[],
): void {
  recorder.touch(table, key.length === 1 ? (key[0] as RowKey) : key)
  const wanted = primaryKeyOf(db, table).map((name) => `${name} = ?`)
  db.run(`DELETE FROM ${table} WHERE ${wanted.join(' AND ')}`, ...key)
}

function primaryKeyOf(db: WriteDb, table: string): string[] {
  return db
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', table)
    .map(({ name }) => name)
}
