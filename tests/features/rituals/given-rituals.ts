import type { RitualDraft, RitualId } from '#shared/features/rituals/model.ts'
import { ritualDraft } from '#shared/features/rituals/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

export const day = (text: string) => text as CalendarDate

/** Every Sunday at 20:30 from 1 March 2026 on, unless told otherwise. */
export function draftOf(groupIds: readonly string[], some: Record<string, unknown> = {}): RitualDraft {
  const { schedule, ...fields } = some as { schedule?: Record<string, unknown> }
  return ritualDraft.parse({
    name: '共读夜',
    kind: 'evening',
    groupIds,
    ...fields,
    schedule: {
      pattern: { every: 'week', interval: 1, weekdays: [7] },
      startsOn: '2026-03-01',
      minute: 20 * 60 + 30,
      ...schedule,
    },
  })
}

/** A backend with two groups, on Sunday 1 March 2026 at 12:00 in Shanghai unless told otherwise. */
export function prepareRituals(now = '2026-03-01T12:00:00+08:00') {
  const app = createTestApp({ now })
  const { api, ctx } = app
  const reading = givenGroup(ctx, { name: '晚读共读会' })
  const running = givenGroup(ctx, { name: '滨江晨跑团' })
  const create = async (some: Record<string, unknown> = {}) =>
    (await api.rituals.create(draftOf([reading.id], some))).id
  const statesOf = async (from: string, to: string) =>
    (await api.rituals.listMarks({ from: day(from), to: day(to) })).map(
      ({ day: on, state }) => `${on.slice(5)} ${state}`,
    )
  const show = async (id: RitualId) => {
    const found = (await api.rituals.list({})).find((one) => one.id === id)
    if (!found) throw new Error('no such ritual')
    return found
  }
  const due = async () => api.rituals.listDue({ language: 'zh-CN' })
  return { ...app, reading, running, create, statesOf, show, due }
}
