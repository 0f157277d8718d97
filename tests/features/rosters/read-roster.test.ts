import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { RosterReading } from '#shared/features/rosters/contract.ts'
import { encodeText } from '#tests/support/encode-text.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const CSV = '昵称,手机号,城市\n林夏,13800138000,上海\n"顾，言",13900139000,杭州\n'

function inspect(file: { name: string; bytes: Uint8Array } | string, more: Partial<RosterReading> = {}) {
  const { api } = createTestApp()
  if (typeof file === 'string') return api.rosters.inspect({ source: { text: file }, ...more })
  const path = join(mkdtempSync(join(tmpdir(), 'qunpu-roster-')), file.name)
  writeFileSync(path, file.bytes)
  return api.rosters.inspect({ source: { path }, ...more })
}

const names = (inspection: Awaited<ReturnType<typeof inspect>>) =>
  inspection.columns.find((column) => column.field === 'nickname')?.samples

describe('text of a roster', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(CSV)],
    ['utf-8', new TextEncoder().encode(`\ufeff${CSV}`)],
    ['gb18030', encodeText(CSV, 'gb18030')],
    ['utf-16le', encodeText(`\ufeff${CSV.replaceAll(',', '\t')}`, 'utf-16le')],
    ['utf-16be', encodeText(`\ufeff${CSV.replaceAll(',', '\t')}`, 'utf-16be')],
    ['utf-16le', encodeText(CSV, 'utf-16le')],
    [
      'big5',
      encodeText(
        '暱稱,手機號,城市\n林夏,13800138000,上海\n顧言,13900139000,杭州\n王小明的朋友們,1,臺北\n'.replace(
          '暱稱',
          '姓名',
        ),
        'big5',
      ),
    ],
  ])('is read in %s', async (encoding, bytes) => {
    const found = await inspect({ name: '读书会 3月成员.csv', bytes })
    expect(found).toMatchObject({ kind: 'csv', encoding, headerLine: 1, groupName: '读书会' })
    expect(names(found)?.[0]).toBe('林夏')
  })

  it('can be read in another encoding than the recognised one', async () => {
    const found = await inspect(
      { name: 'a.csv', bytes: new TextEncoder().encode(CSV) },
      { encoding: 'gb18030', headerLine: 0 },
    )
    expect(found.encoding).toBe('gb18030')
    expect(found.columns[0]?.samples[0]).not.toBe('昵称')
  })

  it.each([',', ';', '\t', '|'])(
    'is split at %j when most rows are equally wide by it',
    async (delimiter) => {
      const text = ['昵称,标签,城市', '林夏,"甲;乙|丙",上海', '顾言,甲;乙,杭州', '"沈, 默",,成都']
        .map((line) =>
          delimiter === ',' ? line : line.replace(/("[^"]*")|,/g, (_, quoted) => quoted ?? delimiter),
        )
        .join('\r\n')
      const found = await inspect(text)
      expect(found).toMatchObject({ delimiter, rows: 3 })
      expect(names(found)?.[2]).toBe('沈, 默')
    },
  )

  it('keeps the lines of cells with line breaks, of CR line ends and of quotes that nobody closed', async () => {
    const { api } = createTestApp()
    const group = await api.groups.create({ name: '群', platform: 'qq', capacity: 500, kind: 'interest' })
    const linesOf = async (text: string) => {
      const plan = await api.rosters.importRoster({
        source: { text },
        target: { kind: 'group', groupId: group.id },
      })
      return [...plan.firstRows, ...plan.badRows].map((row) => [row.line, row.name])
    }
    expect(await linesOf('昵称,说明\n甲,"一\n二"\n\n乙,三\n')).toEqual([
      [2, '甲'],
      [5, '乙'],
    ])
    expect(await linesOf('昵称,说明\r丙,一\r丁,二\r')).toEqual([
      [2, '丙'],
      [3, '丁'],
    ])
    expect(await linesOf('QQ号,群昵称\n10001,"小"明\n10002,"小红\n10003,a"b\n')).toEqual([
      [2, '"小"明'],
      [3, '"小红'],
      [4, 'a"b'],
    ])
  })
})

