import { z } from 'zod'
import { defaultGuards, followUpGuards, type QuietHours } from '#shared/features/settings/model.ts'
import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { anniversary } from './rules/anniversary.ts'
import { answeredSomeone } from './rules/answered-someone.ts'
import { birthday } from './rules/birthday.ts'
import { cadence } from './rules/cadence.ts'
import { eliminationWarning } from './rules/elimination-warning.ts'
import { firstMonth } from './rules/first-month.ts'
import { firstVoice } from './rules/first-voice.ts'
import { goneQuiet } from './rules/gone-quiet.ts'
import { leftGroup } from './rules/left-group.ts'
import { problemOpen } from './rules/problem-open.ts'
import {
  type Candidate,
  type CommonSettings,
  DAY_MS,
  type DataLimits,
  type GroupCoverage,
  type Judgement,
  type MemberRef,
  type RuleEvent,
} from './rules/rule.ts'
import { seedCadence } from './rules/seed-cadence.ts'
import { sequenceStep } from './rules/sequence-step.ts'
import { unansweredQuestion } from './rules/unanswered-question.ts'
import { welcome } from './rules/welcome.ts'

/**
 * Every rule that makes follow-ups, in the order of settings. A new one is a module and a line here; the SQL of what it
 * looks at has a module and a line beside it in electron (facts.ts).
 */
export const followUpRules = [
  welcome,
  firstVoice,
  firstMonth,
  answeredSomeone,
  unansweredQuestion,
  problemOpen,
  goneQuiet,
  seedCadence,
  sequenceStep,
  leftGroup,
  eliminationWarning,
  birthday,
  anniversary,
  cadence,
] as const

type AnyRule = (typeof followUpRules)[number]
export type RuleId = AnyRule['id']
type IdsOf<Rules extends readonly { id: string }[]> = { [Index in keyof Rules]: Rules[Index]['id'] }
export const ruleIds = followUpRules.map((rule) => rule.id) as unknown as IdsOf<typeof followUpRules>
export const ruleId = z.enum(ruleIds)

/** Facts that each rule judges. */
export type FactOf<Id extends RuleId> = Parameters<Extract<AnyRule, { id: Id }>['judge']>[0]
export type RuleFacts = { readonly [Id in RuleId]?: readonly FactOf<Id>[] }

type ReasonsOf<Rules extends readonly { reason: unknown }[]> = {
  [Index in keyof Rules]: Rules[Index]['reason']
}
/** Why a card stands there, in facts that the rule's own words tell. */
export const reasonFacts = z.discriminatedUnion(
  'rule',
  followUpRules.map((rule) => rule.reason) as unknown as ReasonsOf<typeof followUpRules>,
)
export type ReasonFacts = z.infer<typeof reasonFacts>

/** Thresholds of every rule. */
export const followUpRuleSettings = z.object(
  Object.fromEntries(followUpRules.map((rule) => [rule.id, rule.settings])) as {
    [Rule in AnyRule as Rule['id']]: Rule['settings']
  },
)
export type RuleSettingsMap = z.infer<typeof followUpRuleSettings>

/** What one group has otherwise than the others: of a rule only what differs. */
export type GroupRules = { [Id in RuleId]?: Partial<RuleSettingsMap[Id]> }
export const groupRules = z
  .object(Object.fromEntries(followUpRules.map((rule) => [rule.id, rule.settings.partial()])))
  .partial() as unknown as z.ZodType<GroupRules, GroupRules>

/** Numbers of all rules and of the guards. */
export const ruleSettings = z.object({ rules: followUpRuleSettings, guards: followUpGuards })
export type RuleSettings = z.infer<typeof ruleSettings>

/** Defaults of domain.md §7; all of them rules of thumb (经验值) for the operator to set. */
export const defaultRuleSettings: RuleSettings = {
  rules: Object.fromEntries(followUpRules.map((rule) => [rule.id, rule.defaults])) as RuleSettingsMap,
  guards: defaultGuards,
}

/** By what numbers, and when, rules judge. `overrides` = what groups have otherwise, by their internal key. */
export type RuleSituation = RuleSettings & {
  overrides: ReadonlyMap<number, GroupRules>
  limits: DataLimits
  quietHours: QuietHours
  calendar: ZoneCalendar
  now: number
}

/** Everything that rules look at; the order of the lists means nothing. */
export type FollowUpFacts = { coverage: ReadonlyMap<number, GroupCoverage>; facts: RuleFacts }

export type RuleCandidate = Candidate<RuleId>

/** The settings of a rule in a group: its own where it has some, else those of all groups. */
export function settingsOf<Id extends RuleId>(
  { rules, overrides }: Pick<RuleSituation, 'rules' | 'overrides'>,
  id: Id,
  groupNo: number | null,
): RuleSettingsMap[Id] {
  const own = groupNo === null ? undefined : overrides.get(groupNo)?.[id]
  return own ? { ...rules[id], ...own } : rules[id]
}

