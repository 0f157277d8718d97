import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'

const NAME = '中秋礼盒团购接龙'
const TALK = '嘉宾分享：顾言'

type Called = { id: string }

test.use({
  story: {
    prepare: (call) => {
      const group = call('groups.create', {
        name: '青禾小铺会员群',
        platform: 'wechat',
        capacity: 500,
        kind: 'interest',
      }) as Called
      const task = (title: string, offsetDays: number) => ({
        title,
        offset: { offsetDays, minute: 600, fromStart: null },
      })
      call('campaigns.create', {
        name: NAME,
        stage: 'convert',
        time: { startsOn: '2026-03-17', endsOn: '2026-03-19' },
        groupIds: [group.id],
        isConfirmed: true,
        tasks: [task('发预告', -1), task('开接龙', 0)],
      })
      call('campaigns.create', {
        name: TALK,
        stage: 'desire',
        time: { startsOn: '2026-03-11', startsMinute: 1200, endsOn: '2026-03-11', endsMinute: 1290 },
        groupIds: [group.id],
      })
    },
  },
})

const bars = (page: Page, name: string) =>
  page.locator('.cal-event[data-entry^="campaign:"]', { hasText: name })
const day = (page: Page, date: string) => page.locator(`.cal-day[data-date="${date}"]`)
const toast = (page: Page) => page.locator('.toast-place')

/** Opens the calendar by its place in the sidebar. */
async function openCalendar(page: Page): Promise<void> {
  await page.getByRole('link', { name: '活动日历' }).click()
  await expect(bars(page, NAME)).toBeVisible()
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing is drawn there')
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 }
}

/** Carries something from its middle to the lower part of a day, with a key held. */
async function drag(page: Page, from: Locator, to: Locator, key?: 'Alt'): Promise<void> {
  const start = await middleOf(from)
  const box = await to.boundingBox()
  if (!box) throw new Error('there is no such day')
  await page.mouse.move(start.x, start.y)
  if (key) await page.keyboard.down(key)
  await page.mouse.down()
  await page.mouse.move(start.x + 12, start.y + 6, { steps: 3 })
  await page.mouse.move(box.x + 60, box.y + box.height - 12, { steps: 8 })
  await page.mouse.up()
  if (key) await page.keyboard.up(key)
}

/** Whether a bar begins in the column of a day. */
async function expectToBegin(page: Page, bar: Locator, date: string): Promise<void> {
  await expect
    .poll(async () => {
      const [one, other] = [await bar.boundingBox(), await day(page, date).boundingBox()]
      return one && other ? Math.abs(one.x - other.x) < 8 && Math.abs(one.y - other.y) < other.height : false
    })
    .toBe(true)
}

test('a campaign is dragged to another day, its tasks follow, and undo brings all of it back', async ({
  page,
}) => {
  await openCalendar(page)
  await page.getByRole('button', { name: '任务', exact: true }).click()
  await expect(day(page, '2026-03-16').getByText('发预告')).toBeVisible()

  await drag(page, bars(page, NAME), day(page, '2026-03-24'))
  await expect(toast(page)).toContainText('移到 3月24日至3月26日，3 天，2 个任务跟着移动')
  await expectToBegin(page, bars(page, NAME), '2026-03-24')
  await expect(day(page, '2026-03-23').getByText('发预告')).toBeVisible()
  await expect(day(page, '2026-03-24').getByText('开接龙')).toBeVisible()

  await page.reload()
  await expectToBegin(page, bars(page, NAME), '2026-03-24')
  await expect(day(page, '2026-03-23').getByText('发预告')).toBeVisible()

  await drag(page, bars(page, NAME), day(page, '2026-03-04'))
  await expect(toast(page)).toContainText('这天已经过去')
  await toast(page).getByRole('button', { name: '撤销' }).click()
  await expectToBegin(page, bars(page, NAME), '2026-03-24')
  await expect(day(page, '2026-03-23').getByText('发预告')).toBeVisible()
})

test('days are dragged over to make a campaign, its end is pulled, Alt copies, Escape gives up', async ({
  page,
}) => {
  await openCalendar(page)
  await drag(page, day(page, '2026-03-25'), day(page, '2026-03-27'))
  const form = page.getByRole('dialog', { name: '新建活动' })
  await form.getByLabel('名称').fill('老客晒单')
  await form.getByRole('button', { name: '新建' }).click()
  await expect(form).toBeHidden()
  const made = bars(page, '老客晒单')
  await expectToBegin(page, made, '2026-03-25')
  await expect(made).toContainText('3月25日至3月27日，3 天')

  await made.hover()
  await drag(page, made.locator('[data-grip="end"]'), day(page, '2026-03-28'))
  await expect(made).toContainText('3月25日至3月28日，4 天')

  await drag(page, bars(page, TALK), day(page, '2026-03-13'), 'Alt')
  await expect(toast(page)).toContainText('是草稿')
  await expect(bars(page, TALK)).toHaveCount(2)
  await expectToBegin(page, bars(page, TALK).first(), '2026-03-11')
  await expectToBegin(page, bars(page, TALK).last(), '2026-03-13')
  await page.keyboard.press('Control+z')
  await expect(bars(page, TALK)).toHaveCount(1)

  const start = await middleOf(bars(page, TALK))
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 200, start.y + 100, { steps: 5 })
  await expect(page.locator('.cal-drag-pill')).toContainText('移到')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.locator('.cal-drag-layer')).toHaveCount(0)
  await expectToBegin(page, bars(page, TALK), '2026-03-11')
})

