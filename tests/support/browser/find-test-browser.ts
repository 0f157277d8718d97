import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser, isFile } from '#electron/browser-host/find-browser.ts'

/** A package of its own, so that users do not fetch a browser that only tests need. */
const FALLBACK = join(import.meta.dirname, '..', '..', 'browser', 'package.json')

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
  const fallback = fallbackModule()
  if (fallback) {
    const { default: chromium } = (await import(fallback)) as {
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

function fallbackModule(): string | null {
  try {
    return pathToFileURL(createRequire(FALLBACK).resolve('@sparticuz/chromium')).href
  } catch {
    return null
  }
}
