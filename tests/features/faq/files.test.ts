import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { FaqId } from '#shared/features/faq/model.ts'
import { readRow, readTable } from '#shared/features/faq/rules/table.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>
const refusal = (code: string) => ({ code: 'REFUSED', data: { code } })
const source = (text: string) => ({ source: { text, name: '问答.csv' } })
const contents = async ({ api }: App) =>
  (await api.faq.list({ sort: 'question' })).rows.map(({ question, wordings, answer, tags, groupName }) => ({
    question,
    wordings,
    answer,
    tags,
    groupName,
  }))

describe('a table of questions and answers', () => {
  it('is found below other lines, whatever its columns are called and in which order', () => {
    const rows = [
      ['客服问答库'],
      ['分类', '标准答案', '相似问法', '问题'],
      ['售后', '三天内', '钱怎么退|退款流程', '怎么退款'],
    ]
    const table = readTable(rows.map((cells, at) => ({ line: at + 1, cells })))
    expect(table && readRow(table, table.rows[0]!)).toEqual({
      line: 3,
      groupName: '',
      content: {
        question: '怎么退款',
        answer: '三天内',
        wordings: ['钱怎么退', '退款流程'],
        tags: ['售后'],
      },
    })
    expect(readTable([{ line: 1, cells: ['姓名', '城市'] }])).toBeNull()
  })

  it('brings new questions in and adds to known ones, with the numbers that the dry run told', async () => {
    const app = createTestApp()
    await app.api.faq.create({ question: '怎么退款', answer: '旧的', wordings: ['退款流程'], tags: ['售后'] })
    await app.api.faq.create({ question: '几点发货', answer: '四点' })
    const text =
      '问题,答案,标签,其他问法\n怎么退款,新的,费用,"钱怎么退\n退款流程"\n几点发货,四点,,\n有优惠吗,没有,,\n有优惠吗,暂时没有,价格,\n,空的,,\n问了不答,,,\n'
    const plan = await app.api.faq.inspectImport(source(text))
    expect(plan).toMatchObject({ rows: 6, created: 1, updated: 1, unchanged: 1, repeated: 1, bad: 2 })
    expect(plan.badRows).toEqual([
      { line: 7, problem: 'no_question', text: '空的' },
      { line: 8, problem: 'no_answer', text: '问了不答' },
    ])
    expect(await contents(app)).toHaveLength(2)
    const { undoId, ...done } = await app.api.faq.importEntries(source(text))
    expect(done).toEqual(plan)
    expect((await contents(app)).find(({ question }) => question === '怎么退款')).toMatchObject({
      answer: '新的',
      wordings: ['退款流程', '钱怎么退'],
      tags: ['售后', '费用'],
    })
    expect((await contents(app)).find(({ question }) => question === '有优惠吗')).toMatchObject({
      answer: '暂时没有',
      tags: ['价格'],
    })
    expect(await app.api.faq.importEntries(source(text))).toMatchObject({
      created: 0,
      updated: 0,
      undoId: null,
    })
    await app.api.workspace.undo({ undoId: undoId! })
    expect((await contents(app)).map(({ answer }) => answer).toSorted()).toEqual(['四点', '旧的'])
  })

  it('names groups, and leaves out rows whose group is not there', async () => {
    const app = createTestApp()
    givenGroup(app.ctx, { name: '读书会' })
    const text = '问题,答案,社群\n怎么退款,群里退,读书会\n怎么退款,统一退,\n怎么退款,店里退,不在的群\n'
    const plan = await app.api.faq.importEntries(source(text))
    expect(plan).toMatchObject({ created: 2, bad: 1 })
    expect(plan.badRows[0]).toEqual({ line: 4, problem: 'group_unknown', text: '不在的群' })
    expect((await contents(app)).map(({ groupName }) => groupName).toSorted()).toEqual([null, '读书会'])
  })

  it('is refused without the columns, as a text without any, and when it is too long', async () => {
    const { api } = createTestApp()
    for (const text of ['姓名,城市\n周敏,杭州\n', '只是一段话，没有表格。\n还有第二行。'])
      await expect(api.faq.inspectImport(source(text))).rejects.toMatchObject(refusal('FAQ_TABLE_UNKNOWN'))
    const long = `问题,答案\n${Array.from({ length: 20_001 }, (_, at) => `第${at}个,答`).join('\n')}`
    await expect(api.faq.importEntries(source(long))).rejects.toMatchObject(refusal('FAQ_TABLE_TOO_LONG'))
  })
})

describe('a file of the FAQ', () => {
  const fill = async (app: App) => {
    const club = givenGroup(app.ctx, { name: '读书会' })
    const { entry } = await app.api.faq.create({
      question: '怎么退款',
      answer: '=三天内，\n联系"客服"',
      wordings: ['钱怎么退', '-退款流程'],
      tags: ['售后', '费用'],
      groupId: club.id as GroupId,
    })
    await app.api.faq.create({ question: '几点发货', answer: '四点前的当天发' })
    await app.api.faq.use({ id: entry.id })
  }
  const listing = { text: '', sort: 'question' as const }

  it('holds what the list shows and is read again without any change', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const app = createTestApp()
      await fill(app)
      const { rows, file } = await app.api.faq.exportEntries({ listing, format, language: 'zh-CN' })
      expect({ rows, name: file.name }).toEqual({ rows: 2, name: `常见问答 2026-03-10.${format}` })
      const path = join(app.dataDir, file.name)
      writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
      const before = await contents(app)
      expect(await app.api.faq.importEntries({ source: { path } })).toMatchObject({
        rows: 2,
        unchanged: 2,
        undoId: null,
      })
      await app.api.faq.remove({ ids: (await app.api.faq.list({})).rows.map(({ id }) => id as FaqId) })
      await app.api.faq.importEntries({ source: { path } })
      expect(await contents(app)).toEqual(before)
    }
  })

  it('is worded in the language on screen, never runs as a formula, and is narrowed as the list', async () => {
    const app = createTestApp()
    await fill(app)
    const one = { ...listing, text: '退款' }
    const { rows, file } = await app.api.faq.exportEntries({ listing: one, format: 'xlsx', language: 'en' })
    expect(rows).toBe(1)
    const [sheet] = (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets
    expect(sheet?.rows[0]).toEqual([
      'Question',
      'Other wordings',
      'Answer',
      'Tags',
      'Group',
      'Times used',
      'Last used',
    ])
    expect(sheet?.rows[1]?.[2]).toBe('\'=三天内，\n联系"客服"')
    expect(sheet?.rows[1]?.slice(3)).toEqual(['售后, 费用', '读书会', 1, '2026-03-10'])
  })

  it('keeps any answer through a CSV', async () => {
    const cell = fc.string({
      unit: fc.constantFrom(...'退款三天"，,=+-\n\'（）a1'),
      minLength: 1,
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(cell, async (answer) => {
        fc.pre(answer.trim() !== '' && !/^'[=+\-@]/.test(answer.trim()))
        const app = createTestApp()
        await app.api.faq.create({ question: '怎么退款', answer })
        const before = await contents(app)
        const { file } = await app.api.faq.exportEntries({ listing, format: 'csv', language: 'zh-CN' })
        await app.api.faq.remove({ ids: [(await app.api.faq.list({})).rows[0]!.id] })
        await app.api.faq.importEntries(source(await file.text()))
        expect(await contents(app)).toEqual(before)
        await app.close()
      }),
      { numRuns: 15 },
    )
  })
})
