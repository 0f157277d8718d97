import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { expect, it, onTestFinished } from 'vitest'
import { printableError, printableValue } from '#electron/cli/printing.ts'
import { AppError } from '#shared/kernel/app-error.ts'

it('prints bytes as base64, wherever they stand', async () => {
  const file = new File(['周报'], '周报.html', { type: 'text/html' })
  expect(await printableValue({ reports: [file], raw: new Uint8Array([1, 2]) }, undefined)).toEqual({
    reports: [
      { name: '周报.html', type: 'text/html', bytes: 6, base64: Buffer.from('周报').toString('base64') },
    ],
    raw: { bytes: 2, base64: 'AQI=' },
  })
})

it('writes the first bytes to the named file, and prints where they are', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'qunpu-out-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const target = join(dir, '周报.xlsx')
  const printed = await printableValue(
    [new Blob(['PK'], { type: 'application/zip' }), new Uint8Array([3])],
    target,
  )
  expect(printed).toEqual([
    { name: null, type: 'application/zip', bytes: 2, file: target },
    { bytes: 1, base64: 'Aw==' },
  ])
  expect(readFileSync(target, 'utf8')).toBe('PK')
})

it('prints maps, sets and big numbers as JSON can hold them', async () => {
  const value = { map: new Map([['a', 1n]]), set: new Set(['b']), gone: undefined, nothing: null }
  expect(JSON.stringify(await printableValue(value, undefined))).toBe(
    '{"map":[["a","1"]],"set":["b"],"nothing":null}',
  )
})

it('prints every kind of failure as code and facts', () => {
  expect(printableError(new AppError('DATA_IN_USE', { pid: 7 }))).toEqual({
    error: { code: 'DATA_IN_USE', facts: { pid: 7 } },
  })
  const refused = new ORPCError('REFUSED', { data: { code: 'UNDO_GONE', facts: {} } })
  expect(printableError(refused)).toEqual({ error: { code: 'UNDO_GONE', facts: {} } })
  const incident = new ORPCError('UNEXPECTED', { data: { incidentId: '0' } })
  expect(printableError(incident)).toEqual({ error: { code: 'UNEXPECTED', facts: { incidentId: '0' } } })
  const issue = { path: ['members', 0, 'name'], message: 'too short' }
  expect(printableError(new ORPCError('BAD_REQUEST', { data: { issues: [issue] } }))).toEqual({
    error: { code: 'INPUT_REJECTED', facts: { issues: [{ path: 'members.0.name', message: 'too short' }] } },
  })
  expect(printableError(new Error('disk gone'))).toEqual({
    error: { code: 'UNEXPECTED', facts: { message: 'disk gone' } },
  })
})
