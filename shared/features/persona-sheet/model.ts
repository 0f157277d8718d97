import { z } from 'zod'
import { groupKind } from '#shared/features/groups/model.ts'
import { credentialKind } from '#shared/features/introductions/model.ts'
import { direction, personaId, pictureUrl, trade } from '#shared/features/personas/model.ts'
import { trustFact } from '#shared/features/trust/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'

/** What is handed to a partner of a persona (人设说明书); '' and empty lists = nothing was written. */
export const personaSheet = z.object({
  personaId,
  name: z.string(),
  roleLine: z.string(),
  brand: z.string(),
  trade,
  photo: pictureUrl.nullable(),
  direction: direction.nullable(),
  introductions: z.object({ oneLine: z.string(), groupPost: z.string(), long: z.string() }),
  /** Credentials as they are told, with what proves them. Files of this device are never named. */
  credentials: z.array(
    z.object({ kind: credentialKind, text: z.string(), proofNote: z.string(), hasProof: z.boolean() }),
  ),
  alwaysWords: z.array(z.string()),
  neverWords: z.array(z.string()),
  pillars: z.array(z.object({ name: z.string(), why: z.string() })),
  /** Groups in which it is the active persona; `name` null = hidden. */
  groups: z.array(z.object({ name: z.string().nullable(), kind: groupKind, members: z.number().int() })),
  /** The facts of the last 30 days that can be told, over all of its groups; null without a group. */
  trust: z.object({ from: calendarDate, until: calendarDate, facts: z.array(trustFact) }).nullable(),
  anonymised: z.boolean(),
  madeAt: instant,
})
export type PersonaSheet = z.infer<typeof personaSheet>
