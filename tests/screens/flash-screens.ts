import type { Page } from 'playwright-core'
import type { Screen } from './screen.ts'

/** Opens a flash group of the sample from the list. */
const open = (name: string) => async (page: Page) => {
  await page.getByRole('row', { name: new RegExp(name) }).click()
  await page.locator('.flash-facts').waitFor()
}

/** A flash group from its start to what becomes of its members. */
export const flashScreens: readonly Screen[] = [
  {
    name: 'flash-list',
    route: '/flash',
    act: async (page) => {
      await page.locator('.data-table-row').first().waitFor()
    },
  },
  { name: 'flash-empty', route: '/flash', over: 'bare' },
  {
    name: 'flash-start',
    route: '/flash/new',
    act: async (page) => {
      await page.locator('.flash-preview-line').first().waitFor()
    },
  },
  {
    name: 'flash-planned',
    route: '/flash',
    act: async (page) => {
      await open('11 期')(page)
      await page.locator('.flash-task-open').nth(1).click()
      await page.locator('.flash-words').waitFor()
    },
  },
  {
    name: 'flash-sale',
    route: '/flash',
    act: async (page) => {
      await open('10 期')(page)
      await page.getByRole('button', { name: /^(售卖窗口|Sale)/ }).click()
      await page.locator('.flash-person').first().waitFor()
    },
  },
  {
    name: 'flash-people',
    route: '/flash',
    act: async (page) => {
      await open('10 期')(page)
      await page.locator('.flash-rule').waitFor()
    },
  },
]
