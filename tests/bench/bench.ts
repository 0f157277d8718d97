import { readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, root } from '#electron/cli/ensure-built.mjs'
import type { ChatFormat } from '#shared/features/chat-import/model.ts'
import { measureBoard } from './board.ts'
import { measureCalendar } from './calendar.ts'
import type { CampaignRun } from './campaign-task.ts'
import { measureDistribution } from './distribution.ts'
import { coverageFigures } from './effect-coverage.ts'
import { type FaqRun, judgedFigures } from './faq-task.ts'
import { type Figure, overFloor, plain, tableOf } from './figures.ts'
import { measureFloors } from './floors.ts'
import { generatedLog } from './generate.ts'
import type { QueryRun } from './query-task.ts'
import type { RitualsRun } from './rituals-task.ts'
import type { RulesRun } from './rules-task.ts'
import { freshFolder, type ImportRun, runTask } from './run-task.ts'
import type { SeedRun } from './seed-task.ts'

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    messages: { type: 'string', default: '1000000' },
    people: { type: 'string', default: '5000' },
  },
})
const size = { messages: Number(options.messages), people: Number(options.people) }
const folder = join(tmpdir(), 'qunpu-bench-files')

const USABLE_TARGET = 3
const SEARCH_READY_TARGET = 1.3
const AGAIN_TARGET = 0.6
const MEMORY_TARGET = 400
const PING_TARGET = 60

/** Imports one generated file and asks for everything that the issue of speed is about. */
async function importFigures(kind: 'jsonl' | 'qq', dataDir: string): Promise<Figure[]> {
  const format: ChatFormat = kind === 'jsonl' ? 'chatlab-jsonl' : 'qq-text'
  const path = generatedLog(folder, kind, size)
  const floors = await measureFloors(path, format, folder)
  const run = await runTask<ImportRun>('import', { dataDir, path })
  return [
    overFloor(`import-${kind}-usable`, run.usable, floors.rows, USABLE_TARGET),
    overFloor(`import-${kind}-search-ready`, run.searchReady, floors.indexed, SEARCH_READY_TARGET),
    overFloor(`import-${kind}-again`, run.again, run.usable, AGAIN_TARGET),
    plain(`import-${kind}-again-added`, run.addedAgain, 'messages', 0),
    plain(`import-${kind}-peak-memory`, run.peakMegabytes, 'MB', MEMORY_TARGET),
    plain(`import-${kind}-ping-p99`, run.pingP99, 'ms', PING_TARGET),
  ]
}

async function queryFigures(dataDir: string): Promise<Figure[]> {
  const run = await runTask<QueryRun>('query', { dataDir })
  return [
    plain('backend-start', run.start, 'ms', 1000),
    plain('today-p95', run.today, 'ms', 50),
    plain(`members-page-p95 (${run.people} people)`, run.membersPage, 'ms', 50),
    plain('search-1-character-p95', run.search.one, 'ms', 20),
    plain('search-2-characters-p95', run.search.two, 'ms', 20),
    plain('search-3-characters-p95', run.search.three, 'ms', 20),
    plain('weekly-report-p95', run.weekly, 'ms', 1000),
  ]
}

async function boardFigures(): Promise<Figure[]> {
  const { dir, clear } = freshFolder()
  const run = await measureBoard(dir)
  clear()
  return [
    plain(`board-pointer-move-script-p95 (${run.seeds} seeds)`, run.scriptP95, 'ms', 8),
    plain('board-longest-task', run.longestTask, 'ms', 50),
    plain('board-longest-task-work', run.longestTaskWork, 'ms', 50),
  ]
}

async function calendarFigures(): Promise<Figure[]> {
  const { dir, clear } = freshFolder()
  const run = await measureCalendar(dir)
  clear()
  return [
    plain(
      `calendar-month-first-paint (${run.campaigns} campaigns, ${run.shown} bars)`,
      run.firstPaint,
      'ms',
      300,
    ),
    plain('calendar-month-first-paint-work', run.firstPaintWork, 'ms', 300),
    plain('calendar-month-first-paint-with-loading', run.coldPaint, 'ms', null),
    plain('calendar-pointer-move-script-p95', run.scriptP95, 'ms', 8),
    plain('calendar-longest-task', run.longestTask, 'ms', 50),
    plain('calendar-longest-task-work', run.longestTaskWork, 'ms', 50),
  ]
}

async function distributionFigures(): Promise<Figure[]> {
  const { dir, clear } = freshFolder()
  const run = await measureDistribution(dir)
  clear()
  return [
    plain(
      `distribution-matrix-render-p95 (${run.groups} groups x ${run.versions} versions)`,
      run.render,
      'ms',
      100,
    ),
    plain('distribution-matrix-render-work-p95', run.work, 'ms', 100),
    plain(`distribution-matrix-read-p95 (${run.members} members)`, run.matrix, 'ms', null),
    plain('distribution-due-p95', run.due, 'ms', 50),
  ]
}

