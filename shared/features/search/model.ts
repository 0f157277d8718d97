import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'

/** What the operator types into the search box. */
export const searchText = z.string().max(200)

/** Places in a text that match, as [start, end) in UTF-16 units. */
export const highlights = z.array(z.tuple([z.number().int(), z.number().int()]))
export type Highlights = z.infer<typeof highlights>

export const foundPerson = z.object({
  id: personId,
  name: z.string(),
  remark: z.string(),
  /** Names of the groups that the person is in now. */
  groups: z.array(z.string()),
})
export type FoundPerson = z.infer<typeof foundPerson>

export const foundGroup = z.object({ id: groupId, name: z.string(), isArchived: z.boolean() })
export type FoundGroup = z.infer<typeof foundGroup>

/** A line of a log with who said it and where. `personId` is null for lines of the chat program. */
export const messageLine = z.object({
  id: z.number().int(),
  groupId,
  groupName: z.string(),
  personId: personId.nullable(),
  personName: z.string(),
  isStaff: z.boolean(),
  sentAt: instant.nullable(),
  /** An event of the chat program (join, leave, recall), not something said. */
  isEvent: z.boolean(),
  text: z.string(),
})
export type MessageLine = z.infer<typeof messageLine>

/** A line that was found: `text` is cut around the first match. */
export const foundMessage = messageLine.extend({ highlights })
export type FoundMessage = z.infer<typeof foundMessage>

/** Counting stops here; the screen then shows “10,000+”. */
export const COUNT_LIMIT = 10_000

export const messageHits = z.object({
  rows: z.array(foundMessage),
  /** Matches, at most COUNT_LIMIT. */
  total: z.number().int(),
  isCapped: z.boolean(),
  /** True while newer lines are not in the index yet and were looked through one by one. */
  isIndexing: z.boolean(),
})
export type MessageHits = z.infer<typeof messageHits>
