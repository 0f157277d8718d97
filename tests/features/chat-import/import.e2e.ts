import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'

const roster = (rows: string[]) => ['昵称,微信号,进群日期,城市', ...rows].join('\n')
const MARCH = roster(['阅己,yueji,2026/1/3,上海', '顾言,guyan,2026/1/4,杭州', '沈默,shenmo,2025/9/31,南京'])
const APRIL = roster(['阅己读书,yueji,,北京', '一诺,yinuo,2026/3/8,成都'])

const QQ = (chat: string, lines: string[]) =>
  [
    '消息记录（此消息记录为文本格式，不支持重新导入）\n',
    '='.repeat(64),
    '消息分组:我的QQ群',
    '='.repeat(64),
    `消息对象:${chat}`,
    `${'='.repeat(64)}\n`,
    ...lines,
  ].join('\n')

async function openImport(page: Page) {
  await page.goto(`${new URL(page.url()).origin}/#/import`)
  await expect(page.getByText('把文件拖到这里，或粘贴内容')).toBeVisible()
}

async function choose(page: Page, ...files: { name: string; text: string }[]) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  )
}

async function expectNoSeriousFlaw(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
}

test('a list of people is checked, written, brought in again next month, and taken back', async ({
  page,
}) => {
  await openImport(page)
  await expectNoSeriousFlaw(page)
  await choose(page, { name: '晚读共读会 3月成员.csv', text: MARCH })
  await expect(page.getByRole('button', { name: '写入 2 行' })).toBeEnabled()
  await expect(page.getByText('进群日期“2025/9/31”不存在')).toBeVisible()
  await expectNoSeriousFlaw(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载' }).click()
  expect((await download).suggestedFilename()).toBe('晚读共读会 3月成员 坏行.csv')
  await page.getByRole('checkbox', { name: '这是全员名单' }).check()
  await page.getByRole('button', { name: '写入 2 行' }).click()
  await expect(page.getByText('“晚读共读会 3月成员.csv”已导入“晚读共读会”')).toBeVisible()
  await expectNoSeriousFlaw(page)

  await page.getByRole('button', { name: '再导入一份' }).click()
  await choose(page, { name: '晚读共读会 4月成员.csv', text: APRIL })
  await expect(page.getByText('其中 1 人改名')).toBeVisible()
  await page.getByRole('checkbox', { name: '把这 1 人记为已退群' }).check()
  await page.getByRole('button', { name: '写入 2 行' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('顾言')
  await dialog.getByRole('button', { name: '写入' }).click()
  await expect(page.getByText('“晚读共读会 4月成员.csv”已导入“晚读共读会”')).toBeVisible()

  await page.getByRole('button', { name: '撤销整批' }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByRole('row', { name: /4月成员/ })).toContainText('已撤销')
  await page.goto(`${new URL(page.url()).origin}/#/members`)
  await expect(page.getByText('阅己', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('一诺')).toHaveCount(0)
})

test('several files at once: an unknown one is refused, a log goes in, and the same log adds nothing', async ({
  page,
}) => {
  const lines = [
    '2026-03-09 7:21:28 林夏(271147505)\n明天几点集合？\n',
    '2026-03-09 7:25:00 顾言(271147506)\n六点半\n',
  ]
  const log = { name: '滨江晨跑团.txt', text: QQ('滨江晨跑团', lines) }
  await openImport(page)
  await choose(
    page,
    {
      name: '菜单.txt',
      text: '今天的菜单\n番茄炒蛋，十二元一份。\n以上价格仅供参考，最终解释权归本店所有。\n',
    },
    log,
  )
  await expect(page.getByText('不能导入“菜单.txt”')).toBeVisible()
  await expect(page.locator('pre')).toContainText('番茄炒蛋')
  await page.getByRole('button', { name: '跳过这个文件' }).click()
  await page.getByRole('button', { name: '写入 2 条' }).click()
  await expect(page.getByText('“滨江晨跑团.txt”已导入“滨江晨跑团”')).toBeVisible()
  await page.getByRole('button', { name: '再导入一份' }).click()
  await choose(page, log)
  await expect(page.getByText('不重复写入')).toBeVisible()
  await page.getByRole('button', { name: '完成' }).click()
  await expect(page.getByText('这份文件以前导入过，没有新内容。')).toBeVisible()
  await page.getByRole('button', { name: '看成员' }).click()
  await expect(page.getByText('顾言').first()).toBeVisible()
})

test.describe('with a group', () => {
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

  test('a long import goes on while the operator looks elsewhere', async ({ page }) => {
    const lines = Array.from({ length: 20_000 }, (_, at) => {
      const time = new Date(Date.UTC(2025, 9, 1) + at * 600_000).toISOString()
      return `${time.slice(0, 10)} ${time.slice(11, 19)} 成员${at % 300}(${10_000 + (at % 300)})\n第 ${at} 条，收到\n`
    })
    await openImport(page)
    await choose(page, { name: '大群.txt', text: QQ('大群', lines) })
    await page.getByRole('link', { name: '成员' }).click()
    await expect(page.getByRole('heading', { name: '成员' })).toBeVisible()
    await page.getByRole('link', { name: '导入' }).click()
    await expect(
      page
        .getByRole('button', { name: '写入 20000 条' })
        .or(page.getByRole('button', { name: '写入 20,000 条' })),
    ).toBeEnabled({
      timeout: 60_000,
    })
  })
})
