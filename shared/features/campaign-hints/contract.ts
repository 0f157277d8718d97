import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { campaignGap, campaignHint, stageRow } from './model.ts'

/** Days that are looked at, both included. */
const range = z.object({ from: calendarDate, to: calendarDate, groupId: groupId.optional() })
export type HintRangeInput = z.infer<typeof range>

const done = z.object({ undoId: z.string() })

/** All that a screen may ask about what speaks against a plan (domain.md §9). */
export const campaignHintsContract = {
  /** Hints whose days touch the range, the most pressing first; ignored ones are among them and marked. */
  list: operation.input(range).output(z.array(campaignHint)),
  /** Stretches of fourteen days or more that touch the range and in which a living group has no campaign. */
  gaps: operation.input(range).output(z.array(campaignGap)),
  /** How many campaigns of each stage the living groups have in a month (`YYYY-MM`), and which are missing. */
  stages: operation
    .input(z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), groupId: groupId.optional() }))
    .output(z.array(stageRow)),
  /** Ignores a case until its facts change: `print` is the one of the hint on screen. */
  ignore: operation
    .input(z.object({ key: z.string().min(1).max(2000), print: z.string().max(20_000) }))
    .output(done),
  /** Brings an ignored case back. Refuses HINT_NOT_IGNORED. */
  restore: operation.input(z.object({ key: z.string().min(1).max(2000) })).output(done),
}
