import { screen, waitFor, within } from '@testing-library/react'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/kernel/app-error.ts'
import { createGiven, shanghai } from '#tests/support/given-chat.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { givenWeekIn } from './given-week.ts'

type TestApp = ReturnType<typeof createTestApp>
type View = Awaited<ReturnType<typeof renderApp>>

/** 顾言 joined on Tuesday and asked something that nobody answered; 徐岚 talks; two are silent. */
async function given(app: TestApp) {
  const at = givenWeekIn(app)
  const [one, two] = [at.member('顾言', '2026-03-03'), at.member('徐岚')]
  at.member('潜水的人')
  at.member('走了的人', '2026-01-01', { leftBy: '2026-03-06' })
  at.say(one, '2026-03-03', '09:00', '谢谢徐岚带我进来')
  at.say(one, '2026-03-05', '21:00', '请问几点开始？')
  for (let minute = 10; minute < 40; minute += 1) at.say(two, '2026-03-07', `23:${minute}`)
  at.say(two, '2026-02-25')
  await at.derive()
}

const openReport = async (options: Partial<Parameters<typeof renderApp>[0]> = {}) => {
  const view = await renderApp({ given, route: '/reports', ...options })
  await screen.findByText(/周报$/, { selector: '.report-paper h2' })
  return view
}
const paper = () => document.querySelector<HTMLElement>('.report-paper')!
const section = (title: string) => {
  const head = within(paper()).getByText(title, { selector: 'h3' })
  return head.closest<HTMLElement>('.paper-section')!
}
const rowsOf = (title: string) =>
  [...section(title).querySelectorAll('.rows > li')].map((row) => row.textContent)
const figure = (label: string) =>
  within(paper()).getByText(label, { selector: '.figures dt' }).parentElement?.textContent
const weekly = (view: View, more: { anonymise?: boolean; quotes?: boolean } = {}) =>
  view.app.api.reports.weekly({ groupId: null, date: '2026-03-02' as never, ...more })
const press = async (view: View, label: string) => view.user.click(screen.getByLabelText(label))
const save = async (view: View, format: RegExp) => {
  await view.user.click(screen.getByLabelText(format))
  const before = view.desktop.saved.length
  await view.user.click(document.querySelector<HTMLElement>('.page-rail .ant-btn-primary')!)
  await waitFor(() => expect(view.desktop.saved.length).toBe(before + 1))
  return view.desktop.saved.at(-1)!
}

