import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '#electron/database/migrate.ts'
import { openForWriting } from '#electron/database/open.ts'

const modules = import.meta.glob<Record<string, unknown>>('../../electron/features/*/tables.ts', {
  eager: true,
})
const tables = Object.values(modules)
  .flatMap((exports) => Object.values(exports))
  .filter((value) => value instanceof SQLiteTable)
  .map((table) => getTableConfig(table))

type Column = { name: string; type: string; notnull: number; pk: number }

describe('migrations', () => {
  const connection = openForWriting(':memory:')
  migrate(connection, () => {})

  it('lead to exactly the tables, columns and indexes that the features declare', () => {
    for (const table of tables) {
      const columns = connection.pragma(`table_info(${table.name})`) as Column[]
      expect(
        columns.map((column) => `${column.name} ${column.type.toLowerCase()}`).sort(),
        table.name,
      ).toEqual(table.columns.map((column) => `${column.name} ${column.getSQLType()}`).sort())
      for (const column of table.columns) {
        const stored = columns.find(({ name }) => name === column.name)
        if (!column.primary)
          expect(stored?.notnull === 1 || (stored?.pk ?? 0) > 0, `${table.name}.${column.name}`).toBe(
            column.notNull || (stored?.pk ?? 0) > 0,
          )
      }
      const indexes = (connection.pragma(`index_list(${table.name})`) as { name: string; origin: string }[])
        .filter((index) => index.origin === 'c')
        .map((index) => index.name)
      const declared = table.indexes.map((index) => index.config.name)
      const unique = table.columns.filter((column) => column.isUnique).map((column) => column.uniqueName)
      expect(indexes.sort(), table.name).toEqual([...declared, ...unique].sort())
    }
  })

  it('make only STRICT tables, and none that no feature declares', () => {
    const stored = connection
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all() as { name: string; strict: number }[]
    expect(stored.filter(({ strict }) => strict !== 1)).toEqual([])
    expect(stored.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort())
  })

  it('stay as they were released', () => {
    const released = JSON.parse(readFileSync('electron/database/migrations/released.json', 'utf8')) as Record<
      string,
      string
    >
    const hashes = Object.fromEntries(
      migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]),
    )
    expect(hashes).toEqual(released)
  })
})
