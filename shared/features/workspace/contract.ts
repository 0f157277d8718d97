import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'

/** All that a screen may ask about the workspace as a whole. */
export const workspaceContract = {
  /** Answers at once; used to tell a living backend from a dead one. */
  ping: operation.output(z.object({ at: z.number() })),
  /** The name of each feature whose rows changed, as it happens, until the caller stops listening. */
  changes: operation.output(eventIterator(z.object({ feature: z.string() }))),
  status: operation.output(
    z.object({
      isEmpty: z.boolean(),
      hasSample: z.boolean(),
      groups: z.number().int(),
      people: z.number().int(),
      messages: z.number().int(),
      zone: z.string(),
      /** By the clock of the backend, which screens follow. */
      now: z.number(),
      today: z.string(),
      dataDir: z.string(),
      version: z.string(),
    }),
  ),
  /** Takes one command back. Refuses with UNDO_GONE or UNDO_CHANGED. */
  undo: operation.input(z.object({ undoId: z.string() })).output(z.object({ code: z.string() })),
}
