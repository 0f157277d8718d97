import { ORPCError } from '@orpc/server'
import { AppError } from '#shared/kernel/app-error.ts'
import type { DataContext } from './context.ts'
import { newId } from './new-id.ts'

/** What every procedure receives. */
export type ProcedureContext = { data: DataContext }

/**
 * Translates what a service throws into what contracts declare: AppError → REFUSED, an abort stays an abort, anything
 * else → UNEXPECTED with an incident id under which the log keeps the details.
 */
export function toDeclaredError(error: unknown, log: DataContext['log']): unknown {
  if (error instanceof AppError)
    return new ORPCError('REFUSED', { data: { code: error.code, facts: { ...error.facts } }, cause: error })
  if (error instanceof ORPCError) return error
  if (error instanceof Error && error.name === 'AbortError') return error
  const incidentId = newId()
  log('incident', {
    incidentId,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  return new ORPCError('UNEXPECTED', { data: { incidentId }, cause: error })
}
