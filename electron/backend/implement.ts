import { mapEventIterator } from '@orpc/client'
import { ORPCError } from '@orpc/server'
import { refusalOf } from '#electron/database/open-workspace.ts'
import type { Recovery } from '#electron/features/recovery/service.ts'
import type { DataContext } from './context.ts'
import { newId } from './new-id.ts'

/** What procedures about backups receive; all there is while the workspace cannot be opened. */
export type RecoveryContext = { recovery: Recovery }

/** What every procedure receives. */
export type ProcedureContext = RecoveryContext & { data: DataContext }

/**
 * Translates what a service throws into what contracts declare: AppError (or SQLite's and the disk's refusals) → REFUSED, an abort stays an abort, anything
 * else → UNEXPECTED with an incident id under which the log keeps the details.
 */
export function toDeclaredError(error: unknown, log: DataContext['log']): unknown {
  const refusal = refusalOf(error)
  if (refusal)
    return new ORPCError('REFUSED', {
      data: { code: refusal.code, facts: { ...refusal.facts } },
      cause: error,
    })
  if (error instanceof ORPCError) return error
  if (error instanceof Error && error.name === 'AbortError') return error
  const incidentId = newId()
  log('incident', {
    incidentId,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  return new ORPCError('UNEXPECTED', { data: { incidentId }, cause: error })
}

/** The same for what a stream of events throws after it was handed out. */
export function withDeclaredErrors<Output>(output: Output, log: DataContext['log']): Output {
  if (!isEventStream(output)) return output
  return mapEventIterator(output, {
    value: (value) => value,
    error: async (error) => toDeclaredError(error, log),
  }) as Output
}

function isEventStream(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output
}
