import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedPlaybooks } from '#shared/features/playbooks/library.ts'
import { type PlaybookContent, playbookContent } from '#shared/features/playbooks/model.ts'
import { storedContent } from '#shared/features/playbooks/rules/content.ts'
import {
  FILE_VERSION,
  LARGEST_FILE,
  MOST_PLAYBOOKS,
  readFileText,
  writeFileText,
} from '#shared/features/playbooks/rules/file.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { both, givenContent, onDay } from './given-playbooks.ts'

const shipped = shippedPlaybooks[0]!
const filed = (content: PlaybookContent, id = 'p1', originId: string | null = null) => ({
  id,
  originId,
  content,
})

/** Texts as people write and paste them: emoji, quotation marks, line ends, signs in two forms. */
const anyText = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }))
  .map(([zh, en]) => ({ zh: zh.replaceAll('\0', ''), en: en.replaceAll('\0', '') }))
  .filter(({ zh, en }) => zh.trim() !== '' || en.trim() !== '')
const anyOffset = fc.record({
  offsetDays: fc.integer({ min: -366, max: 731 }),
  minute: fc.option(fc.integer({ min: 0, max: 1439 })),
  fromStart: fc.option(fc.integer({ min: -527_040, max: 1_052_640 })),
})
const anyContent = fc
  .record({
    name: anyText,
    stage: fc.constantFrom('attract', 'convert', 'close'),
    purposes: fc.subarray(['lead', 'conversion', 'fan']),
    purpose: anyText,
    whenToUse: anyText,
    whenNot: anyText,
    days: fc.integer({ min: 1, max: 366 }),
    startsMinute: fc.constant(null),
    endsMinute: fc.constant(null),
    effortHours: fc.constantFrom(0.25, 1.5, 400),
    isHardSell: fc.boolean(),
    hasSharingRisk: fc.boolean(),
    steps: fc.array(
      fc.record({
        title: anyText,
        offset: anyOffset,
        channel: fc.constantFrom('group', 'private', 'self'),
        how: fc.option(anyText),
        script: fc.option(anyText),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    checklist: fc.array(anyText, { maxLength: 3 }),
    materials: fc.array(anyText, { maxLength: 3 }),
    kpis: fc.array(fc.record({ name: anyText, metric: fc.option(fc.constant('joins')), target: anyText }), {
      minLength: 1,
      maxLength: 3,
    }),
    mistakes: fc.array(anyText, { maxLength: 3 }),
  })
  .map((content) => playbookContent.parse(content))

describe('a file of playbooks', () => {
  it('gives back exactly what was written, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(anyContent, { minLength: 1, maxLength: 4 }), (contents) => {
        const playbooks = contents.map((content, at) =>
          filed(storedContent(content), `p${at}`, at > 0 ? 'o' : null),
        )
        const read = readFileText(writeFileText(playbooks))
        expect(read).toEqual({
          kind: 'read',
          faults: [],
          items: playbooks.map((playbook, at) => ({ at: at + 1, playbook })),
        })
      }),
    )
  })

  it('holds all shipped playbooks and is read again, also with a byte order mark', () => {
    const playbooks = shippedPlaybooks.map(({ id, content }) => filed(storedContent(content), id))
    const text = writeFileText(playbooks)
    const read = readFileText(`\ufeff${text}`)
    expect(read.kind === 'read' && read.items.map(({ playbook }) => playbook)).toEqual(playbooks)
    expect(text.length).toBeLessThan(LARGEST_FILE / 4)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readFileText(text)))
  })

  it('tells where it stops being JSON', () => {
    const whole = writeFileText([filed(givenContent())])
    const placeOf = (text: string) => {
      const read = readFileText(text)
      return read.kind === 'not_json' ? [read.line, read.column] : read.kind
    }
    expect(placeOf('half {')).toEqual([1, 1])
    expect(placeOf('{\n  "format": "qunpu-playbook",\n  oops')).toEqual([3, 3])
    expect(placeOf(whole.replace('"stage": ', '"stage"; '))).toEqual([
      whole.slice(0, whole.indexOf('"stage"')).split('\n').length,
      '        "stage"'.length + 1,
    ])
    expect(placeOf(whole.slice(0, whole.indexOf('"stage"')))).toEqual([
      whole.slice(0, whole.indexOf('"stage"')).split('\n').length,
      9,
    ])
  })

  it('is refused when it is something else, newer, empty or far too long', () => {
    const file = (parts: object) =>
      JSON.stringify({ format: 'qunpu-playbook', version: 1, playbooks: [], ...parts })
    expect(readFileText('[]').kind).toBe('unknown')
    expect(readFileText(file({ format: 'other' })).kind).toBe('unknown')
    expect(readFileText(file({ version: FILE_VERSION + 1, playbooks: 'in another shape' })).kind).toBe(
      'newer',
    )
    expect(readFileText(file({})).kind).toBe('empty')
    expect(readFileText(file({ playbooks: Array(MOST_PLAYBOOKS + 1).fill({}) }))).toEqual({
      kind: 'too_many',
      count: MOST_PLAYBOOKS + 1,
    })
  })

  it('tells every fault with its place and takes the other playbooks', () => {
    const good = filed(givenContent(), 'good')
    const bad = structuredClone(filed(givenContent(), 'bad')) as unknown as {
      content: Record<string, unknown> & { steps: Record<string, unknown>[]; name: unknown }
    }
    bad.content.stage = 'nonsense'
    bad.content.days = 0
    delete bad.content.purpose
    bad.content.whenNot = { zh: ' ', en: '' }
    bad.content.steps[1]!.offset = onDay(5000)
    bad.content.steps[2]!.title = { zh: '长'.repeat(4001), en: '' }
    bad.content.isHardSell = 'yes'
    const half = filed({ ...givenContent(), endsMinute: null }, 'half')
    const read = readFileText(writeFileText([good, bad as never, half]))
    if (read.kind !== 'read') throw new Error(read.kind)
    expect(read.items.map(({ at, playbook }) => [at, playbook.id])).toEqual([[1, 'good']])
    expect(
      read.faults.map(({ playbook, name, place, reason, limit }) => [playbook, name, place, reason, limit]),
    ).toEqual([
      [
        2,
        '周三读书夜',
        'content.stage',
        'unknown_choice',
        'attract, activate, desire, convert, deliver, spread, close',
      ],
      [2, '周三读书夜', 'content.purpose', 'missing', ''],
      [2, '周三读书夜', 'content.whenNot', 'empty', ''],
      [2, '周三读书夜', 'content.days', 'out_of_range', '≥ 1'],
      [2, '周三读书夜', 'content.isHardSell', 'wrong_type', ''],
      [2, '周三读书夜', 'content.steps[2].offset.offsetDays', 'out_of_range', '≤ 731'],
      [2, '周三读书夜', 'content.steps[3].title.zh', 'too_long', '≤ 4000'],
      [3, '周三读书夜', 'content.startsMinute', 'half_time', ''],
    ])
  })
})

