import type { Page } from 'playwright-core'

const STILL_MS = 350
const LIMIT_MS = 10_000

/** Waits until fonts are there, no skeleton shows, and nothing on the page has changed for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached', timeout: LIMIT_MS })
  await page.evaluate(
    async ({ still, limit }) => {
      await document.fonts.ready
      await new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, still)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, still)
        })
        observer.observe(document.body, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
        })
        setTimeout(resolve, limit)
      })
    },
    { still: STILL_MS, limit: LIMIT_MS },
  )
}
