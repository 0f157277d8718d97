import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '#tests/support/browser/test.ts'
import { eveningClubLog } from '#tests/support/chatlab-log.ts'

const log = eveningClubLog([{ at: '2026-03-09T10:00:00', name: '周敏', text: '这周读到第三章' }])

test.use({
  story: {
    prepare: (call) => {
      call('chatImport.importLog', { source: { text: log, name: '晚读共读会.jsonl' }, isComplete: true })
      const [group] = call('groups.list', {}) as { id: string }[]
      const offset = (offsetDays: number, minute: number | null) => ({ offsetDays, minute, fromStart: null })
      call('campaigns.create', {
        name: '开春共读',
        stage: 'activate',
        time: { startsOn: '2026-03-10', endsOn: '2026-03-12' },
        groupIds: [group?.id],
        tasks: [
          { title: '做海报', offset: offset(-1, null) },
          { title: '发预告', offset: offset(-1, 720), channel: 'group', words: '{群名}明天开始' },
          { title: '开场', offset: offset(0, 1200) },
        ],
      })
    },
  },
})

test('a ritual is made, kept on Today, skipped ahead, and counts its streak', async ({ page, host }) => {
  await page.goto(`${host.origin}/#/calendar`)
  await page.getByRole('button', { name: '管理仪式' }).click()
  await page.getByRole('button', { name: '新建仪式' }).click()
  const form = page.getByRole('complementary', { name: '新建仪式' })
  await form.getByText('早安', { exact: true }).click()
  await form.getByText('每天', { exact: true }).click()
  await form.getByLabel('名称').fill('每日一问')
  await expect(form.getByText('每天 09:00，节假日跳过')).toBeVisible()
  await expect(form.getByText('3月10日 周二 09:00')).toBeVisible()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已新建仪式“每日一问”')).toBeVisible()

  await page.goto(`${host.origin}/#/today`)
  const row = page.locator('.task-row', { hasText: '每日一问' })
  await row.getByRole('button', { name: /^每日一问/ }).click()
  await expect(row.getByText(/今天晚读共读会只问一件小事/)).toBeVisible()
  await row.getByRole('button', { name: '复制内容' }).click()
  await expect(page.getByText('已复制', { exact: true })).toBeVisible()
  await row.getByLabel('办完：每日一问').click()
  await expect(page.getByText('“每日一问”做了')).toBeVisible()

  await page.goto(`${host.origin}/#/calendar/rituals`)
  await page.getByRole('row', { name: /每日一问/ }).click()
  const drawer = page.getByRole('complementary', { name: '仪式：每日一问' })
  await drawer.getByRole('button', { name: /^3月11日 的操作/ }).click()
  await page.getByRole('menuitem', { name: '跳过' }).click()
  await expect(page.getByText('“每日一问”这次跳过')).toBeVisible()
  await expect(drawer.getByText('跳过', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row', { name: /每日一问.*1 次.*1\/1/ })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})

test('unfinished tasks go to the next workday together, and come back with one undo', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/#/today`)
  await page.getByRole('button', { name: '改期', exact: true }).click()
  await expect(page.getByLabel('选中：做海报')).toBeChecked()
  await page.getByLabel('选中：开场').check()
  await page.getByRole('button', { name: /下个工作日.*3月11日 周三/ }).click()
  await expect(page.getByText('3 项任务移到 3月11日 周三')).toBeVisible()
  await expect(page.locator('.task-row')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
  await expect(page.locator('.task-row')).toHaveCount(0)
})

test('the undo of a move brings every task back', async ({ page, host }) => {
  await page.goto(`${host.origin}/#/today`)
  await page.getByRole('button', { name: '改期', exact: true }).click()
  await page.getByRole('button', { name: /下周/ }).click()
  await expect(page.locator('.task-row')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.locator('.task-row')).toHaveCount(3)
})
