import { expect, test } from '#tests/support/browser/test.ts'
import { eveningClubLog, joinLine } from '#tests/support/chatlab-log.ts'

/** 宋捷 joined this morning. */
const log = eveningClubLog([joinLine('2026-03-10T09:00:00', '顾言', '宋捷')])

test.use({
  story: {
    prepare: (call) => {
      call('chatImport.importLog', { source: { text: log, name: '晚读共读会.jsonl' }, isComplete: true })
      call('settings.update', { myName: '林夏' })
    },
  },
})

test('a script of one’s own goes out from Today and is counted, version by version', async ({ page }) => {
  const { origin } = new URL(page.url())
  await page.goto(`${origin}/#/today`)
  const nav = page.getByRole('navigation', { name: '主导航' })
  await nav.getByRole('link', { name: /私聊跟进/ }).click()
  await page.getByRole('navigation', { name: '私聊跟进的页面' }).getByRole('link', { name: '话术库' }).click()

  await page.getByText('欢迎，只打招呼').click()
  const pane = page.getByRole('region', { name: '话术详情' })
  await pane.getByRole('button', { name: '编辑' }).click()
  await pane.getByRole('textbox', { name: '标题' }).fill('欢迎，我的话')
  await pane.getByRole('textbox', { name: '内容' }).fill('{称呼|朋友}，我是{我的名字}，')
  await nav.getByRole('link', { name: /今日/ }).click()
  await expect(page.locator('.card-row', { hasText: '宋捷' })).toBeVisible()
  await page.goBack()
  await page.reload()
  await expect(pane.getByRole('textbox', { name: '标题' })).toHaveValue('欢迎，我的话')
  await pane.getByRole('textbox', { name: '内容' }).fill('{称呼|朋友}，我是{我的名字}，刚看到你进{群名}。')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('已保存“欢迎，我的话”')).toBeVisible()
  await expect(pane.getByText('第 2 版').first()).toBeVisible()
  await pane.getByRole('button', { name: '常用' }).click()
  await expect(page.getByText('“欢迎，我的话”已设为常用')).toBeVisible()

  await pane.getByRole('combobox', { name: '看发给谁的样子' }).click()
  await page.keyboard.type('songj')
  await page.locator('.target-option').first().click()
  await expect(pane.getByText('宋捷，我是林夏，刚看到你进晚读共读会。')).toBeVisible()

  await nav.getByRole('link', { name: /今日/ }).click()
  const row = page.locator('.card-row', { hasText: '宋捷' })
  await expect(row).toBeVisible()
  await page.keyboard.press('j')
  await expect(row.getByText('宋捷，我是林夏，刚看到你进晚读共读会。')).toBeVisible()
  await expect(row.getByText('欢迎，我的话，第 2 版')).toBeVisible()
  await page.keyboard.press('c')
  await expect(row.getByText(/已复制 \d\d:\d\d/)).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('宋捷：已发送，等回复')).toBeVisible()

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('我的话')
  await page.getByRole('group', { name: '话术' }).getByRole('option').click()
  await expect(pane.getByText('用过 1 次').first()).toBeVisible()
  await pane.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '恢复自带文本' }).click()
  await expect(page.getByText('已恢复为自带文本')).toBeVisible()
  await expect(pane.getByRole('heading', { name: '欢迎，只打招呼' })).toBeVisible()
  const versions = pane.getByRole('listitem')
  await expect(versions).toHaveCount(3)
  await expect(versions.nth(0)).toContainText('用过 0 次')
  await expect(versions.nth(1)).toContainText('用过 1 次')
})
