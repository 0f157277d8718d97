import { ORPCError } from '@orpc/client'
import { AppError } from '#shared/kernel/app-error.ts'

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

function isAsyncIterator(answer: unknown): answer is AsyncIterator<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
