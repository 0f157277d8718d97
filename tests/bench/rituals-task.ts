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

export type RitualsRun = {
  rituals: number
  expand: number
  /** Processor time of an expansion: without the time that other programs had. */
  expandWork: number
  first: number
  marks: number
  list: number
}

/** As rituals are: most once or several times a week, some daily, some monthly or yearly; some 90 different rules. */
function patternAt(at: number): RitualPattern {
  const weekday = 1 + (at % 7)
  switch (at % 8) {
    case 0:
    case 1:
      return { every: 'week', interval: 1, weekdays: [weekday] }
    case 2:
      return { every: 'week', interval: 1, weekdays: [weekday, 1 + ((at + 2) % 7)] }
    case 3:
      return { every: 'week', interval: 2, weekdays: [weekday] }
    case 4:
      return at % 16 === 4 ? { every: 'workday' } : { every: 'day', interval: 1 + (at % 3) }
    case 5:
      return { every: 'month', interval: 1, days: [1 + (at % 28), -1] }
    case 6:
      return { every: 'month_weekday', interval: 1, ordinal: at % 16 === 6 ? -1 : 1, weekday }
    default:
      return { every: 'year', month: 1 + (at % 12), day: 1 + (at % 28) }
  }
}

/** Expands 200 rules over six weeks that nobody asked for before, some years after they began. */
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
  const work: number[] = []
  const expands = await timesOf(TIMES, async (at) => {
    const before = process.cpuUsage()
    expandOnce(at + 1)
    const { user, system } = process.cpuUsage(before)
    work.push((user + system) / 1000)
  })
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
    expandWork: percentile(work, 0.95),
    marks: percentile(marks, 0.95),
    list: percentile(list.slice(5), 0.95),
  }
}
