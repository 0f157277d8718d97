import { getEventIteratorSchemaDetails } from '@orpc/contract'
import { type AnyProcedure, getRouter, isProcedure, traverseContractProcedures } from '@orpc/server'
import { z } from 'zod'
import { router } from '#electron/backend/router.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** One operation as `--list` shows it: its path in the contract, its input as JSON Schema, and whether it streams. */
export type ListedOperation = { operation: string; input: unknown; isStream: boolean }

/** Every operation of the contract, by path. */
export function listOperations(): ListedOperation[] {
  const listed: ListedOperation[] = []
  traverseContractProcedures({ router, path: [] }, ({ contract, path }) => {
    const { inputSchema, outputSchema } = contract['~orpc']
    listed.push({
      operation: path.join('.'),
      input: inputSchema instanceof z.ZodType ? schemaOf(inputSchema) : null,
      isStream: getEventIteratorSchemaDetails(outputSchema) !== undefined,
    })
  })
  return listed.sort((a, b) => a.operation.localeCompare(b.operation))
}

/** The procedure behind `groups.create`. Throws NO_SUCH_OPERATION. */
export function requireOperation(operation: string): AnyProcedure {
  const found: unknown = operation === '' ? undefined : getRouter(router, operation.split('.'))
  if (isProcedure(found)) return found
  throw new AppError('NO_SUCH_OPERATION', { operation })
}

function schemaOf(schema: z.ZodType): unknown {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return body
}
