import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '#tests/support/render-view.tsx'

const NOW = '2026-11-20T12:00:00+08:00'
/** The screen is loaded when it is first opened, which takes a while on a busy machine. */
const PATIENTLY = { timeout: 20_000 }

async function openDays(language: 'zh-CN' | 'en' = 'zh-CN') {
  const view = await renderApp({ now: NOW, route: '/settings?section=days', preferences: { language } })
  await screen.findByRole(
    'heading',
    { name: language === 'en' ? 'Public holidays of 2026' : '2026 年节假日' },
    PATIENTLY,
  )
  const lay = (name: string, text: string) => {
    const path = join(view.app.dataDir, name)
    writeFileSync(path, text)
    view.app.backend.files.register(name, path, name)
    view.desktop.picks.push([{ token: name, name, size: 1, modifiedAt: null }])
  }
  return { ...view, lay }
}

describe('a year of holidays', () => {
  it('says by whom it was arranged, and that the next one is not published yet', async () => {
    const { user } = await openDays()
    await screen.findByText('按国务院办公厅 2026 年安排：33 天假，6 天调休上班。')
    const rows = within(screen.getByRole('list', { name: '2026 年节假日和调休上班' })).getAllByRole(
      'listitem',
    )
    expect(rows).toHaveLength(39)
    expect(rows[0]?.textContent).toMatch(/1月1日.*休元旦/)
    await user.click(screen.getByRole('button', { name: '下一年' }))
    await screen.findByText(/^2027 年的安排尚未公布。/)
    expect(screen.queryByRole('list', { name: /2027/ })).toBeNull()
  })

  it('takes a good file in after showing what changes, and takes it back', async () => {
    const { user, lay, app } = await openDays()
    lay('2027.csv', '日期,名称,类型\n2027-01-01,元旦,休\n2027-02-20,春节,班\n')
    await user.click(screen.getByRole('button', { name: '导入文件' }))
    const dialog = await screen.findByRole('dialog', { name: '导入节假日：2027.csv' })
    within(dialog).getByText('2027 年共 2 天，和现在相比有 2 天不同。其他年份不变。')
    within(dialog).getByText('2027年2月20日 新增：班 春节')
    await user.click(within(dialog).getByRole('button', { name: '替换 2027 年' }))
    await screen.findByText('已替换 2027 年节假日，2 天有变')
    await screen.findByText('自己导入或改过：1 天假，1 天调休上班。')
    await user.click(screen.getByRole('button', { name: /撤销/ }))
    await screen.findByText(/^2027 年的安排尚未公布。/)
    const { year } = await app.api.calendarDays.showYear({ year: 2026 })
    expect(year.source).toBe('shipped')
  })

  it('names the rows of a bad file, and offers nothing to save', async () => {
    const { user, lay } = await openDays()
    lay('坏.csv', '日期,名称,类型\n2027-01-32,元旦,休\n2027-02-22,春节,班\n')
    await user.click(screen.getByRole('button', { name: '导入文件' }))
    const dialog = await screen.findByRole('dialog', { name: '导入节假日：坏.csv' })
    within(dialog).getByText('有 2 行读不懂，改好再导入；现在什么都没有变')
    within(dialog).getByText('第 2 行：不是日期（2027-01-32 元旦 休）')
    within(dialog).getByText('第 3 行：周一到周五不能标成班（2027-02-22 春节 班）')
    expect(within(dialog).queryByRole('button', { name: /替换/ })).toBeNull()
  })

  it('is changed day by day, and official again with one press', async () => {
    const { user, app } = await openDays()
    await user.click(screen.getByRole('button', { name: '添加一天' }))
    const dialog = await screen.findByRole('dialog', { name: '添加节假日' })
    await user.type(within(dialog).getByLabelText('日期'), '2026-12-24')
    await user.click(within(dialog).getByRole('radio', { name: '班，周末调休上班' }))
    await user.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    await within(dialog).findByText('周一到周五本来就上班，只有周六、周日能标成班')
    within(dialog).getByText('写一个名称')
    await user.click(within(dialog).getByRole('radio', { name: '休，放假' }))
    await user.type(within(dialog).getByLabelText('名称'), '公司年会{Enter}')
    await screen.findByText('已改 12月24日：公司年会')
    await screen.findByText('自己导入或改过：34 天假，6 天调休上班。')
    await user.click(screen.getByRole('button', { name: '删 10月10日' }))
    await screen.findByText('自己导入或改过：34 天假，5 天调休上班。')
    await user.click(screen.getByRole('button', { name: '恢复官方安排' }))
    await screen.findByText('按国务院办公厅 2026 年安排：33 天假，6 天调休上班。')
    const { year } = await app.api.calendarDays.showYear({ year: 2026 })
    expect(year.source).toBe('shipped')
  })

  it('comes out as a file', async () => {
    const { user, desktop } = await openDays()
    await user.click(screen.getByRole('button', { name: /导\s?出/ }))
    await user.click(await screen.findByRole('menuitem', { name: '导出 CSV（改好再导入）' }))
    await screen.findByText('已导出 2026 年 39 天：2026 年节假日.csv')
    expect(new TextDecoder().decode(desktop.saved[0]?.bytes)).toContain("2026-01-01,元旦,休,New Year's Day")
  })
})

describe('own yearly days', () => {
  it('are added by the lunar calendar, changed and deleted, and come back', async () => {
    const { user, app } = await openDays()
    await screen.findByText('还没有自定日子')
    await user.click(screen.getByRole('button', { name: '添加日子' }))
    const dialog = await screen.findByRole('dialog', { name: '添加自定日子' })
    await user.type(within(dialog).getByLabelText('名称'), '店庆')
    await user.click(within(dialog).getByRole('radio', { name: '农历' }))
    await user.type(within(dialog).getByLabelText('从哪一年起'), '2021')
    await user.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    await screen.findByText('已添加“店庆”')
    const list = await screen.findByRole('list', { name: '自定日子' })
    await waitFor(() =>
      expect(list.textContent).toContain('农历正月初一店庆下一次 2027年2月6日，从 2021 年起'),
    )
    await user.click(screen.getByRole('button', { name: '改 店庆' }))
    const edit = await screen.findByRole('dialog', { name: '改自定日子' })
    await user.click(within(edit).getByRole('radio', { name: '公历' }))
    await user.click(within(edit).getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(list.textContent).toContain('1月1日店庆下一次 2027年1月1日'))
    await user.click(screen.getByRole('button', { name: '删 店庆' }))
    await screen.findByText('已删“店庆”')
    await user.click(screen.getByRole('button', { name: /撤销/ }))
    await screen.findByRole('list', { name: '自定日子' })
    const { ownDays } = await app.api.calendarDays.show({
      from: '2026-01-01' as never,
      to: '2026-01-01' as never,
    })
    expect(ownDays).toMatchObject([{ name: '店庆', calendar: 'solar', month: 1, day: 1, sinceYear: 2021 }])
  })
})

it('speaks English', async () => {
  const { user } = await openDays('en')
  await screen.findByText(
    'As arranged by the State Council of China for 2026: 33 days off, 6 make-up workdays.',
  )
  await user.click(screen.getByRole('button', { name: 'Next year' }))
  await screen.findByText(/^The arrangement for 2027 is not yet published\./)
})
