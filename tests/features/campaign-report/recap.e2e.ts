import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'

/** A ChatLab file of five weeks until the morning of Tuesday, 2026-03-10, in which three people talk every day. */
function log(): string {
  const until = Date.parse('2026-03-10T08:00:00+08:00')
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: until / 1000 },
    meta: { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'reading@chatroom' },
  }
  const rows = []
  for (let day = Date.parse('2026-02-02T00:00:00+08:00'); day < until; day += 86_400_000)
    for (const [at, name] of ['苏念', '顾言', '白茶-杭州'].entries())
      for (let minute = 0; minute <= at; minute += 1)
        rows.push({
          _type: 'message',
          sender: `wxid_${name}`,
          accountName: name,
          timestamp: (day + (20 * 60 + minute * 7 + at) * 60_000) / 1000,
          type: 0,
          content: `第 ${minute} 条读书笔记`,
        })
  rows.sort((a, b) => a.timestamp - b.timestamp)
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

test.use({
  story: {
    prepare: (call) => {
      call('chatImport.importLog', { source: { text: log(), name: 'log.jsonl' }, isComplete: true })
      const [group] = call('groups.list', {}) as { id: string }[]
      call('campaigns.create', {
        name: '周四团购',
        stage: 'convert',
        time: { startsOn: '2026-03-05', endsOn: '2026-03-06' },
        groupIds: [group?.id],
        goal: { metric: 'orders', target: 4 },
        isConfirmed: true,
      })
    },
  },
})

const CHAIN = `#接龙
周四团购
例 张三 2份
1. 苏念 2份
2. 白茶 一份
3. 路人甲
记得写地址`

async function pasteChain(page: Page, text: string, button: RegExp) {
  await page.getByRole('button', { name: '粘贴接龙' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('把整段接龙粘在这里').fill(text)
  await dialog.getByRole('button', { name: button }).click()
  await expect(dialog).toBeHidden()
}

test('a result is recorded from a pasted chain, reviewed, and handed on as a picture', async ({
  page,
  host,
}) => {
  test.setTimeout(180_000)
  await page.goto(`${host.origin}/#/today`)
  await page.getByRole('button', { name: /^去复盘/ }).click()
  await expect(page.getByRole('heading', { name: '周四团购', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: '参与的人' }).click()
  await pasteChain(page, CHAIN, /^记下 3 人$/)
  await expect(page.getByText('1 人没报名')).toBeVisible()

  // Who is unknown stays a name; the same chain later brings one more and loses one.
  await page.getByRole('button', { name: '认一认' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '只留名字' }).click()
  await pasteChain(page, CHAIN.replace('3. 路人甲', '3. 顾言 3份'), /^记下 3 人$/)
  await expect(page.getByRole('row', { name: /路人甲/ })).toContainText('已退出')
  await expect(page.getByText('群里都报了')).toBeVisible()
  await page.getByRole('checkbox', { name: '苏念：到场' }).check()
  await page.getByRole('checkbox', { name: '苏念：成交' }).check()
  await page.getByRole('checkbox', { name: '顾言：到场' }).check()

  await page.getByRole('button', { name: '发起跟进' }).click()
  await page.getByRole('menuitem', { name: '到场没成交' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '建 1 张卡片' }).click()
  await expect(page.getByText('已建 1 张跟进卡片')).toBeVisible()

  await page.getByRole('link', { name: '结果和复盘' }).click()
  await page.getByLabel('成交额').fill('256')
  await page.getByLabel('下单数').fill('3')
  await page.getByLabel('做得好的').fill('苏念帮忙答疑，电话 13800138000')
  await page.getByLabel('下次怎么做').fill('提前两天预告')
  await expect(page.getByText('完成 75%')).toBeVisible()
  await expect(page.getByText('前后对比，不代表因果。')).toBeVisible()
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations.map(({ id }) => id)).toEqual([])

  await page.getByRole('button', { name: '生成复盘报告' }).click()
  const paper = page.locator('.report-paper')
  await expect(paper.getByRole('heading', { level: 2 })).toHaveText('周四团购')
  await expect(paper).toContainText('提前两天预告')
  for (const hidden of ['苏念', '顾言', '13800138000']) await expect(paper).not.toContainText(hidden)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: /^保存(图片|长图)/ }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('周四团购 活动复盘.png')
  const picture = await readFile(await download.path())
  expect(picture.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  // The paper is 720 wide and holds all of its sections.
  expect(picture.readUInt32BE(16) % 720).toBe(0)
  expect(picture.readUInt32BE(20)).toBeGreaterThan(1200)

  await page.getByRole('link', { name: '今日' }).click()
  await expect(page.getByRole('button', { name: /^去复盘/ })).toBeHidden()
})
