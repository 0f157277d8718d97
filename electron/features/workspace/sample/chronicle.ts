import { settleAnswers } from './answers.ts'
import { bringBack } from './bring-back.ts'
import { DayScript } from './day-script.ts'
import { type SampleDay, wantedLines } from './days.ts'
import type { GroupProfile } from './groups.ts'
import type { Member } from './members.ts'
import { Phrases } from './phrases.ts'
import { Random } from './random.ts'
import type { Draft } from './scenes.ts'
import { planThreads } from './threads.ts'

const DAY_SECONDS = 86_400

/** A line of the finished log; `at` counts seconds from the midnight that begins day 0. */
export type LogLine = Draft

/** Days that are written between two pauses. */
const DAYS_AT_ONCE = 6

/** Writes the whole log of one group, oldest line first; pauses now and then, so that others get their turn. */
export async function writeChronicle(
  profile: GroupProfile,
  members: readonly Member[],
  days: readonly SampleDay[],
  pause: () => Promise<void>,
): Promise<LogLine[]> {
  const random = Random.of('chronicle', profile.key)
  const wanted = wantedLines(profile, days)
  const living = wanted.filter((lines) => lines > 0)
  const world = {
    profile,
    members,
    phrases: new Phrases(profile, random),
    threads: planThreads(profile, days, random),
    averageLines: profile.messages / Math.max(1, living.length),
    random,
  }
  const lines: Draft[] = []
  for (const day of days) {
    const count = wanted[day.no] ?? 0
    if (count === 0) continue
    const written = new DayScript(world, day, count).write(count)
    for (const line of written) line.at += day.no * DAY_SECONDS
    lines.push(...written)
    if (day.no % DAYS_AT_ONCE === 0) await pause()
  }
  const order = new Map(lines.map((line, at) => [line, at]))
  lines.sort((a, b) => a.at - b.at || (order.get(a) ?? 0) - (order.get(b) ?? 0))
  await pause()
  const log = settleAnswers(lines, random)
  bringBack(log, members, profile, random)
  return log
}
