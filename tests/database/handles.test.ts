import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readHandle, withSettledPlan, writeHandle } from '#electron/database/handles.ts'

function given() {
  const connection = new Database(':memory:')
  connection.exec(
    `CREATE TABLE a (no INTEGER PRIMARY KEY, name TEXT, size INTEGER, raw BLOB) STRICT;
     CREATE TABLE b (a_no INTEGER, note TEXT) STRICT; CREATE INDEX b_by_a ON b (a_no);`,
  )
  return { connection, db: writeHandle(connection) }
}

describe('statements', () => {
  it('are planned once: a mark behind = is not looked at, texts are left alone', () => {
    expect(
      withSettledPlan("SELECT 1 WHERE a=? AND b = ?2 AND c <> ? AND d = 'x = ?' AND e IN (?) AND f IS ?"),
    ).toBe("SELECT 1 WHERE a=+? AND b = +?2 AND c <> ? AND d = 'x = ?' AND e IN (?) AND f IS +?")
  })

  it('store and find every kind of value as it was given', () => {
    const { db } = given()
    const bytes = new Uint8Array([1, 2, 3])
    db.run('INSERT INTO a (no, name, size, raw) VALUES (?, ?, ?, ?)', 1, 'x', 1, null)
    db.run('UPDATE a SET name = ?, size = ?, raw = ? WHERE no = ?', '+5', 7, bytes, 1)
    db.run('UPDATE a SET size = ? WHERE no = ?', null, 1)
    expect(db.get('SELECT name, size, raw FROM a WHERE name = ?', '+5')).toEqual({
      name: '+5',
      size: null,
      raw: Buffer.from(bytes),
    })
    db.run('UPDATE a SET size = ?1 WHERE no = ?2', 9, 1)
    expect(db.value('SELECT no FROM a WHERE size = ?', '9')).toBe(1)
    expect(db.value('SELECT no FROM a WHERE size = ?', null)).toBeUndefined()
  })

  it('keep using indexes in joins', () => {
    const { connection, db } = given()
    db.run('INSERT INTO a (no, name) VALUES (?, ?)', 1, 'x')
    db.run('INSERT INTO b (a_no, note) VALUES (?, ?)', 1, 'n')
    const read = readHandle(connection)
    const sql = 'SELECT b.note FROM a JOIN b ON b.a_no = a.no WHERE a.no = ?'
    const plan = read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, 1).map((row) => row.detail)
    expect(plan).toEqual([
      'SEARCH a USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH b USING INDEX b_by_a (a_no=?)',
    ])
    expect(read.all(sql, 1)).toEqual([{ note: 'n' }])
  })
})
