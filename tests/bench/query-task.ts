import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Api, openBackend } from './open-backend.ts'
import { percentile, timesOf } from './statistics.ts'

const TIMES = 60
const ROSTER_ROWS = 25_000

export type QueryRun = {
  start: number
  today: number
  membersPage: number
  people: number
  search: { one: number; two: number; three: number }
  weekly: number
}

/** Brings a roster of further people in, so that the member table has 30,000 of them. */
async function addRoster(api: Api, dataDir: string): Promise<void> {
  const cities = ['杭州', '上海', '成都', '南京', '广州']
  const rows = Array.from(
    { length: ROSTER_ROWS },
    (_, at) =>
      `名单成员${at},wxid_roster${at},2025-${String(1 + (at % 12)).padStart(2, '0')}-15,${cities[at % cities.length]}`,
  )
  const path = join(dataDir, 'roster.csv')
  writeFileSync(path, ['昵称,wxid,入群时间,城市', ...rows].join('\n'))
  const draft = { name: '名单群', platform: 'wechat', capacity: 100_000, kind: 'interest' } as const
  await api.rosters.importRoster({
    source: { text: ['昵称,wxid,入群时间,城市', ...rows].join('\n'), name: 'roster.csv' },
    target: { kind: 'new', draft },
  })
}

/** Times the questions that screens ask all day on the workspace of an import. */
export async function queryTask({ dataDir }: { dataDir: string }): Promise<QueryRun> {
  const preparing = await openBackend(dataDir)
  await addRoster(preparing.api, dataDir)
  await preparing.close()
  const started = performance.now()
  const backend = await openBackend(dataDir)
  const { api } = backend
  await api.workspace.status()
  const start = performance.now() - started
  const scope = {}
  const p95 = async (call: (at: number) => Promise<unknown>) =>
    percentile((await timesOf(TIMES, call)).slice(5), 0.95)
  const columns = ['lastSpoke', 'messages', 'name', 'joined', 'activeDays'] as const
  const result = {
    start,
    people: (await api.members.page({ limit: 1 })).total,
    today: await p95(async () => {
      await Promise.all([api.followUps.listDue(scope), api.today.numbers(scope), api.today.alerts(scope)])
    }),
    membersPage: await p95((at) =>
      api.members.page({
        filters: at % 2 === 0 ? { search: '成员1' } : { roles: ['lurker', 'regular', 'active'] },
        sort: { column: columns[at % columns.length] ?? 'name', isDescending: at % 3 === 0 },
        offset: (at % 5) * 100,
        limit: 100,
      }),
    ),
    search: {
      one: await p95((at) => api.search.messages({ text: '的一是不了在'[at % 6] ?? '的' })),
      two: await p95((at) =>
        api.search.messages({ text: ['我们', '时间', '可以', '他的', '来了'][at % 5] ?? '我们' }),
      ),
      three: await p95((at) =>
        api.search.messages({ text: ['我的人', '在这上', '不是一', '他来到'][at % 4] ?? '我的人' }),
      ),
    },
    weekly: await p95(() => api.reports.weekly({ groupId: null, date: '2026-01-14' as never })),
  }
  await backend.close()
  return result
}
