import type { DataContext } from '#electron/backend/context.ts'
import {
  findMentions,
  indexNames,
  type NamedMember,
  type NameIndex,
} from '#shared/features/activity/rules.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { insertStaleRange, saveActorsText } from './commands.ts'
import type { Actors } from './fact-builder.ts'
import {
  findActorsText,
  findAddressedLines,
  findApart,
  findFactDays,
  findMemberNos,
  findNames,
  hasFacts,
} from './queries.ts'

/** What activity_states keeps of the actors; ordered, so that equal actors give equal text. */
type StoredActors = { staff: number[]; bots: number[]; names: [string, number | null][] }

const LINES_AT_ONCE = 2000
const MEMBERS_AT_ONCE = 3000

/** Who is staff or bot in a group now, and whom each name means. With pauses: a group may have thousands of names. */
export async function loadActors(ctx: DataContext, groupNo: number): Promise<Actors> {
  const names: NamedMember[] = []
  const members = findMemberNos(ctx.read, groupNo)
  for (let from = 0; from < members.length; from += MEMBERS_AT_ONCE) {
    for (const named of findNames(ctx.read, members.slice(from, from + MEMBERS_AT_ONCE))) names.push(named)
    await ctx.pause()
  }
  const apart = findApart(ctx.read, groupNo)
  return {
    staff: new Set(apart.filter((row) => row.isBot === 0).map((row) => row.no)),
    bots: new Set(apart.filter((row) => row.isBot === 1).map((row) => row.no)),
    names: indexNames(names),
  }
}

/**
 * Compares who is staff or bot, and whom names mean, with what the facts of a group rest on, and marks the days that this
 * changes: a name that a later import brings settles mentions of earlier ones, so facts do not depend on the order.
 */
export async function markChangedActors(ctx: DataContext, groupNo: number): Promise<void> {
  const actors = await loadActors(ctx, groupNo)
  await ctx.pause()
  const now = storedOf(actors)
  const text = JSON.stringify(now)
  const known = findActorsText(ctx.read, groupNo)
  if (known === text) return
  const days = new Set<CalendarDate>()
  const ranges: { from: CalendarDate; to: CalendarDate }[] = []
  if (hasFacts(ctx.read, groupNo)) {
    const before: StoredActors = known === '' ? { staff: [], bots: [], names: [] } : JSON.parse(known)
    for (const no of changedApart(before, now)) {
      const range = findFactDays(ctx.read, no)
      if (range) ranges.push(range)
    }
    for (const day of await daysNaming(ctx, groupNo, changedNames(before, now))) days.add(day)
  }
  ranges.push(...runsOf(days))
  ctx.writeQuietly((db) => {
    for (const { from, to } of ranges) insertStaleRange(db, groupNo, from, to)
    saveActorsText(db, groupNo, text)
  })
}

function storedOf({ staff, bots, names }: Actors): StoredActors {
  return {
    staff: [...staff],
    bots: [...bots],
    names: [...names.members].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

function changedApart(before: StoredActors, now: StoredActors): Set<number> {
  return new Set([...differing(before.staff, now.staff), ...differing(before.bots, now.bots)])
}

function differing(before: readonly number[], now: readonly number[]): number[] {
  return [...before.filter((no) => !now.includes(no)), ...now.filter((no) => !before.includes(no))]
}

function changedNames(before: StoredActors, now: StoredActors): Set<string> {
  const old = new Map(before.names)
  const changed = new Set<string>()
  for (const [name, member] of now.names) {
    if (!old.has(name) || old.get(name) !== member) changed.add(name)
    old.delete(name)
  }
  for (const name of old.keys()) changed.add(name)
  return changed
}

/** Days with a line that names one of these. A line counts for each of them that fits. */
async function daysNaming(
  ctx: DataContext,
  groupNo: number,
  names: ReadonlySet<string>,
): Promise<Set<CalendarDate>> {
  const days = new Set<CalendarDate>()
  if (names.size === 0) return days
  const index = eachName(names)
  let position = { at: Number.MIN_SAFE_INTEGER, id: 0 }
  for (;;) {
    const lines = findAddressedLines(ctx.read, groupNo, position, LINES_AT_ONCE)
    for (const line of lines)
      if ((line.quoted !== null && names.has(line.quoted)) || findMentions(line.text, index).length > 0)
        days.add(ctx.calendar().dateAt(line.at))
    const last = lines.at(-1)
    if (!last || lines.length < LINES_AT_ONCE) return days
    position = { at: last.at, id: last.id }
    await ctx.pause()
  }
}

function eachName(names: ReadonlySet<string>): NameIndex {
  return indexNames([...names].map((name, index) => ({ name, membershipNo: index + 1, isCurrent: true })))
}

function runsOf(days: ReadonlySet<CalendarDate>): { from: CalendarDate; to: CalendarDate }[] {
  const runs: { from: CalendarDate; to: CalendarDate }[] = []
  for (const day of [...days].sort()) {
    const last = runs.at(-1)
    if (last && addDays(last.to, 1) >= day) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}
