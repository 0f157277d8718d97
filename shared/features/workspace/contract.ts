import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'

/** Lines of the sample that are loaded or removed so far. */
const sampleProgress = z.object({
  kind: z.literal('progress'),
  done: z.number().int(),
  total: z.number().int(),
})
export type SampleProgress = z.infer<typeof sampleProgress>
const sampleEvents = eventIterator(z.union([sampleProgress, z.object({ kind: z.literal('done') })]))

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
      /** How much of these counts is the sample. */
      sample: z.object({ groups: z.number().int(), people: z.number().int(), messages: z.number().int() }),
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
  /** Fills the workspace with four sample groups of the last half year. Refuses with SAMPLE_PRESENT or IMPORT_RUNNING. */
  loadSample: operation.output(sampleEvents),
  /** Takes the sample away again; the operator's own data stay. */
  removeSample: operation.output(sampleEvents),
}
