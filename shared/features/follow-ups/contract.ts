import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { contactState, personId, salesStage } from '#shared/features/members/model.ts'
import { scriptId } from '#shared/features/scripts/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { manyContract } from './many-contract.ts'
import {
  completionOutcome,
  followUpCard,
  followUpDetail,
  followUpId,
  priority,
  reason,
  skipReason,
} from './model.ts'
import { groupRules, ruleId } from './rules.ts'

const scope = z.object({ groupId: groupId.optional() })
const language = z.enum(['zh-CN', 'en'])
const note = z.string().trim().max(2000)

/** The id under which a command can be taken back by workspace.undo. */
const undoId = z.string()
const changedCard = z.object({ card: followUpCard, undoId })

/** When something is due: a day (10:00), or an instant. */
export const dueChoice = z.union([z.object({ on: calendarDate }), z.object({ at: instant })])
export type DueChoice = z.infer<typeof dueChoice>

export const snoozeChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['hour', 'tonight', 'tomorrow', 'next_monday']) }),
  z.object({ kind: z.literal('date'), on: calendarDate }),
])
export type SnoozeInput = z.infer<typeof snoozeChoice>

export const completion = z.object({
  id: followUpId,
  outcome: completionOutcome,
  note: note.default(''),
  /** Day of the next contact; null = none. */
  nextOn: calendarDate.nullable().default(null),
})
export type Completion = z.infer<typeof completion>

export const manualFollowUp = z.object({
  personId,
  groupId: groupId.nullable().default(null),
  title: z.string().trim().min(1).max(300),
  due: dueChoice,
  priority: priority.default(2),
})
export type ManualFollowUp = z.infer<typeof manualFollowUp>

export const followUpCounts = z.object({
  overdue: z.number().int(),
  /** Due later today. */
  today: z.number().int(),
  waiting: z.number().int(),
  /** Open, due after today. */
  later: z.number().int(),
  doneToday: z.number().int(),
  /** People who wait behind the daily cap, as of the last run. */
  held: z.number().int(),
  /** Events found today that were too old to raise a card. */
  staleToday: z.number().int(),
  cap: z.number().int(),
})
export type FollowUpCounts = z.infer<typeof followUpCounts>

/** What one run of the rules did. */
export const generationReport = z.object({
  created: z.number().int(),
  joined: z.number().int(),
  withdrawn: z.number().int(),
  held: z.number().int(),
  resting: z.number().int(),
  /** People whose running sequence takes their reasons along. */
  joining: z.number().int(),
  stale: z.number().int(),
})
export type GenerationReport = z.infer<typeof generationReport>

/** How often somebody is to be talked to by hand; `dueOn` = the next turn, as far as it is known. */
export const contactCadence = z.object({
  everyDays: z.number().int().min(1).max(365),
  setAt: instant,
  lastContactAt: instant.nullable(),
  dueOn: calendarDate,
})
export type ContactCadence = z.infer<typeof contactCadence>

/** Somebody whom a rule would name, with the reason that it would give. */
const previewPerson = z.object({ personId, personName: z.string(), reason })
export type PreviewPerson = z.infer<typeof previewPerson>

/** What a rule would do today. Lists name the first 50; numbers count all. */
export const rulePreview = z.object({
  created: z.number().int(),
  people: z.array(previewPerson),
  /** People who have an open card that this reason would join. */
  joined: z.number().int(),
  /** People on whose open card it stands already. */
  standing: z.number().int(),
  standingPeople: z.array(previewPerson),
  held: z.number().int(),
  heldPeople: z.array(previewPerson),
  resting: z.number().int(),
  joining: z.number().int(),
})
export type RulePreview = z.infer<typeof rulePreview>

export const heldPerson = z.object({
  personId,
  personName: z.string(),
  card: followUpCard.pick({ reasons: true, source: true, priority: true }),
})

