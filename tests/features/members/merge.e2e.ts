import { expect, test } from '#tests/support/browser/test.ts'
import { logOf, mailOf } from './people-logs.ts'

const LOG = logOf([
  { at: '2026-03-08T20:00:00', name: '林夏', text: '今晚读第三章' },
  { at: '2026-03-08T20:01:00', name: '周敏', text: '好' },
])
const COPIED = mailOf([{ at: '2026-03-09T09:00:00', name: '周敏（杭州）', text: '昨天的卡片发在这里' }])
const MORE = mailOf([
  { at: '2026-03-09T09:00:00', name: '周敏（杭州）', text: '昨天的卡片发在这里' },
  { at: '2026-03-09T09:30:00', name: '周敏（杭州）', text: '下午见' },
])

test.use({
  story: {
    prepare: (call) => {
      call('chatImport.importLog', { source: { text: LOG }, target: { kind: 'auto' } })
      call('chatImport.importLog', { source: { text: COPIED }, target: { kind: 'auto' } })
    },
  },
})

test('a sender under another name becomes the person they are, stays so, and can be parted again', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/#/members`)
  await expect(page.getByText('符合 3 人，共 3 人')).toBeVisible()
  await page.getByRole('button', { name: '可能是同一人 1' }).click()
  const pair = page.getByRole('listitem', { name: '周敏与周敏（杭州）' })
  await pair.getByRole('button', { name: '合并…' }).click()
  const dialog = page.getByRole('dialog', { name: '合并为一个人' })
  await expect(dialog.getByText('周敏（杭州）的 1 个群、1 条消息、1 个名字都归到周敏。')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await pair.getByRole('button', { name: '合并…' }).click()
  await dialog.getByRole('button', { name: /^合\s?并$/ }).click()
  await expect(page.getByText('没有看起来是同一人的成员')).toBeVisible()

  await page.reload()
  await expect(page.getByText('没有看起来是同一人的成员')).toBeVisible()
  await page.goto(`${host.origin}/#/members`)
  await expect(page.getByText('符合 2 人，共 2 人')).toBeVisible()
  await page.getByRole('row', { name: /周敏/ }).click()
  const drawer = page.getByRole('complementary', { name: /周敏.*的资料/ })
  await expect(drawer.getByText(/^周敏（杭州），.*合并$/)).toBeVisible()
  await drawer.getByRole('button', { name: '拆开' }).click()
  await expect(page.getByText(/已拆开$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('符合 3 人，共 3 人')).toBeVisible()
})

test('an import whose senders may be known leads to the list from its result', async ({ page, host }) => {
  await page.goto(`${host.origin}/#/import`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  const file = { name: '微信聊天记录.txt', mimeType: 'text/plain', buffer: Buffer.from(MORE) }
  await (await chooser).setFiles(file)
  await page.getByRole('button', { name: /^写入 \d 条$/ }).click()
  await page.getByRole('button', { name: '有 1 对人可能是同一人' }).click()
  const pair = page.getByRole('listitem', { name: '周敏与周敏（杭州）' })
  await pair.getByRole('button', { name: '不是同一人' }).click()
  await expect(page.getByText('没有看起来是同一人的成员')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(pair).toBeVisible()
})
