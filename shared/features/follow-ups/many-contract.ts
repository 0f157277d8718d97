import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { cardSource, completionOutcome, followUpCard, followUpId, skipReason } from './model.ts'

const MANY = 500
const ids = z.array(followUpId).min(1).max(MANY)
const note = z.string().trim().max(2000).default('')

/** Where a card stands, as the operator tells them apart: `due` is overdue or due today, `later` after today. */
export const cardStandings = ['due', 'later', 'waiting', 'done', 'skipped', 'withdrawn'] as const
export const cardStanding = z.enum(cardStandings)
export type CardStanding = z.infer<typeof cardStanding>

export const cardFilters = z.object({
  groupId: groupId.optional(),
  /** Part of a name, remark, pinyin, initials, or of what the operator wrote. */
  search: z.string().max(100).optional(),
  personId: personId.optional(),
  sources: z.array(cardSource).min(1).optional(),
  standing: cardStanding.optional(),
  /** By the day on which a card is or was due. */
  due: z.object({ from: calendarDate.nullable(), to: calendarDate.nullable() }).optional(),
})
export type CardFilters = z.infer<typeof cardFilters>

export const cardSort = z.object({
  by: z.enum(['due', 'closed', 'priority', 'person']),
  isDescending: z.boolean(),
})
export type CardSort = z.infer<typeof cardSort>

/** A card in the list of all, open or closed. */
export const listedCard = followUpCard.extend({ skipReason: skipReason.nullable() })
export type ListedCard = z.infer<typeof listedCard>

/** What became of a command on many cards; cards that were closed meanwhile stay as they are. */
const changedMany = z.object({
  changed: z.number().int(),
  unchanged: z.number().int(),
  undoId: z.string().nullable(),
})
export type ChangedMany = z.infer<typeof changedMany>

/** Lists of all follow-ups, and commands on many at once: each is one step for undo. */
export const manyContract = {
  page: operation
    .input(
      z.object({
        filters: cardFilters.default({}),
        sort: cardSort.default({ by: 'due', isDescending: true }),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(200).default(100),
      }),
    )
    .output(
      z.object({
        rows: z.array(listedCard),
        /** Cards by standing, whatever standing is asked for. */
        counts: z.record(cardStanding, z.number().int()),
        total: z.number().int(),
      }),
    ),
  completeMany: operation
    .input(
      z.object({
        ids,
        outcome: completionOutcome,
        note,
        nextOn: calendarDate.nullable().default(null),
      }),
    )
    .output(changedMany),
  snoozeMany: operation
    .input(
      z.object({
        ids,
        until: z.discriminatedUnion('kind', [
          z.object({ kind: z.enum(['hour', 'tonight', 'tomorrow', 'next_monday']) }),
          z.object({ kind: z.literal('date'), on: calendarDate }),
        ]),
      }),
    )
    .output(changedMany),
  skipMany: operation.input(z.object({ ids, reason: skipReason, note })).output(changedMany),
  settleMany: operation.input(z.object({ ids, hasReplied: z.boolean() })).output(changedMany),
  /** Brings closed cards back, due as soon as allowed. One rule-made card may be open per person; others stay closed. */
  reopenMany: operation.input(z.object({ ids })).output(changedMany),
}