describe('the paper', () => {
  it('shows the numbers of the operation', async () => {
    const view = await openReport()
    const report = await weekly(view)
    expect(report).toMatchObject({ messages: { now: 32, before: 1 }, speakers: { now: 2, before: 1 } })
    expect(figure('成员')).toBe('成员4净增 0，进 1 退 1')
    expect(figure('消息')).toBe('消息32上周 1，+31')
    expect(figure('发言人数')).toBe('发言人数2上周 1，+1')
    expect(figure('发言率')).toBe('发言率50.0%上周 25.0%，+25.0 点')
    expect(paper().querySelector('.lead')?.textContent).toBe(
      '本周 2 人说过话，比上周多 1 人。周六消息最多，30 条。新增 1 人中有 1 人已开口。还有 1 个问题没有回答。',
    )
    const bars = [...section('每天有多少消息').querySelectorAll('.recharts-label-list text')]
    expect(bars.map((bar) => bar.textContent)).toEqual(report.days.map((day) => String(day.messages)))
    expect(section('什么时候最热闹').textContent).toContain('最高是周六 22–24 点，30 条')
    expect(rowsOf('本周最活跃')).toEqual(
      report.top.map(({ rank, name, mark, rankBefore, score }) => {
        const change =
          rankBefore === null ? '新上榜' : rankBefore === rank ? '持平' : `升 ${rankBefore - rank}`
        return `${rank}${name}${mark}${change}${score}`
      }),
    )
    expect(rowsOf('本周最活跃')).toHaveLength(2)
    expect(rowsOf('新人与第一句话')).toEqual(['顾*M-0002已开口'])
    expect(rowsOf('从未发言')).toEqual(['潜**M-0003入群 127 天'])
    expect(rowsOf('没有回答的问题')).toEqual(['顾*M-0002晚读共读会 3月5日 21:00'])
  })

  it('gives each chart as a table with the same numbers', async () => {
    const view = await openReport()
    const report = await weekly(view)
    for (const title of ['每天有多少消息', '每周发言人数，八周', '什么时候最热闹'])
      await view.user.click(within(section(title)).getByLabelText('切换为表格'))
    const cells = (title: string) =>
      [...section(title).querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent),
      )
    expect(cells('每天有多少消息').map((row) => row.slice(1))).toEqual(
      report.days.map((day) => [String(day.messages), String(day.speakers)]),
    )
    expect(cells('每周发言人数，八周')).toEqual(
      report.weeks.map(({ week, speakers }) => [`2026-W${String(week).padStart(2, '0')}`, String(speakers)]),
    )
    const sums = cells('什么时候最热闹').map((row) =>
      row.slice(1).reduce((sum, cell) => sum + Number(cell), 0),
    )
    expect(sums).toEqual(report.days.map((day) => day.messages))
  })

  it('hides names and words until they are wished for', async () => {
    const view = await openReport()
    expect(paper().textContent).not.toMatch(/顾言|徐岚|几点开始/)
    await press(view, '附上原话')
    await waitFor(() => expect(paper().textContent).toContain('请问几点开始？'))
    expect(paper().textContent).toContain('谢谢徐*带我进来')
    await press(view, '隐去姓名')
    await waitFor(() => expect(rowsOf('新人与第一句话')).toEqual(['顾言3月3日谢谢徐岚带我进来']))
    expect(screen.queryByText('已匿名')).toBeNull()
  })

  it('leaves out what is not ticked, also in the file, and remembers it on this device', async () => {
    const view = await openReport()
    await view.user.click(screen.getByLabelText('活跃榜'))
    await waitFor(() => expect(within(paper()).queryByText('本周最活跃')).toBeNull())
    expect(view.desktop.kept.screens['reports.leftOut']).toEqual(['top'])
    const { bytes } = await save(view, /网页文件/)
    expect(new TextDecoder().decode(bytes)).not.toContain('本周最活跃')
  })

  it('turns to other weeks, says when one goes on, and ends with the present one', async () => {
    const view = await openReport()
    await press(view, '下一周')
    await screen.findByText(/第 11 周，3月9日–15日/, { selector: '.report-paper .meta' })
    await waitFor(() => expect(paper().textContent).toContain('这一周还没结束'))
    expect(screen.getByLabelText<HTMLButtonElement>('下一周').disabled).toBe(true)
    await press(view, '上一周')
    await press(view, '上一周')
    await screen.findByText(/第 9 周，2月23日–3月1日/, { selector: '.report-paper .meta' })
    await waitFor(() => expect(figure('消息')).toContain('消息1'))
    expect(within(paper()).queryByText('下周要做的事')).toBeNull()
  })

  it('says 数据不足 instead of drawing what no log tells', async () => {
    await openReport({
      given: async (app) => {
        const at = givenWeekIn(app, {
          covers: { from: shanghai('2026-01-01', '00:00'), until: shanghai('2026-02-20', '08:00') },
        })
        at.say(at.member('顾言'), '2026-02-03')
        await at.derive()
      },
    })
    expect(figure('消息')).toBe('消息数据不足')
    expect(paper().querySelector('.lead')?.textContent).toBe('这一周没有完整的聊天记录，算不出总数。')
    expect(section('每天有多少消息').textContent).toBe('每天有多少消息数据不足')
    expect(section('没有回答的问题').textContent).toContain('记录不够，说不上有没有漏答。')
  })

  it('asks for data where there is none', async () => {
    const empty = (app: TestApp) => {
      createGiven(app.ctx).group()
    }
    await renderApp({ given: empty, route: '/reports' })
    await screen.findByText('还没有可以报告的数据')
    expect(document.querySelector<HTMLButtonElement>('.page-rail .ant-btn-primary')?.disabled).toBe(true)
  })
})

