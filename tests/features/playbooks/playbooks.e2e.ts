import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'

test.use({
  viewport: { width: 1280, height: 800 },
  story: {
    prepare: (call) => {
      for (const name of ['晚读共读会', '亲子阅读营', '老友群'])
        call('groups.create', { name, platform: 'wechat', kind: 'interest', capacity: 200 })
    },
  },
})

const go = (page: Page, route: string) => page.goto(`${new URL(page.url()).origin}/#${route}`)

/** Opens a playbook from the calendar by what it is called, and its plan. */
async function choosePlaybook(page: Page, typed: string, name: string) {
  await page.getByRole('button', { name: '从模板开始' }).click()
  await page.getByRole('textbox', { name: '搜模板、步骤，拼音也行' }).fill(typed)
  await page
    .getByRole('navigation', { name: '模板' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  await page.getByRole('button', { name: '从这个模板开始' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `从“${name}”开始` })).toBeVisible()
}

test('a month for three groups is planned from playbooks, with every task on its day', async ({ page }) => {
  // Three plans one after the other: on a busy machine more than a minute.
  test.setTimeout(150_000)
  await go(page, '/calendar?view=month&on=2026-03-10')

  // Week one: a talk in all three groups at once, one campaign.
  await choosePlaybook(page, 'htt', '话题讨论')
  const bar = page.locator('.action-bar')
  await expect(bar).toContainText('选好社群就能创建')
  await page.getByRole('button', { name: '全选' }).click()
  await page.getByLabel('开始日期', { exact: true }).fill('2026-03-16')
  await expect(bar).toContainText('1 个活动，8 个任务')
  await bar.getByRole('button', { name: '创建' }).click()
  await expect(page.getByText('已创建 1 个活动、8 个任务')).toBeVisible()

  // Week two: a lesson, one group after the other; a step is left out, another one comes earlier.
  await choosePlaybook(page, '干货微课', '干货微课')
  await page.getByRole('button', { name: '全选' }).click()
  await page.getByLabel('开始日期', { exact: true }).fill('2026-03-23')
  await page.getByText('隔 1 天', { exact: true }).click()
  await expect(page.getByLabel('“老友群”的开始日期')).toHaveValue('2026-03-25')
  const steps = page.locator('.start-steps')
  await steps.getByRole('checkbox').last().uncheck()
  const time = steps.getByRole('textbox', { name: /的时间$/ }).first()
  await time.fill('0815')
  await time.blur()
  await expect(time).toHaveValue('08:15')
  await expect(bar).toContainText('3 个活动，27 个任务')
  await bar.getByRole('button', { name: '创建' }).click()
  await expect(page.getByText('已创建 3 个活动、27 个任务')).toBeVisible()

  // Week four: a group purchase, with the note on induced sharing and a goal; thought better of, and taken back at once.
  await choosePlaybook(page, '团购', '团购接龙')
  await expect(page.getByText('这类活动有诱导分享风险')).toBeVisible()
  await page.getByRole('button', { name: '全选' }).click()
  await page.getByLabel('开始日期', { exact: true }).fill('2026-04-03')
  await expect(page.getByText(/清明节/).first()).toBeVisible()
  await page.getByLabel('开始日期', { exact: true }).fill('2026-03-30')
  await page.getByLabel('目标数').fill('40')
  await bar.getByRole('button', { name: '创建' }).click()
  await expect(page.getByText(/已创建 1 个活动、\d+ 个任务/)).toBeVisible()
  await page.getByRole('button', { name: /撤销/ }).click()
  await expect(page.getByText('已撤销')).toBeVisible()

  // The month shows what was planned, also after the page was opened anew.
  await go(page, '/calendar?view=list&on=2026-03-16')
  await page.reload()
  await expect(page.getByText('话题讨论').first()).toBeVisible()
  await expect(page.getByText('干货微课').first()).toBeVisible()
  await expect(page.getByText('团购接龙')).toHaveCount(0)

  // And the library knows where each of them was used.
  await go(page, '/playbooks/micro-class')
  await expect(page.locator('.playbook-runs li')).toHaveCount(3)
  await expect(page.locator('.playbook-runs li').first()).toContainText('老友群')
})

test('a campaign becomes a playbook, goes out as a file, and comes back in another place', async ({
  page,
}) => {
  await go(page, '/playbooks/topic-discussion/start')
  await page.getByRole('checkbox', { name: '晚读共读会' }).check()
  await page.getByLabel('活动名称').fill('周三慢读')
  await page.locator('.action-bar').getByRole('button', { name: '创建' }).click()
  await expect(page.getByText('已创建 1 个活动、8 个任务')).toBeVisible()
  await go(page, '/playbooks/topic-discussion')
  await page.getByRole('link', { name: '周三慢读' }).click()

  // From its page it is saved as a playbook; half of it is typed, the page left and opened again.
  await page.getByRole('button', { name: '存为模板' }).click()
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue('周三慢读')
  await page.getByLabel('什么时候不用').fill('晚读共读会放假的那一周。')
  await go(page, '/today')
  await page.goBack()
  await page.reload()
  await expect(page.getByLabel('什么时候不用')).toHaveValue('晚读共读会放假的那一周。')
  await page.locator('.action-bar').getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存模板“周三慢读”')).toBeVisible()
  await expect(page.getByText('模板的来源')).toBeVisible()

  // The group's name in its words is pointed out before it leaves the house.
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '导出…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('周三慢读，什么时候不用')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '导出' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: '我看过了，这些可以给别人看' }).check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出' }).click()
  const file = await (await download).path()
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text)).toMatchObject({ format: 'qunpu-playbook', version: 1 })

  // Removed here, it comes back from the file with all its steps; a newer and a broken file are refused in words.
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '删除' }).click()
  await expect(page.getByText('已删除模板“周三慢读”')).toBeVisible()
  const pick = async (name: string, content: string) => {
    await page.getByRole('button', { name: '导入导出' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: '导入模板…' }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  }
  await pick('新版.qunpu-playbook.json', text.replace('"version": 1', '"version": 9'))
  await expect(page.getByText(/来自更新版本的群圃/)).toBeVisible()
  await pick('半截.qunpu-playbook.json', text.slice(0, 400))
  await expect(page.getByText(/不是有效的 JSON/)).toBeVisible()
  await pick('慢读.qunpu-playbook.json', text)
  await dialog.getByRole('button', { name: '导入 1 个' }).click()
  await expect(page.getByText('已导入 1 个模板')).toBeVisible()
  await expect(page.getByRole('navigation', { name: '模板' }).getByRole('button')).toHaveCount(1)
  await expect(page.locator('.ladder-step')).toHaveCount(8)

  // The same file again would only be a copy.
  await pick('慢读.qunpu-playbook.json', text)
  await expect(dialog.getByText('已经有了，内容一样')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '导入' })).toBeDisabled()
})
