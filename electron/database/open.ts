import Database from 'better-sqlite3'

export type SqliteConnection = Database.Database

/** Marks the file as ours ("QUNP"), so that a foreign SQLite file is never migrated. */
export const APPLICATION_ID = 0x51554e50

/**
 * Opens the single writing connection. WAL with synchronous=FULL: NORMAL may lose the last commits on power loss, and
 * SQLite falls back to NORMAL when a WAL file is opened again, so the pragma is set on every open.
 */
export function openForWriting(file: string): SqliteConnection {
  const connection = new Database(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('cell_size_check = ON')
  connection.pragma('cache_size = -24576')
  connection.pragma('secure_delete = FAST')
  return connection
}

/** Opens a connection that does nothing but fold the WAL into the file. */
export function openForFolding(file: string): SqliteConnection {
  const connection = new Database(file, { fileMustExist: true })
  connection.pragma('synchronous = NORMAL')
  connection.pragma('wal_autocheckpoint = 0')
  connection.pragma('cache_size = -64')
  return connection
}

/** Opens a connection that cannot write, for everything that only reads. */
export function openForReading(file: string): SqliteConnection {
  const connection = new Database(file, { readonly: true, fileMustExist: true })
  connection.pragma('busy_timeout = 5000')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('cache_size = -8192')
  connection.pragma('query_only = ON')
  return connection
}

/** Runs `work` in one IMMEDIATE transaction, or within the one that is open. Rolls back and rethrows on error. */
export function inTransaction<Result>(connection: SqliteConnection, work: () => Result): Result {
  if (connection.inTransaction) return work()
  connection.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}
