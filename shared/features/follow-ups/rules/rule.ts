import type { Span } from '#shared/features/activity/rules.ts'
import type { QuietHours, RuleSettings } from '#shared/features/settings/model.ts'
import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { Priority, ReasonFacts, RuleId, VoiceKind } from '../model.ts'

/** A person in a group. Unreachable: staff, me, bots, people who left, do-not-contact, closed groups. */
export type MemberRef = {
  personNo: number
  personId: string
  groupNo: number
  groupId: string
  isReachable: boolean
}

/** A line of a log that an event rests on. */
type LineRef = { messageId: number; textHash: number }

export type JoinFact = {
  member: MemberRef
  joinedOn: CalendarDate
  joinedAt: number | null
  inviterName: string | null
  channel: string | null
}

/**
 * First line of one kind (`event`; `message` = the first of all) that a member ever wrote in a group; `voice` says what
 * the line was. `joinedAfter` is the earliest possible day of joining.
 */
export type FirstVoiceFact = LineRef & {
  member: MemberRef
  event: VoiceKind
  voice: VoiceKind
  at: number
  joinedAfter: CalendarDate
}

/** A certain question of a member that has neither a certain nor a probable answer. */
export type QuestionFact = LineRef & { member: MemberRef; askedAt: number; isFirst: boolean }

/** Last line of a member who has not written since, and the days with a line among those up to it. */
export type SilenceFact = LineRef & { member: MemberRef; lastSpokeAt: number; activeDays: number }

/** What the logs of a group observed: joined spans, and the latest export instant. */
export type GroupCoverage = { spans: readonly Span[]; dataUntil: number | null }

/** Everything that rules look at; the order of the lists means nothing. */
export type FollowUpFacts = {
  coverage: ReadonlyMap<number, GroupCoverage>
  joins: readonly JoinFact[]
  firstVoices: readonly FirstVoiceFact[]
  unanswered: readonly QuestionFact[]
  silences: readonly SilenceFact[]
}

/** When and by what numbers rules judge. */
export type RuleSituation = RuleSettings & { quietHours: QuietHours; calendar: ZoneCalendar; now: number }

/** An event whose condition holds. It raises a card only when admitted. */
export type Candidate = {
  key: string
  rule: RuleId
  personNo: number
  groupNo: number
  priority: Priority
  eventAt: number
  /** From here on the event is too old to raise a card. */
  freshUntil: number
  /** False while the data are too old to say so of anybody new; a card that stands already may stay. */
  mayRaise: boolean
  /** Wanted due time; quiet hours and the past are taken care of at admission. */
  dueAt: number
  messageId: number | null
  facts: ReasonFacts
}

/** One rule: pure, and blind to what was raised before. */
export type FollowUpRule = {
  id: RuleId
  candidates(facts: FollowUpFacts, situation: RuleSituation): Candidate[]
}

export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/**
 * Key of an event: the same event found again, in another import or after an undo, has the same key. Minutes are enough,
 * since a second export of a line may tell its time more exactly.
 */
export function keyOf(
  rule: RuleId,
  member: MemberRef,
  kind: string,
  event: LineRef & { at: number },
): string {
  const minute = Math.floor(event.at / 60_000)
  return `${rule}|${member.groupId}|${member.personId}|${kind}|${minute}|${event.textHash.toString(36)}`
}
