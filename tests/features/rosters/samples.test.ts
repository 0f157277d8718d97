import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'

const samples = process.env.QUNPU_SAMPLES ?? ''
const has = samples !== '' && existsSync(join(samples, 'member_lists'))

/** File → rows by SOURCES.tsv; 0 there means that nobody counted. */
function counted(): [string, number][] {
  if (!has) return []
  return readFileSync(join(samples, 'SOURCES.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells[1] === 'member_lists' && Number(cells[9]) > 0)
    .map((cells) => [cells[0] ?? '', Number(cells[9])])
}

/** Files in which blank, formatted rows below the table were counted too. */
const COUNTED_WITH_BLANKS = ['easyexcel_t04.xlsx', 'easyexcel_extra.xlsx']

const inspect = (file: string) =>
  createTestApp().api.rosters.inspect({ source: { path: join(samples, file) } })

describe('real member lists', () => {
  if (!has) console.log('skipped: every sample of member_lists and encodings (QUNPU_SAMPLES is not set)')

  it.skipIf(!has).each(counted())('%s has %i rows', async (file, rows) => {
    const found = await inspect(file)
    const blanks = COUNTED_WITH_BLANKS.some((name) => file.endsWith(name)) ? found.blankRows : 0
    expect(found.rows + blanks).toBe(rows)
    expect(found.headerLine).toBeGreaterThan(0)
  })

  it.skipIf(!has)('keep phones that were stored as numbers, and come in whole', async () => {
    const { api, ctx } = createTestApp()
    const plan = await api.rosters.importRoster({
      source: { path: join(samples, 'member_lists/会员信息.xlsx') },
      target: {
        kind: 'new',
        draft: { name: '会员', platform: 'wechat', capacity: 500, kind: 'product_sales' },
      },
    })
    expect(plan.rows).toBe(13)
    expect(plan.counts.bad).toBe(0)
    expect(ctx.read.value("SELECT phone FROM people WHERE display_name = '小六'")).toBe('12345678901')
  })

  it.skipIf(!has)('never show or keep a password', async () => {
    const found = await inspect('member_lists/用户信息.csv')
    expect(found.columns[1]).toMatchObject({
      header: '密码',
      field: 'ignore',
      isSensitive: true,
      samples: [],
    })
    expect(JSON.stringify(found)).not.toContain('abc123')
  })

  it.skipIf(!has)('are told from titles, notes and escaped line ends', async () => {
    expect(await inspect('member_lists/easyexcel_t02.xlsx')).toMatchObject({ headerLine: 2 })
    expect(await inspect('member_lists/messytables_mixedGLB.csv')).toMatchObject({ headerLine: 4 })
    const sheets = await inspect('member_lists/easyexcel_demo.xlsx')
    expect(sheets.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Sheet2'])
    expect(sheets.columns[1]?.samples[0]).toBe('2020-01-01 01:01:01')
  })

  it.skipIf(!has)('are not seen in prose of any encoding', async () => {
    const codes: Record<string, string> = {}
    for (const name of readdirSync(join(samples, 'encodings')))
      await inspect(`encodings/${name}`).catch((error) => {
        codes[name] = error.data.code
      })
    expect(codes).toEqual({
      'chardet_big5.txt': 'ROSTER_UNKNOWN',
      'chardet_lang_chinese.txt': 'ROSTER_UNKNOWN',
      'chardet_shiftjis.txt': 'ENCODING_UNKNOWN',
      'chardet_utf16le.txt': 'ROSTER_UNKNOWN',
    })
  })
})
