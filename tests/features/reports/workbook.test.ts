import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { onDay, shanghai } from '#tests/support/given-chat.ts'
import { givenWeek } from './given-week.ts'

type Options = { locale?: 'zh-CN' | 'en'; anonymise?: boolean; quotes?: boolean; date?: string }

/** The workbook read back: cells by the name of their sheet. */
async function readBack(
  at: ReturnType<typeof givenWeek>,
  { locale = 'zh-CN', date, ...options }: Options = {},
) {
  const input = { groupId: at.groupId, date: onDay(date ?? '2026-03-04'), ...options }
  const { file, name } = await at.api.reports.weeklyWorkbook({ ...input, locale })
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()), { readStyles: true })
  const cells = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]))
  const sheet = (title: string) => cells.get(title) ?? []
  const item = (label: string) =>
    sheet('汇总')
      .find(([key]) => key === label)
      ?.slice(1, 3)
  return { name, sheets, sheet, item }
}

function givenBusyWeek() {
  const at = givenWeek()
  const [one, two] = [at.member('顾言', '2026-03-03'), at.member('徐岚')]
  at.member('没说话的', '2026-03-04')
  at.say(one, '2026-03-03', '09:00', '大家好')
  at.say(one, '2026-03-05', '21:00', '请问几点开始？')
  at.say(two, '2026-03-05', '23:30')
  at.say(two, '2026-02-25')
  return at
}

describe('the workbook of a weekly report', () => {
  it('holds the very numbers of the report, part by part', async () => {
    const at = givenBusyWeek()
    const report = await at.report()
    const { name, sheets, sheet, item } = await readBack(at)
    expect(name).toBe('晚读共读会 周报 2026-W10.xlsx')
    expect(sheets.map((each) => each.name)).toEqual([
      '汇总',
      '每日',
      '八周',
      '时段',
      '活跃榜',
      '新人',
      '从未发言',
      '未回答',
    ])
    expect(item('成员')).toEqual([report.members.now, null])
    expect(item('净增')).toEqual([report.members.net, null])
    expect(item('消息')).toEqual([report.messages.now, report.messages.before])
    expect(item('发言人数')).toEqual([report.speakers.now, report.speakers.before])
    expect(item('发言率')).toEqual([report.speakingRate.now, report.speakingRate.before])
    expect(item('从未发言')).toEqual([report.neverSpoke.count, null])
    expect(item('数据截至')).toEqual(['2026-03-10 08:00', null])
    expect(sheet('每日').slice(1)).toEqual(
      report.days.map((day, at) => [day.date, `周${'一二三四五六日'[at]}`, day.messages, day.speakers]),
    )
    expect(
      sheet('八周')
        .slice(1)
        .map(([, speakers]) => speakers),
    ).toEqual(report.weeks.map((week) => week.speakers))
    expect(
      sheet('时段')
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual(report.heat)
    expect(sheet('活跃榜').slice(1)).toEqual(
      report.top.map((row) => [
        row.rank,
        row.rankBefore,
        row.name,
        row.mark,
        row.score,
        row.messages,
        row.questions,
        row.answers,
      ]),
    )
    expect(sheet('未回答').slice(1)).toEqual([
      ['2026-03-05 21:00', '晚读共读会', '顾*', 'M-0001', '原文未附'],
    ])
    expect(report.messages).toEqual({ now: 3, before: 1 })
  })

  it('lists all newcomers and all who never spoke, and says how sure the days are', async () => {
    const at = givenBusyWeek()
    for (let number = 10; number < 40; number += 1) at.member(`新人${number}`, '2026-03-03')
    at.given.member(at.group, '名单上的人', { joined: { kind: 'unknown', by: '2026-03-01' } })
    await at.report()
    const { sheet } = await readBack(at, { anonymise: false, quotes: true })
    expect(sheet('新人')).toHaveLength(1 + 32)
    expect(sheet('新人').slice(0, 3)).toEqual([
      ['成员', '入群日期', '第一句话'],
      ['顾言', '2026-03-03', '大家好'],
      ['新人10', '2026-03-03', '还没开口'],
    ])
    expect(sheet('从未发言')).toHaveLength(1 + 32)
    expect(sheet('从未发言').slice(0, 3)).toEqual([
      ['成员', '入群天数', '入群日期'],
      ['名单上的人', 7, '至少'],
      ['新人10', 5, '确切'],
    ])
  })

  it('writes 数据不足 where there is no number, and shares as percent', async () => {
    const at = givenWeek({
      covers: { from: shanghai('2026-03-05', '00:00'), until: shanghai('2026-03-10', '08:00') },
    })
    at.say(at.member('顾言'), '2026-03-06')
    await at.report()
    const { item, sheet } = await readBack(at)
    expect(item('发言率')).toEqual(['数据不足', null])
    expect(
      sheet('每日')
        .slice(1, 4)
        .map((row) => row[2]),
    ).toEqual(['数据不足', '数据不足', '数据不足'])
    const { sheets } = await readBack(at)
    const rate = sheets[0]?.rows.findIndex(([key]) => key === '发言率')
    expect(sheets[0]?.cells?.get(`${rate},1`)?.style?.numFmt).toBe('0.0%')
  })

  it('speaks English, and keeps names from becoming formulas', async () => {
    const at = givenWeek()
    at.say(at.member('=HYPERLINK("http://x")'), '2026-03-04')
    await at.report()
    const { name, sheets, sheet } = await readBack(at, { locale: 'en', anonymise: false })
    expect(name).toBe('晚读共读会 weekly report 2026-W10.xlsx')
    expect(sheets[0]?.rows[0]).toEqual(['Item', 'Value', 'Last week'])
    expect(sheet('Most active')[1]?.[2]).toBe('\'=HYPERLINK("http://x")')
  })
})
