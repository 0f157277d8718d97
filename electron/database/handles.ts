import type { Statement } from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import type { SqliteConnection } from './open.ts'

type Orm = BetterSQLite3Database
export type SqlValue = string | number | bigint | null | Uint8Array

/** What a query may use: drizzle's select, and plain SQL with typed rows. A ReadDb cannot write. */
export interface ReadDb {
  readonly orm: Pick<Orm, 'select' | 'selectDistinct' | '$count' | 'with' | '$with'>
  /** All rows of a statement; statements are prepared once per text. */
  all<Row>(sql: string, ...values: SqlValue[]): Row[]
  /** First row, or undefined. */
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined
  /** First column of the first row, or undefined. */
  value<Value>(sql: string, ...values: SqlValue[]): Value | undefined
  /** Rows one by one; do not write while iterating. */
  iterate<Row>(sql: string, ...values: SqlValue[]): IterableIterator<Row>
}

/** What a command may use: everything of ReadDb plus writing. Exists only inside a transaction. */
export interface WriteDb extends ReadDb {
  readonly orm: Pick<
    Orm,
    'select' | 'selectDistinct' | '$count' | 'with' | '$with' | 'insert' | 'update' | 'delete'
  >
  /** Runs one writing statement; returns rows changed and the last rowid. */
  run(sql: string, ...values: SqlValue[]): { changes: number; lastId: number }
}

/** `bind` gives the values in the form that the statement takes: numbered marks (?1) are named ones to the driver. */
type Prepared = { statement: Statement; bind: (values: readonly SqlValue[]) => readonly unknown[] }

const inOrder = (values: readonly SqlValue[]) => values
const byNumber = (values: readonly SqlValue[]) => [
  Object.fromEntries(values.map((value, at) => [String(at + 1), value])),
]

/**
 * Writes `= ?` as `= +?` (and `IS ?` likewise), which means the same. SQLite looks at the value of a bare mark while planning a join, and from
 * then on plans the statement anew whenever it is bound: 20 to 40 µs instead of 2 to 5 for each look-up. There are no
 * statistics (ANALYZE) for which the look would be worth it.
 */
export function withSettledPlan(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'|(=\s*|\bIS\s+)\?/g, (part, before?: string) =>
    before ? `${before}+?` : part,
  )
}

class Handle implements WriteDb {
  readonly orm: Orm
  private readonly connection: SqliteConnection
  private readonly statements = new Map<string, Prepared>()

  constructor(connection: SqliteConnection) {
    this.connection = connection
    this.orm = drizzle(connection)
  }

  private prepare(sql: string): Prepared {
    let prepared = this.statements.get(sql)
    if (!prepared) {
      prepared = {
        statement: this.connection.prepare(withSettledPlan(sql)),
        bind: /\?\d/.test(sql) ? byNumber : inOrder,
      }
      if (this.statements.size > 500) this.statements.clear()
      this.statements.set(sql, prepared)
    }
    return prepared
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    const { statement, bind } = this.prepare(sql)
    return statement.all(...bind(values)) as Row[]
  }

  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    const { statement, bind } = this.prepare(sql)
    return statement.get(...bind(values)) as Row | undefined
  }

  value<Value>(sql: string, ...values: SqlValue[]): Value | undefined {
    const row = this.get<Record<string, Value>>(sql, ...values)
    return row === undefined ? undefined : Object.values(row)[0]
  }

  iterate<Row>(sql: string, ...values: SqlValue[]): IterableIterator<Row> {
    const bind = /\?\d/.test(sql) ? byNumber : inOrder
    return this.connection.prepare(withSettledPlan(sql)).iterate(...bind(values)) as IterableIterator<Row>
  }

  run(sql: string, ...values: SqlValue[]): { changes: number; lastId: number } {
    const { statement, bind } = this.prepare(sql)
    const result = statement.run(...bind(values))
    return { changes: result.changes, lastId: Number(result.lastInsertRowid) }
  }
}

/** Wraps a connection for reading. */
export function readHandle(connection: SqliteConnection): ReadDb {
  return new Handle(connection)
}

/** Wraps the writing connection; only transactions hand the result out. */
export function writeHandle(connection: SqliteConnection): WriteDb {
  return new Handle(connection)
}
