import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { SPAN_MS, START, seeded } from './generate.ts'
import { type Api, openBackend } from './open-backend.ts'
import { percentile, timesOf } from './statistics.ts'

const MEMBERSHIPS = 50_000
const NEW_MESSAGES = 1_000
const OPEN_CARDS = 20_000
const TIMES = 60
const HOUR_MS = 3_600_000
/** The morning after the generated log ends: what is late in it is fresh. */
const NOW = START + SPAN_MS + 26 * HOUR_MS
/** Runs below this are not told to the log. */
const TOLD_MS = 50

export type RulesRun = {
  memberships: number
  full: number
  /** Milliseconds of the run of the rules after an import; those below 50 count as 50. */
  afterImport: number
  todayWithCards: number
}

/** Brings a list of people in, so that there are 50,000 memberships. */
async function addPeople(api: Api): Promise<number> {
  const { total } = await api.members.page({ limit: 1 })
  const rows = Array.from(
    { length: Math.max(0, MEMBERSHIPS - total) },
    (_, at) =>
      `又一位${at},wxid_rules${at},2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
  )
  const draft = { name: '大名单群', platform: 'wechat', capacity: 100_000, kind: 'interest' } as const
  await api.rosters.importRoster({
    source: { text: ['昵称,wxid,入群时间', ...rows].join('\n'), name: 'roster.csv' },
    target: { kind: 'new', draft },
  })
  return Math.max(total, MEMBERSHIPS)
}

/** A day's log of the large group: 1,000 lines of 300 people. */
function dayLog(): string {
  const random = seeded(7)
  const meta = { name: '测速群', platform: 'wechat', type: 'group', groupId: 'bench@chatroom' }
  const end = START + SPAN_MS
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: (end + 24 * HOUR_MS) / 1000 },
    meta,
  }
  const lines = Array.from({ length: NEW_MESSAGES }, (_, at) => {
    const person = Math.floor(random() * 300)
    const ending = random() < 0.08 ? '？' : ''
    return {
      _type: 'message',
      sender: `wxid_bench${person}`,
      accountName: `成员${person}`,
      timestamp: Math.floor((end + (at / NEW_MESSAGES) * 23 * HOUR_MS) / 1000),
      type: 0,
      content: `今天的第${at}句${ending}`,
    }
  })
  return [head, ...lines].map((line) => JSON.stringify(line)).join('\n')
}

/** Milliseconds of the runs after an import that the log tells of, in order. */
function toldRuns(dataDir: string): number[] {
  const lines = readFileSync(join(dataDir, 'logs', 'backend.log'), 'utf8')
    .trim()
    .split('\n')
  return lines
    .map((line) => JSON.parse(line) as { event: string; reach?: string; milliseconds?: number })
    .filter((line) => line.event === 'slow-rules' && line.reach === 'touched')
    .map((line) => line.milliseconds ?? TOLD_MS)
}

/** The log was imported by the real clock; to the shifted one its members came long ago. */
function ageMembers(dataDir: string): void {
  const db = new Database(join(dataDir, 'data', 'main.db'))
  db.prepare('UPDATE memberships SET created_at = ?').run(START)
  db.close()
}

/** Open cards by hand for as many people, due around now. */
function insertCards(dataDir: string): void {
  const db = new Database(join(dataDir, 'data', 'main.db'))
  db.prepare(
    `INSERT INTO follow_ups (id, person_no, rule, priority, admitted_priority, due_at, state, title, created_at, created_on)
     SELECT 'bench-' || no, no, 'manual', 1 + no % 3, 1 + no % 3, ? + (no % 240 - 120) * ?, 'open', '问近况', ?, '2026-02-01'
     FROM people ORDER BY no LIMIT ?`,
  ).run(NOW, HOUR_MS, NOW, OPEN_CARDS)
  db.close()
}

/** Times runs of the rules over everything and after an import, then Today with very many open cards. */
export async function rulesTask({ dataDir }: { dataDir: string }): Promise<RulesRun> {
  const shift = NOW - Date.now()
  ageMembers(dataDir)
  const backend = await openBackend(dataDir, shift)
  const { api } = backend
  const memberships = await addPeople(api)
  const full = percentile(await timesOf(5, () => api.followUps.generate()), 0.5) / 1000
  // The list of 45,000 people was an import, too, and its run was told.
  const before = toldRuns(dataDir).length
  await api.chatImport.importLog({ source: { text: dayLog(), name: 'day.jsonl' }, isComplete: true })
  const afterImport = Math.max(TOLD_MS, ...toldRuns(dataDir).slice(before))
  await backend.close()
  insertCards(dataDir)
  const again = await openBackend(dataDir, shift)
  const times = await timesOf(TIMES, () =>
    Promise.all([
      again.api.followUps.listDue({}),
      again.api.followUps.counts({}),
      again.api.today.numbers({}),
      again.api.today.alerts({}),
    ]),
  )
  await again.close()
  return { memberships, full, afterImport, todayWithCards: percentile(times.slice(5), 0.95) }
}
