import type { Page } from 'playwright-core'
import { inScope, type Screen } from './screen.ts'

/** The card of a persona, in each design. */
export const cardScreens: readonly Screen[] = [
  { name: 'card', route: '/persona?tab=card', act: inScope('晚读共读会') },
  {
    name: 'card-crop',
    route: '/persona?tab=card',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.card-form .card-picture-buttons > .ant-btn').nth(1).click()
      await page.locator('.crop-area').waitFor()
    },
  },
  ...['spine', 'note', 'cover', 'frame'].map((design) => ({
    name: `card-${design}`,
    route: '/persona?tab=card',
    act: async (page: Page) => {
      await inScope('晚读共读会')(page)
      await page.locator(`input[name="card-design"][value="${design}"]`).check()
    },
  })),
]
