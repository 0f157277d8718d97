import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '#tests/support/browser/test.ts'

test.use({
  story: { hasSample: true },
})

test('a rule is tuned for one group, says whom it will name, and those people stand on the list', async ({
  page,
}) => {
  const { origin } = new URL(page.url())
  await page.goto(`${origin}/#/follow-ups?tab=rules&rule=elimination_warning`)
  const pane = page.getByRole('region', { name: '淘汰提醒' })
  await expect(pane).toContainText('另有设置的社群')

  await page.locator('.scope-switch').click()
  await page.getByRole('menuitem', { name: '晚读共读会' }).click()
  await expect(pane).toContainText('晚读共读会 跟随全部社群')
  await expect(pane).toContainText('按打开算')
  const waiting = pane.getByRole('list', { name: '排队的人' }).getByRole('listitem')
  await expect(waiting.first()).toContainText(/到了群规的 60 天/)

  await pane.locator('.preset', { hasText: 'P1' }).click()
  const named = pane.getByRole('list', { name: '会新增跟进的人' })
  await expect(named.getByRole('listitem').first()).toBeVisible()
  await expect(pane).toContainText('晚读共读会 有自己的设置，只对这个社群生效。')
  const first = await named.getByRole('link').first().innerText()

  await pane.getByRole('switch', { name: '开关 淘汰提醒' }).click()
  await expect(pane).toContainText(/\d+ 位已经在跟进列表里/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await page.goto(`${origin}/#/follow-ups`)
  await page.reload()
  await expect(page.getByText(first).first()).toBeVisible()

  await page.goto(`${origin}/#/follow-ups?tab=rules&rule=elimination_warning`)
  await pane.getByRole('button', { name: '改回跟随全部' }).click()
  await expect(pane).toContainText('晚读共读会 跟随全部社群')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(pane).toContainText('晚读共读会 有自己的设置')
})
