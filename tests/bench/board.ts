import { type CDPSession, chromium, type Page } from 'playwright-core'
import { BROWSER_SWITCHES, findTestBrowser } from '#tests/support/browser/find-test-browser.ts'
import { runHost } from '#tests/support/browser/run-host.ts'
import { openBackend } from './open-backend.ts'
import { longestTask, mainThread, nextFrame, scriptSeconds, trace } from './page-work.ts'
import { percentile } from './statistics.ts'

const SEEDS = 500
const MOVES = 240
const STAGES = ['invited', 'joined', 'engaged', 'core'] as const
const QUEUE = 100

/** `longestTask` by the wall clock; `longestTaskWork` without the time in which other programs had the processor. */
export type BoardRun = { seeds: number; scriptP95: number; longestTask: number; longestTaskWork: number }

/** One group with 500 seeds, a hundred in each column. */
async function fillPipeline(dataDir: string): Promise<void> {
  const backend = await openBackend(dataDir)
  const { api } = backend
  const group = await api.groups.create({
    name: '看板',
    platform: 'wechat',
    capacity: 500,
    kind: 'interest',
  })
  const text = ['昵称,城市', ...Array.from({ length: SEEDS }, (_, at) => `种子${at},杭州`)].join('\n')
  await api.rosters.importRoster({
    source: { text, name: '名单.csv' },
    target: { kind: 'group', groupId: group.id },
  })
  const { rows } = await api.members.page({ groupId: group.id, offset: 0, limit: SEEDS })
  await api.seedUsers.add({
    selection: { personIds: rows.map(({ personId }) => personId) },
    groupId: group.id,
    note: '',
  })
  const ids = (await api.seedUsers.list({ groupId: group.id })).map(({ id }) => id)
  for (const [at, to] of STAGES.entries())
    await api.seedUsers.move({ ids: ids.slice((at + 1) * QUEUE, (at + 2) * QUEUE), to, note: '' })
  await backend.close()
}

/** Carries a ticket over the whole board and drops it; scripting of each move in milliseconds. */
async function drag(page: Page, session: CDPSession): Promise<number[]> {
  const ticket = await page.locator('.board-column').first().locator('.ticket-main').first().boundingBox()
  const board = await page.locator('.board').boundingBox()
  if (!ticket || !board) throw new Error('the board is not there')
  await page.mouse.move(ticket.x + 60, ticket.y + 20)
  await page.mouse.down()
  await page.mouse.move(ticket.x + 75, ticket.y + 25, { steps: 3 })
  await nextFrame(page)
  const spent: number[] = []
  for (let at = 0; at < MOVES; at += 1) {
    const before = await scriptSeconds(session)
    const turn = (at / MOVES) * 2 * Math.PI
    const x = board.x + board.width * (0.5 - 0.45 * Math.cos(turn))
    await page.mouse.move(x, board.y + board.height * (0.5 + 0.3 * Math.sin(3 * turn)))
    await nextFrame(page)
    spent.push((await scriptSeconds(session)) - before)
  }
  await page.mouse.up()
  await nextFrame(page)
  return spent.map((seconds) => seconds * 1000)
}

/** Drags a ticket over a board of 500 in Chromium: once for scripting per pointer move, once traced for long tasks. */
export async function measureBoard(dataDir: string): Promise<BoardRun> {
  await fillPipeline(dataDir)
  const executablePath = await findTestBrowser()
  const host = await runHost({ dataDir, browser: executablePath })
  const browser = await chromium.launch({ executablePath, args: BROWSER_SWITCHES })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(host.entry)
  await page.goto(`${host.origin}/#/seed-users`)
  await page.locator('.ticket').first().waitFor()
  const counts = await page.locator('.board-column-head .text2').allTextContents()
  const seeds = counts.reduce((sum, count) => sum + Number(count), 0)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const spent = await drag(page, session)
  await page.keyboard.press('Escape')
  const events = await trace(session, async () => {
    await drag(page, session)
  })
  await browser.close()
  await host.stop()
  const main = mainThread(events)
  return {
    seeds,
    scriptP95: percentile(spent, 0.95),
    longestTask: longestTask(events, main, 'dur'),
    longestTaskWork: longestTask(events, main, 'tdur'),
  }
}
