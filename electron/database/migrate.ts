import { AppError } from '#shared/kernel/app-error.ts'
import { APPLICATION_ID, type SqliteConnection } from './open.ts'

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The written steps from an empty file to today's schema; step n leads from user_version n to n + 1. */
export const migrations: readonly { name: string; sql: string }[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.replace('./migrations/', ''), sql }))
  .sort((a, b) => a.name.localeCompare(b.name))

/** Schema version that this build writes. */
export const SCHEMA_VERSION = migrations.length

/** Schema version found in a file; 0 for an empty one. Throws NOT_A_WORKSPACE for a foreign SQLite file. */
export function schemaVersionOf(connection: SqliteConnection): number {
  const version = Number(connection.pragma('user_version', { simple: true }))
  const application = Number(connection.pragma('application_id', { simple: true }))
  const tables = connection.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number }
  if (application !== APPLICATION_ID && tables.n > 0) throw new AppError('NOT_A_WORKSPACE')
  return version
}

/**
 * Brings a file to SCHEMA_VERSION, one IMMEDIATE transaction per step. `backUp` runs, and must succeed, before the first
 * step on a file that already holds data. Throws WORKSPACE_NEWER when the file comes from a later version of the app.
 */
export function migrate(
  connection: SqliteConnection,
  backUp: (fromVersion: number) => void,
  steps: readonly { name: string; sql: string }[] = migrations,
): { from: number; to: number } {
  const from = schemaVersionOf(connection)
  if (from > steps.length) throw new AppError('WORKSPACE_NEWER', { found: from, known: steps.length })
  if (from === steps.length) return { from, to: from }
  if (from > 0) backUp(from)
  connection.pragma(`application_id = ${APPLICATION_ID}`)
  connection.pragma('foreign_keys = OFF')
  for (const [at, step] of steps.entries()) {
    if (at < from) continue
    connection.exec('BEGIN IMMEDIATE')
    try {
      for (const statement of step.sql.split('--> statement-breakpoint')) connection.exec(statement)
      const broken = connection.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`foreign keys broken after ${step.name}`)
      connection.pragma(`user_version = ${at + 1}`)
      connection.exec('COMMIT')
    } catch (cause) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw new AppError('MIGRATION_FAILED', { step: step.name }, { cause })
    }
  }
  connection.pragma('foreign_keys = ON')
  return { from, to: steps.length }
}
