import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'
import { eveningClubLog, joinLine } from '#tests/support/chatlab-log.ts'

const NAMES = ['周敏', '宋捷', '陈果', '阿青', '何小满']

/** 周敏 asked yesterday and nobody answered, the others joined this morning. */
const log = eveningClubLog([
  { at: '2026-03-09T10:00:00', name: '周敏', text: '请问卡片笔记用手机记可以吗？' },
  ...NAMES.slice(1).map((name, at) => joinLine(`2026-03-10T09:0${at}:00`, '顾言', name)),
])

/** Words of the story by language. */
const WORDS = {
  'zh-CN': {
    replied: /^已回复/,
    later: /^稍后/,
    skip: /^跳过/,
    line: '3天后下午3点 跟进@宋捷问体验课感受',
    due: '3月13日 周五 15:00，3 天后',
    scheduled: '已安排跟进 宋捷',
    chosen: '选中 2 条',
    doneMany: '2 条跟进已办完',
    empty: '今天的跟进都办完了',
  },
  en: {
    replied: /^Replied/,
    later: /^Snooze/,
    skip: /^Skip/,
    line: 'in 3 days at 3pm follow up @宋捷 ask about the trial',
    due: 'Fri, Mar 13, 15:00, in 3 days',
    scheduled: 'Follow-up with 宋捷 scheduled',
    chosen: '2 selected',
    doneMany: '2 follow-ups done',
    empty: 'All follow-ups of today are done',
  },
} as const

const open = (page: Page) => page.locator('.card-row.open')
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

for (const [language, theme, size] of [
  ['zh-CN', 'light', { width: 1280, height: 800 }],
  ['en', 'dark', { width: 960, height: 640 }],
] as const)
  test.describe(`the morning routine in ${language}, ${theme}`, () => {
    const words = WORDS[language]
    test.use({
      viewport: size,
      story: {
        prepare: (call, dataDir) => {
          call('chatImport.importLog', {
            source: { text: log, name: '晚读共读会.jsonl' },
            isComplete: true,
          })
          call('settings.update', { myName: '林夏' })
          writeFileSync(join(dataDir, 'preferences.json'), JSON.stringify({ language, theme }))
        },
      },
    })

    test('goes from open to the empty list by keyboard alone', async ({ page }) => {
      await page.goto(`${new URL(page.url()).origin}/#/today`)
      await expect(page.locator('.card-row')).toHaveCount(5)

      // The question first: copy, done with its outcome and a note.
      await press(page, 'j')
      await expect(open(page).locator('.script-box')).toBeVisible()
      await press(page, 'c')
      await expect(open(page).locator('.copied')).toBeVisible()
      await press(page, 'Enter')
      await expect(open(page).getByRole('radio', { name: words.replied })).toBeVisible()
      await press(page, '2')
      await page.keyboard.type('周日前发她模板')
      await press(page, 'Enter')
      await expect(page.locator('.card-row')).toHaveCount(4)

      // One is put off, one skipped.
      await expect(open(page).getByRole('button', { name: words.later })).toBeVisible()
      await press(page, 's', '3')
      await expect(page.locator('.card-row')).toHaveCount(3)
      await expect(open(page).getByRole('button', { name: words.skip })).toBeVisible()
      await press(page, 'x', '3')
      await expect(page.locator('.card-row')).toHaveCount(2)

      // A new one in one line, read along while it is typed.
      await press(page, 'Escape', 'n')
      await page.keyboard.type(words.line)
      await expect(page.locator('#line-preview')).toContainText(words.due)
      await expect(page.locator('#line-preview')).toContainText('宋捷')
      await press(page, 'Enter')
      await expect(page.getByText(words.scheduled)).toBeVisible()

      // The rest in one go.
      await press(page, 'Shift+J', 'Shift+J')
      await expect(page.getByText(words.chosen)).toBeVisible()
      await press(page, 'Enter', '2')
      await expect(page.getByText(words.doneMany)).toBeVisible()
      await expect(page.getByText(words.empty)).toBeVisible()
      await expect(page.locator('.nav-badge')).toHaveCount(0)
    })

    test('takes one card at a time in focus mode, and keeps what was done over a reload', async ({
      page,
    }) => {
      await page.goto(`${new URL(page.url()).origin}/#/today`)
      await expect(page.locator('.card-row')).toHaveCount(5)
      await press(page, 'f')
      for (let left = 5; left > 0; left -= 1) {
        await expect(page.locator('.focus-bar')).toHaveAttribute('aria-valuenow', String(5 - left))
        await expect(page.locator('.focus-card').getByRole('button', { name: words.later })).toBeVisible()
        await press(page, 'Enter')
        await expect(page.locator('.focus-card').getByRole('radio', { name: words.replied })).toBeVisible()
        await press(page, '3', 'Enter')
      }
      await expect(page.getByText(words.empty)).toBeVisible()
      await press(page, 'ControlOrMeta+z')
      await expect(page.locator('.focus-card')).toBeVisible()
      await press(page, 'Escape')
      await expect(page.locator('.card-row')).toHaveCount(1)
      await page.reload()
      await expect(page.locator('.card-row')).toHaveCount(1)
    })
  })
