import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import { foundGroup, foundPerson, messageHits, messageLine, searchText } from './model.ts'

/** All that a screen may ask the search. */
export const searchContract = {
  /** People by name, remark, nickname, pinyin or initials, and groups by name; the closest first. */
  names: operation
    .input(z.object({ text: searchText, limit: z.number().int().min(1).max(50).default(8) }))
    .output(z.object({ people: z.array(foundPerson), groups: z.array(foundGroup) })),
  /** Counts the lines that hold the text and returns the newest. Words apart must all be there. */
  messages: operation
    .input(
      z.object({
        text: searchText,
        groupId: groupId.optional(),
        limit: z.number().int().min(1).max(50).default(50),
      }),
    )
    .output(messageHits),
  /** A line with the lines around it, oldest first. Refuses with MESSAGE_NOT_FOUND. */
  context: operation
    .input(
      z.object({
        messageId: z.number().int(),
        before: z.number().int().min(0).max(200).default(30),
        after: z.number().int().min(0).max(200).default(30),
      }),
    )
    .output(z.object({ lines: z.array(messageLine), hasEarlier: z.boolean(), hasLater: z.boolean() })),
  /** Brings the index up to the newest line now instead of in the background; returns how many lines it took in. */
  finishIndex: operation.output(z.object({ indexed: z.number().int() })),
}
