import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { onDay } from '#tests/support/given-chat.ts'
import { type GivenWeek, givenWeek } from './given-week.ts'

/** Everything by which somebody could be told, as the database holds it. */
function secretsOf({ ctx }: GivenWeek): string[] {
  const rows = ctx.read.all<{ value: string | null }>(
    `SELECT display_name AS value FROM people UNION SELECT remark FROM people UNION SELECT phone FROM people
     UNION SELECT id FROM people UNION SELECT nickname FROM memberships UNION SELECT card FROM memberships
     UNION SELECT id FROM memberships UNION SELECT name FROM member_names
     UNION SELECT value FROM platform_identities`,
  )
  return rows.flatMap(({ value }) => (value === null || value.length < 2 ? [] : [value]))
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(stringsOf)
}

function leaks(secrets: readonly string[], texts: readonly string[]): string[] {
  const all = texts.join('\n').toLowerCase()
  return secrets.filter((secret) => all.includes(secret.toLowerCase()))
}

/** A group in which people are named, and give their numbers, in what is quoted. */
function givenTalk() {
  const at = givenWeek()
  const names = ['顾言', '徐岚', 'Echo Lin', '林知遥', '阿 青', '秦.朗(读)', '小满🌱', '诗诗', 'J_Moon']
  const people = names.map((name) =>
    at.member(name, '2026-03-03', { formerNames: [`${name}旧名`, `读书的${name}`] }),
  )
  at.member('没说过话的人', '2026-03-03')
  const outsider = at.given.group({ name: '滨江晨跑团' })
  at.given.member(outsider, '别群的宋捷')
  at.ctx.writeQuietly((db) => {
    db.run("UPDATE people SET remark = '王姐-客户', phone = '13912345678' WHERE display_name = '顾言'")
    db.run("UPDATE memberships SET card = '言哥带你读书' WHERE nickname = '顾言'")
    const identity =
      'INSERT INTO platform_identities (kind, scope, value, batch_no, person_no) VALUES (?, ?, ?, 0, 1)'
    for (const [kind, value] of [
      ['wxid', 'wxid_8fj2k1l0'],
      ['wechat_alias', 'linxia-reads'],
      ['qq_uin', '747150918'],
    ] as const)
      db.run(identity, kind, '', value)
  })
  const told = [
    '谢谢顾言，也谢谢徐岚和Echo Lin！',
    '@林知遥\u2005 @阿 青\u2005 王姐-客户推荐我来的',
    '言哥带你读书，读书的诗诗也在',
    '加我 wxid_8fj2k1l0 或 LINXIA-READS，电话 139 1234 5678',
    'QQ747150918，13912345678',
    '别群的宋捷介绍的，秦.朗(读)在吗',
    '我是小满🌱，微信号：moon_2019',
    '顾言旧名改成顾言了',
    'j_moon 推荐这本',
  ]
  for (const [index, who] of people.entries()) {
    at.say(who, '2026-03-04', `10:1${index}`, told[index])
    at.say(who, '2026-03-05', `10:1${index}`, `请问${told[index]}什么时候开始？`)
  }
  return at
}

async function workbookTexts(at: GivenWeek, quotes: boolean): Promise<string[]> {
  const { file, name } = await at.api.reports.weeklyWorkbook({
    groupId: at.groupId,
    date: onDay('2026-03-04'),
    quotes,
    locale: 'zh-CN',
  })
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()))
  return [name, ...sheets.flatMap((sheet) => [sheet.name, ...stringsOf(sheet.rows)])]
}

describe('a report that hides names, as it does by default', () => {
  it('holds no name, remark, account or number of anybody, neither in its numbers nor in what is quoted', async () => {
    const at = givenTalk()
    const report = await at.report({ quotes: true })
    const quoted = [
      ...report.newcomers.people.map((person) => person.firstWords),
      ...report.unanswered.questions.map((question) => question.text),
    ]
    expect(quoted).toHaveLength(10 + 9)
    expect(quoted.filter((text) => text !== null)).toHaveLength(9 + 9)
    expect(quoted[0]).toBe('谢谢顾*，也谢谢徐*和E**！')
    const secrets = secretsOf(at)
    expect(secrets).toContain('言哥带你读书')
    expect(secrets.length).toBeGreaterThan(40)
    expect(leaks(secrets, stringsOf(report))).toEqual([])
    expect(leaks(secrets, stringsOf(await at.report({ groupId: null, quotes: true })))).toEqual([])
    expect(stringsOf(report).join('\n')).not.toMatch(/\d{5,}|moon_2019|1234 5678/)
  })

  it('leaks nothing through the workbook either', async () => {
    const at = givenTalk()
    await at.report()
    const texts = await workbookTexts(at, true)
    expect(texts).toContain('谢谢顾*，也谢谢徐*和E**！')
    expect(leaks(secretsOf(at), texts)).toEqual([])
  })

  it('leaves quotes out unless they are wished for', async () => {
    const at = givenTalk()
    const texts = [...stringsOf(await at.report()), ...(await workbookTexts(at, false))]
    expect(texts.filter((text) => text.includes('谢谢') || text.includes('请问'))).toEqual([])
    expect(leaks(secretsOf(at), texts)).toEqual([])
  })

  it('gives each person one mark, counted from one in every report', async () => {
    const at = givenTalk()
    const report = await at.report()
    const marks = new Map<string, Set<string>>()
    const shown = [
      ...report.top,
      ...report.newcomers.people,
      ...report.neverSpoke.people,
      ...report.unanswered.questions,
    ]
    for (const { mark, name } of shown) marks.set(mark ?? '', (marks.get(mark ?? '') ?? new Set()).add(name))
    expect([...marks.keys()].sort()[0]).toBe('M-0001')
    expect(marks.size).toBe(10)
    expect([...marks.values()].every((names) => names.size === 1)).toBe(true)
    expect(shown.every(({ personId }) => personId === null)).toBe(true)
    expect(await at.report()).toEqual(report)
  })

  it('names people in full, with the way to their profile, once that is chosen', async () => {
    const at = givenTalk()
    const report = await at.report({ anonymise: false, quotes: true })
    expect(report.top.map(({ name, mark }) => [name, mark])).toContainEqual(['顾言', null])
    expect(report.newcomers.people[0]).toMatchObject({
      name: '顾言',
      firstWords: '谢谢顾言，也谢谢徐岚和Echo Lin！',
    })
    expect(report.top.every(({ personId }) => personId !== null)).toBe(true)
  })
})