async function seedFigures(dataDir: string): Promise<Figure[]> {
  const run = await runTask<SeedRun>('seeds', { dataDir })
  return [
    plain(`seed-suggestions-p95 (${run.people} people)`, run.suggestions, 'ms', 300),
    plain('seed-effect-p95', run.effect, 'ms', 100),
    plain('seed-effects-of-40-p95', run.effects, 'ms', null),
    plain('seed-scores-of-500-p95', run.scores, 'ms', null),
  ]
}

async function campaignFigures(dataDir: string): Promise<Figure[]> {
  const run = await runTask<CampaignRun>('campaigns', { dataDir })
  return [
    plain(`campaign-effects-of-${run.campaigns}`, run.effects, 'ms', 1000),
    plain(`campaign-effects-of-${run.campaigns}-fastest`, run.fastest, 'ms', null),
    plain('campaign-result-p95', run.result, 'ms', null),
  ]
}

async function ruleFigures(dataDir: string): Promise<Figure[]> {
  const run = await runTask<RulesRun>('rules', { dataDir })
  return [
    plain(`rules-full (${run.memberships} memberships)`, run.full, 's', 3),
    plain('rules-after-import-of-1000', run.afterImport, 'ms', 200),
    plain('today-with-20000-cards-p95', run.todayWithCards, 'ms', 50),
  ]
}

async function ritualFigures(): Promise<Figure[]> {
  const { dir, clear } = freshFolder()
  const run = await runTask<RitualsRun>('rituals', { dataDir: dir })
  clear()
  return [
    plain(`rituals-expand-${run.rituals}`, run.expand, 'ms', 50),
    plain(`rituals-expand-${run.rituals}-work-p95`, run.expandWork, 'ms', 50),
    plain(`rituals-expand-${run.rituals}-first`, run.first, 'ms', null),
    plain(`rituals-marks-${run.rituals}-p95`, run.marks, 'ms', null),
    plain(`rituals-list-${run.rituals}-p95`, run.list, 'ms', null),
  ]
}

async function faqFigures(): Promise<Figure[]> {
  const { dir, clear } = freshFolder()
  await runTask<number>('faq-fill', { dataDir: dir })
  const run = await runTask<FaqRun>('faq', { dataDir: dir })
  clear()
  return [
    plain(`faq-similar-p95 (${run.entries} entries, ${run.wordings} wordings)`, run.similar, 'ms', 30),
    plain('faq-similar-work-p95', run.similarWork, 'ms', 30),
    plain('faq-similar-first (builds the index)', run.first, 'ms', null),
    plain('faq-similar-after-edit-p95', run.afterEdit, 'ms', null),
    plain('faq-index-memory', run.megabytes, 'MB', null),
    plain('faq-list-search-p95', run.list, 'ms', null),
    plain('faq-list-search-work-p95', run.listWork, 'ms', null),
    ...judgedFigures(),
  ]
}

/** Bytes of the scripts that the built renderer loads, the largest single one, and the first screen's. */
function sizeFigures(): Figure[] {
  const assets = join(root, 'out', 'renderer', 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const bytes = scripts.map((name) => statSync(join(assets, name)).size)
  return [
    plain('renderer-scripts', bytes.reduce((sum, size) => sum + size, 0) / 1000, 'kB', null),
    plain('renderer-largest-script', Math.max(...bytes) / 1000, 'kB', null),
  ]
}

const wants = (name: string) =>
  options.only === undefined || name.includes(options.only) || options.only.includes(name)

async function main(): Promise<Figure[]> {
  ensureBuilt({ quiet: options.json })
  const figures: Figure[] = []
  const queries = ['backend-start', 'today', 'members-page', 'search', 'weekly-report']
  const wantsQueries = queries.some(wants)
  const wantsSeeds = ['seed-suggestions', 'seed-effect', 'seed-scores'].some(wants)
  const wantsRules = ['rules-full', 'rules-after-import', 'today-with'].some(wants)
  const wantsEffects = ['campaign-effects', 'campaign-result'].some(wants)
  const { dir, clear } = freshFolder()
  if (wants('import-jsonl') || wantsQueries || wantsSeeds || wantsRules || wantsEffects)
    figures.push(...(await importFigures('jsonl', dir)))
  if (wantsQueries) figures.push(...(await queryFigures(dir)))
  if (wantsSeeds) figures.push(...(await seedFigures(dir)))
  if (wantsEffects) figures.push(...(await campaignFigures(dir)))
  if (wantsRules) figures.push(...(await ruleFigures(dir)))
  clear()
  if (wants('import-qq')) {
    const other = freshFolder()
    figures.push(...(await importFigures('qq', other.dir)))
    other.clear()
  }
  if (wants('distribution')) figures.push(...(await distributionFigures()))
  if (wants('faq')) figures.push(...(await faqFigures()))
  if (wants('rituals')) figures.push(...(await ritualFigures()))
  if (wants('board')) figures.push(...(await boardFigures()))
  if (wants('calendar')) figures.push(...(await calendarFigures()))
  if (wants('effect-coverage')) figures.push(...coverageFigures())
  if (wants('renderer')) figures.push(...sizeFigures())
  return figures.filter(({ name }) => options.only === undefined || name.includes(options.only))
}

const figures = await main()
if (options.json) for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`)
else process.stdout.write(`${tableOf(figures)}\n`)
