import type { Page } from 'playwright-core'
import type { Screen } from './screen.ts'

/** The campaign that waits for its review, by the reminder on Today. */
async function openResult(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(去复盘|Review)/ }).click()
  await page.locator('.result-sections').waitFor()
}

async function openParticipants(page: Page): Promise<void> {
  await openResult(page)
  await page.getByRole('link', { name: /^(参与的人|Participants)$/ }).click()
  await page.locator('.participant-actions').waitFor()
}

const CHAIN = `#接龙
周四团购
例 张三 2份
1. 苏念 2份
2. 顾言
3. 小满妈妈 带朋友
4. 苏念 1份
6. 白茶（两份）
记得写地址`

/** Who took part, what came of it, and the recap that is handed on. */
export const resultScreens: readonly Screen[] = [
  { name: 'campaign-result', route: '/today', act: openResult },
  {
    name: 'campaign-result-effect',
    route: '/today',
    async act(page) {
      await openResult(page)
      await page.locator('.effect-caution').first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'campaign-result-end',
    route: '/today',
    async act(page) {
      await openResult(page)
      await page.locator('.kpi-list').last().scrollIntoViewIfNeeded()
    },
  },
  { name: 'campaign-participants', route: '/today', act: openParticipants },
  {
    name: 'campaign-paste',
    route: '/today',
    async act(page) {
      await openParticipants(page)
      await page.getByRole('button', { name: /^(粘贴接龙|Paste a chain)$/ }).click()
      await page.getByRole('dialog').getByRole('textbox').first().fill(CHAIN)
      await page.locator('.paste-row').first().waitFor()
    },
  },
  {
    name: 'campaign-follow',
    route: '/today',
    async act(page) {
      await openParticipants(page)
      await page.getByRole('button', { name: /^(发起跟进|Follow up)/ }).click()
      await page.getByRole('menuitem').last().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'campaign-report',
    route: '/today',
    async act(page) {
      await openResult(page)
      await page.getByRole('button', { name: /^(生成复盘报告|Make the recap report)$/ }).click()
      await page.locator('.report-paper .paper-section').first().waitFor()
    },
  },
  {
    name: 'campaign-report-end',
    route: '/today',
    async act(page) {
      await openResult(page)
      await page.getByRole('button', { name: /^(生成复盘报告|Make the recap report)$/ }).click()
      await page.locator('.report-paper .effect-caution').scrollIntoViewIfNeeded()
    },
  },
]