describe('saving', () => {
  it('makes one page that needs nothing and names nobody', async () => {
    const view = await openReport()
    await press(view, '附上原话')
    await waitFor(() => expect(paper().textContent).toContain('谢谢徐*带我进来'))
    const { name, mime, bytes } = await save(view, /网页文件/)
    expect([name, mime]).toEqual(['全部社群 周报 2026-W10.html', 'text/html'])
    const html = new TextDecoder().decode(bytes)
    const page = new DOMParser().parseFromString(html, 'text/html')
    expect(
      page.querySelectorAll('script, link, iframe, img, object, embed, button, [tabindex]'),
    ).toHaveLength(0)
    expect(page.querySelector('.report-paper')?.textContent).toBe(paper().textContent)
    const attributes = [...page.querySelectorAll('*')].flatMap((node) => [...node.attributes])
    expect(attributes.filter(({ name: attribute }) => /^(on|src|href|xlink)/.test(attribute))).toEqual([])
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|\/\//)
    const secrets = view.app.ctx.read
      .all<{ name: string }>('SELECT display_name AS name FROM people UNION SELECT id FROM people')
      .map((row) => row.name)
    expect(secrets.filter((secret) => html.includes(secret))).toEqual([])
  })

  it('hands the host the paper as PNG and PDF, in the light palette whatever the theme', async () => {
    const view = await openReport({ preferences: { theme: 'dark' } })
    const png = await save(view, /长图 PNG/)
    expect([png.name, png.mime]).toEqual(['全部社群 周报 2026-W10.png', 'image/png'])
    const pdf = await save(view, /^PDF/)
    expect([pdf.name, pdf.mime]).toEqual(['全部社群 周报 2026-W10.pdf', 'application/pdf'])
    const { bytes } = await save(view, /网页文件/)
    expect(new TextDecoder().decode(bytes)).toContain('--bg:#FFFFFF')
    await screen.findByText('已保存 全部社群 周报 2026-W10.html')
  })

  it('writes the workbook of what is on screen', async () => {
    const view = await openReport()
    const { name, bytes } = await save(view, /Excel/)
    expect(name).toBe('全部社群 周报 2026-W10.xlsx')
    const { sheets } = await readXlsx(bytes)
    const item = (label: string) => sheets[0]?.rows.find(([key]) => key === label)?.[1]
    expect(figure('消息')).toContain(`消息${item('消息')}`)
    expect(figure('成员')).toContain(`成员${item('成员')}`)
    expect(figure('发言率')).toContain(`发言率${(Number(item('发言率')) * 100).toFixed(1)}%`)
    const top = sheets.find((sheet) => sheet.name === '活跃榜')?.rows.slice(1) ?? []
    expect(top.map((row) => `${row[0]}${row[2]}${row[3]}`)).toEqual(
      rowsOf('本周最活跃').map((text) => /^.*M-\d{4}/.exec(text)?.[0]),
    )
  })

  it('says what went wrong and lets go of the button', async () => {
    const view = await openReport()
    view.desktop.host.capturePng = async () => {
      throw new AppError('NO_BROWSER_FOUND')
    }
    await view.user.click(document.querySelector<HTMLElement>('.page-rail .ant-btn-primary')!)
    await screen.findByText(/Chrome/, { selector: '.toast.failure .toast-text' })
    await waitFor(() => expect(screen.getByText('保存长图').closest('button')?.disabled).toBe(false))
    expect(view.desktop.saved).toEqual([])
  })
})
