import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '#tests/support/browser/test.ts'
import { logOf } from './given-problems.ts'

const GROUP = '青禾小铺会员群'
const QUESTION = '衬衫洗一次就缩水了，请问能换吗？'

const log = logOf(GROUP, '2026-03-10T11:30:00', [
  ['2026-03-09T20:00:00', '宋捷', '昨天直播的茶收到了'],
  ['2026-03-10T08:30:00', '周敏', QUESTION],
  ['2026-03-10T08:50:00', '阿青', '早'],
])

test.use({
  story: {
    prepare: (call) => {
      call('chatImport.importLog', { source: log, isComplete: true })
      call('personas.create', {
        name: '林夏',
        roleLine: '店主',
        brand: '青禾小铺',
        trade: 'clothing',
        groupIds: [],
      })
    },
  },
})

test('a complaint goes from the log to a lesson', async ({ page, host }) => {
  test.setTimeout(180_000)
  const main = page.getByRole('main')
  const nav = page.getByRole('navigation', { name: '主导航' })
  await page.goto(`${host.origin}/#/persona?tab=problems`)

  const waiting = page.getByRole('listitem', { name: `周敏：${QUESTION}` })
  await expect(waiting).toContainText('3 小时')
  await waiting.focus()
  await page.keyboard.press('p')
  await expect(page.getByText(`已转为问题：${QUESTION}`)).toBeVisible()
  await expect(waiting).toBeHidden()
  const row = page.getByRole('row', { name: /衬衫洗一次就缩水了/ })
  await expect(row).toContainText('回应超时 1 小时 3')

  await nav.getByRole('link', { name: '今日' }).click()
  await expect(page.locator('.card-row', { hasText: '周敏' })).toContainText('今天发生，还没关闭')

  await page.goto(`${host.origin}/#/persona?tab=problems`)
  await row.click()
  const drawer = page.getByRole('complementary', { name: `问题：${QUESTION}` })
  await drawer.getByRole('combobox', { name: '类型' }).click()
  await page.locator('.ant-select-item-option', { hasText: '投诉' }).click()
  await expect(row).toContainText('投诉')
  await drawer.getByRole('button', { name: /套用话术/ }).click()
  await page.getByRole('menuitem', { name: '质量投诉，先接住再查' }).click()
  const reply = drawer.getByRole('textbox', { name: '公开回复' })
  await expect(reply).toHaveValue(/^周敏，东西没让你满意/)
  await drawer.getByRole('button', { name: '复制并记为首次回应' }).click()
  await expect(page.getByText('已复制，记为首次回应')).toBeVisible()
  await expect(row).toContainText('已回应')
  await expect(drawer).toContainText('回应晚了 1 小时 3')

  await drawer.getByRole('textbox', { name: '加一步' }).fill('面料厂说这批没有预缩')
  await page.keyboard.press('Enter')
  await expect(drawer.getByText('面料厂说这批没有预缩')).toBeVisible()
  await drawer.getByRole('textbox', { name: '结果' }).fill('换大一码，补 10 元运费')
  await drawer.getByRole('textbox', { name: '教训' }).fill('发货前每批抽一件试洗')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await drawer.getByRole('button', { name: '关闭问题' }).last().click()
  await expect(page.getByText(/已关闭“衬衫洗一次就缩水了/)).toBeVisible()
  await expect(row).toContainText('已关闭')

  await drawer.getByRole('button', { name: '写进常见问答' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '写进去' }).click()
  await expect(drawer).toContainText(`已在常见问答：${QUESTION}`)

  await page.reload()
  await expect(drawer).toContainText('面料厂说这批没有预缩')
  await expect(drawer.getByRole('textbox', { name: '教训' })).toHaveValue('发货前每批抽一件试洗')
  await nav.getByRole('link', { name: '今日' }).click()
  await expect(main.locator('.card-row', { hasText: '还没关闭' })).toHaveCount(0)
  await page.goto(`${host.origin}/#/members`)
  await page.getByText('周敏').first().click()
  const member = page.getByRole('complementary', { name: /周敏/ })
  await expect(member).toContainText(`问题（投诉）：${QUESTION}`)
  await expect(member).toContainText(`已关闭“${QUESTION}”`)
})
