import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { SeedCard } from '#shared/features/seed-users/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type GivenGroup, givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

export const day = (text: string) => text as CalendarDate

type App = ReturnType<typeof createTestApp>

/** Puts somebody into the pipeline of a group and returns the card. */
export async function givenSeed({ api }: App, group: GivenGroup, personId: string): Promise<SeedCard> {
  const groupId = group.id as GroupId
  await api.seedUsers.add({ selection: { personIds: [personId as PersonId] }, groupId })
  const seeds = await api.seedUsers.list({ groupId })
  const seed = seeds.find((one) => one.personId === personId)
  if (!seed) throw new Error('was not added')
  return seed
}

/** 顾言 talks in the reading club; the runners are a group that is still to open. */
export async function givenPipeline(options: { now?: string } = {}) {
  const app = createTestApp(options)
  const club = givenGroup(app.ctx, { name: '晚读共读会' })
  const runners = givenGroup(app.ctx, { name: '滨江晨跑团' })
  const gu = givenMember(app.ctx, club, { name: '顾言', joinedOn: '2026-01-05' })
  const meng = givenMember(app.ctx, club, { name: '孟婉清', joinedOn: '2026-01-06' })
  const cardOf = async (id: string) => {
    const seeds = await app.api.seedUsers.list({})
    return seeds.find((seed) => seed.id === id)
  }
  return { ...app, app, club, runners, gu, meng, cardOf }
}
