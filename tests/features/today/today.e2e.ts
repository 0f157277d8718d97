import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '#tests/support/browser/test.ts'
import { eveningClubLog, joinLine } from '#tests/support/chatlab-log.ts'

const ASKED = '请问卡片笔记用手机记可以吗？'

/** 周敏 asked last night and nobody answered, 宋捷 joined this morning. */
const log = eveningClubLog([
  { at: '2026-03-09T10:00:00', name: '周敏', text: ASKED },
  joinLine('2026-03-10T09:00:00', '顾言', '宋捷'),
])

test.use({
  story: {
    prepare: (call) => {
      call('chatImport.importLog', { source: { text: log, name: '晚读共读会.jsonl' }, isComplete: true })
      call('settings.update', { myName: '林夏' })
    },
  },
})

test('a finished follow-up leaves today, stays on record, and can be taken back', async ({ page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/today`)
  const row = (name: string) => page.locator('.card-row', { hasText: name })
  await expect(row('周敏')).toContainText('第一次提问，25 小时没有人回答')
  await expect(row('宋捷')).toContainText('今天由顾言邀请入群')
  await expect(page.locator('.nav-badge').first()).toContainText('2')

  await page.keyboard.press('j')
  await expect(row('周敏').getByText(ASKED)).toBeVisible()
  await page.keyboard.press('c')
  await expect(row('周敏').getByText(/已复制 \d\d:\d\d/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(row('周敏').getByRole('radio', { name: /已发送，等回复/ })).toBeChecked()
  await page.keyboard.press('2')
  await page.keyboard.type('用备忘录，周日前发她模板')
  await page.keyboard.press('Enter')

  await expect(page.getByText('周敏：已回复')).toBeVisible()
  await expect(row('宋捷')).toHaveClass(/open/)
  await expect(page.locator('.card-head .name', { hasText: '周敏' })).toHaveCount(0)
  await expect(page.getByText('已办 1，待办 1，等回复 0')).toBeVisible()

  await page.reload()
  await expect(row('宋捷')).toHaveClass(/open/)
  await page.getByRole('button', { name: '以后' }).click()
  await expect(row('周敏')).toContainText('用备忘录，周日前发她模板')
})

test('undo brings the card back', async ({ page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/today`)
  const row = page.locator('.card-row', { hasText: '周敏' })
  await row.locator('.card-head').click()
  await expect(row.getByRole('button', { name: /跳过/ })).toBeVisible()
  await page.keyboard.press('x')
  await page.keyboard.press('1')
  await expect(page.getByText('已跳过 周敏')).toBeVisible()
  await expect(row).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row).toContainText('第一次提问')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`nothing serious for assistive technology, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(`${new URL(page.url()).origin}/#/today`)
    await page.locator('.card-row').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('.script-box').waitFor()
    const states = [() => page.keyboard.press('Enter'), () => page.keyboard.press('Escape')]
    for (const reach of [...states, () => page.keyboard.press('s'), () => page.getByText('未回答').click()]) {
      await reach()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    }
  })
