import type { Screen } from './screen.ts'

/** The season of campaigns and what speaks against the plan. */
export const seasonScreens: readonly Screen[] = [
  { name: 'season', route: '/calendar?view=season' },
  { name: 'season-empty', route: '/calendar?view=season', over: 'bare' },
  {
    name: 'season-hints',
    route: '/calendar?view=season',
    async act(page) {
      await page.getByRole('button', { name: /^(查看|Show)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'season-stages',
    route: '/calendar?view=season',
    async act(page) {
      await page
        .getByRole('button', { name: /^(看每个群缺哪些阶段|See which stages each group lacks)$/ })
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
