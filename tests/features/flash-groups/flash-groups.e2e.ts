import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { findTestBrowser } from '#tests/support/browser/find-test-browser.ts'
import { callOperation, type RunningHost, runHost } from '#tests/support/browser/run-host.ts'
import { expect, test } from '#tests/support/browser/test.ts'

const SOURCE = '晚读共读会'
const TARGET = '写作校友群'
const FLASH = '写作体验营 9 期'
/** The evening after the days, when the sale has closed. */
const LATER = '2026-03-16T20:40:00+08:00'

/** Accounts of the chat program, by which a person is the same in every group. */
const WXID: Readonly<Record<string, string>> = { 顾言: 'wxid_guyan7710', 孟婉清: 'wxid_mengwq552' }

type Line = readonly [at: string, name: string, text: string]

/** A ChatLab file of a group. */
function log(group: string, exportedAt: string, lines: readonly Line[]) {
  const seconds = (at: string) => Date.parse(`${at}+08:00`) / 1000
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: seconds(exportedAt) },
    meta: { name: group, platform: 'wechat', type: 'group', groupId: `${group}@chatroom` },
  }
  const members = [...new Set(lines.map(([, name]) => name))].map((name) => ({
    _type: 'member',
    platformId: WXID[name],
    accountName: name,
  }))
  const rows = lines.map(([at, name, content]) => ({
    _type: 'message',
    sender: WXID[name],
    accountName: name,
    timestamp: seconds(at),
    type: 0,
    content,
  }))
  const text = [head, ...members, ...rows].map((row) => JSON.stringify(row)).join('\n')
  return { source: { text, name: `${group}.jsonl` }, isComplete: true }
}

const sourceLog = log(SOURCE, '2026-03-10T11:30:00', [
  ['2026-03-07T20:00:00', '顾言', '这周读完第三章'],
  ['2026-03-08T20:05:00', '孟婉清', '想学着写一点自己的东西'],
])
const flashLog = log(FLASH, '2026-03-16T20:30:00', [
  ['2026-03-13T20:30:00', '顾言', '第一篇写好了'],
  ['2026-03-14T20:30:00', '孟婉清', '我也交一篇'],
  ['2026-03-15T20:50:00', '顾言', '报上了'],
])
const targetLog = log(TARGET, '2026-03-16T20:30:00', [['2026-03-16T10:00:00', '顾言', '来报到']])

/** The host after the days; it ends also where the story fails. */
let restarted: RunningHost | null = null
test.afterEach(async () => {
  await restarted?.stop()
  restarted = null
})

test.use({
  story: {
    // The host ends on purpose in the middle of the story.
    tolerates: /WebSocket|ERR_CONNECTION_REFUSED/,
    prepare: (call) => {
      call('chatImport.importLog', sourceLog)
      call('groups.create', {
        name: TARGET,
        platform: 'wechat',
        capacity: 500,
        kind: 'paid_knowledge',
        lifecycle: 'active',
      })
    },
  },
})

const part = (page: Page, name: RegExp) => page.getByRole('button', { name })

/** From the playbook to a flash group that begins on the 13th. */
async function start(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/playbooks/flash-trial`)
  await page.getByRole('button', { name: '开快闪群' }).click()
  await page.getByRole('textbox', { name: '名字' }).fill(FLASH)
  await page.getByRole('checkbox', { name: SOURCE }).check()
  await page.getByLabel('开营日').fill('2026-03-13')
  await page.getByRole('combobox', { name: '结束后去哪个群' }).click()
  await page.locator('.ant-select-item-option', { hasText: TARGET }).click()
  await expect(page.getByText(/25 条任务，3月10日 至 3月18日/)).toBeVisible()
  await page.getByRole('button', { name: /^创建/ }).click()
  await expect(page.getByRole('heading', { name: FLASH, level: 1 })).toBeVisible()
}

/** Takes in the sign-up chain on the page of the call. */
async function takeChain(page: Page): Promise<void> {
  await page.getByRole('link', { name: '贴接龙、管理名单' }).click()
  await page.getByRole('button', { name: '粘贴接龙' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('#接龙\n写作体验营\n1. 顾言\n2. 孟婉清')
  await dialog.getByRole('button', { name: '记下 2 人' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: FLASH, exact: true }).click()
}

async function end(page: Page): Promise<void> {
  await page.getByRole('button', { name: '结束快闪群' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束快闪群' }).click()
}

test('a flash group runs from the call to the regrouping', async ({ page, host }) => {
  test.setTimeout(240_000)
  await start(page, host.origin)
  const rail = page.getByRole('complementary', { name: '安排' })
  await expect(rail).toContainText('现在，今天 10:00写好招募文字和海报')
  await page.getByRole('checkbox', { name: /^完成 写好招募文字/ }).click()
  await expect(rail).toContainText('接下来，今天 20:00老群里发第一轮招募')
  await takeChain(page)
  await expect(page.getByText('2 人报名，目标 30 人')).toBeVisible()

  const address = page.url().split('#')[1] ?? ''
  await page.goto('about:blank')
  await host.stop()
  for (const input of [flashLog, targetLog])
    callOperation(host.dataDir, 'chatImport.importLog', input, { now: LATER })
  const later = await runHost({ dataDir: host.dataDir, now: LATER, browser: await findTestBrowser() })
  restarted = later
  await page.goto(later.entry)
  await page.goto(`${later.origin}/#${address}`)
  await expect(part(page, /^收尾/)).toHaveAttribute('aria-pressed', 'true')
  await expect(rail).toContainText('现在，今天 20:30结营')

  await part(page, /^售卖窗口/).click()
  await expect(page.locator('.flash-person', { hasText: '孟婉清' })).toContainText('发言 1 条')
  await page.getByRole('checkbox', { name: '顾言 已成交' }).click()
  await expect(page.getByRole('checkbox', { name: '顾言 已成交' })).toBeChecked()
  await page.getByRole('button', { name: '给到场没买的 1 人建私聊卡片' }).click()
  await expect(page.getByText('1 张卡片明天到期')).toBeVisible()

  await part(page, /^成员去向/).click()
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect(row('顾言')).toContainText('已在群里')
  await expect(row('孟婉清')).toContainText('未入群')
  await page.getByRole('button', { name: '孟婉清 的去向: 邀请' }).click()
  await row('孟婉清').getByRole('button', { name: '复制感谢' }).click()
  await expect(page.getByText('已复制，并记为已感谢“孟婉清”')).toBeVisible()
  await expect(part(page, /^成员去向/)).toContainText('1 人已入群')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([])

  await end(page)
  await expect(rail).toContainText('已经结束')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('button', { name: '结束快闪群' })).toBeVisible()
  await end(page)
  await expect(rail).toContainText('已经结束')
  await page.reload()
  await expect(rail).toContainText('已经结束')
})
