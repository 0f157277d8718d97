import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type Api, openBackend } from './open-backend.ts'
import { percentile, timesOf } from './statistics.ts'

const TIMES = 30
const SEEDS = 500
const JOINED = 40

export type SeedRun = { suggestions: number; effect: number; effects: number; scores: number; people: number }

/** The busiest people of the big group as its seeds, some of them joined on different days. */
async function addSeeds(api: Api, groupId: string): Promise<string[]> {
  const { rows } = await api.members.page({
    groupId: groupId as never,
    sort: { column: 'messages', isDescending: true },
    limit: SEEDS,
  })
  const personIds = rows.map(({ personId }) => personId)
  await api.seedUsers.add({ selection: { personIds }, groupId: groupId as never })
  const seeds = (await api.seedUsers.list({})).slice(0, JOINED)
  for (const [at, { id }] of seeds.entries()) {
    const acceptedOn = addDays('2025-03-01' as CalendarDate, 7 * at)
    await api.seedUsers.edit({ id, acceptedOn })
  }
  return seeds.map(({ id }) => id)
}

/** Times what is computed about seeds on the workspace of an import. */
export async function seedTask({ dataDir }: { dataDir: string }): Promise<SeedRun> {
  const backend = await openBackend(dataDir)
  const { api } = backend
  const group = (await api.groups.list({})).find(({ name }) => name === '测速群')
  if (!group) throw new Error('the group of the import is missing')
  const p95 = async (call: (at: number) => Promise<unknown>) =>
    percentile((await timesOf(TIMES, call)).slice(3), 0.95)
  const suggestions = await p95(() => api.seedUsers.suggestions({ groupId: group.id }))
  const { considered } = await api.seedUsers.suggestions({ groupId: group.id })
  const ids = await addSeeds(api, group.id)
  const result = {
    suggestions,
    people: considered,
    effect: await p95((at) => api.seedUsers.effect({ id: ids[at % ids.length] as never })),
    effects: await p95(() => api.seedUsers.effects({ groupId: group.id })),
    scores: await p95(() => api.seedUsers.scores({ groupId: group.id })),
  }
  await backend.close()
  return result
}