test('everything works by keyboard: moving, making longer, copying, deleting, opening, and the views', async ({
  page,
}) => {
  await openCalendar(page)
  const bar = bars(page, NAME)
  await bar.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(bar).toContainText('3月18日至3月20日')
  await expect(bar).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(bar).toContainText('3月25日至3月27日')
  await expect(bar).toBeFocused()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(bar).toContainText('3月25日至3月26日，2 天')
  await page.keyboard.press('Control+z')
  await expect(bar).toContainText('3月25日至3月27日')

  await bars(page, TALK).focus()
  await page.keyboard.press('c')
  await expect(bars(page, TALK)).toHaveCount(2)
  await expectToBegin(page, bars(page, TALK).last(), '2026-03-18')
  await bars(page, TALK).last().focus()
  await page.keyboard.press('Delete')
  await expect(bars(page, TALK)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(bars(page, TALK)).toHaveCount(2)

  await bars(page, TALK).first().focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog', { name: `活动“${TALK}”` })
  await expect(card).toContainText('20:00–21:30')
  await card.getByRole('button', { name: '确认活动' }).click()
  await expect(card).toContainText('待开始')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(bars(page, TALK).first()).toBeFocused()

  await page.keyboard.press('w')
  await expect(page).toHaveURL(/view=week/)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.cal-period')).toHaveText('2026年3月16日至3月22日')
  await page.keyboard.press('l')
  await expect(page.getByRole('region', { name: '2026年3月的日程' })).toContainText(NAME)
  await page.keyboard.press('m')
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/#\/calendar$/)
})

test('among the hours of a week a campaign is carried to another hour, and given back whole days', async ({
  page,
}) => {
  await openCalendar(page)
  await page.keyboard.press('w')
  const bar = bars(page, TALK)
  await expect(bar).toContainText('20:00–21:30')
  const [from, lane] = [
    await bar.boundingBox(),
    await page.locator('.cal-lane[data-date="2026-03-12"]').boundingBox(),
  ]
  if (!from || !lane) throw new Error('the week is not drawn')
  const hour = lane.height / 24
  await page.mouse.move(from.x + 40, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 46, from.y + 4, { steps: 3 })
  await page.mouse.move(lane.x + 40, from.y + 10 - 2 * hour, { steps: 8 })
  await page.mouse.up()
  await expect(bar).toContainText('3月12日 周四 18:00–19:30')
  await drag(page, bar, day(page, '2026-03-13'))
  await expect(bar).toContainText('3月13日 周五')
  await expect(bar).not.toContainText('18:00')
})

test('stages, kinds and groups narrow the calendar, and the address keeps it', async ({ page }) => {
  await openCalendar(page)
  await page.getByRole('button', { name: '种草', exact: true }).click()
  await expect(bars(page, NAME)).toBeHidden()
  await expect(bars(page, TALK)).toBeVisible()
  await page.reload()
  await expect(bars(page, TALK)).toBeVisible()
  await expect(bars(page, NAME)).toBeHidden()
  await page.getByRole('button', { name: '活动', exact: true }).click()
  await expect(bars(page, TALK)).toBeHidden()
})

test('the days on screen go onto paper: with range and legend, names of groups hidden, saved as picture and PDF', async ({
  page,
}) => {
  await openCalendar(page)
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '打印与导出…' }).click()
  const paper = page.locator('.report-paper')
  await expect(paper).toContainText('全部社群，2026年3月')
  await expect(paper.locator('.paper-cal-week')).toHaveCount(6)
  await expect(paper.locator('.paper-cal-bar', { hasText: NAME })).toHaveCount(1)
  await expect(paper.locator('.paper-cal-legend')).toContainText('裂变')
  await page.getByRole('checkbox', { name: '任务' }).check()
  await expect(paper).toContainText('发预告')
  await expect(paper).toContainText('青禾小铺会员群')
  await page.getByRole('switch', { name: '群名换成编号' }).click()
  await expect(paper).not.toContainText('青禾小铺会员群')
  await expect(paper).toContainText('社群 1')

  const pdf = await save(page, '保存 PDF')
  expect(pdf.name).toBe('活动日历 2026年3月.pdf')
  expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await page.getByRole('radio', { name: /长图 PNG/ }).check()
  const png = await save(page, '保存长图')
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  // Two pixels per pixel of a page 720 wide.
  expect(png.bytes.readUInt32BE(16) % 720).toBe(0)
  await page.getByRole('button', { name: '回到日历' }).click()
  await expect(bars(page, NAME)).toBeVisible()
})

/** Presses a button that saves a file; its name and what is in it. */
async function save(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
