import { settleAnswers } from './answers.ts'
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

/** Writes the whole log of one group, oldest line first. */
export function writeChronicle(
  profile: GroupProfile,
  members: readonly Member[],
  days: readonly SampleDay[],
): LogLine[] {
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
    for (const line of new DayScript(world, day, count).write(count)) {
      line.at += day.no * DAY_SECONDS
      lines.push(line)
    }
  }
  const order = new Map(lines.map((line, at) => [line, at]))
  lines.sort((a, b) => a.at - b.at || (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return settleAnswers(lines, random)
}
