import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { call } from '@orpc/server'
import { createBackend } from '#electron/backend/backend.ts'
import { openLog } from '#electron/backend/log-file.ts'
import { defaultDataFolder } from '#electron/host/data-folder.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { listOperations, requireOperation } from './operations.ts'
import { printableError, printableValue } from './printing.ts'

const USAGE = `npm run --silent call -- [--data DIR] <operation> ['<json>' | -]
  <operation>   path in the contract, e.g. groups.list; its input follows as JSON, or from standard input with -
  --list        print all operations with the JSON Schema of their input
  --data DIR    data folder; without it that of this user
  --out FILE    write the bytes of the answer to FILE instead of printing them as base64
  --array       print the events of a stream as one array instead of one line each
  --now TIME    take this moment (ISO 8601 with offset) as now
`
const OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  now: { type: 'string' },
  list: { type: 'boolean', default: false },
  array: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** Runs one operation without a window and prints what it answers. */
async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  const [operation, input] = positionals
  if (values.list) return print(listOperations(), 2)
  if (values.help || operation === undefined) {
    process.stdout.write(USAGE)
    return
  }
  const procedure = requireOperation(operation)
  const value = await readInput(input)
  const dataDir = resolve(values.data ?? defaultDataFolder({ ...process, home: homedir() }))
  const now = clockOf(values.now)
  const log = openLog(join(dataDir, 'logs'), 'call', now)
  const backend = createBackend({ dataDir, clock: { now }, log, allowPaths: true })
  try {
    await backend.recover()
    const answer: unknown = await call(procedure, value, {
      context: { data: backend.ctx, recovery: backend.recovery },
    })
    await printAnswer(answer, { outFile: values.out, asArray: values.array })
  } finally {
    backend.close()
  }
}

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (cause) {
    throw new AppError('BAD_ARGUMENTS', { message: cause instanceof Error ? cause.message : '' }, { cause })
  }
}

async function readInput(given: string | undefined): Promise<unknown> {
  const json = given === '-' ? await text(process.stdin) : given
  if (json === undefined) return undefined
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new AppError('INPUT_NOT_JSON', { message: cause instanceof Error ? cause.message : '' }, { cause })
  }
}

function clockOf(given: string | undefined): () => number {
  if (given === undefined) return Date.now
  const at = Date.parse(given)
  if (Number.isNaN(at)) throw new AppError('BAD_ARGUMENTS', { message: `--now ${given}` })
  return () => at
}

async function printAnswer(
  answer: unknown,
  { outFile, asArray }: { outFile: string | undefined; asArray: boolean },
): Promise<void> {
  if (!isStream(answer)) return print(await printableValue(answer, outFile), 2)
  const events: unknown[] = []
  const take = async (event: unknown) => {
    const printable = await printableValue(event, outFile)
    if (asArray) events.push(printable)
    else print(printable)
  }
  for (let step = await answer.next(); ; step = await answer.next()) {
    if (!step.done || step.value !== undefined) await take(step.value)
    if (step.done) break
  }
  if (asArray) print(events, 2)
}

function isStream(answer: unknown): answer is AsyncIterator<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}

function print(value: unknown, indent?: number): void {
  process.stdout.write(`${JSON.stringify(value ?? null, null, indent)}\n`)
}

main().catch((error: unknown) => {
  print(printableError(error))
  process.exitCode = 1
})