describe('names without columns', () => {
  it.each([
    ['names', '林夏\n顾言\n\n沈默\n'],
    ['names', '1. 林夏\n2、顾言\n3) 沈默'],
    ['names', '林夏、顾言、沈默'],
    ['names', '林夏,顾言,沈默'],
    ['mentions', '@林夏\u2005@顾言\u2005@沈默\u2005'],
    ['mentions', '@林夏 @顾言\n@沈默'],
    ['chain', '#接龙\n周六晨跑报名\n\n1. 林夏 带水\n2. 顾言\n3. 沈默 晚到'],
  ])('are read as %s: %j', async (kind, text) => {
    const found = await inspect(text)
    expect(found).toMatchObject({ kind, rows: 3, canIdentify: true, headerLine: 0 })
    expect(names(found)).toEqual(['林夏', '顾言', '沈默'])
  })

  it('may stand under one header, or be a table that was copied', async () => {
    expect(await inspect('昵称\n林夏\n顾言\n')).toMatchObject({ kind: 'csv', rows: 2, headerLine: 1 })
    expect(await inspect('昵称\t城市\n林夏\t上海\n')).toMatchObject({ kind: 'csv', delimiter: '\t', rows: 1 })
  })

  it.each([
    '政府资讯科技总监办公室和平等机会委员会合办无障碍网页嘉许计划，希望透过表扬采用无障碍网页设计的网站。',
    '今天的会议纪要如下。\n一、项目延期到下周；\n二、大家注意身体！\n三、散会。',
    '12:01 <foo> hi there\n12:02 <bar> hello',
  ])('are not seen in other text: %s', async (text) => {
    await expect(inspect(text)).rejects.toMatchObject({
      data: { code: 'ROSTER_UNKNOWN', facts: { firstLines: expect.stringContaining(text.slice(0, 8)) } },
    })
  })
})

describe('chat programs’ own lists', () => {
  it('of WeFlow name the group above the header', async () => {
    const text =
      '会话信息\n微信ID,4711@chatroom,,昵称,晚读共读会,备注,\n导出工具,WeFlow,导出时间,2026-03-01\n微信昵称,微信备注,群昵称,wxid,微信号\n阅己,,己,wxid_a1,yueji\n'
    const found = await inspect({ name: 'x.csv', bytes: new TextEncoder().encode(`\ufeff${text}`) })
    expect(found).toMatchObject({ headerLine: 4, rows: 1, groupName: '晚读共读会', platform: 'wechat' })
  })

  it('of chatlog are chat rooms with cards; several of them are offered like sheets', async () => {
    const room = (name: string, nickName: string) => ({
      name,
      owner: 'wxid_o',
      remark: '',
      nickName,
      users: [{ userName: 'wxid_o', displayName: '群主大人' }, { userName: 'wxid_b' }],
    })
    const text = JSON.stringify({ items: [room('1@chatroom', '读书会'), room('2@chatroom', '晨跑团')] })
    const found = await inspect(text, { sheet: '晨跑团' })
    expect(found).toMatchObject({ kind: 'chatroom', sheet: '晨跑团', groupName: '晨跑团', rows: 2 })
    expect(found.sheets.map((sheet) => sheet.name)).toEqual(['读书会', '晨跑团'])
    expect(found.columns.map((column) => column.field)).toEqual(['wxid', 'card', 'staff_role'])
  })
})

