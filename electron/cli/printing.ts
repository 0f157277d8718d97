import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ORPCError } from '@orpc/server'
import { AppError } from '#shared/kernel/app-error.ts'

/** How a failure is printed: the code and facts of the refusal, or UNEXPECTED with the id under which the log has more. */
export function printableError(error: unknown): { error: { code: string; facts: unknown } } {
  if (error instanceof AppError) return { error: { code: error.code, facts: error.facts } }
  if (error instanceof ORPCError) {
    if (error.code === 'REFUSED') return { error: error.data }
    if (error.code === 'UNEXPECTED') return { error: { code: 'UNEXPECTED', facts: error.data } }
    if (error.code === 'BAD_REQUEST')
      return { error: { code: 'INPUT_REJECTED', facts: { issues: issuesOf(error.data) } } }
    return { error: { code: error.code, facts: {} } }
  }
  return {
    error: { code: 'UNEXPECTED', facts: { message: error instanceof Error ? error.message : String(error) } },
  }
}

/**
 * A result as JSON can hold it. Bytes go to `outFile` (the first of them), else into the text as base64.
 */
export async function printableValue(value: unknown, outFile: string | undefined): Promise<unknown> {
  let isOutFree = outFile !== undefined
  const convert = async (part: unknown): Promise<unknown> => {
    const bytes = await bytesOf(part)
    if (bytes) {
      const facts =
        part instanceof Blob ? { name: part instanceof File ? part.name : null, type: part.type } : {}
      if (!isOutFree || outFile === undefined)
        return { ...facts, bytes: bytes.length, base64: bytes.toString('base64') }
      isOutFree = false
      await writeFile(outFile, bytes)
      return { ...facts, bytes: bytes.length, file: resolve(outFile) }
    }
    if (Array.isArray(part)) return convertAll(part)
    if (part instanceof Map) return convert([...part])
    if (part instanceof Set) return convert([...part])
    if (typeof part === 'bigint') return String(part)
    if (!isPlainObject(part)) return part
    const values = await convertAll(Object.values(part))
    const entries = Object.keys(part).map((key, at) => [key, values[at]])
    return Object.fromEntries(entries)
  }
  // One after the other, so that the first bytes are the same ones every time.
  const convertAll = async (parts: readonly unknown[]): Promise<unknown[]> => {
    const converted: unknown[] = []
    for (const part of parts) converted.push(await convert(part))
    return converted
  }
  return convert(value)
}

async function bytesOf(value: unknown): Promise<Buffer | null> {
  if (value instanceof Blob) return Buffer.from(await value.arrayBuffer())
  return value instanceof Uint8Array ? Buffer.from(value) : null
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function issuesOf(data: unknown): { path: string; message: string }[] {
  const { issues = [] } = (data ?? {}) as { issues?: { path?: unknown[]; message: string }[] }
  return issues.map(({ path = [], message }) => ({ path: path.map(String).join('.'), message }))
}
