import type { Page } from 'playwright-core'

/** One picture: where, and what to do there first. */
export type Screen = {
  name: string
  route: string
  /** Taken of a workspace without anything in it. */
  isEmpty?: boolean
  act?: (page: Page) => Promise<void>
}

/** Presses keys one after the other. */
export const press =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key)
  }

/** Looks at all groups: the first choice of the switch, in whatever language. */
export const inAllGroups = async (page: Page) => {
  await page.locator('.scope-switch').click()
  await page.locator('.ant-dropdown-menu-item').first().click()
  await page.locator('.ant-dropdown').waitFor({ state: 'hidden' })
}

/** Looks at one group. */
export const inScope = (group: string) => async (page: Page) => {
  await page.locator('.scope-switch').click()
  await page.locator('.ant-dropdown-menu-item').getByText(group).click()
  await page.locator('.ant-dropdown').waitFor({ state: 'hidden' })
}
