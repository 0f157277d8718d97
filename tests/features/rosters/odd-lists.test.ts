import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSensitiveHeader, recogniseColumns } from '#shared/features/rosters/rules/columns.ts'
import { encodeText } from '#tests/support/encode-text.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const draft = { name: '晨跑打卡群', platform: 'wechat', capacity: 500, kind: 'interest' } as const

function bring(list: string | Uint8Array, name = '名单.csv') {
  const { api } = createTestApp()
  const target = { kind: 'new', draft } as const
  if (typeof list === 'string') return api.rosters.importRoster({ source: { text: list, name }, target })
  const path = join(mkdtempSync(join(tmpdir(), 'qunpu-roster-')), name)
  writeFileSync(path, list)
  return api.rosters.importRoster({ source: { path }, target })
}

const refusal = async (run: Promise<unknown>) =>
  await run.then(
    () => null,
    (error: { data?: { code?: string; facts?: unknown } }) => [error.data?.code, error.data?.facts],
  )

describe('a list that holds more than people', () => {
  it('skips the line of totals below the people', async () => {
    const plan = await bring('序号,群昵称,微信昵称\n1,花花,阿花\n2,,小北\n合计,2,\n,共 2 人,\n')
    expect(plan.counts).toMatchObject({ added: 2, bad: 2 })
    expect(plan.badRows.map((row) => [row.line, row.reason])).toEqual([
      [4, 'not_a_person'],
      [5, 'not_a_person'],
    ])
  })

  it('takes somebody with an account who calls themselves so', async () => {
    const plan = await bring('昵称,微信号\n合计,heji_2024\n小北,xiaobei1\n')
    expect(plan.counts).toMatchObject({ added: 2, bad: 0 })
  })

  it('skips groups, official accounts and the chat program in a list of contacts', async () => {
    const plan = await bring(
      '用户名,显示名称,备注,昵称,微信号,标签,描述,个性签名,地区,类型\nwxid_aaa1,花姐,花姐,阿花,ahua88,,,,,好友\ngh_3dfda90e39d6,公众号甲,,公众号甲,,,,,,公众号\n4711@chatroom,读书会,,读书会,,,,,,群聊\nfilehelper,文件传输助手,,文件传输助手,,,,,,好友\n',
    )
    expect(plan.counts).toMatchObject({ added: 1, bad: 3 })
    expect(new Set(plan.badRows.map((row) => row.reason))).toEqual(new Set(['not_a_person']))
  })
})

describe('headers', () => {
  it('are understood in traditional characters', () => {
    const headers = '暱稱,備註名稱,電話號碼,加入時間,群組暱稱,微信號,標籤,邀請人,性別,地區'.split(',')
    expect(recogniseColumns(headers, [])).toEqual([
      'nickname',
      'remark',
      'phone',
      'joined',
      'card',
      'wechat_alias',
      'tags',
      'inviter',
      'sex',
      'region',
    ])
    expect(['密碼', '身分證字號', '銀行帳號'].every(isSensitiveHeader)).toBe(true)
  })

  it('are understood in a Big5 file', async () => {
    const text = '暱稱,備註,電話,加入時間\n小明,老王的朋友,0912345678,2026/1/5\n陳小紅,,,2026/01/06\n'
    const plan = await bring(encodeText(text, 'big5'))
    expect(plan.firstRows.map(({ name, joinedOn }) => [name, joinedOn])).toEqual([
      ['小明', '2026-01-05'],
      ['陳小紅', '2026-01-06'],
    ])
  })

  it.each(['wxid\nwxid_aa11\nwxid_bb11\n', 'QQ号\n12345678\n23456789\n', '手机号\n13800138000\n'])(
    'of a single column without names are no name themselves: %j',
    async (list) => {
      expect(await refusal(bring(list))).toEqual(['ROSTER_NO_NAME', expect.anything()])
    },
  )
})

describe('a file that is no list', () => {
  it.each([
    ['pdf', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ])('is refused by its kind: %s', async (kind, bytes) => {
    const name = `名单.${kind}`
    expect(await refusal(bring(Buffer.from(bytes, 'latin1'), name))).toEqual([
      'SOURCE_NOT_TEXT',
      { name, kind },
    ])
  })
})
