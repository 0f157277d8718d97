import type { Page } from 'playwright-core'
import type { Screen } from './screen.ts'

/** Ticks the first groups of a plan and lets them start two days apart. */
const inTwoGroups = async (page: Page) => {
  const groups = page.locator('.start-groups input[type=checkbox]')
  await groups.first().waitFor()
  for (const at of [0, 1, 2]) await groups.nth(at).setChecked(at < 2)
  await page.locator('.start-form .preset').nth(2).click()
  await page.locator('.plan-calendar').waitFor()
}

/** Opens the menu of the page and presses its entry at a place. */
const fromMenu = (menu: string, at: number) => async (page: Page) => {
  await page.locator(menu).first().click()
  await page.locator('.ant-dropdown-menu-item').nth(at).click()
  await page.locator('.ant-modal').waitFor()
}

const toPart = (part: string) => async (page: Page) => {
  await page.locator(part).waitFor()
  await page.locator(part).evaluate((element: Element) => element.scrollIntoView())
}

/** The library of playbooks, planning from one, and writing one. */
export const playbookScreens: readonly Screen[] = [
  { name: 'playbooks', route: '/playbooks' },
  {
    name: 'playbook-scripts',
    route: '/playbooks/topic-discussion',
    act: async (page) => {
      await page.locator('.ladder').waitFor()
      await page.locator('.ladder .link').first().click()
      await toPart('.ladder')(page)
    },
  },
  { name: 'playbook-risk', route: '/playbooks/referral' },
  { name: 'playbook-start', route: '/playbooks/welcome-ritual/start', act: inTwoGroups },
  {
    name: 'playbook-tasks',
    route: '/playbooks/micro-class/start',
    act: async (page) => {
      await inTwoGroups(page)
      await toPart('.start-steps')(page)
    },
  },
  { name: 'playbook-edit', route: '/playbooks/quiz-rewards/edit' },
  { name: 'playbook-steps', route: '/playbooks/photo-show/edit', act: toPart('.editor-steps') },
  { name: 'playbook-new', route: '/playbooks/new' },
  {
    name: 'playbook-export',
    route: '/playbooks/guest-talk',
    act: fromMenu('.playbook-head .ant-dropdown-trigger', 1),
  },
  { name: 'playbooks-own', route: '/playbooks?show=hidden' },
  { name: 'playbook-start-empty', route: '/playbooks/welcome-ritual/start', over: 'bare' },
]
