import type { ReadDb, SqlValue } from '#electron/database/handles.ts'

export type QueryPlan = { sql: string; steps: string[] }

/** How SQLite would run each statement that a work reads with, in order. */
export function plansOf(db: ReadDb, work: (db: ReadDb) => void): QueryPlan[] {
  const plans: QueryPlan[] = []
  const explain = (sql: string, values: SqlValue[]) => {
    const rows = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
    plans.push({ sql, steps: rows.map((row) => row.detail) })
  }
  work({
    orm: db.orm,
    all(sql, ...values) {
      explain(sql, values)
      return db.all(sql, ...values)
    },
    get(sql, ...values) {
      explain(sql, values)
      return db.get(sql, ...values)
    },
    value(sql, ...values) {
      explain(sql, values)
      return db.value(sql, ...values)
    },
    iterate(sql, ...values) {
      explain(sql, values)
      return db.iterate(sql, ...values)
    },
  })
  return plans
}

/** Steps that read a whole table; scans of JSON lists and of materialised parts are none. */
export function fullScans(plan: QueryPlan, tables: readonly string[]): string[] {
  return plan.steps.filter(
    (step) => step.startsWith('SCAN') && tables.some((table) => new RegExp(`^SCAN ${table}\\b`).test(step)),
  )
}
