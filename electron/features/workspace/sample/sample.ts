import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { type LogLine, writeChronicle } from './chronicle.ts'
import { type SampleDay, sampleDays } from './days.ts'
import { type GroupKey, type GroupProfile, groupProfiles } from './groups.ts'
import { type Member, makeMembers } from './members.ts'
import { makePeople, type SamplePerson } from './people.ts'

/** One group of the sample with all that happened in it. */
export type SampleGroup = { profile: GroupProfile; members: readonly Member[]; lines: readonly LogLine[] }

/** The sample world up to a day; nothing in it depends on anything but that day. */
export type Sample = {
  people: readonly SamplePerson[]
  days: readonly SampleDay[]
  groups: readonly SampleGroup[]
}

/** Makes people and logs for the half year that ends on `today`. `pause` lets others have their turn. */
export async function makeSample(
  today: CalendarDate,
  pause: () => Promise<void> = async () => {},
): Promise<Sample> {
  const days = sampleDays(today)
  const { people, crowds, staff } = makePeople()
  const groups: SampleGroup[] = []
  for (const profile of groupProfiles) {
    const members = makeMembers(profile, crowds[profile.key], staff)
    groups.push({ profile, members, lines: await writeChronicle(profile, members, days, pause) })
  }
  return { people, days, groups }
}

/** A group of the sample by its key. */
export function groupOf(sample: Sample, key: GroupKey): SampleGroup {
  const group = sample.groups.find(({ profile }) => profile.key === key)
  if (!group) throw new Error(`no sample group ${key}`)
  return group
}

/**
 * Up to which moment the logs reach: the morning of the day when it is past, else the evening before. Nothing of a sample
 * lies in the future.
 */
export function exportMoment(now: number, calendar: ZoneCalendar, days: readonly SampleDay[]): number {
  const today = calendar.dateAt(now)
  const morning = calendar.at(today, 8, 10)
  if (now >= morning) return morning
  const yesterday = days.at(-2)?.date ?? today
  return calendar.at(yesterday, 23, 20)
}
