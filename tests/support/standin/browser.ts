import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const port = process.env.STANDIN_CDP_PORT ?? '0'
const executablePath = process.env.STANDIN_BROWSER ?? ''
const profileDir = mkdtempSync(join(tmpdir(), 'qunpu-standin-'))
let starting: Promise<BrowserContext> | null = null

/** The one Chromium behind all windows; the test attaches to it by its debugging port. */
export function browserContext(): Promise<BrowserContext> {
  starting ??= chromium.launchPersistentContext(profileDir, {
    executablePath,
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    ignoreHTTPSErrors: true,
  })
  return starting
}

export async function closeBrowser(): Promise<void> {
  const context = await starting?.catch(() => null)
  await context?.close()
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 })
}
