import { expect, it } from 'vitest'
import { migrate } from '#electron/database/migrate.ts'
import { openForWriting } from '#electron/database/open.ts'
import { MEMBERSHIP_COLUMNS, PERSON_COLUMNS } from '#electron/features/members/merge/columns.ts'

const NAMES_SOMEBODY =
  /(^|_)(person|member|membership|inviter|answerer|referrer|speaker|sender|owner|host|seller|buyer|low|high)_no$/

it('says of every column that names a person or a membership what merging two people does with it', () => {
  const connection = openForWriting(':memory:')
  migrate(connection, () => {})
  const columns = connection
    .prepare(
      `SELECT t.name || '.' || c.name AS name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND t.type = 'table' ORDER BY 1`,
    )
    .all() as { name: string }[]
  const found = columns
    .map(({ name }) => name)
    .filter((name) => NAMES_SOMEBODY.test(name.split('.')[1] ?? ''))
  expect(found).toEqual(Object.keys({ ...PERSON_COLUMNS, ...MEMBERSHIP_COLUMNS }).sort())
})
