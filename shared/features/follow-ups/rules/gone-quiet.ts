import { defaultThresholds } from '#shared/features/activity/model.ts'
import { type DayRun, isEnough, wholeDaysOf } from '#shared/features/activity/rules.ts'
import { addDays, dateOfDayNumber } from '#shared/kernel/calendar-date.ts'
import type { Candidate, FollowUpRule, GroupCoverage, RuleSituation, SilenceFact } from './rule.ts'
import { DAY_MS, keyOf } from './rule.ts'
import { morningOf } from './times.ts'

/** Least share of observed days, and the age at which data ask for a newer log instead (domain.md §4.2). */
const { coveredShare, staleAfterDays } = defaultThresholds

/**
 * Somebody with at least 3 active days among the 30 up to the last line, silent for 14 observed days since. The event is
 * the moment when the 14th silent day was over; due 3 days later.
 */
export const goneQuiet: FollowUpRule = {
  id: 'gone_quiet',
  candidates(facts, situation) {
    const runs = new Map<number, DayRun[]>()
    for (const [groupNo, { spans }] of facts.coverage)
      runs.set(groupNo, wholeDaysOf(spans, situation.calendar))
    return facts.silences.flatMap((silence) => {
      const { groupNo } = silence.member
      return candidateOf(silence, runs.get(groupNo) ?? [], facts.coverage.get(groupNo), situation) ?? []
    })
  },
}

function candidateOf(
  silence: SilenceFact,
  runs: readonly DayRun[],
  group: GroupCoverage | undefined,
  { rules, calendar, now }: RuleSituation,
): Candidate | null {
  const { member, lastSpokeAt, activeDays } = silence
  const rule = rules.gone_quiet
  if (activeDays < rule.activeDays) return null
  const stretch = measure(runs, calendar.dayNumberAt(lastSpokeAt), rule.silentDays)
  if (!stretch) return null
  const reachedOn = dateOfDayNumber(stretch.reachedOn + 1)
  const eventAt = calendar.startOf(reachedOn)
  return {
    key: keyOf('gone_quiet', member, 'last_line', { ...silence, at: lastSpokeAt }),
    rule: 'gone_quiet',
    personNo: member.personNo,
    groupNo: member.groupNo,
    priority: rule.priority,
    eventAt,
    freshUntil: eventAt + rule.freshDays * DAY_MS,
    mayRaise: now - (group?.dataUntil ?? 0) <= staleAfterDays * DAY_MS,
    dueAt: morningOf(addDays(reachedOn, rule.dueDays), calendar),
    messageId: silence.messageId,
    facts: { rule: 'gone_quiet', silentDays: stretch.silentDays, activeDays },
  }
}

/** Observed days after `lastDay`, and the day that was the `wanted`-th of them; null while there are too few. */
function measure(
  runs: readonly DayRun[],
  lastDay: number,
  wanted: number,
): { silentDays: number; reachedOn: number } | null {
  let silentDays = 0
  let reachedOn: number | null = null
  let end = lastDay
  for (const run of runs) {
    const first = Math.max(run.first, lastDay + 1)
    if (first > run.last) continue
    const length = run.last - first + 1
    if (reachedOn === null && silentDays + length >= wanted) reachedOn = first + (wanted - silentDays) - 1
    silentDays += length
    end = run.last
  }
  if (reachedOn === null || !isEnough(silentDays, end - lastDay, coveredShare)) return null
  return { silentDays, reachedOn }
}