/** All that a screen may ask about follow-ups. A person is somebody with whom the operator talks in private. */
export const followUpsContract = {
  ...manyContract,
  /** Overdue and due today, by priority, then due time. */
  listDue: operation.input(scope).output(z.array(followUpCard)),
  /** Sent and not answered yet, the longest waiting first. */
  listWaiting: operation.input(scope).output(z.array(followUpCard)),
  /** Open and due after today, the next first. */
  listLater: operation.input(scope).output(z.array(followUpCard)),
  /** People whom the daily cap holds back, in the order in which they will be admitted. */
  listHeld: operation.input(scope).output(z.array(heldPerson)),
  /** Of a person: open and closed cards, newest first. */
  listOfPerson: operation.input(z.object({ personId })).output(z.array(followUpCard)),
  counts: operation.input(scope).output(followUpCounts),
  /** Everything an open card shows, with scripts filled in. Refuses FOLLOW_UP_NOT_FOUND. */
  show: operation.input(z.object({ id: followUpId, language })).output(followUpDetail),
  /** What one rule would do today with other settings, for all groups or in one; writes nothing. */
  previewRule: operation
    .input(z.object({ rule: ruleId, groupId: groupId.nullable(), draft: groupRules }))
    .output(rulePreview),
  /** The cadence of a person, null without one. */
  cadence: operation.input(z.object({ personId })).output(contactCadence.nullable()),
  /** Talks to somebody every so many days from the last real contact on. Refuses CADENCE_STAFF and DO_NOT_CONTACT. */
  setCadence: operation
    .input(z.object({ personId, everyDays: contactCadence.shape.everyDays }))
    .output(z.object({ cadence: contactCadence, undoId })),
  clearCadence: operation.input(z.object({ personId })).output(z.object({ undoId })),
  /** Runs the rules now. */
  generate: operation.output(generationReport),

  /** Closes a card; a second time it returns what the first one kept, without an undo. */
  complete: operation.input(completion).output(
    z.object({
      card: followUpCard,
      undoId: undoId.nullable(),
      nextId: followUpId.nullable(),
      salesStage: z.object({ before: salesStage, after: salesStage }),
    }),
  ),
  /** Notes that the script went to the clipboard. */
  markCopied: operation
    .input(z.object({ id: followUpId, scriptId: scriptId.nullable() }))
    .output(followUpCard),
  /** Puts a card off. Refuses FOLLOW_UP_CLOSED. */
  snooze: operation.input(z.object({ id: followUpId, until: snoozeChoice })).output(changedCard),
  skip: operation
    .input(z.object({ id: followUpId, reason: skipReason, note: note.default('') }))
    .output(changedCard),
  /** Settles a waiting card. Refuses FOLLOW_UP_NOT_WAITING. */
  settle: operation
    .input(z.object({ id: followUpId, hasReplied: z.boolean(), note: note.default('') }))
    .output(changedCard),
  /** A follow-up by hand. Refuses PERSON_NOT_FOUND and DO_NOT_CONTACT. */
  schedule: operation.input(manualFollowUp).output(changedCard),
  /** Changes what an open card says and when it is due. */
  revise: operation
    .input(
      z.object({ id: followUpId, title: z.string().trim().max(300).optional(), due: dueChoice.optional() }),
    )
    .output(changedCard),

  /** A friend request went out; the person's cards wait until tomorrow. Refuses ADD_FRIEND_LIMIT. */
  requestContact: operation
    .input(z.object({ personId }))
    .output(z.object({ undoId, left: z.number().int() })),
  setContactState: operation.input(z.object({ personId, state: contactState })).output(z.object({ undoId })),
  /** Never reminds of this person again: do-not-contact is set, cards of rules are withdrawn. */
  silencePerson: operation.input(z.object({ personId })).output(z.object({ undoId })),
  /** Puts all due cards of a person off until tomorrow. */
  postponePerson: operation
    .input(z.object({ personId }))
    .output(z.object({ undoId, cards: z.number().int() })),

  /** Open follow-ups as a calendar file (.ics), to be told by a phone; it names people. */
  exportCalendar: operation
    .input(scope.extend({ language }))
    .output(z.object({ events: z.number().int(), file: z.file() })),

  /** Tells the language in which desktop notifications are worded from now on. */
  speak: operation.input(z.object({ language })).output(z.void()),
  /** People to choose from when a follow-up is made by hand: by name, remark, pinyin or initials. */
  findPeople: operation
    .input(z.object({ query: z.string().max(100), groupId: groupId.optional() }))
    .output(z.array(z.object({ id: personId, name: z.string(), groupNames: z.string() }))),
}
