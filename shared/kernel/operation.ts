import { oc } from '@orpc/contract'
import { z } from 'zod'

/**
 * The start of every contract entry: all operations declare the same two ways to fail.
 * `REFUSED` carries an AppError (code and facts, worded by messages.ts); `UNEXPECTED` carries the id under which the
 * log keeps the details.
 */
export const operation = oc.errors({
  REFUSED: {
    data: z.object({
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  },
  UNEXPECTED: { data: z.object({ incidentId: z.string() }) },
})
