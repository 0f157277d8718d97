import { readFileSync } from 'node:fs'
import { expect, test } from '#tests/support/browser/test.ts'

/** A ChatLab file of two weeks: 顾言 talks every evening and answers, 周敏 asks once, 宋捷 only joined. */
function log(): string {
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: Date.parse('2026-03-10T11:30:00+08:00') / 1000 },
    meta: { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' },
  }
  const line = (at: string, name: string, type: number, content: string) => ({
    _type: 'message',
    sender: type === 80 ? 'system' : `wxid_${name}`,
    accountName: name,
    timestamp: Date.parse(`${at}+08:00`) / 1000,
    type,
    content,
  })
  const evenings = Array.from({ length: 14 }, (_, day) =>
    line(`2026-02-${String(day + 15).padStart(2, '0')}T21:00:00`, '顾言', 0, `今晚读到第 ${day + 1} 章`),
  )
  const rows = [
    ...evenings,
    line('2026-03-09T10:00:00', '周敏', 0, '请问卡片笔记用手机记可以吗？'),
    line('2026-03-09T10:02:00', '顾言', 0, '可以的，用备忘录就行'),
    line('2026-03-10T09:00:00', '系统消息', 80, '"顾言"邀请"宋捷"加入了群聊'),
  ]
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

test.use({
  story: {
    prepare: (call) => {
      call('chatImport.importLog', { source: { text: log(), name: '晚读共读会.jsonl' }, isComplete: true })
    },
  },
})

test('who is who: found by pinyin, explained, edited in place, tagged and exported', async ({ page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/members`)
  await expect(page.getByText('符合 3 人，共 3 人')).toBeVisible()
  await page.getByRole('textbox', { name: '姓名、昵称、拼音' }).fill('guyan')
  await expect(page.getByText('符合 1 人，共 3 人')).toBeVisible()
  await page.getByRole('row', { name: /顾言/ }).click()

  const drawer = page.getByRole('complementary', { name: '顾言的资料' })
  await expect(drawer.getByRole('heading', { name: /^为什么/ })).toBeVisible()
  await expect(drawer.getByText('今晚读到第 14 章')).toBeVisible()
  await drawer.getByRole('button', { name: /^修改地区/ }).click()
  await page.keyboard.type('浙江')
  await page.keyboard.press('Tab')
  await page.keyboard.type('杭州')
  await page.keyboard.press('Enter')
  await expect(drawer.getByText('浙江 杭州')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)

  await page.getByRole('textbox', { name: '姓名、昵称、拼音' }).fill('')
  await page.getByRole('checkbox', { name: '全选' }).click()
  await expect(page.getByText('已选 3 人')).toBeVisible()
  await page.getByRole('button', { name: '打标签' }).click()
  await page.getByRole('combobox', { name: '加上' }).fill('老读者')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '更新标签' }).click()
  await expect(page.locator('.tag', { hasText: '老读者' })).toHaveCount(3)

  const download = page.waitForEvent('download')
  await page.getByRole('toolbar').getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: '导出 CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text.split('\r\n').filter((line) => line.includes('老读者'))).toHaveLength(3)
})

test('a finished follow-up and a note stay on the timeline of the member', async ({ page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/today`)
  const card = page.locator('.card-row', { hasText: '宋捷' })
  await card.locator('.card-head').click()
  await expect(card.getByRole('button', { name: /复制话术/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await page.keyboard.type('周末来跑步')
  await page.keyboard.press('Enter')
  await expect(page.getByText('宋捷：已回复')).toBeVisible()

  await page.goto(`${new URL(page.url()).origin}/#/members`)
  await page.getByRole('row', { name: /宋捷/ }).click()
  const drawer = page.getByRole('complementary', { name: '宋捷的资料' })
  await expect(drawer.getByText('跟进完成：入群欢迎')).toBeVisible()
  await expect(drawer.getByText('周末来跑步')).toBeVisible()
  await expect(drawer.getByText('由顾言邀请，加入晚读共读会')).toBeVisible()
})

test('the list of who never spoke leaves out staff and whom the operator exempts', async ({ page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/groups`)
  await page.getByRole('row', { name: /晚读共读会/ }).click()
  await page.getByRole('link', { name: '从未发言' }).click()
  await expect(page.getByText('符合 1 人，共 3 人')).toBeVisible()
  await page.getByRole('row', { name: /宋捷/ }).click()
  await page.getByRole('complementary').getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '免于清理' }).click()
  await expect(page.getByText('没有符合条件的成员')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('符合 1 人，共 3 人')).toBeVisible()
})
