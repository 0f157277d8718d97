import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { findSpans } from '#electron/features/activity/queries.ts'
import { dataUntilOf, wholeDaysOf } from '#shared/features/activity/rules.ts'
import { type CommonSettings, DAY_MS, type GroupCoverage } from '#shared/features/follow-ups/rules/rule.ts'
import {
  isRuleOn,
  type RuleFacts,
  type RuleId,
  type RuleSituation,
  ruleIds,
  settingsOf,
} from '#shared/features/follow-ups/rules.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { anniversaries } from './facts/anniversaries.ts'
import { answers } from './facts/answers.ts'
import { birthdays } from './facts/birthdays.ts'
import { cadences } from './facts/cadences.ts'
import { dormant } from './facts/dormant.ts'
import { newcomers } from './facts/first-month.ts'
import { firstVoices } from './facts/first-voices.ts'
import { joins } from './facts/joins.ts'
import { leaves } from './facts/leaves.ts'
import { openProblems } from './facts/open-problems.ts'
import { questions } from './facts/questions.ts'
import type { FactReader, FactRun, FactWindow } from './facts/reader.ts'
import { seeds } from './facts/seeds.ts'
import { sequenceSteps } from './facts/sequence-steps.ts'
import { silences } from './facts/silences.ts'

/** What each rule looks at; a new rule without its line does not compile. */
const readers: { readonly [Id in RuleId]: FactReader<Id> } = {
  welcome: joins,
  first_voice: firstVoices,
  first_month: newcomers,
  answered_someone: answers,
  unanswered_question: questions,
  problem_open: openProblems,
  gone_quiet: silences,
  seed_cadence: seeds,
  sequence: sequenceSteps,
  left_group: leaves,
  elimination_warning: dormant,
  birthday: birthdays,
  anniversary: anniversaries,
  cadence: cadences,
}

/** Lets others have their turn when it is time; called between steps that are short by themselves. */
export type Pace = () => Promise<void>

const TURN_MS = 8

/** Yields to the event loop once a turn of 8 ms is over. */
export function paceOf(ctx: DataContext): Pace {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < TURN_MS) return
    await ctx.pause()
    last = performance.now()
  }
}

/** A reader whose own types do not matter, as gathering walks over all of them. */
type LooseReader = {
  scope: 'group' | 'everyone'
  leadDays?(settings: object): number
  find(db: ReadDb, window: FactWindow, settings: object, groupNo: number): object[]
}

/**
 * Reads what the rules (or some of them) look at in one group, or with null about everyone, with a pause between the
 * steps: none takes long. Null when aborted.
 */
export async function gatherFacts(
  ctx: DataContext,
  groupNo: number | null,
  run: FactRun,
  situation: RuleSituation,
  options: { pace: Pace; only?: RuleId | undefined; signal?: AbortSignal | undefined },
): Promise<RuleFacts | null> {
  const facts: Partial<Record<RuleId, object[]>> = {}
  for (const id of ruleIds) {
    const reader = readers[id] as LooseReader
    if ((reader.scope === 'group') !== (groupNo !== null)) continue
    if ((options.only && options.only !== id) || !isRuleOn(situation, id, groupNo)) continue
    await options.pace()
    if (options.signal?.aborted) return null
    const settings = readSettings(situation, id, groupNo)
    const leadDays = reader.leadDays?.(settings) ?? 0
    const window = windowOf(run, situation, { id, days: settings.freshDays + leadDays })
    facts[id] = reader.find(ctx.read, window, settings, groupNo ?? 0)
  }
  return facts as RuleFacts
}

/** What is asked about everyone is asked by the widest settings of any group; the rule narrows it by each group's own. */
function readSettings(situation: RuleSituation, id: RuleId, groupNo: number | null): CommonSettings {
  const settings = settingsOf(situation, id, groupNo)
  if (groupNo !== null) return settings
  const own = [...situation.overrides.values()].map((rules) => rules[id]?.freshDays ?? 0)
  return { ...settings, freshDays: Math.max(settings.freshDays, ...own) }
}

/** As far back as an event of a rule can be fresh or stands on an open card, or from the beginning. */
function windowOf(
  { isHistory, oldestOpen, ...run }: FactRun,
  { calendar, now }: RuleSituation,
  { id, days }: { id: RuleId; days: number },
): FactWindow {
  const detailsSince = Math.min(oldestOpen.get(id) ?? now, now) - (days + 2) * DAY_MS
  const since = isHistory ? 0 : detailsSince
  return {
    ...run,
    since,
    sinceOn: calendar.dateAt(since),
    detailsSince,
    detailsSinceOn: calendar.dateAt(detailsSince),
  }
}

/** What finished complete chat imports observed, by group (domain.md §4.2). */
export function findCoverage(db: ReadDb, calendar: ZoneCalendar): Map<number, GroupCoverage> {
  return new Map(
    [...findSpans(db)].map(([groupNo, spans]) => [
      groupNo,
      { spans, runs: wholeDaysOf(spans, calendar), dataUntil: dataUntilOf(spans) },
    ]),
  )
}
