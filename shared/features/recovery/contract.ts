import { z } from 'zod'
import { instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'

export const backupFile = z.object({
  name: z.string(),
  kind: z.enum(['daily', 'manual', 'before-migration', 'before-restore']),
  at: instant,
  schema: z.number().int(),
  bytes: z.number().int(),
})

/** What happened on the way to the open workspace; each part is worded on screen once. */
export const startReport = z.object({
  uncleanExit: z.boolean(),
  migratedFrom: z.number().int().nullable(),
  restoredFrom: z.string().nullable(),
  clearedBackups: z.number().int(),
  /** Names of imports that a crash had left unfinished and that were taken back. */
  takenBackImports: z.array(z.string()),
})
export type StartReport = z.infer<typeof startReport>

/** Backups and what to do when the workspace cannot be opened; answers also while it is not open. */
export const recoveryContract = {
  startReport: operation.output(startReport),
  backups: operation.output(z.array(backupFile)),
  backUpNow: operation.output(backupFile),
  /** Puts a backup in place of the workspace; the backend starts anew. The present state is kept as a backup first. */
  restore: operation.input(z.object({ name: z.string() })).output(z.object({ name: z.string() })),
}
