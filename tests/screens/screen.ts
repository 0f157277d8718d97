import type { Page } from 'playwright-core'
import type { Workspace } from './workspaces.ts'

/** One picture: where, and what to do there first. */
export type Screen = {
  name: string
  route: string
  /** The workspace it is taken of; the sample unless another is named. */
  over?: Workspace
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
