import { defineConfig } from '@playwright/test'
import { BROWSER_SWITCHES, findTestBrowser } from './tests/support/browser/find-test-browser.ts'

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/support/browser/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // On a shared machine one retry; a story that needed it is listed as flaky, never hidden.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await findTestBrowser(), args: BROWSER_SWITCHES },
  },
})
