import { planDays } from '#electron/features/rituals/planning.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { RitualPattern } from '#shared/features/rituals/model.ts'
import { rruleOf } from '#shared/features/rituals/rules/pattern.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type Api, openBackend } from './open-backend.ts'
import { percentile, timesOf } from './statistics.ts'

const RITUALS = 200
const TIMES = 40
/** Six weeks, the most that a month shows. */
const SHOWN_DAYS = 42

export type RitualsRun = { rituals: number; expand: number; first: number; marks: number; list: number }

/** As rituals are: most once or several times a week, some daily, some monthly or yearly. */
const patterns: readonly RitualPattern[] = [
  { every: 'week', interval: 1, weekdays: [1] },
  { every: 'week', interval: 1, weekdays: [1, 3, 5] },
  { every: 'day', interval: 1 },
  { every: 'week', interval: 2, weekdays: [6, 7] },
  { every: 'workday' },
  { every: 'month', interval: 1, days: [1, 15, -1] },
  { every: 'month_weekday', interval: 1, ordinal: -1, weekday: 5 },
  { every: 'year', month: 9, day: 10 },
]
const patternAt = (at: number) => patterns[at % patterns.length] ?? { every: 'workday' as const }

/** Expands 200 rules that nobody asked for before, over six weeks some years after they began. */
function expandOnce(round: number): void {
  const from = addDays('2026-08-31' as CalendarDate, round * SHOWN_DAYS)
  const range = { from, to: addDays(from, SHOWN_DAYS - 1) }
  for (let at = 0; at < RITUALS; at += 1) {
    const startsOn = addDays('2022-01-01' as CalendarDate, at + round * RITUALS)
    planDays(
      {
        rrule: rruleOf(patternAt(at)),
        startsOn,
        endsOn: null,
        count: at % 10 === 9 ? 500 : null,
        holidays: at % 2 === 0 ? 'skip' : 'keep',
        countsFrom: startsOn,
        pauses: [],
        isLive: true,
      },
      range,
      new Map(),
    )
  }
}

async function addRituals(api: Api): Promise<void> {
  const draft = { name: '仪式群', platform: 'wechat', capacity: 500, kind: 'interest' } as const
  const { id } = await api.groups.create(draft)
  for (let at = 0; at < RITUALS; at += 1)
    await api.rituals.create({
      name: `仪式 ${at}`,
      kind: 'other',
      groupIds: [id as GroupId],
      schedule: {
        pattern: patternAt(at),
        startsOn: addDays('2024-01-01' as CalendarDate, at),
        minute: (at * 7) % 1440,
      },
    })
}

/** Times the expansion of rules, and the calendar and the list that show 200 rituals. */
export async function ritualsTask({ dataDir }: { dataDir: string }): Promise<RitualsRun> {
  const started = performance.now()
  expandOnce(0)
  const first = performance.now() - started
  const expands = await timesOf(TIMES, async (at) => expandOnce(at + 1))
  const backend = await openBackend(dataDir)
  await addRituals(backend.api)
  const marks = await timesOf(TIMES, (at) => {
    const from = addDays('2027-01-01' as CalendarDate, at * SHOWN_DAYS)
    return backend.api.rituals.listMarks({ from, to: addDays(from, SHOWN_DAYS - 1) })
  })
  const list = await timesOf(TIMES, () => backend.api.rituals.list({}))
  await backend.close()
  return {
    rituals: RITUALS,
    first,
    expand: percentile(expands, 0.95),
    marks: percentile(marks, 0.95),
    list: percentile(list.slice(5), 0.95),
  }
}
