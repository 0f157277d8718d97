import { test as base, expect } from '@playwright/test'
import { findTestBrowser } from './find-test-browser.ts'
import { callOperation, makeDataDir, type RunningHost, removeDataDir, runHost } from './run-host.ts'
import { sampleFolder } from './sample-folder.ts'

/** Noon of an ordinary Tuesday in Shanghai: the moment at which end-to-end stories begin unless they say otherwise. */
export const STORY_NOW = '2026-03-10T12:00:00+08:00'

type Call = (operation: string, input?: unknown) => unknown

/** How a story begins; set with `test.use({ story: { … } })`. */
export type Story = {
  /** Clock of the backend at the start; it runs on. */
  now?: string
  /** Fills the data folder before the host starts, through operations of the contract. */
  prepare?: (call: Call, dataDir: string) => void | Promise<void>
  /** A prepared data folder to begin with a copy of. */
  copyOf?: string
  /** Begins with the sample workspace, loaded at the beginning of the story. */
  hasSample?: boolean
  /** Errors of the console that belong to the story, such as those of a host that ends. */
  tolerates?: RegExp
}

/**
 * An end-to-end story: each test has a data folder and a host of its own, and `page` is open at its first screen.
 * An error on the page or in its console fails the test.
 */
export const test = base.extend<{ story: Story; host: RunningHost }>({
  story: [{}, { option: true }],
  host: async ({ story }, use) => {
    const { now = STORY_NOW, prepare, copyOf, hasSample = false } = story
    const dataDir = makeDataDir(hasSample ? sampleFolder(now) : copyOf)
    await prepare?.((operation, input) => callOperation(dataDir, operation, input, { now }), dataDir)
    const host = await runHost({ dataDir, now, browser: await findTestBrowser() })
    await use(host)
    await host.stop()
    removeDataDir(dataDir)
  },
  page: async ({ page, host, story }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !story.tolerates?.test(message.text())) problems.push(message.text())
    })
    await page.goto(host.entry)
    await use(page)
    expect(problems).toEqual([])
  },
})
export { expect }
