import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { findTestBrowser } from '#tests/support/browser/find-test-browser.ts'
import { callOperation, type RunningHost, runHost } from '#tests/support/browser/run-host.ts'
import { expect, test } from '#tests/support/browser/test.ts'

const SOURCE = '晚读共读会'
const TARGET = '滨江晨跑团'
const LATER = '2026-03-21T10:00:00+08:00'

/** Accounts of the chat program, by which a person is the same in every group. */
const WXID: Readonly<Record<string, string>> = {
  顾言: 'wxid_guyan7710',
  孟婉清: 'wxid_mengwq552',
  大鹏: 'wxid_dapeng903',
}

type Line = { at: string; name: string; text: string; isSystem?: boolean }

/** A ChatLab file of a group. */
function log(group: string, exportedAt: string, lines: readonly Line[]): string {
  const seconds = (at: string) => Date.parse(`${at}+08:00`) / 1000
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: seconds(exportedAt) },
    meta: { name: group, platform: 'wechat', type: 'group', groupId: `${group}@chatroom` },
  }
  const rows = lines.map(({ at, name, text, isSystem }) => ({
    _type: 'message',
    sender: isSystem ? 'system' : WXID[name],
    accountName: name,
    timestamp: seconds(at),
    type: isSystem ? 80 : 0,
    content: text,
  }))
  const members = [...new Set(lines.filter(({ isSystem }) => !isSystem).map(({ name }) => name))].map(
    (name) => ({
      _type: 'member',
      platformId: WXID[name],
      accountName: name,
    }),
  )
  return [head, ...members, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

const sourceLog = log(SOURCE, '2026-03-10T11:30:00', [
  { at: '2026-03-07T20:00:00', name: '顾言', text: '这周读完第三章' },
  { at: '2026-03-08T20:00:00', name: '顾言', text: '我做了一页笔记，发群里' },
  { at: '2026-03-08T20:05:00', name: '孟婉清', text: '谢谢，正好需要' },
])

/** 顾言 came to the runners on the 12th and talked on five days. */
const targetLog = log(TARGET, '2026-03-21T09:00:00', [
  { at: '2026-03-11T07:00:00', name: '大鹏', text: '明早六点半老地方' },
  { at: '2026-03-12T19:30:00', name: '系统消息', text: '"大鹏"邀请"顾言"加入了群聊', isSystem: true },
  ...[13, 14, 15, 17, 18].map((day) => ({
    at: `2026-03-${day}T07:10:00`,
    name: '顾言',
    text: `打卡，今天五公里，第 ${day} 天`,
  })),
])

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const ticket = (page: Page, name: string) => page.locator('.ticket', { hasText: name })

test.use({
  story: {
    // The host ends on purpose in the middle of the story.
    tolerates: /WebSocket/,
    prepare: (call) => {
      call('chatImport.importLog', { source: { text: sourceLog, name: `${SOURCE}.jsonl` }, isComplete: true })
      call('groups.create', {
        name: TARGET,
        platform: 'wechat',
        capacity: 500,
        kind: 'interest',
        lifecycle: 'seeding',
      })
    },
  },
})

/** The host of the day after; it ends also where the story fails. */
let restarted: RunningHost | null = null
test.afterEach(async () => {
  await restarted?.stop()
  restarted = null
})

test('a seed is invited, joins as the log shows, is engaged, and graduates', async ({ page, host }) => {
  test.setTimeout(120_000)
  await page.goto(`${host.origin}/#/seed-users`)
  await page.getByRole('button', { name: '加候选人' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '成员' }).fill('gy')
  await page.locator('.ant-select-item-option', { hasText: '顾言' }).click()
  await dialog.getByRole('combobox', { name: '目标群' }).click()
  await page.locator('.ant-select-item-option', { hasText: TARGET }).click()
  await dialog.getByRole('textbox', { name: '为什么选 TA' }).fill('笔记做得细')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已加入 1 位候选')).toBeVisible()
  await expect(column(page, '候选')).toContainText('顾言')

  await page.getByRole('button', { name: '邀约顾言' }).click()
  await page.getByRole('button', { name: '安排邀约' }).click()
  await expect(column(page, '已邀约')).toContainText('顾言')
  await page.goto(`${host.origin}/#/today`)
  await expect(page.locator('.card-row', { hasText: '顾言' })).toContainText(`邀约成为“${TARGET}”的种子用户`)

  await page.goto('about:blank')
  await host.stop()
  callOperation(
    host.dataDir,
    'chatImport.importLog',
    { source: { text: targetLog, name: `${TARGET}.jsonl` }, isComplete: true },
    { now: LATER },
  )
  const later = await runHost({ dataDir: host.dataDir, now: LATER, browser: await findTestBrowser() })
  restarted = later
  await page.goto(later.entry)
  await page.goto(`${later.origin}/#/seed-users`)
  await expect(page.getByText(`群日志：顾言 3月12日进入“${TARGET}”，已记为已入群`)).toBeVisible()
  await expect(column(page, '已入群')).toContainText('顾言')
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByText('顾言入群后有 5 天发言，共 5 条，可以记为已活跃')).toBeVisible()
  await page.getByRole('button', { name: '记为已活跃' }).click()
  await expect(column(page, '已活跃')).toContainText('顾言')

  await ticket(page, '顾言').getByRole('button').first().click()
  const drawer = page.getByRole('complementary', { name: '顾言的种子资料' })
  await expect(drawer).toContainText('已邀约 → 已入群，见于群日志')
  await drawer.getByRole('button', { name: '毕业' }).click()
  await page.getByRole('menuitem', { name: '意见领袖（设为管理身份）' }).click()
  await drawer.getByRole('form').getByRole('textbox', { name: '备注' }).fill('能独立带跑了')
  await page.keyboard.press('Enter')
  await expect(page.getByText('顾言毕业，成为意见领袖')).toBeVisible()
  await expect(drawer).toContainText('已活跃 → 核心骨干，毕业为意见领袖')
  await expect(column(page, '核心骨干')).toContainText('顾言')

  await drawer.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '看成员资料' }).click()
  const member = page.getByRole('complementary', { name: '顾言的资料' })
  await expect(member).toContainText(`“${TARGET}”种子：已活跃 → 核心骨干，毕业为意见领袖`)
  await expect(member).toContainText(`${TARGET}：核心骨干，今天进入`)
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+z')
  await page.goto(`${later.origin}/#/seed-users`)
  await expect(column(page, '已活跃')).toContainText('顾言')
})

