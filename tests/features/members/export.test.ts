import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { memberColumns } from '#shared/features/members/model.ts'
import { givenActiveDays, givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const byName = { groupId: null, filters: {}, sort: { column: 'name', isDescending: false } } as const
const language = 'zh-CN'

/** Names as chat programs let people choose them: formulas, line breaks, quotes. */
async function givenOddNames() {
  const app = createTestApp()
  const groupId = givenGroup(app.ctx).id as never
  for (const name of ['=HYPERLINK("http://x")', '@小王', '阿"青",跑步', '普通人'])
    await app.api.members.add({ groupId, name, joinedOn: '2026-03-01' as never })
  return { ...app, groupId }
}

describe('the exported file', () => {
  it('holds every row of the query in its order, with cells that no spreadsheet runs', async () => {
    const { api } = await givenOddNames()
    const { rows, file } = await api.members.exportList({
      query: byName,
      columns: ['name', 'joined', 'messages'],
      format: 'csv',
      language,
    })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = parse(bytes, { bom: true }) as string[][]
    const shown = (await api.members.page(byName)).rows.map(({ name }) => name)
    expect(rows).toBe(4)
    expect(lines[0]).toEqual(['成员', '群昵称', '入群', '消息'])
    expect(lines.slice(1).map(([name]) => name?.replace(/^'/, ''))).toEqual(shown)
    expect(lines.flat().filter((cell) => /^[=@]/.test(cell))).toEqual([])
    expect(lines.slice(1).map((line) => line[2])).toEqual(Array(4).fill('2026-03-01'))
  })

  it('is the same in a workbook, where numbers stay numbers', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    givenActiveDays(ctx, givenMember(ctx, group, { name: '=1+1' }), '2026-03-09T21:00:00+08:00', 3)
    const { file } = await api.members.exportList({
      query: byName,
      columns: ['name', 'messagesTotal', 'lastSpoke'],
      format: 'xlsx',
      language,
    })
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()))
    expect(file.name).toBe('成员 2026-03-10.xlsx')
    expect(book.sheets[0]?.rows).toEqual([
      ['成员', '群昵称', '累计消息', '最后发言'],
      ["'=1+1", "'=1+1", 3, '2026-03-09 21:00'],
    ])
  })

  it('holds only those who are ticked, or all but those who are not', async () => {
    const { api } = await givenOddNames()
    const { rows: all } = await api.members.page(byName)
    const [first] = all
    const ids = first ? [first.personId] : []
    const count = async (selection: Parameters<typeof api.members.tag>[0]['selection']) =>
      (await api.members.exportList({ query: byName, selection, columns: ['name'], format: 'csv', language }))
        .rows
    expect(await count({ personIds: ids })).toBe(1)
    expect(await count({ query: byName, except: ids })).toBe(3)
  })

  it('has a head for every column in both languages', async () => {
    const { api } = await givenOddNames()
    for (const tongue of ['zh-CN', 'en'] as const) {
      const { file } = await api.members.exportList({
        query: byName,
        columns: [...memberColumns],
        format: 'csv',
        language: tongue,
      })
      const [head = []] = parse(new Uint8Array(await file.arrayBuffer()), { bom: true }) as string[][]
      expect(new Set(head).size).toBe(head.length)
      expect(head.some((cell) => /[一-鿿]/.test(cell))).toBe(tongue === 'zh-CN')
    }
  })
})
