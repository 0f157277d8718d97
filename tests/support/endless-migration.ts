import Database from 'better-sqlite3'

/**
 * Stands in the middle of a schema step, as electron/database/migrate.ts runs it, until it is killed: tables are made, the
 * version is raised, nothing is committed.
 */
const connection = new Database(process.argv[2] ?? '')
connection.pragma('journal_mode = WAL')
connection.exec('BEGIN IMMEDIATE')
connection.exec('CREATE TABLE half_done (x TEXT) STRICT')
connection.exec("INSERT INTO half_done VALUES ('half')")
connection.pragma('user_version = 999')
process.stdout.write('in the middle\n')
setInterval(() => {}, 1000)
