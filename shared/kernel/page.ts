import { z } from 'zod'

/** A window into an ordered list: `offset` rows skipped, at most `limit` returned (1–500). */
export const pageRequest = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
})

/** A page of rows with the number of rows that match in all. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int() })
