import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from '#tests/support/browser/test.ts'
import { happeningsByIcalJs, happeningsByNodeIcal } from '../calendar-export/read-calendar.ts'

/** The arrangement of 2027 as somebody typed it, first with a day that does not exist. */
const BAD = '日期,名称,类型\n2027-01-01,元旦,休\n2027-02-30,春节,休\n'
const GOOD = '日期,名称,类型\n2027-01-01,元旦,休\n2027-01-04,元旦,休\n2027-01-09,元旦,班\n'

test.use({
  story: {
    now: '2026-12-15T12:00:00+08:00',
    prepare: (call) => {
      const { id } = call('groups.create', {
        name: '晚读共读会',
        platform: 'wechat',
        kind: 'interest',
        capacity: 200,
      }) as { id: string }
      call('campaigns.create', {
        name: '新年共读营',
        stage: 'attract',
        time: { startsOn: '2027-01-02', startsMinute: 1200, endsOn: '2027-01-02', endsMinute: 1290 },
        groupIds: [id],
        tasks: [{ title: '发海报', offset: { offsetDays: -1, minute: 600, fromStart: null } }],
      })
    },
  },
})

async function chooseFile(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入文件' }).click()
  await (await chooser).setFiles([{ name: '2027.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }])
}

test('holidays of a year come from a file, are laid over the calendar, and the plan goes to the phone', async ({
  page,
}) => {
  const origin = new URL(page.url()).origin
  await page.goto(`${origin}/#/calendar?view=month&on=2027-01-05`)
  await expect(page.getByText('2027 年安排尚未公布')).toBeVisible()
  const label = (text: string) => page.locator('.day-label', { hasText: text })
  await expect(label('元旦').first()).toBeVisible()
  await expect(page.locator('.day-mark')).toHaveCount(0)

  // Each layer by itself, remembered over a restart of the screen.
  await page.getByRole('button', { name: /^叠加/ }).click()
  await page.getByRole('checkbox', { name: /^农历/ }).uncheck()
  await expect(page.locator('.day-note.quiet')).toHaveCount(0)
  await page.reload()
  await expect(label('小寒')).toBeVisible()
  await expect(page.locator('.day-note.quiet')).toHaveCount(0)

  await label('腊八节').click()
  const card = page.getByRole('dialog', { name: /1月15日/ })
  await expect(card).toContainText('农历腊月初八')
  await expect(card).toContainText('晒一碗腊八粥，聊家乡味道')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(label('腊八节')).toBeFocused()

  // A file with an error changes nothing and says where; a good one replaces that year.
  await page.getByRole('button', { name: /^叠加/ }).click()
  await page.getByRole('link', { name: '节假日和自定日子设置' }).click()
  await page.getByRole('button', { name: '下一年' }).click()
  await chooseFile(page, BAD)
  const dialog = page.getByRole('dialog', { name: '导入节假日：2027.csv' })
  await expect(dialog).toContainText('第 3 行：不是日期（2027-02-30 春节 休）')
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(page.getByText(/^2027 年的安排尚未公布/)).toBeVisible()
  await chooseFile(page, GOOD)
  await expect(dialog).toContainText('1月9日 新增：班 元旦')
  await dialog.getByRole('button', { name: '替换 2027 年' }).click()
  await expect(page.getByText('自己导入或改过：2 天假，1 天调休上班。')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await page.goto(`${origin}/#/calendar?view=month&on=2027-01-05`)
  await expect(page.locator('.day-mark.off')).toHaveCount(2)
  await expect(page.locator('.day-mark.work')).toHaveCount(1)
  await expect(page.getByText('2027 年节假日按自己导入或修改的')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '导出日历文件' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('活动日历 2026-12-15.ics')
  await expect(page.getByText(/^已导出 1 场活动、1 个任务、0 个仪式/)).toBeVisible()
  const text = readFileSync(await file.path(), 'utf8')
  const expected = [
    { title: '发海报（新年共读营）', start: '2027-01-01T02:00Z', end: '2027-01-01T02:15Z' },
    { title: '引流：新年共读营', start: '2027-01-02T12:00Z', end: '2027-01-02T13:30Z' },
  ]
  expect(happeningsByIcalJs(text, '2027-01-01', '2027-02-01')).toEqual(expected)
  expect(happeningsByNodeIcal(text, '2027-01-01', '2027-02-01')).toEqual(expected)
})
