import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(' '))])).toEqual([])
}

test('the sample is one key away, survives a restart of the page, and leaves without a trace', async ({
  page,
  host,
}) => {
  await expect(page.getByRole('button', { name: /载入示例工作区/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('1')
  await expect(page.getByText('示例数据')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('link', { name: /今日/ })).toHaveAttribute('aria-current', 'page')

  await page.keyboard.press('Control+3')
  await expect(page).toHaveURL(/#\/members$/)
  await page.getByRole('button', { name: /范围/ }).click()
  await page.getByRole('menuitem', { name: '晚读共读会' }).click()
  await expect(page.getByRole('button', { name: '范围: 晚读共读会' })).toBeVisible()

  await page.goto(`${host.origin}/`)
  await expect(page).toHaveURL(/#\/members$/)
  await expect(page.getByRole('button', { name: '范围: 晚读共读会' })).toBeVisible()

  await page.getByRole('button', { name: '移除', exact: true }).click()
  await expect(page.getByText(/会移除示例的 5 个社群/)).toBeVisible()
  await page.getByRole('button', { name: '移除示例' }).click()
  await expect(page.getByRole('button', { name: /从零开始/ })).toBeVisible({ timeout: 20_000 })
})

test.describe('with a group', () => {
  test.use({
    story: {
      prepare: (call) => {
        const draft = { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' }
        call('rosters.importRoster', { source: { text: '徐岚\n顾言\n沈默' }, target: { kind: 'new', draft } })
      },
    },
  })

  test('settings are kept at once, can be taken back, and speak the other language', async ({
    page,
    host,
  }) => {
    await page.goto(`${host.origin}/#/settings?section=me`)
    await page.getByLabel('我的名字').fill('林夏')
    await page.keyboard.press('Tab')
    await expect(page.getByText('林夏的工作区')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(page.getByText('我的工作区')).toBeVisible()
    await expect(page.getByLabel('我的名字')).toHaveValue('')

    await page.getByRole('tab', { name: '通用' }).click()
    await page.getByText('English').click()
    await page.getByText('Dark').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expectAccessible(page)
    await page.reload()
    await expect(page.getByRole('tab', { name: 'Roles and activity' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('somebody is found by initials without a hand on the mouse', async ({ page, host }) => {
    await page.goto(`${host.origin}/#/settings`)
    await expect(page.getByRole('tab', { name: '通用' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('xl')
    await expect(page.getByRole('option', { name: /徐岚/ })).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/members\?person=/)
    await expect(page.getByRole('heading', { name: '徐岚' })).toBeVisible()
  })

  test('the privacy screen blurs names wherever they stand', async ({ page, host }) => {
    await page.goto(`${host.origin}/#/members`)
    const name = page.locator('.data-table .private', { hasText: '徐岚' }).first()
    await expect(name).toBeVisible()
    const blur = () => name.evaluate((element) => getComputedStyle(element).filter)
    expect(await blur()).toBe('none')
    await page.keyboard.press('Control+Shift+P')
    expect(await blur()).toContain('blur')
    await page.reload()
    await expect(name).toBeVisible()
    expect(await blur()).toContain('blur')
  })
})
