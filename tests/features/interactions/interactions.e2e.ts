import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'

/** What the operator copies out of the chat app into a mail: a private chat, and later the same chat with more in it. */
const mail = (...lines: readonly [time: string, who: string, text: string][]) =>
  `老顾 和 林夏 在微信上的聊天记录如下，请查收。\n\n—————  2026-03-10  —————\n\n\n${lines
    .map(([time, who, text]) => `${who}  ${time}\n\n${text}\n`)
    .join('\n')}`

const FIRST = mail(['10:00', '老顾', '体验课感觉怎么样？'], ['10:06', '林夏', '挺好，想报下一期'])
const LONGER = mail(
  ['10:00', '老顾', '体验课感觉怎么样？'],
  ['10:06', '林夏', '挺好，想报下一期'],
  ['11:30', '林夏', '名额还有吗'],
)

test.use({
  story: {
    prepare: (call) => {
      call('settings.update', { myName: '老顾' })
      const { id } = call('groups.create', {
        name: '晚读共读会',
        platform: 'wechat',
        capacity: 500,
        kind: 'interest',
      }) as { id: string }
      call('members.add', { groupId: id, name: '林夏' })
      call('members.add', { groupId: id, name: '顾言' })
    },
  },
})

async function bring(page: Page, name: string, text: string) {
  await page.goto(`${new URL(page.url()).origin}/#/import`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }])
}

async function expectNoSeriousFlaw(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.target} ${nodes[0]?.failureSummary}`)).toEqual([])
}

const drawerOf = (page: Page, name: string) => page.getByRole('complementary', { name: `${name}的资料` })

test('a private log goes to its person, a longer one adds its end, and the talk can be read', async ({
  page,
}) => {
  await bring(page, '和林夏的聊天.txt', FIRST)
  await expect(page.getByText('私聊记录，微信邮件聊天记录')).toBeVisible()
  await page.getByRole('button', { name: '写入 2 条' }).click()
  await expect(page.getByText('“和林夏的聊天.txt”已导入“林夏”')).toBeVisible()

  await page.getByRole('button', { name: '再导入一份' }).click()
  await bring(page, '和林夏的聊天 2.txt', LONGER)
  await page.getByRole('button', { name: '写入 1 条' }).click()
  await page.getByRole('button', { name: '看这位成员' }).click()
  const drawer = drawerOf(page, '林夏')
  await expect(drawer.getByText('最后是对方说的')).toBeVisible()
  await expect(drawer.getByText('3 条，我 1，对方 2')).toBeVisible()
  await expect(drawer.getByText('对方：名额还有吗')).toBeVisible()
  await drawer.getByRole('button', { name: '看这次聊了什么' }).click()
  await expect(drawer.getByText('体验课感觉怎么样？')).toBeVisible()
  await expect(drawer.getByText('已是好友')).toBeVisible()
  await expectNoSeriousFlaw(page)
})

test('somebody whom nobody knows is named before anything is written, and goes with the import', async ({
  page,
}) => {
  await bring(page, '和白露的聊天.txt', FIRST.replaceAll('林夏', '白露'))
  await expect(page.getByRole('textbox', { name: '对方的名字' })).toHaveValue('白露')
  await expect(page.getByRole('button', { name: '写入 2 条' })).toBeEnabled()
  await expectNoSeriousFlaw(page)
  await page.getByRole('button', { name: '写入 2 条' }).click()
  await page.getByRole('button', { name: '看这位成员' }).click()
  await expect(drawerOf(page, '白露').getByText('2 条，我 1，对方 1')).toBeVisible()
  await page.goto(`${new URL(page.url()).origin}/#/import`)
  await page.getByRole('button', { name: '撤销 和白露的聊天.txt' }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销这次导入')).toBeVisible()
  await page.goto(`${new URL(page.url()).origin}/#/members`)
  await expect(page.getByText('林夏', { exact: true })).toBeVisible()
  await expect(page.getByText('白露')).toBeHidden()
})

test('a contact is noted by keys alone from anywhere, changed, deleted and taken back', async ({ page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/groups`)
  await expect(page.getByText('晚读共读会').first()).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: '记一次联系' })).toBeVisible()
  await expectNoSeriousFlaw(page)
  await page.keyboard.type('guyan')
  await expect(page.locator('.ant-select-item-option').first()).toContainText('顾言')
  await page.keyboard.press('Enter')
  await page.keyboard.type('聊了带读的事')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已记下和 顾言 的私聊')).toBeVisible()

  await page.goto(`${new URL(page.url()).origin}/#/members`)
  await page.getByText('顾言', { exact: true }).click()
  const drawer = drawerOf(page, '顾言')
  await expect(drawer.getByText('聊了带读的事')).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已记下和 顾言 的通话')).toBeVisible()
  await drawer.getByRole('button', { name: '修改私聊' }).click()
  await page.getByRole('button', { name: '删除这次联系' }).click()
  await expect(drawer.getByText('聊了带读的事')).toBeHidden()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(drawer.getByText('聊了带读的事')).toBeVisible()
  await page.reload()
  await expect(drawer.getByText('聊了带读的事')).toBeVisible()
})
