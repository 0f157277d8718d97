import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/package',
  testMatch: '*.check.ts',
  globalSetup: './tests/support/browser/global-setup.ts',
  workers: 1,
  timeout: 180_000,
  reporter: [['list']],
})