test.describe('in English, dark, on a small window', () => {
  test.use({
    viewport: { width: 960, height: 640 },
    story: {
      prepare: (call, dataDir) => {
        call('chatImport.importLog', {
          source: { text: sourceLog, name: `${SOURCE}.jsonl` },
          isComplete: true,
        })
        const people = call('followUps.findPeople', { query: '' }) as { id: string }[][] | { id: string }[]
        const groups = call('groups.list', {}) as { id: string }[][] | { id: string }[]
        const personIds = people.flat().map(({ id }) => id)
        const [group] = groups.flat()
        call('seedUsers.add', { selection: { personIds }, groupId: group?.id })
        writeFileSync(join(dataDir, 'preferences.json'), JSON.stringify({ language: 'en', theme: 'dark' }))
      },
    },
  })

  test('the board is worked by keyboard alone, and everything is told', async ({ page, host }) => {
    await page.goto(`${host.origin}/#/seed-users`)
    await expect(column(page, 'Candidates')).toContainText('顾言')
    const focused = () => page.evaluate(() => document.querySelector('.ticket-main:focus')?.textContent ?? '')
    for (let at = 0; at < 60 && !(await focused()).includes('顾言, Candidates'); at += 1)
      await page.keyboard.press('Tab')
    expect(await focused()).toContain('顾言, Candidates')

    const told = page.locator('[id^="dnd-kit-announcement"]')
    await page.keyboard.press('Space')
    await expect(told).toHaveText(/顾言 (is over|Picked up)|Picked up 顾言/)
    await page.keyboard.press('ArrowRight')
    await expect(told).toHaveText('顾言 is over Invited')
    await expect(page.getByText('Drop to record as invited today')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(told).toHaveText('Cancelled, 顾言 stays in Candidates')
    await expect(column(page, 'Candidates')).toContainText('顾言')

    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await expect(told).toHaveText('顾言 is over Invited')
    await page.keyboard.press('Space')
    await expect(page.getByRole('form', { name: '顾言: Candidates → Invited' })).toBeVisible()
    await page.keyboard.type('asked after the reading')
    await page.keyboard.press('Enter')
    await expect(page.getByText('顾言 moved to Invited')).toBeVisible()
    await expect(column(page, 'Invited')).toContainText('顾言')
    await expect.poll(focused).toContain('顾言, Invited')

    await page.keyboard.press('Enter')
    const drawer = page.getByRole('complementary', { name: 'Seed details of 顾言' })
    await expect(drawer).toContainText('asked after the reading')
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(column(page, 'Candidates')).toContainText('顾言')
  })

  test('a ticket is dragged with the pointer, the note asked for, and the move survives a reload', async ({
    page,
    host,
  }) => {
    await page.goto(`${host.origin}/#/seed-users`)
    const from = await ticket(page, '孟婉清').locator('.ticket-main').boundingBox()
    const to = await column(page, 'Joined').boundingBox()
    if (!from || !to) throw new Error('the board is not there')
    await page.mouse.move(from.x + 30, from.y + 15)
    await page.mouse.down()
    await page.mouse.move(from.x + 45, from.y + 20, { steps: 3 })
    await page.mouse.move(to.x + 60, to.y + 160, { steps: 8 })
    await expect(page.getByText('Drop to record as joined today')).toBeVisible()
    await page.mouse.up()
    await page.getByRole('textbox', { name: 'Note' }).fill('said yes at once')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(column(page, 'Joined')).toContainText('孟婉清')
    await page.reload()
    await expect(column(page, 'Joined')).toContainText('孟婉清')
    await ticket(page, '孟婉清').locator('.ticket-main').click()
    await expect(page.getByRole('complementary', { name: 'Seed details of 孟婉清' })).toContainText(
      'said yes at once',
    )
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`nothing serious for assistive technology, ${colorScheme}`, async ({ page, host }) => {
      test.setTimeout(90_000)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(`${host.origin}/#/settings`)
      await page
        .getByText(colorScheme === 'light' ? 'Light' : 'Dark', { exact: true })
        .first()
        .click()
      await page.goto(`${host.origin}/#/seed-users`)
      const first = ticket(page, '顾言').locator('.ticket-main')
      const states: (() => Promise<void>)[] = [
        () => first.waitFor(),
        async () => {
          await first.focus()
          await page.keyboard.press('Space')
          await page.keyboard.press('ArrowRight')
          await page.getByText('Drop to record as invited today').waitFor()
        },
        async () => {
          await page.keyboard.press('Space')
          await page.getByRole('form').waitFor()
        },
        async () => {
          await page.keyboard.press('Escape')
          await first.click()
          await page.getByRole('complementary', { name: 'Seed details of 顾言' }).waitFor()
        },
        async () => {
          await page.getByRole('button', { name: 'Give a task' }).click()
          await page.getByRole('dialog').waitFor()
        },
        async () => {
          await page.keyboard.press('Escape')
          await page.getByRole('dialog').waitFor({ state: 'hidden' })
          await page.keyboard.press('Escape')
          await page.getByText('Table', { exact: true }).click()
          await page.getByRole('checkbox').first().check()
          await page.getByRole('toolbar').waitFor()
        },
      ]
      for (const reach of states) {
        await reach()
        const { violations } = await new AxeBuilder({ page }).analyze()
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(serious.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
      }
    })
})
