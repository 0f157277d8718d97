import { type CDPSession, chromium, type Page } from 'playwright-core'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { BROWSER_SWITCHES, findTestBrowser } from '#tests/support/browser/find-test-browser.ts'
import { runHost } from '#tests/support/browser/run-host.ts'
import { openBackend } from './open-backend.ts'
import { longestTask, mainThread, nextFrame, scriptSeconds, trace, workOf } from './page-work.ts'
import { percentile } from './statistics.ts'

const CAMPAIGNS = 2000
/** Days over which they are spread: two years, the month on screen in the middle. */
const DAYS = 728
const MIDDLE = '2026-03-15' as CalendarDate
const NOW = '2026-03-10T11:10:00+08:00'
const MOVES = 240
const PAINTS = 10

/**
 * `firstPaint` by the wall clock from going to the calendar until its bars are drawn, `firstPaintWork` without the time in which
 * other programs had the processor, `coldPaint` with loading the script of the screen.
 */
export type CalendarRun = {
  campaigns: number
  shown: number
  coldPaint: number
  firstPaint: number
  firstPaintWork: number
  scriptP95: number
  longestTask: number
  longestTaskWork: number
}

/** Campaigns of one to five days in three groups, every third with an hour, about a dozen beginning each week. */
async function fillCalendar(dataDir: string): Promise<void> {
  const backend = await openBackend(dataDir)
  const { api } = backend
  const groups = []
  for (const name of ['晚读共读会', '青禾小铺会员群', '滨江晨跑团'])
    groups.push(await api.groups.create({ name, platform: 'wechat', capacity: 500, kind: 'interest' }))
  for (let at = 0; at < CAMPAIGNS; at += 1) {
    const startsOn = addDays(MIDDLE, Math.floor((at / CAMPAIGNS) * DAYS) - DAYS / 2)
    const hasHours = at % 3 === 0
    await api.campaigns.create({
      name: `第 ${at} 场活动`,
      stage: campaignStages[at % campaignStages.length] ?? 'attract',
      time: {
        startsOn,
        startsMinute: hasHours ? 1200 : null,
        endsOn: hasHours ? startsOn : addDays(startsOn, at % 5),
        endsMinute: hasHours ? 1260 : null,
      },
      groupIds: [groups[at % groups.length]?.id ?? ''],
      isConfirmed: at % 2 === 0,
    })
  }
  await backend.close()
}

/** Milliseconds from going to the calendar until its bars are drawn. */
function paint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const start = performance.now()
    window.location.hash = '#/calendar'
    const isDrawn = () => {
      const bar = document.querySelector<HTMLElement>('.cal-event')
      return bar?.checkVisibility({ visibilityProperty: true }) ?? false
    }
    while (!isDrawn()) await frame()
    await frame()
    return performance.now() - start
  })
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/settings'
  })
  await page.locator('.cal-event').first().waitFor({ state: 'detached' })
  await nextFrame(page)
}

async function measurePaints(page: Page, session: CDPSession) {
  await page.locator('.sidebar').waitFor()
  const cold = await paint(page)
  const walls: number[] = []
  for (let at = 0; at < PAINTS; at += 1) {
    await leave(page)
    walls.push(await paint(page))
  }
  await leave(page)
  const events = await trace(session, async () => {
    await paint(page)
  })
  return {
    coldPaint: cold,
    firstPaint: percentile(walls, 0.5),
    firstPaintWork: workOf(events, mainThread(events)),
  }
}

/** Carries a bar over the whole month and gives up; scripting of each move in milliseconds. */
async function drag(page: Page, session: CDPSession): Promise<number[]> {
  const bar = await page.locator('.cal-event').nth(5).boundingBox()
  const grid = await page.locator('.cal-grid').boundingBox()
  if (!bar || !grid) throw new Error('the month is not there')
  await page.mouse.move(bar.x + 30, bar.y + 8)
  await page.mouse.down()
  await page.mouse.move(bar.x + 45, bar.y + 12, { steps: 3 })
  await page.locator('.cal-drag-layer').waitFor()
  const spent: number[] = []
  for (let at = 0; at < MOVES; at += 1) {
    const before = await scriptSeconds(session)
    const turn = (at / MOVES) * 2 * Math.PI
    const x = grid.x + grid.width * (0.5 - 0.45 * Math.cos(turn))
    await page.mouse.move(x, grid.y + grid.height * (0.5 + 0.4 * Math.sin(3 * turn)))
    await nextFrame(page)
    spent.push((await scriptSeconds(session)) - before)
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await nextFrame(page)
  return spent.map((seconds) => seconds * 1000)
}

/** Opens the month over 2,000 campaigns and drags one of them: once for scripting per move, once traced for long tasks. */
export async function measureCalendar(dataDir: string): Promise<CalendarRun> {
  await fillCalendar(dataDir)
  const executablePath = await findTestBrowser()
  const host = await runHost({ dataDir, now: NOW, browser: executablePath })
  const browser = await chromium.launch({ executablePath, args: BROWSER_SWITCHES })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(host.entry)
  await page.goto(`${host.origin}/#/settings`)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const paints = await measurePaints(page, session)
  const shown = await page.locator('.cal-event').count()
  const spent = await drag(page, session)
  const events = await trace(session, async () => {
    await drag(page, session)
  })
  await browser.close()
  await host.stop()
  const main = mainThread(events)
  return {
    campaigns: CAMPAIGNS,
    shown,
    ...paints,
    scriptP95: percentile(spent, 0.95),
    longestTask: longestTask(events, main, 'dur'),
    longestTaskWork: longestTask(events, main, 'tdur'),
  }
}