/** Tells whether a rule is on anywhere, so that its facts are worth looking up; with a group: whether it is on there. */
export function isRuleOn(
  situation: Pick<RuleSituation, 'rules' | 'overrides'>,
  id: RuleId,
  groupNo: number | null,
): boolean {
  if (groupNo !== null) return settingsOf(situation, id, groupNo).isOn
  return situation.rules[id].isOn || [...situation.overrides.values()].some((own) => own[id]?.isOn)
}

/**
 * The events whose condition holds now, ordered by key, each once: a pure function of facts, settings and time that does
 * not depend on the order of facts nor on what was raised before (domain.md §7). Unreachable people have none.
 */
export function findCandidates(
  { coverage, facts }: FollowUpFacts,
  situation: RuleSituation,
): RuleCandidate[] {
  const byKey = new Map<string, RuleCandidate>()
  for (const rule of followUpRules as readonly LooseRule[]) {
    for (const fact of facts[rule.id] ?? []) {
      const { groupNo, isReachable } = fact.member
      const settings = settingsOf(situation, rule.id, groupNo)
      if (!isReachable || !settings.isOn) continue
      const { limits, quietHours, calendar, now } = situation
      const group = groupNo === null ? null : (coverage.get(groupNo) ?? null)
      const event = rule.judge(fact, { settings, limits, quietHours, calendar, now, coverage: group })
      if (!event) continue
      const candidate = candidateOf(rule, event, fact.member, settings)
      const known = byKey.get(candidate.key)
      if (!known || isEarlier(candidate, known)) byKey.set(candidate.key, candidate)
    }
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** A rule whose own types do not matter, as the registry walks over all of them. */
type LooseRule = {
  id: RuleId
  judge(fact: { member: MemberRef }, judgement: Judgement<CommonSettings>): RuleEvent<object> | null
  isExemptFromRest?: boolean
  isStep?: boolean
  isRecurring?: boolean
  pauseDays?(settings: CommonSettings): number
}

function candidateOf(
  rule: LooseRule,
  { event, facts, ...told }: RuleEvent<object>,
  { personNo, groupNo }: MemberRef,
  settings: CommonSettings,
): RuleCandidate {
  return {
    key: `${rule.id}|${event.key}`,
    day: event.day ?? null,
    rule: rule.id,
    personNo,
    groupNo,
    priority: settings.priority,
    eventAt: told.eventAt,
    freshUntil: told.freshUntil ?? told.eventAt + settings.freshDays * DAY_MS,
    mayRaise: told.mayRaise ?? true,
    dueAt: told.dueAt,
    messageId: told.messageId ?? null,
    isExemptFromRest: rule.isExemptFromRest ?? false,
    isStep: rule.isStep ?? false,
    isRecurring: rule.isRecurring ?? false,
    pauseDays: rule.pauseDays?.(settings) ?? 0,
    facts: { rule: rule.id, ...facts },
  }
}

/** Chooses among facts that tell of one event, whatever order they came in. */
function isEarlier(a: RuleCandidate, b: RuleCandidate): boolean {
  if (a.eventAt !== b.eventAt) return a.eventAt < b.eventAt
  if (a.groupNo !== b.groupNo) return (a.groupNo ?? 0) < (b.groupNo ?? 0)
  if (a.messageId !== b.messageId) return (a.messageId ?? 0) < (b.messageId ?? 0)
  return JSON.stringify(a.facts) < JSON.stringify(b.facts)
}

/** Key (of ruleMessages) and values of the sentence that tells a reason on `today`. */
export function sayReason(
  facts: ReasonFacts,
  today: CalendarDate,
): { key: string; values: Readonly<Record<string, string | number>> } {
  const rule = followUpRules.find(({ id }) => id === facts.rule) as unknown as {
    say(facts: ReasonFacts, today: CalendarDate): ReturnType<typeof sayReason>
  }
  return rule.say(facts, today)
}

/** Tells whether a reason is a line that waits for an answer. */
export function isAboutQuestion({ rule }: ReasonFacts): boolean {
  return followUpRules.some(({ id, isQuestion }) => id === rule && isQuestion === true)
}

/** Code of the first contradiction in settings, null when there is none. */
export function findContradiction(rules: RuleSettingsMap): { rule: RuleId; code: string } | null {
  for (const { id, refuse } of followUpRules as readonly {
    id: RuleId
    refuse?(settings: object): string | null
  }[]) {
    const code = refuse?.(rules[id]) ?? null
    if (code !== null) return { rule: id, code }
  }
  return null
}

/** The settings of a rule as they are kept: some note the day on which they were switched on. */
export function settingsToKeep<Id extends RuleId>(
  id: Id,
  before: RuleSettingsMap[Id],
  after: RuleSettingsMap[Id],
  today: CalendarDate,
): RuleSettingsMap[Id] {
  const rule = followUpRules.find((each) => each.id === id) as unknown as {
    whenSwitchedOn?(settings: RuleSettingsMap[Id], today: CalendarDate): RuleSettingsMap[Id]
  }
  return after.isOn && !before.isOn ? (rule.whenSwitchedOn?.(after, today) ?? after) : after
}
