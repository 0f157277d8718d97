import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from '#tests/support/browser/test.ts'

const DAY_MS = 86_400_000
const PEOPLE = ['顾言', '徐岚', '林知遥', 'Echo Lin', '秦朗']

/** A ChatLab file of five weeks until the morning of Tuesday, 2026-03-10, in which `people` talk every day. */
function log(group: string, people: readonly string[]): string {
  const until = Date.parse('2026-03-10T08:00:00+08:00')
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: until / 1000 },
    meta: { name: group, platform: 'wechat', type: 'group', groupId: `${group}@chatroom` },
  }
  const line = (at: number, name: string, content: string, type = 0) => ({
    _type: 'message',
    sender: type === 80 ? 'system' : `wxid_${name}`,
    accountName: name,
    timestamp: at / 1000,
    type,
    content,
  })
  const first = Date.parse('2026-02-02T00:00:00+08:00')
  const rows = []
  for (let day = first; day < until; day += DAY_MS)
    for (const [at, name] of people.entries())
      for (let minute = 0; minute <= at; minute += 1)
        rows.push(line(day + (20 * 60 + minute * 7 + at) * 60_000, name, `第 ${minute} 条读书笔记`))
  rows.push(line(Date.parse('2026-03-04T09:00:00+08:00'), '系统消息', '"顾言"邀请"宋捷"加入了群聊', 80))
  rows.push(line(Date.parse('2026-03-04T21:00:00+08:00'), '宋捷', '谢谢顾言，请问周六几点开始？'))
  rows.sort((a, b) => a.timestamp - b.timestamp)
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

test.use({
  story: {
    prepare: (call) => {
      for (const [name, people] of [
        ['晚读共读会', PEOPLE],
        ['滨江晨跑团', PEOPLE.slice(0, 2)],
      ] as const)
        call('chatImport.importLog', {
          source: { text: log(name, people), name: `${name}.jsonl` },
          isComplete: true,
        })
    },
  },
})

const paper = (page: Page) => page.locator('.report-paper')
const figure = (page: Page, label: string) => paper(page).locator('.figures > div', { hasText: label })

async function openReport(page: Page) {
  await page.goto(`${new URL(page.url()).origin}/#/reports`)
  await expect(paper(page).getByRole('heading', { level: 2 })).toHaveText('全部社群 周报')
}

async function choose(page: Page, group: string) {
  await page.getByRole('button', { name: '全部社群' }).click()
  await page.getByRole('menuitem', { name: group }).click()
  await expect(paper(page).getByRole('heading', { level: 2 })).toHaveText(`${group} 周报`)
}

async function save(page: Page, format: RegExp, button: string) {
  await page.getByRole('radio', { name: format }).check()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await saved
  const path = test.info().outputPath(file.suggestedFilename())
  await file.saveAs(path)
  return { name: file.suggestedFilename(), path, bytes: await readFile(path) }
}

test('the report of last week, of one group, with and without names', async ({ page }) => {
  await openReport(page)
  await expect(paper(page)).toContainText('2026年第 10 周，3月2日–8日')
  // Five and two people write 1 to 5 lines a day, and 宋捷 one in each group.
  await expect(figure(page, '消息')).toContainText(String(7 * (15 + 3) + 2))
  await choose(page, '晚读共读会')
  await expect(figure(page, '消息')).toContainText(String(7 * 15 + 1))
  await expect(figure(page, '发言人数')).toContainText('上周 5，+1')
  await expect(paper(page)).toContainText('还有 1 个问题没有回答')

  await expect(paper(page)).not.toContainText('顾言')
  await expect(paper(page)).toContainText('M-0001')
  await page.getByRole('switch', { name: '附上原话' }).click()
  await expect(paper(page)).toContainText('谢谢顾*，请问周六几点开始？')
  await page.getByRole('switch', { name: '隐去姓名' }).click()
  await expect(paper(page)).toContainText('谢谢顾言，请问周六几点开始？')
  await page.getByRole('switch', { name: '隐去姓名' }).click()
  await expect(paper(page)).not.toContainText('顾言')
})

test('the picture is 720 wide and the PDF is on A4', async ({ page }) => {
  await openReport(page)
  await choose(page, '晚读共读会')
  const picture = await save(page, /长图 PNG/, '保存长图')
  expect(picture.name).toBe('晚读共读会 周报 2026-W10.png')
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.bytes.readUInt32BE(16)).toBe(720)
  const height = await paper(page).evaluate((sheet) => sheet.scrollHeight)
  expect(Math.abs(picture.bytes.readUInt32BE(20) - height)).toBeLessThanOrEqual(1)

  const { name, bytes } = await save(page, /^PDF/, '保存 PDF')
  expect(name).toBe('晚读共读会 周报 2026-W10.pdf')
  const text = bytes.toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  const pages = [...text.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) =>
    box?.split(/\s+/).map(Number),
  )
  expect(pages.length).toBeGreaterThanOrEqual(1)
  for (const [, , width, tall] of pages as number[][])
    expect([Math.round(width ?? 0), Math.round(tall ?? 0)]).toEqual([595, 842])
})

test('the workbook holds the numbers on screen, the page opens offline and alone', async ({
  page,
  browser,
}) => {
  await openReport(page)
  await choose(page, '晚读共读会')
  const workbook = await save(page, /Excel/, '保存 Excel')
  const { sheets } = await readXlsx(new Uint8Array(workbook.bytes))
  const item = (label: string) => sheets[0]?.rows.find(([key]) => key === label)?.[1]
  await expect(figure(page, '消息')).toContainText(String(item('消息')))
  await expect(figure(page, '发言人数').locator('.figure')).toHaveText(String(item('发言人数')))
  await expect(figure(page, '成员').locator('.figure')).toHaveText(String(item('成员')))

  const { path, bytes } = await save(page, /网页文件/, '保存网页')
  for (const name of [...PEOPLE, '宋捷']) expect(bytes.toString('utf8')).not.toContain(name)
  const alone = await browser.newContext({ offline: true, javaScriptEnabled: false })
  const reader = await alone.newPage()
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url()))
  await reader.goto(pathToFileURL(path).href)
  await expect(reader.getByRole('heading', { name: '晚读共读会 周报' })).toBeVisible()
  expect(asked).toHaveLength(1)
  const sheet = reader.locator('.report-paper')
  expect(await sheet.evaluate((node) => node.getBoundingClientRect().width)).toBe(720)
  expect(await sheet.locator('.recharts-bar-rectangle path').count()).toBe(7)
  expect(await sheet.evaluate((node) => node.textContent)).toBe(
    await paper(page).evaluate((node) => node.textContent),
  )
  await alone.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious on the report, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openReport(page)
    await page.getByRole('switch', { name: '附上原话' }).click()
    await expect(paper(page)).toContainText('请问周六几点开始？')
    const { violations } = await new AxeBuilder({ page }).analyze()
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(grave.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  })

test('a narrow window shows the whole width of the paper', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 640 })
  await openReport(page)
  const desk = await page.locator('.paper-desk').boundingBox()
  const sheet = await paper(page).boundingBox()
  expect(sheet?.x).toBeGreaterThanOrEqual(desk?.x ?? 0)
  expect((sheet?.x ?? 0) + (sheet?.width ?? 0)).toBeLessThanOrEqual((desk?.x ?? 0) + (desk?.width ?? 0))
  const { bytes } = await save(page, /长图 PNG/, '保存长图')
  expect(bytes.readUInt32BE(16)).toBe(720)
})