describe('workbooks', () => {
  const book = async (rows: CellValue[][], name = '成员.xlsx') => ({
    name,
    bytes: await writeXlsx({ sheets: [{ name: '成员', rows }] }),
  })

  it('give numbers as people typed them, days without times, and formulas as their last result', async () => {
    const found = await inspect(
      await book([
        ['昵称', '手机号', '入群时间', '会员编号', '年龄'],
        ['林夏', 13_800_138_000, new Date(Date.UTC(2025, 8, 3)), 1_234_567_890_123_456_800, 0.1 + 0.2],
      ]),
    )
    expect(found.columns.map((column) => column.samples[0])).toEqual([
      '林夏',
      '13800138000',
      '2025-09-03',
      '1.2345678901234568E+18',
      '0.3',
    ])
  })

  it('leave hidden sheets out and open the one that lists people', async () => {
    const rows = [
      ['昵称', '微信号'],
      ['林夏', 'linxia'],
    ]
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '聊天记录',
          rows: [
            ['时间', '内容', '文件'],
            ['1', '2', '3'],
          ],
        },
        { name: '旧', rows, hidden: true },
        { name: '成员信息', rows },
      ],
    })
    const found = await inspect({ name: 'a.xlsx', bytes })
    expect(found.sheets.map((sheet) => sheet.name)).toEqual(['聊天记录', '成员信息'])
    expect(found.sheet).toBe('成员信息')
  })

  /** A workbook as other writers make it: raw sheet XML and shared strings. */
  const raw = (sheet: string, strings: string[], styles = '') => ({
    name: 'raw.xlsx',
    bytes: zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      'xl/workbook.xml': strToU8(
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(
        `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
      ),
      'xl/styles.xml': strToU8(
        `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${styles}</styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</x:worksheet>`,
      ),
    }),
  })

  it('of other writers: prefixed tags, inline strings, empty shared strings, a merged title, 16,384 claimed columns', async () => {
    const sheet = `<x:dimension ref="A1:XFD4"/><x:sheetData>
      <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"/><x:c r="C1" t="s"></x:c></x:row>
      <x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>姓名</x:t></x:is></x:c><x:c r="B2" t="s"><x:v>1</x:v></x:c><x:c r="C2" t="s"><x:v>2</x:v></x:c><x:c r="XFD2" s="1"/></x:row>
      <x:row r="3"><x:c r="A3" t="s"><x:v>3</x:v></x:c><x:c r="B3"><x:v>13800138000</x:v></x:c><x:c r="C3" t="s"><x:v>4</x:v></x:c></x:row>
      <x:row r="4"><x:c r="A4" t="str"><x:f>CONCAT("顾","言")</x:f><x:v>顾言</x:v></x:c><x:c r="B4" t="s"/><x:c r="C4" t="e"><x:v>#N/A</x:v></x:c></x:row>
      </x:sheetData><x:mergeCells><x:mergeCell ref="A1:C1"/></x:mergeCells>`
    const found = await inspect(raw(sheet, ['三月成员名单', '手机号', '标签', '林夏', '甲_x000D_\n乙']))
    expect(found).toMatchObject({ headerLine: 2, rows: 2, blankRows: 0 })
    expect(found.columns.map(({ header, samples }) => [header, ...samples])).toEqual([
      ['姓名', '林夏', '顾言'],
      ['手机号', '13800138000'],
      ['标签', '甲\n乙', expect.any(String)].slice(0, found.columns[2]!.samples.length + 1),
    ])
  })

  it('of address books: merged instructions above the header, gaps between rows, a value merged over several rows', async () => {
    const text = (at: string, value: string) =>
      `<x:c r="${at}" t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`
    const row = (line: number, ...cells: string[]) =>
      `<x:row r="${line}">${cells.map((cell, at) => (cell === '' ? '' : text(`${'ABCD'[at]}${line}`, cell))).join('')}</x:row>`
    const sheet = `<x:sheetData>${row(1, '填写须知：请勿修改表头')}${row(3, '工号', '姓名', '部门', '手机号')}
      ${row(4, '1001', '林夏', '运营', '13800138000')}${row(5, '1002', '顾言')}${row(9, '1003', '沈默', '产品')}
      </x:sheetData><x:mergeCells><x:mergeCell ref="A1:D2"/><x:mergeCell ref="C4:C5"/></x:mergeCells>`
    const found = await inspect(raw(sheet, []))
    expect(found).toMatchObject({ headerLine: 3, rows: 3, blankRows: 3 })
    expect(found.columns.map(({ header, field, samples }) => [header, field, ...samples])).toEqual([
      ['工号', 'member_no', '1001', '1002', '1003'],
      ['姓名', 'nickname', '林夏', '顾言', '沈默'],
      ['部门', null, '运营', '运营', '产品'],
      ['手机号', 'phone', '13800138000'],
    ])
  })

  it('tell dates by the number format of the cell, rounded to the second', async () => {
    const styles =
      '<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0.00_ "/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="22"/></cellXfs>'
    const sheet = `<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>姓名</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>入群日期</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>余额</x:t></x:is></x:c><x:c r="D1" t="inlineStr"><x:is><x:t>添加时间</x:t></x:is></x:c></x:row>
      <x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>林夏</x:t></x:is></x:c><x:c r="B2" s="1"><x:v>45903</x:v></x:c><x:c r="C2" s="2"><x:v>45903</x:v></x:c><x:c r="D2" s="3"><x:v>43831.0423726852</x:v></x:c></x:row></x:sheetData>`
    const found = await inspect(raw(sheet, [], styles))
    expect(found.columns.map((column) => column.samples[0])).toEqual([
      '林夏',
      '2025-09-03',
      '45903',
      '2020-01-01 01:01:01',
    ])
  })

  it('that are no workbooks: HTML and text under .xls are read, old XML and web archives refused in words', async () => {
    const html =
      '<html><meta charset="utf-8"><table><tr><th>姓名</th><th>手机</th></tr><tr><td>林夏</td><td>013800</td></tr></table></html>'
    expect(await inspect({ name: '客户.xls', bytes: strToU8(html) })).toMatchObject({ kind: 'html', rows: 1 })
    expect(
      await inspect({ name: '客户.xls', bytes: encodeText('姓名\t手机\n林夏\t138\n', 'gb18030') }),
    ).toMatchObject({
      kind: 'csv',
      delimiter: '\t',
    })
    const refusals: [Uint8Array, string][] = [
      [
        strToU8(
          '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
        ),
        'SPREADSHEET_XML',
      ],
      [strToU8('MIME-Version: 1.0\nX-Document-Type: Workbook\n'), 'SPREADSHEET_MHT'],
      [strToU8('PK\u0003\u0004 broken'), 'SPREADSHEET_UNREADABLE'],
      [new Uint8Array(0), 'SOURCE_EMPTY'],
    ]
    for (const [bytes, code] of refusals)
      await expect(inspect({ name: 'a.xls', bytes })).rejects.toMatchObject({ data: { code } })
  })

  it('without any content are refused as empty', async () => {
    await expect(inspect(await book([]))).rejects.toMatchObject({ data: { code: 'SOURCE_EMPTY' } })
  })
})