async function givenFile() {
  const one = createTestApp()
  const { id } = await one.api.playbooks.create({ content: givenContent() })
  const { file } = await one.api.playbooks.exportFile({ ids: [id], language: 'zh-CN' })
  return { ...one, id, file, text: await file.text() }
}

describe('taking a file in', () => {
  it('brings a playbook to another workspace, knows it again, and takes an own change for another content', async () => {
    const { text, file } = await givenFile()
    expect(file.name).toBe('周三读书夜.qunpu-playbook.json')
    const { api } = createTestApp()
    const source = { text, name: file.name }
    expect((await api.playbooks.inspectImport({ source })).items).toMatchObject([
      { state: 'new', known: null, steps: 3 },
    ])
    const taken = await api.playbooks.importFile({ source, choices: [{ at: 1, as: 'new' }] })
    expect(taken).toMatchObject({ added: 1, replaced: 0 })
    const own = await api.playbooks.list({ show: 'own' })
    expect((await api.playbooks.show({ id: own[0]!.id })).content).toEqual(givenContent())
    expect((await api.playbooks.inspectImport({ source })).items).toMatchObject([
      { state: 'same', known: { id: own[0]!.id } },
    ])
    await api.playbooks.update({ id: own[0]!.id, content: givenContent({ name: both('我们的读书夜') }) })
    expect((await api.playbooks.inspectImport({ source })).items).toMatchObject([
      { state: 'other', known: { id: own[0]!.id, name: '我们的读书夜', isShipped: false } },
    ])
  })

  it('puts a copy beside a playbook or another content in its place, each with one undo', async () => {
    const { api, id, text } = await givenFile()
    const source = { text: text.replaceAll('每周一次', '每月一次') }
    const names = async () => (await api.playbooks.list({ show: 'own' })).map(({ name }) => name.zh)
    const copied = await api.playbooks.importFile({ source, choices: [{ at: 1, as: 'copy' }] })
    expect(await names()).toEqual(['周三读书夜（副本）', '周三读书夜'])
    await api.workspace.undo({ undoId: copied.undoId })
    expect(await names()).toEqual(['周三读书夜'])
    const replaced = await api.playbooks.importFile({ source, choices: [{ at: 1, as: 'replace' }] })
    expect(replaced).toMatchObject({ added: 0, replaced: 1 })
    expect((await api.playbooks.show({ id })).content.purpose.zh).toBe('每月一次，让老朋友聚一聚。')
    await api.workspace.undo({ undoId: replaced.undoId })
    expect((await api.playbooks.show({ id })).content.purpose.zh).toBe('每周一次，让老朋友聚一聚。')
  })

  it('writes an own wording over one of the app, which goes back to the app’s words', async () => {
    const { api } = createTestApp()
    const { file } = await api.playbooks.exportFile({ ids: [shipped.id], language: 'zh-CN' })
    const text = await file.text()
    expect((await api.playbooks.inspectImport({ source: { text } })).items).toMatchObject([
      { state: 'same', known: { id: shipped.id, isShipped: true } },
    ])
    const other = text.replace(/"effortHours": [\d.]+/, '"effortHours": 33')
    await api.playbooks.importFile({ source: { text: other }, choices: [{ at: 1, as: 'replace' }] })
    expect(await api.playbooks.show({ id: shipped.id })).toMatchObject({ isEdited: true, effortHours: 33 })
    await api.playbooks.restoreShipped({ id: shipped.id })
    expect(await api.playbooks.show({ id: shipped.id })).toMatchObject({ isEdited: false })
  })

  it('refuses files in words, and takes nothing of them in', async () => {
    const { api, dataDir, text } = await givenFile()
    const before = await api.playbooks.list({})
    const refusal = async (source: Parameters<typeof api.playbooks.inspectImport>[0]['source']) => {
      const error = await api.playbooks.inspectImport({ source }).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      return (error as { data: { code: string; facts: object } }).data
    }
    expect(await refusal({ text: 'half {', name: 'a.json' })).toMatchObject({
      code: 'PLAYBOOK_FILE_NOT_JSON',
      facts: { name: 'a.json', line: 1, column: 1 },
    })
    expect(await refusal({ text: '{}' })).toMatchObject({ code: 'PLAYBOOK_FILE_UNKNOWN' })
    expect(await refusal({ text: text.replace('"version": 1', '"version": 2') })).toMatchObject({
      code: 'PLAYBOOK_FILE_NEWER',
      facts: { version: 2, known: 1 },
    })
    const large = join(dataDir, 'large.json')
    writeFileSync(large, ' '.repeat(LARGEST_FILE + 1))
    expect(await refusal({ path: large })).toMatchObject({
      code: 'PLAYBOOK_FILE_TOO_BIG',
      facts: { limit: 8 },
    })
    await expect(
      api.playbooks.importFile({ source: { text }, choices: [{ at: 2, as: 'new' }] }),
    ).rejects.toMatchObject({ data: { code: 'PLAYBOOK_FILE_FAULTY' } })
    expect(await api.playbooks.list({})).toEqual(before)
  })
})

