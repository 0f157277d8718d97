import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'

const draft = (name: string) => ({ name, platform: 'wechat', capacity: 500, kind: 'product_sales' })
const days = (startsOn: string, endsOn: string) => ({
  startsOn,
  endsOn,
  startsMinute: null,
  endsMinute: null,
})

test.use({
  story: {
    now: '2026-09-22T10:00:00+08:00',
    prepare: (call) => {
      const shop = call('groups.create', draft('青禾小铺会员群')) as { id: string }
      const runners = call('groups.create', draft('滨江晨跑团')) as { id: string }
      const campaign = (name: string, stage: string, time: ReturnType<typeof days>, groupIds = [shop.id]) =>
        call('campaigns.create', { name, stage, time, groupIds })
      campaign('中秋礼盒接龙', 'convert', days('2026-09-21', '2026-09-24'))
      campaign('国庆限时加购', 'convert', days('2026-09-28', '2026-09-30'))
      campaign('市集', 'attract', days('2026-08-24', '2026-08-30'), [shop.id, runners.id])
      campaign('晒单有礼', 'spread', days('2026-10-05', '2026-10-09'))
    },
  },
})

const rowOf = (page: Page, group: string) => page.getByRole('group', { name: new RegExp(`^${group}`) })
const bar = (place: Page | Locator, name: string) =>
  place.getByRole('button', { name: new RegExp(`^${name}`) })

/** Drags from a point of an element by so many days; a week is as wide as a column. */
async function dragBy(page: Page, element: Locator, dayCount: number, at: { x: number } = { x: 30 }) {
  const box = await element.boundingBox()
  const track = await page.locator('.season-track').first().boundingBox()
  if (!box || !track) throw new Error('nothing to drag')
  const x = at.x < 0 ? box.x + box.width + at.x : box.x + at.x
  const y = box.y + box.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y + 3)
  await page.mouse.move(x + (track.width / 91) * dayCount, y + 3, { steps: 8 })
}

test('a season is planned by dragging: moved by days, resized, copied, made in a row, and taken back', async ({
  page,
}) => {
  await page.getByRole('link', { name: '活动日历' }).click()
  await page.getByText('季', { exact: true }).click()
  const shop = rowOf(page, '青禾小铺会员群')
  await expect(bar(shop, '国庆限时加购')).toHaveAccessibleName(/9月28日至9月30日/)

  await dragBy(page, bar(shop, '国庆限时加购'), 9)
  await expect(page.getByText(/^移到 10月7日至10月9日/)).toBeVisible()
  await page.mouse.up()
  await expect(bar(shop, '国庆限时加购')).toHaveAccessibleName(/10月7日至10月9日/)
  await page.getByRole('button', { name: /撤销/ }).click()
  await expect(bar(shop, '国庆限时加购')).toHaveAccessibleName(/9月28日至9月30日/)

  await dragBy(page, bar(shop, '晒单有礼'), 7, { x: -3 })
  await page.mouse.up()
  await expect(bar(shop, '晒单有礼')).toHaveAccessibleName(/10月5日至10月1[0-9]日/)

  await page.keyboard.down('Alt')
  await dragBy(page, bar(rowOf(page, '滨江晨跑团'), '市集'), 28)
  await expect(page.getByText(/^复制到 9月21日至9月27日/)).toBeVisible()
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expect(bar(rowOf(page, '滨江晨跑团'), '市集')).toHaveCount(2)
  await expect(bar(shop, '市集')).toHaveCount(2)

  const runners = rowOf(page, '滨江晨跑团').locator('.season-track')
  await dragBy(page, runners, 6, { x: 8 })
  await expect(page.getByText(/^新建：/)).toBeVisible()
  await page.mouse.up()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('话题夜')
  await dialog.getByLabel('名称').press('Enter')
  await page.getByRole('link', { name: '活动日历' }).click()
  await page.getByText('季', { exact: true }).click()
  await expect(bar(rowOf(page, '滨江晨跑团'), '话题夜')).toHaveCount(1)
  await expect(bar(shop, '话题夜')).toHaveCount(0)
})

test('a hint is read, ignored for this case, stays so over a restart of the page, and is brought back', async ({
  page,
}) => {
  await page.getByRole('link', { name: '活动日历' }).click()
  const foot = page.getByRole('region', { name: '排期提示' })
  const sentence = '青禾小铺会员群 7 天内有两场成交活动：中秋礼盒接龙、国庆限时加购'
  await expect(foot).toContainText(sentence)
  await foot.getByRole('button', { name: '查看' }).click()
  const list = page.getByRole('dialog', { name: '排期提示' })
  await expect(list).toContainText('经验值')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await foot.getByRole('button', { name: '这次忽略' }).click()
  await expect(foot).not.toContainText(sentence)
  await page.reload()
  await expect(foot).toBeVisible()
  await expect(foot).not.toContainText(sentence)

  await foot.getByRole('button', { name: '查看' }).click()
  await list.getByRole('button', { name: '恢复提示' }).click()
  await page.keyboard.press('Escape')
  await expect(foot).toContainText(sentence)
})
