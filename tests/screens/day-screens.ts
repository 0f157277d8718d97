import type { Page } from 'playwright-core'
import { inAllGroups, type Screen } from './screen.ts'

/** Opens what is known of the first public holiday on screen. */
const openHoliday = async (page: Page) => {
  await inAllGroups(page)
  await page.locator('.day-label:has(.day-mark.off)').first().click()
  await page.locator('.cal-card').waitFor()
}

/** Days laid over the calendar, and their settings. */
export const dayScreens: readonly Screen[] = [
  { name: 'days-month', route: '/calendar?view=month&on=2026-09-22', act: inAllGroups },
  { name: 'days-card', route: '/calendar?view=month&on=2026-09-22', act: openHoliday },
  {
    name: 'days-picker',
    route: '/calendar?view=month&on=2026-03-10',
    act: async (page) => {
      await inAllGroups(page)
      await page.locator('.filter-row .push .chip').last().click()
      await page.locator('.layer-list').waitFor()
    },
  },
  { name: 'days-settings', route: '/settings?section=days' },
  {
    name: 'days-settings-unpublished',
    route: '/settings?section=days',
    act: async (page) => {
      await page.locator('.holiday-year-bar .ant-btn').nth(1).click()
      await page.locator('.holiday-row:not(.own)').first().waitFor({ state: 'detached' })
    },
  },
]
