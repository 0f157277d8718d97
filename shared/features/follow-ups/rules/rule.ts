import { z } from 'zod'
import type { DayRun, Span } from '#shared/features/activity/rules.ts'
import type { QuietHours } from '#shared/features/settings/model.ts'
import { addDays, type CalendarDate, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { Messages } from '#shared/kernel/messages.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** 1 is the most urgent. */
export const priority = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Priority = z.infer<typeof priority>

/** Limits of the numbers that rules count in. */
export const days = z.number().int().min(1).max(365)
export const hours = z.number().int().min(1).max(720)

/**
 * What every rule has. `freshDays`: an event raises a card only while it is younger than this by the wall clock;
 * `scriptId`: the script that its cards begin with, null = by turns.
 */
export const commonSettings = {
  isOn: z.boolean(),
  priority,
  freshDays: days,
  scriptId: z.string().nullable(),
}
export type CommonSettings = {
  isOn: boolean
  priority: Priority
  freshDays: number
  scriptId: string | null
}

/** A person in a group; no group = known, whatever groups they are in. Unreachable: staff, me, bots, do-not-contact … */
export type MemberRef = {
  personNo: number
  personId: string
  groupNo: number | null
  groupId: string | null
  isReachable: boolean
}

/** A line of a log that an event rests on. */
export type LineRef = { messageId: number; textHash: number }

/** What the logs of a group observed: joined spans, their whole days, and the latest export instant. */
export type GroupCoverage = {
  spans: readonly Span[]
  runs: readonly DayRun[]
  dataUntil: number | null
}

/** Least share of observed days, and the age at which data ask for a newer log instead (domain.md §4.2). */
export type DataLimits = { coveredShare: number; staleAfterDays: number }

/** When and by what numbers one rule judges one fact. */
export type Judgement<Settings> = {
  settings: Settings
  limits: DataLimits
  quietHours: QuietHours
  calendar: ZoneCalendar
  now: number
  /** Null where no complete log was imported. */
  coverage: GroupCoverage | null
}

/** Names an event: never by a row id. `day` = the day at the end of the key, where it was perhaps told inexactly. */
export type EventKey = { key: string; day?: CalendarDate }

/** An event whose condition holds, as a rule tells it. */
export type RuleEvent<Facts> = {
  event: EventKey
  eventAt: number
  /** Wanted due time; quiet hours and the past are taken care of at admission. */
  dueAt: number
  /** From here on it is too old to raise a card; by default `freshDays` after it. */
  freshUntil?: number
  /** False while the data are too old to say so of anybody new; a card that stands already may stay. */
  mayRaise?: boolean
  messageId?: number | null
  facts: Facts
}

/** An event that may raise a card. It does only when admitted. */
export type Candidate<Id extends string = string> = {
  key: string
  day: CalendarDate | null
  rule: Id
  personNo: number
  groupNo: number | null
  priority: Priority
  eventAt: number
  freshUntil: number
  mayRaise: boolean
  dueAt: number
  messageId: number | null
  /** A step of a sequence or of a seed's cadence: no rest after an earlier chat (domain.md §7). */
  isExemptFromRest: boolean
  /** Belongs to a running sequence, whose next step other reasons of the person wait for. */
  isStep: boolean
  /** Comes again after a while; takes the place of its forerunner on a card instead of standing beside it. */
  isRecurring: boolean
  /** Days after a reason of this rule in which the person gets no other one; 0 = no such limit. */
  pauseDays: number
  facts: { rule: Id } & Readonly<Record<string, unknown>>
}

/**
 * One rule of domain.md §7: its settings, its words, and how it judges a fact. Pure, and blind to what was raised before.
 * The words hold `source.<id>` (its name), `rule.<id>.when`, one `rule.<id>.<setting>` with {input} for each number, and
 * the keys that `say` names.
 */
export type RuleModule<
  Id extends string,
  Settings extends z.ZodObject,
  Reason extends z.ZodObject,
  Fact extends { member: MemberRef },
  Words extends Messages,
> = {
  id: Id
  settings: Settings
  defaults: z.infer<Settings>
  /** Facts of a reason, with `rule` = id. */
  reason: Reason
  words: Words
  judge(fact: Fact, judgement: Judgement<z.infer<Settings>>): RuleEvent<Omit<z.infer<Reason>, 'rule'>> | null
  /** Key and values of the sentence that tells a reason on `today`. */
  say(
    facts: z.infer<Reason>,
    today: CalendarDate,
  ): { key: string; values: Readonly<Record<string, string | number>> }
  /** Why settings contradict themselves, as an error code; null when they do not. */
  refuse?(settings: z.infer<Settings>): string | null
  /** Settings as they are kept when the rule is switched on. */
  whenSwitchedOn?(settings: z.infer<Settings>, today: CalendarDate): z.infer<Settings>
  isExemptFromRest?: boolean
  isStep?: boolean
  isRecurring?: boolean
  /** The line that triggers it waits for an answer, so that answers may be offered with its card. */
  isQuestion?: boolean
  /** Days between two reasons of one person. */
  pauseDays?(settings: z.infer<Settings>): number
}

/** Ties the types of a rule together. */
export function defineRule<
  const Id extends string,
  Settings extends z.ZodObject,
  Reason extends z.ZodObject,
  Fact extends { member: MemberRef },
  Words extends Messages,
>(rule: RuleModule<Id, Settings, Reason, Fact, Words>): RuleModule<Id, Settings, Reason, Fact, Words> {
  return rule
}

/**
 * Names an event by group, person, kind, minute and text. Re-imports give the same key, also when another source knows
 * the second or the message id.
 */
export function lineKey(
  { groupId, personId }: Pick<MemberRef, 'groupId' | 'personId'>,
  kind: string,
  event: { at: number; textHash: number },
): EventKey {
  return {
    key: `${groupId}|${personId}|${kind}|${Math.floor(event.at / 60_000)}|${event.textHash.toString(36)}`,
  }
}

/** Names an event of which only the day is known: a roster and a log may tell of neighbouring days, and zones change. */
export function dayKey(
  { groupId, personId }: Pick<MemberRef, 'groupId' | 'personId'>,
  kind: string,
  day: CalendarDate,
): EventKey {
  return { key: `${groupId ?? ''}|${personId}|${kind}|${day}`, day }
}

/** Other spellings by which an event may be known: of the neighbouring days. */
export function nearKeysOf({ key, day }: Pick<Candidate, 'key' | 'day'>): string[] {
  if (day === null) return []
  const rest = key.slice(0, -day.length)
  return [`${rest}${addDays(day, -1)}`, `${rest}${addDays(day, 1)}`]
}
