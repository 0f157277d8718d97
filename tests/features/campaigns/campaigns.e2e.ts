import AxeBuilder from '@axe-core/playwright'
import { findTestBrowser } from '#tests/support/browser/find-test-browser.ts'
import { type RunningHost, runHost } from '#tests/support/browser/run-host.ts'
import { expect, STORY_NOW, test } from '#tests/support/browser/test.ts'

/** The host of the second visit; it ends also where the story fails. */
let restarted: RunningHost | null = null
test.afterEach(async () => {
  await restarted?.stop()
  restarted = null
})

test.use({
  story: {
    prepare: (call) => {
      call('groups.create', {
        name: '晚读共读会',
        platform: 'wechat',
        capacity: 500,
        kind: 'paid_knowledge',
      })
    },
  },
})

test('an evening is planned, its tasks follow when it moves, and all of it is there after a restart', async ({
  page,
  host,
}) => {
  test.setTimeout(180_000)
  await page.goto(`${host.origin}/#/groups`)
  await page.getByText('晚读共读会').first().click()
  await page.getByRole('button', { name: '新建活动' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '名称' }).fill('嘉宾分享')
  await dialog.getByText('种草').click()
  await dialog.getByLabel('开始', { exact: true }).fill('2026-03-12')
  await expect(dialog.getByLabel('结束', { exact: true })).toHaveValue('2026-03-12')
  await dialog.getByRole('checkbox', { name: '整天' }).uncheck()
  await dialog.getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('heading', { name: '嘉宾分享', level: 1 })).toBeVisible()
  await expect(page.getByText('3月12日 周四 20:00–21:30')).toBeVisible()

  await page.getByRole('textbox', { name: '加任务' }).fill('提醒开播')
  await page.keyboard.press('Enter')
  const task = page.getByRole('listitem', { name: '任务“提醒开播”' })
  await task.getByRole('button', { name: /提醒开播/ }).click()
  await task.getByText('跟着开始时间').click()
  await task.getByRole('textbox', { name: '多久' }).fill('30')
  await page.keyboard.press('Enter')
  await task.getByRole('combobox', { name: '之前还是之后' }).click()
  await page.locator('.ant-select-item-option', { hasText: '之前' }).click()
  await expect(task).toContainText('提前 30 分钟')
  await expect(task).toContainText('19:30')

  await page.getByRole('button', { name: '改时间' }).click()
  await dialog.getByLabel('开始', { exact: true }).fill('2026-03-19')
  await dialog.getByRole('textbox', { name: '开始时间' }).fill('19:00')
  await dialog.getByRole('button', { name: '改时间' }).click()
  await expect(page.getByText('3月19日 周四 19:00–21:30')).toBeVisible()
  await expect(task).toContainText('18:30')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('3月12日 周四 20:00–21:30')).toBeVisible()
  await expect(task).toContainText('19:30')

  await page.getByRole('button', { name: '确认活动' }).click()
  await expect(page.getByText('待开始')).toBeVisible()
  await page.getByRole('checkbox', { name: '完成“提醒开播”' }).check()
  await expect(page.getByText('1 / 1 已完成')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await page.goto('about:blank')
  await host.stop()
  restarted = await runHost({ dataDir: host.dataDir, now: STORY_NOW, browser: await findTestBrowser() })
  await page.goto(restarted.entry)
  await page.goto(`${restarted.origin}/#/groups`)
  await page.getByText('晚读共读会').first().click()
  await page.getByRole('link', { name: /嘉宾分享/ }).click()
  await expect(page.getByText('待开始')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: '完成“提醒开播”' })).toBeChecked()
})
