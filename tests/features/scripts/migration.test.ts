import { expect, it } from 'vitest'
import { migrate, migrations } from '#electron/database/migrate.ts'
import { openForWriting } from '#electron/database/open.ts'

it('keeps which script went out when scripts become one for both languages', () => {
  const connection = openForWriting(':memory:')
  const before = migrations.filter(({ name }) => name < '0003')
  migrate(connection, () => {}, before)
  connection.exec(`INSERT INTO scripts (id, category, title, body, language, is_shipped, created_at)
    VALUES ('welcome-ask.zh-CN', 'welcome', 'a', 'b', 'zh-CN', 1, 1), ('welcome-ask.en', 'welcome', 'a', 'b', 'en', 1, 1)`)
  const insert =
    connection.prepare(`INSERT INTO follow_ups (id, person_no, rule, priority, admitted_priority, due_at, state,
    script_id, created_at, created_on) VALUES (?, 1, 'welcome', 2, 2, 1, 'done', ?, 1, '2026-03-10')`)
  for (const [id, script] of [
    ['a', 'welcome-ask.zh-CN'],
    ['b', 'welcome-ask.en'],
    ['c', null],
  ])
    insert.run(id, script)
  migrate(connection, () => {})
  expect(connection.prepare('SELECT id FROM scripts').all()).toEqual([])
  expect(connection.prepare('SELECT script_id, script_version FROM follow_ups ORDER BY id').all()).toEqual([
    { script_id: 'welcome-ask', script_version: 1 },
    { script_id: 'welcome-ask', script_version: 1 },
    { script_id: null, script_version: null },
  ])
  connection.close()
})
