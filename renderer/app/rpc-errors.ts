import { ORPCError } from '@orpc/client'
import { AppError, type ErrorFacts } from '#shared/kernel/app-error.ts'

/**
 * Gives a failed call its name: the caller's own abort or the timeout as it is, CONNECTION_LOST when the line broke,
 * anything else unchanged.
 */
export function namedError(error: unknown, call: { signal: AbortSignal; isBroken: boolean }): unknown {
  if (call.signal.aborted) return call.signal.reason
  if (error instanceof ORPCError || error instanceof AppError) return error
  return call.isBroken ? new AppError('CONNECTION_LOST', {}, { cause: error }) : error
}

/** Passes an answer on; when it is a stream, its errors are named as those of the call. */
export function nameErrorsOf(answer: unknown, name: (error: unknown) => unknown): unknown {
  if (!isAsyncIterator(answer)) return answer
  const named = async <Value>(step: Promise<Value>): Promise<Value> => {
    try {
      return await step
    } catch (error) {
      throw name(error)
    }
  }
  const stream: AsyncIterableIterator<unknown> = {
    next: () => named(answer.next()),
    return: (value) => (answer.return ? named(answer.return(value)) : Promise.resolve({ done: true, value })),
    [Symbol.asyncIterator]: () => stream,
  }
  return stream
}

/**
 * The AppError behind anything that a call may throw: a refusal with its own code, UNEXPECTED with an incident id,
 * ABORTED, INPUT_REJECTED, or one of CONNECTION_LOST, BACKEND_TIMEOUT, BACKEND_FAILED.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof ORPCError) {
    const data = error.data as { code?: string; facts?: ErrorFacts; incidentId?: string } | undefined
    if (error.code === 'REFUSED' && data?.code) return new AppError(data.code, data.facts, { cause: error })
    if (error.code === 'BAD_REQUEST') return new AppError('INPUT_REJECTED', {}, { cause: error })
    return new AppError('UNEXPECTED', { incidentId: data?.incidentId ?? error.code }, { cause: error })
  }
  if (error instanceof Error && error.name === 'AbortError')
    return new AppError('ABORTED', {}, { cause: error })
  return new AppError('UNEXPECTED', { incidentId: String(error) }, { cause: error })
}

function isAsyncIterator(answer: unknown): answer is AsyncIterator<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
