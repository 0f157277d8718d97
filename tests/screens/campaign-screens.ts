import type { Page } from 'playwright-core'
import type { Screen } from './screen.ts'

/** Opens the first campaign that stands on the page of the first group. */
async function openCampaign(page: Page): Promise<void> {
  await page.locator('a.coming-campaign').first().click()
  await page.locator('.plan-tasks').waitFor()
}

/** The page of a campaign, its dialogs, and the form of a new one. */
export const campaignScreens: readonly Screen[] = [
  {
    name: 'campaign-plan',
    route: '/groups',
    async act(page) {
      await openFirstGroup(page)
      await openCampaign(page)
    },
  },
  {
    name: 'campaign-task',
    route: '/groups',
    async act(page) {
      await openFirstGroup(page)
      await openCampaign(page)
      await page.locator('.plan-task-open:has([role=img])').first().click()
      await page.locator('.plan-copy').first().waitFor()
    },
  },
  {
    name: 'campaign-move',
    route: '/groups',
    async act(page) {
      await openFirstGroup(page)
      await openCampaign(page)
      await page.getByRole('button', { name: /^(改时间|Change time)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'campaign-new',
    route: '/groups',
    async act(page) {
      await openFirstGroup(page)
      await page.getByRole('button', { name: /^(新建活动|New campaign)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'campaign-group', route: '/groups', act: openFirstGroup },
]

async function openFirstGroup(page: Page): Promise<void> {
  await page.getByText('晚读共读会').first().click()
  await page.locator('a.coming-campaign').first().waitFor()
}
