import { z } from 'zod'
import { campaignId } from '#shared/features/campaigns/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { memberSelection, personId } from '#shared/features/members/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  afterKind,
  afterPerson,
  participantId,
  participantList,
  participantMark,
  pastePreview,
  personChoice,
  spokenPreview,
} from './model.ts'
import { wordFits } from './rules/spoken.ts'

const ids = z.array(participantId).min(1).max(5000)
/** `undoId` takes all of it back by workspace.undo; null when nothing changed. */
const changed = z.object({ undoId: z.string().nullable(), changed: z.number().int() })

const pasted = z.object({
  campaignId,
  /** chain = 接龙 · list = names, or rows with a note behind a comma or tab */
  source: z.enum(['chain', 'list']),
  text: z.string().max(200_000),
  /** Where it was posted; null = in all groups of the campaign. */
  groupId: groupId.nullable().default(null),
})
export type Pasted = z.infer<typeof pasted>

export const takePastedInput = pasted.extend({
  /** What is known of those in it; a chain always means signed. */
  marks: z.array(participantMark).max(3).default([]),
  /** What the operator chose for names; `personId` null leaves it as a name. Other names go by the preview. */
  choices: z
    .array(z.object({ name: z.string().max(200), personId: personId.nullable() }))
    .max(2000)
    .default([]),
  /** What becomes of those who no longer stand in the chain. */
  gone: z.enum(['mark', 'remove', 'keep']).default('mark'),
})
export type TakePasted = z.infer<typeof takePastedInput>

const spoken = z.object({
  campaignId,
  words: z.array(z.string().trim().min(1).max(60)).min(1).max(10),
  fit: z.enum(wordFits).default('exact'),
  groupId: groupId.nullable().default(null),
})
export type Spoken = z.infer<typeof spoken>

export const takeSpokenInput = spoken.extend({
  except: z.array(personId).max(5000).default([]),
  mark: participantMark.default('attended'),
})
export type TakeSpoken = z.infer<typeof takeSpokenInput>

export const followInput = z.object({
  campaignId,
  kind: afterKind,
  personIds: z.array(personId).min(1).max(500),
  title: z.string().trim().min(1).max(300),
  scriptId: z.string().max(100).nullable().default(null),
  dueOn: calendarDate,
})
export type FollowInput = z.infer<typeof followInput>

/** All that a screen may ask about participants. Refuses CAMPAIGN_NOT_FOUND, PARTICIPANT_NOT_FOUND and those named below. */
export const participantsContract = {
  /** Everybody of a campaign, with the counts; by name within what is known of them. */
  list: operation.input(z.object({ campaignId })).output(participantList),
  /** What a pasted chain or list would bring; nothing is written. */
  preview: operation.input(pasted).output(pastePreview),
  /** Takes a pasted chain or list. The same names again change nothing twice. */
  take: operation
    .input(takePastedInput)
    .output(changed.extend({ added: z.number().int(), gone: z.number().int() })),
  /** Who said a word in the groups while the campaign ran. */
  findSpoken: operation.input(spoken).output(spokenPreview),
  /** Takes those who said the word; their counts are brought up to date. */
  takeSpoken: operation.input(takeSpokenInput).output(changed.extend({ added: z.number().int() })),
  /** Adds members by name. Those who stand in the table get the marks. */
  add: operation
    .input(
      z.object({
        campaignId,
        selection: memberSelection,
        marks: z.array(participantMark).max(3).default(['signed']),
      }),
    )
    .output(changed.extend({ added: z.number().int() })),
  setMark: operation.input(z.object({ ids, mark: participantMark, is: z.boolean() })).output(changed),
  /** Says whom a name means; null leaves it as a name. */
  resolve: operation.input(z.object({ id: participantId, personId: personId.nullable() })).output(changed),
  /** Makes a member of a group of a name that is nobody's; only the match is taken back by undo. Refuses ALREADY_MEMBER. */
  makeMember: operation.input(z.object({ id: participantId, groupId })).output(changed),
  /** People a name may mean: those like it first, else those found by the text. */
  choices: operation.input(z.object({ id: participantId })).output(z.array(personChoice)),
  remove: operation.input(z.object({ ids })).output(changed),
  /** Who may be written to after the campaign. */
  listAfter: operation.input(z.object({ campaignId, kind: afterKind })).output(z.array(afterPerson)),
  /**
   * Makes a private-chat card for each, with the title and script; one undo takes all of them back. People who must not be
   * contacted are left out.
   */
  follow: operation.input(followInput).output(changed.extend({ skipped: z.number().int() })),
}
