import type { Screen } from './screen.ts'

/** The calendar of campaigns in its views, with what opens over it, and on paper. */
export const calendarScreens: readonly Screen[] = [
  { name: 'calendar-month', route: '/calendar' },
  { name: 'calendar-month-tasks', route: '/calendar?kind=campaign,ritual,task' },
  { name: 'calendar-month-filtered', route: '/calendar?stage=convert,spread' },
  { name: 'calendar-month-empty', route: '/calendar', over: 'bare' },
  { name: 'calendar-week', route: '/calendar?view=week&kind=campaign,ritual,task' },
  { name: 'calendar-list', route: '/calendar?view=list' },
  { name: 'calendar-list-empty', route: '/calendar?view=list', over: 'bare' },
  {
    name: 'calendar-card',
    route: '/calendar',
    async act(page) {
      await page.locator('.cal-event').nth(4).click()
      await page.locator('.cal-card').waitFor()
    },
  },
  {
    name: 'calendar-more',
    route: '/calendar',
    async act(page) {
      await page.locator('.cal-more').first().click()
      await page.locator('.cal-popover').waitFor()
    },
  },
  { name: 'calendar-paper', route: '/calendar/paper?kind=campaign,ritual,task' },
  { name: 'calendar-paper-season', route: '/calendar/paper?view=season' },
]
