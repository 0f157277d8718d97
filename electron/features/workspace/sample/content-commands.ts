import type { WriteDb } from '#electron/database/handles.ts'
import { type PlacedContent, placeContent } from '#electron/features/content-output/service.ts'
import {
  addDays,
  type CalendarDate,
  mondayOf,
  weekdayOf,
  type ZoneCalendar,
} from '#shared/kernel/calendar-date.ts'
import { type SampleContent, type SampleDraft, sampleContent } from './content.ts'
import type { GroupKey } from './groups.ts'
import type { KnownGroup } from './queries.ts'
import { Random } from './random.ts'

/** When a group is posted in: weekdays (1 = Monday) in the order in which they are used, and about which hour. */
type Habit = {
  weekdays: readonly number[]
  hour: number
  weeks: number
  /** Weeks, by how long ago they were, in which one piece less came than was aimed at. */
  slips: readonly number[]
  /** Opinions and daily life go to this group as well, at noon of the same day. */
  alsoIn?: GroupKey
}

const habits: Readonly<Record<GroupKey, Habit>> = {
  reading: { weekdays: [1, 4, 7, 5], hour: 20, weeks: 26, slips: [24, 19, 14, 8], alsoIn: 'shop' },
  shop: { weekdays: [3, 6], hour: 10, weeks: 26, slips: [21, 12, 5] },
  runners: { weekdays: [1, 5], hour: 8, weeks: 26, slips: [22, 16, 10, 6, 5, 3, 2] },
  flash: { weekdays: [2, 3, 4], hour: 20, weeks: 3, slips: [] },
}

type GroupNos = { own: number; also: number | null }
type Times = { calendar: ZoneCalendar; now: number }

/** Fills in half a year of output of each sample persona; `personas` holds their internal keys. */
export function insertSampleContent(
  db: WriteDb,
  personas: ReadonlyMap<GroupKey, number>,
  groups: ReadonlyMap<GroupKey, KnownGroup>,
  times: Times,
): void {
  for (const [key, personaNo] of personas) {
    const content = sampleContent.get(key)
    const group = groups.get(key)
    const other = groups.get(habits[key].alsoIn ?? key)
    const groupNos = { own: group?.no ?? 0, also: other && other !== group ? other.no : null }
    if (content && group) placeContent(db, personaNo, contentOf(key, content, groupNos, times))
  }
}

function contentOf(key: GroupKey, content: SampleContent, groupNos: GroupNos, times: Times): PlacedContent {
  const today = times.calendar.dateAt(times.now)
  const monday = mondayOf(today)
  const random = Random.of('content', key)
  const posted = content.drafts.filter(({ fate }) => fate === 'post')
  const planned = content.drafts.filter(({ fate }) => fate === 'plan')
  const dates = postDates(content, habits[key], today)
  const out = dates.filter((date) => date < today)
  const ahead = comingDates(habits[key], today, planned.length)
  return {
    pillars: content.pillars,
    cadences: content.aims.map(({ weeksAgo, perWeek }) => ({
      fromWeek: addDays(monday, -7 * weeksAgo),
      perWeek,
    })),
    ideas: content.ideas.map((idea, at) => ({
      ...idea,
      at: times.calendar.at(addDays(today, -1 - at * 2), 9 + (at % 12), random.int(0, 59)),
    })),
    drafts: content.drafts.map((draft, at) => ({
      ...draft,
      at: times.calendar.at(addDays(today, -2 - (content.drafts.length - at)), 21, random.int(0, 59)),
      posts: groupsFor(draft, groupNos).flatMap((groupNo) => {
        const hour = groupNo === groupNos.own ? habits[key].hour : 12
        return [
          ...turnsOf(draft, posted, out).map((onDate) => ({
            groupNo,
            onDate,
            publishedAt: times.calendar.at(onDate, hour, random.int(2, 34)),
          })),
          ...turnsOf(draft, planned, ahead).map((onDate) => ({ groupNo, onDate, publishedAt: null })),
        ]
      }),
    })),
  }
}

function groupsFor({ kind }: SampleDraft, { own, also }: GroupNos): number[] {
  return also === null || kind === 'expertise' ? [own] : [own, also]
}

/** Every draft has its turn again when all others had theirs. */
function turnsOf(draft: SampleDraft, all: readonly SampleDraft[], dates: readonly CalendarDate[]) {
  const turn = all.indexOf(draft)
  return turn === -1 ? [] : dates.filter((_, at) => at % all.length === turn)
}

/** Days of the past weeks on which something was posted, oldest first. */
function postDates(content: SampleContent, habit: Habit, today: CalendarDate): CalendarDate[] {
  const monday = mondayOf(today)
  const dates: CalendarDate[] = []
  for (let weeksAgo = habit.weeks; weeksAgo >= 0; weeksAgo -= 1) {
    const aim = content.aims.findLast((one) => one.weeksAgo >= weeksAgo)?.perWeek ?? 0
    const count = habit.slips.includes(weeksAgo) ? aim - 1 : aim
    for (const weekday of habit.weekdays.slice(0, count).toSorted((a, b) => a - b))
      dates.push(addDays(monday, weekday - 1 - 7 * weeksAgo))
  }
  return dates
}

/** The next days of the habit, today first whatever its weekday: there is something to post when the sample is opened. */
function comingDates(habit: Habit, today: CalendarDate, count: number): CalendarDate[] {
  const dates = count > 0 ? [today] : []
  for (let days = 1; dates.length < count; days += 1) {
    const date = addDays(today, days)
    if (habit.weekdays.includes(weekdayOf(date))) dates.push(date)
  }
  return dates
}
