import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { requireLocalFile } from '#electron/host/local-file.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'qunpu-file-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

it('lets a file of this device through, and names one that is gone or was never a place', async () => {
  const file = join(dir, '秋 海报.png')
  await expect(requireLocalFile(file)).rejects.toMatchObject({
    code: 'FILE_GONE',
    facts: { name: '秋 海报.png' },
  })
  writeFileSync(file, '')
  expect(await requireLocalFile(file)).toBe(file)
  await expect(requireLocalFile('海报.png')).rejects.toMatchObject({ code: 'FILE_GONE' })
})
