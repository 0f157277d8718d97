import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, isFile } from '#electron/browser-host/find-browser.ts'

const FALLBACK = join(import.meta.dirname, '..', '..', 'browser', 'node_modules', '@sparticuz', 'chromium')

/** Switches without which a browser in a bare container does not start, or calls home. */
export const BROWSER_SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chrome, Edge or Chromium of this machine, else the one of tests/browser; says what is missing when there is none. */
export async function findTestBrowser(): Promise<string> {
  const found = findBrowser({ platform: process.platform, env: process.env, home: homedir(), isFile })
  if (found) return found
  if (existsSync(FALLBACK)) {
    const { default: chromium } = (await import(FALLBACK)) as {
      default: { executablePath(): Promise<string> }
    }
    return chromium.executablePath()
  }
  throw new Error(
    [
      'End-to-end tests need a browser of the Chromium family, and none was found.',
      'Install Chrome, Edge or Chromium (Debian: apt-get install chromium fonts-noto-cjk),',
      'or run: npm ci --prefix tests/browser   (a Chromium of 67 MB, Linux x64),',
      'or name one: QUNPU_BROWSER=/path/to/chrome npm test',
    ].join('\n'),
  )
}