describe('handing playbooks on', () => {
  it('points out members, groups and telephones in all of them, with where they stand', async () => {
    const { api, ctx, id } = await givenFile()
    const group = givenGroup(ctx, { name: '晚读共读会' })
    givenMember(ctx, group, { name: '徐岚' })
    await api.playbooks.update({
      id,
      content: givenContent({
        mistakes: [both('忘了谢谢徐岚')],
        whenNot: both('晚读共读会放假时'),
        checklist: [both('打 13812345678 问场地')],
      }),
    })
    const { findings } = await api.playbooks.inspectExport({ ids: [id, shipped.id], language: 'zh-CN' })
    expect(findings.map(({ playbook, place, kind, found }) => [playbook, place, kind, found])).toEqual([
      ['周三读书夜', '什么时候不用', 'group', '晚读共读会'],
      ['周三读书夜', '核对清单第 1 条', 'phone', '13812345678'],
      ['周三读书夜', '常见错误第 1 条', 'person', '徐岚'],
    ])
  })

  it('writes nothing of the workspace: no campaign, no use, no name that is not in the words', async () => {
    const { ctx, text } = await givenFile()
    givenMember(ctx, givenGroup(ctx, { name: '晚读共读会' }), { name: '徐岚' })
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['format', 'version', 'playbooks'])
    const [only] = (JSON.parse(text) as { playbooks: object[] }).playbooks
    expect(Object.keys(only ?? {})).toEqual(['id', 'originId', 'content'])
  })
})
