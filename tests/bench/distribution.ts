import { type CDPSession, chromium, type Page } from 'playwright-core'
import type { GroupId } from '#shared/features/groups/model.ts'
import { platformKinds, versionKinds } from '#shared/features/introductions/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { BROWSER_SWITCHES, findTestBrowser } from '#tests/support/browser/find-test-browser.ts'
import { runHost } from '#tests/support/browser/run-host.ts'
import { type Api, openBackend } from './open-backend.ts'
import { percentile, timesOf } from './statistics.ts'

/** There are eight versions, so that more groups than fifty make up for the 50 × 10 cells of the target. */
const GROUPS = 63
const MEMBERS = 400
/** Rows that a window of 800 pixels shows; the others are drawn when they come into sight. */
const ROWS_IN_SIGHT = 10
const TIMES = 25
const WARM_UP = 5

export type DistributionRun = {
  groups: number
  versions: number
  members: number
  /** Milliseconds from asking for the tab until a screenful of rows is painted, the data being there. */
  render: number
  /** The same without the time in which other programs had the processor. */
  work: number
  /** Milliseconds that the backend takes for the matrix, and for what Today and the badge ask. */
  matrix: number
  due: number
}

async function addGroup(api: Api, at: number): Promise<GroupId> {
  const group = await api.groups.create({
    name: `测速群 ${at + 1}`,
    platform: 'wechat',
    capacity: 500,
    kind: 'interest',
  })
  const day = (member: number) => addDays('2025-01-01' as CalendarDate, (member * 7 + at) % 430)
  const rows = Array.from({ length: MEMBERS }, (_, member) => `群${at}成员${member},${day(member)}`)
  await api.rosters.importRoster({
    source: { text: ['昵称,入群时间', ...rows].join('\n'), name: '名单.csv' },
    target: { kind: 'group', groupId: group.id },
  })
  return group.id
}

/** A persona with every version, posted in most groups on several days. */
async function fill(dataDir: string): Promise<Pick<DistributionRun, 'matrix' | 'due'>> {
  const backend = await openBackend(dataDir)
  const { api } = backend
  const groupIds: GroupId[] = []
  for (let at = 0; at < GROUPS; at += 1) groupIds.push(await addGroup(api, at))
  const persona = await api.personas.create({
    name: '林夏',
    roleLine: '领读人',
    brand: '晚读共读会',
    trade: 'paid_knowledge',
    groupIds,
  })
  const personaId = persona.id
  await api.introductions.saveAnswers({
    personaId,
    answers: { identity: '图书编辑', brand_is: '每晚共读', gives: '领读和笔记', outcome: '一个月读完一本书' },
  })
  for (const kind of platformKinds) await api.introductions.addVersion({ personaId, kind })
  const today = new Date().toISOString().slice(0, 10) as CalendarDate
  for (const [at, kind] of versionKinds.entries())
    for (const back of [200, 95, 30, 3])
      await api.distribution.mark({
        personaId,
        groupIds: groupIds.filter((_, group) => (group + at + back) % 4 !== 0),
        kind,
        postedOn: addDays(today, -back - at),
      })
  const p95 = async (call: () => Promise<unknown>) =>
    percentile((await timesOf(TIMES, call)).slice(WARM_UP), 0.95)
  const result = {
    matrix: await p95(() => api.distribution.matrix({ personaId })),
    due: await p95(() => api.distribution.due({})),
  }
  await backend.close()
  return result
}

/** Milliseconds of processor that the page's main thread has taken so far. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN)
}

/** Milliseconds from asking for the tab until a frame with its rows is painted. */
async function renderOnce(page: Page): Promise<number> {
  return page.evaluate(
    ({ rows }) =>
      new Promise<number>((done) => {
        const painted = new MessageChannel()
        const started = performance.now()
        painted.port1.onmessage = () => done(performance.now() - started)
        const look = () => {
          if (document.querySelectorAll('.distribution-matrix [role="row"]').length > rows)
            painted.port2.postMessage(null)
          else requestAnimationFrame(look)
        }
        window.location.hash = '#/persona?tab=distribution'
        requestAnimationFrame(look)
      }),
    { rows: ROWS_IN_SIGHT },
  )
}

/** Fills a workspace, then opens the tab again and again in Chromium. */
export async function measureDistribution(dataDir: string): Promise<DistributionRun> {
  const backend = await fill(dataDir)
  const executablePath = await findTestBrowser()
  const host = await runHost({ dataDir, browser: executablePath })
  const browser = await chromium.launch({ executablePath, args: BROWSER_SWITCHES })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(host.entry)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const times: number[] = []
  const works: number[] = []
  for (let at = 0; at < TIMES; at += 1) {
    await page.goto(`${host.origin}/#/persona?tab=direction`)
    await page.locator('.distribution-matrix').waitFor({ state: 'detached' })
    const before = await threadTime(session)
    times.push(await renderOnce(page))
    works.push((await threadTime(session)) - before)
  }
  const versions = await page
    .locator('.distribution-matrix [role="row"]')
    .nth(1)
    .locator('[data-cell]')
    .count()
  await browser.close()
  await host.stop()
  return {
    groups: GROUPS,
    versions,
    members: GROUPS * MEMBERS,
    render: percentile(times.slice(WARM_UP), 0.95),
    work: percentile(works.slice(WARM_UP), 0.95),
    ...backend,
  }
}
