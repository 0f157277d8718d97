/** What the backend sends to its indexing thread: bring the index up to the newest line; fold the WAL meanwhile; or end. */
export type ToIndexer = { kind: 'go'; ask: number } | { kind: 'fold'; isOn: boolean } | { kind: 'stop' }

/** What the thread answers: all lines that were there at `ask` are in the index; `total` since its last answer. */
export type FromIndexer =
  | { kind: 'caught-up'; ask: number; total: number }
  | { kind: 'failed'; error: string }
