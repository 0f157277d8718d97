import { expect, test } from '#tests/support/browser/test.ts'

/** A ChatLab file: three people of one group, none of them new. */
function log(): string {
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: Date.parse('2026-03-10T11:30:00+08:00') / 1000 },
    meta: { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' },
  }
  const line = (at: string, name: string, content: string) => ({
    _type: 'message',
    sender: `wxid_${name}`,
    accountName: name,
    timestamp: Date.parse(`${at}+08:00`) / 1000,
    type: 0,
    content,
  })
  const rows = [
    line('2026-03-08T21:00:00', '顾言', '这周读完第三章'),
    line('2026-03-09T21:00:00', '周敏', '第四章有点难'),
    line('2026-03-10T09:00:00', '宋捷', '早'),
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

test('a member put on a sequence stands on today’s list, and an answer ends the run', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/#/members`)
  await page.getByRole('row', { name: /周敏/ }).click()
  const drawer = page.getByRole('complementary', { name: '周敏的资料' })
  await drawer.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '加入序列' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 人开始，第一步今天')).toBeVisible()
  await dialog.getByRole('button', { name: '开始 1 人' }).click()
  await expect(page.getByText('周敏 开始“新成员 D0–D7”')).toBeVisible()

  await page.goto(`${host.origin}/#/today`)
  await page.getByRole('button', { name: /周敏.*D0 欢迎，问来意/ }).click()
  const card = page.getByRole('region', { name: '周敏' })
  await expect(card.getByText('欢迎，问来意，第 1 版')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('周敏：已回复')).toBeVisible()

  await page.goto(`${host.origin}/#/follow-ups?tab=sequences&part=history`)
  await expect(page.getByRole('row', { name: /周敏.*对方回复了/ })).toBeVisible()
})

test('a group runs its first week, edited on the way with its impact told', async ({ page, host }) => {
  await page.goto(`${host.origin}/#/groups`)
  await page.getByText('晚读共读会').first().click()
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '开始开群序列' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('现在开始，第一条在今天')).toBeVisible()
  await dialog.getByRole('button', { name: '开始' }).click()

  await page.goto(`${host.origin}/#/follow-ups?tab=sequences&sequence=shipped-group-7-days&part=runs`)
  await expect(page.getByRole('row', { name: /晚读共读会.*D0 立三条群规/ })).toBeVisible()
  await page.getByRole('button', { name: '改步骤' }).click()
  await page.getByLabel('做什么').nth(2).fill('接龙认识一下')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog').getByText('正有 1 个在走这个序列')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '保存，影响 1 个进行中的' }).click()
  await expect(page.getByRole('grid', { name: '步骤' }).getByText('接龙认识一下')).toBeVisible()
})
