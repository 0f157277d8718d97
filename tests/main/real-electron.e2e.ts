import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { makeDataDir, removeDataDir, root } from '#tests/support/browser/run-host.ts'
import { clientThrough } from '#tests/support/standin/client-through.ts'

const electronDir = join(root, 'node_modules', 'electron')
const pathFile = join(electronDir, 'path.txt')
const program = existsSync(pathFile) ? join(electronDir, 'dist', readFileSync(pathFile, 'utf8').trim()) : ''

test('runs in real Electron: the page, a write and a read, a dialog, and the end', async () => {
  test.skip(!existsSync(program), 'the Electron binary was not fetched (npx install-electron --no)')
  const dataDir = makeDataDir()
  const app = await _electron.launch({ executablePath: program, args: ['.', '--data', dataDir], cwd: root })
  const page = await app.firstWindow()
  await expect(page.locator('#root')).not.toBeEmpty()
  const client = await clientThrough(page)
  await client.groups.create({ name: '读书会', platform: 'wechat', capacity: 200, kind: 'interest' })
  expect(await client.groups.list({})).toHaveLength(1)
  const target = join(dataDir, '周报.html')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, target)
  const saved = await page.evaluate(() => {
    const { qunpu } = window as unknown as { qunpu: { saveFile(file: object): Promise<unknown> } }
    return qunpu.saveFile({ name: '周报.html', mime: 'text/html', bytes: new TextEncoder().encode('周报') })
  })
  expect(saved).toEqual({ ok: true, value: { name: '周报.html' } })
  expect(readFileSync(target, 'utf8')).toBe('周报')
  await app.close()
  expect(existsSync(join(dataDir, 'data', 'main.db-wal'))).toBe(false)
  removeDataDir(dataDir)
})
