import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeFileAtomically } from '#electron/host/write-file-atomically.ts'
import { AppError } from '#shared/kernel/app-error.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'qunpu-write-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

it('replaces the old content in one step and leaves no draft behind', async () => {
  const file = join(dir, '读书会 周报.html')
  writeFileSync(file, 'old')
  await writeFileAtomically(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(dir)).toEqual(['读书会 周报.html'])
})

it('names a target that cannot be written, and leaves nothing behind', async () => {
  mkdirSync(join(dir, 'taken.html'))
  await expect(writeFileAtomically(join(dir, 'taken.html'), 'x')).rejects.toBeInstanceOf(AppError)
  await expect(writeFileAtomically(join(dir, 'gone', 'a.html'), 'x')).rejects.toMatchObject({
    code: 'FILE_NOT_WRITABLE',
  })
  expect(readdirSync(dir)).toEqual(['taken.html'])
})
