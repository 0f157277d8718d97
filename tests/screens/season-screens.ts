import type { Screen } from './screen.ts'

/** The season of campaigns and what speaks against the plan. */
export const seasonScreens: readonly Screen[] = [
  {
    name: 'season',
    route: '/calendar?view=season',
    act: (page) => page.locator('.season-bar').first().waitFor(),
  },
  {
    name: 'season-empty',
    route: '/calendar?view=season',
    over: 'bare',
    act: (page) => page.locator('.season-gap').first().waitFor(),
  },
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
      await page.getByRole('button', { name: /^(看缺哪些阶段|What is missing)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
