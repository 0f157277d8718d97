import type { DraftChange } from '#shared/features/content-output/contract.ts'

/** Saves fields of the piece that is open. */
export type SaveDraft = (change: DraftChange) => Promise<unknown>
