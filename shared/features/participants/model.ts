import { z } from 'zod'
import { campaignId } from '#shared/features/campaigns/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { unreadReasons } from './rules/chain.ts'

export const participantId = z.string().min(1).max(100).brand<'ParticipantId'>()
export type ParticipantId = z.infer<typeof participantId>

/** Where a participant comes from: a sign-up chain, a list, words in the log, or a hand. */
export const participantSources = ['chain', 'list', 'log', 'hand'] as const
export const participantSource = z.enum(participantSources)
export type ParticipantSource = z.infer<typeof participantSource>

/** What is known of somebody's part: signed up, was there, bought. */
export const participantMarks = ['signed', 'attended', 'bought'] as const
export const participantMark = z.enum(participantMarks)
export type ParticipantMark = z.infer<typeof participantMark>

const count = z.number().int().min(0)

/** Who took part in a campaign; `personId` null = a name that is nobody's (yet, unless `isSettled`). */
export const participant = z.object({
  id: participantId,
  personId: personId.nullable(),
  /** As the person is called, else as the name was written. */
  name: z.string(),
  /** As it was written, when that is another name. */
  writtenName: z.string(),
  groupId: groupId.nullable(),
  groupName: z.string().nullable(),
  source: participantSource,
  times: count,
  /** Days on which they said the word; null for what is no log. */
  days: count.nullable(),
  note: z.string(),
  isSigned: z.boolean(),
  hasAttended: z.boolean(),
  hasBought: z.boolean(),
  /** The operator leaves it as a name. */
  isSettled: z.boolean(),
  doNotContact: z.boolean(),
  /** A later chain did not hold the name any more. */
  goneAt: instant.nullable(),
})
export type Participant = z.infer<typeof participant>

export const participantCounts = z.object({
  /** All but those who are gone from the chain. */
  people: count,
  signed: count,
  attended: count,
  bought: count,
  unknown: count,
  /** Stood in the chain more than once. */
  twice: count,
  gone: count,
  /** Present members of the groups, without staff, who did not sign. */
  notSigned: count,
})
export type ParticipantCounts = z.infer<typeof participantCounts>

/** Somebody a written name may mean. */
export const personChoice = z.object({
  personId,
  name: z.string(),
  /** Names they carry in the groups of the campaign. */
  nicknames: z.string(),
  isPresent: z.boolean(),
})
export type PersonChoice = z.infer<typeof personChoice>

/**
 * matched = carries the name · likely = but for decoration or what stands behind it · several = more than one may be meant ·
 * unknown = nobody of the groups · settled = the operator had left it as a name
 */
export const nameOutcomes = ['matched', 'likely', 'several', 'unknown', 'settled'] as const
export const nameOutcome = z.enum(nameOutcomes)

/** One name of a pasted text, and whom it means. */
export const namedRow = z.object({
  name: z.string(),
  note: z.string(),
  times: count,
  lines: z.array(z.number().int()),
  outcome: nameOutcome,
  personId: personId.nullable(),
  choices: z.array(personChoice),
  /** Stands in the table already. */
  isListed: z.boolean(),
})
export type NamedRow = z.infer<typeof namedRow>

export const unreadLine = z.object({
  line: z.number().int(),
  text: z.string(),
  reason: z.enum(unreadReasons),
})

/** What a pasted text would bring. */
export const pastePreview = z.object({
  title: z.string(),
  chains: count,
  rows: z.array(namedRow),
  unread: z.array(unreadLine),
  gaps: z.array(z.object({ line: z.number().int(), number: z.number().int(), expected: z.number().int() })),
  /** Signed before, but not in this chain. */
  gone: z.array(z.object({ id: participantId, name: z.string() })),
})
export type PastePreview = z.infer<typeof pastePreview>

/** Somebody who said the word in a group while the campaign ran. */
export const spokenRow = z.object({
  personId,
  name: z.string(),
  groupId,
  groupName: z.string(),
  messages: count,
  days: count,
  firstAt: instant,
  isListed: z.boolean(),
})
export type SpokenRow = z.infer<typeof spokenRow>

/** People found in the log, with the days of the campaign that no log covers. */
export const spokenPreview = z.object({
  rows: z.array(spokenRow),
  days: count,
  uncoveredDays: count,
  from: calendarDate,
  to: calendarDate,
})
export type SpokenPreview = z.infer<typeof spokenPreview>

/** Whom to write to after a campaign: was there but did not buy, signed but was not there, did not sign. */
export const afterKinds = ['attended_not_bought', 'signed_absent', 'not_signed'] as const
export const afterKind = z.enum(afterKinds)
export type AfterKind = z.infer<typeof afterKind>

/** Somebody who may be written to. Those who must not be contacted cannot be chosen. */
export const afterPerson = z.object({
  personId,
  name: z.string(),
  groupName: z.string(),
  doNotContact: z.boolean(),
  /** An open card of theirs, however it came. */
  hasOpenCard: z.boolean(),
  lastSpokeAt: instant.nullable(),
})
export type AfterPerson = z.infer<typeof afterPerson>

export const participantList = z.object({
  campaignId,
  participants: z.array(participant),
  counts: participantCounts,
})
export type ParticipantList = z.infer<typeof participantList>
