import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { screens } from '#tests/screens/list.ts'
import { settle } from '#tests/screens/settle.ts'
import { fillWorkspace, screensOver, workspaces } from '#tests/screens/workspaces.ts'
import { expect, test } from '#tests/support/browser/test.ts'

/** Rules of axe that depend on colours: all that a second theme can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Serious and critical findings of axe on the page, in few words. */
async function findingsOn(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (theme === 'dark' ? axe.withRules(COLOUR_RULES) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
}

/** Turns a page that follows the system light or dark, and waits until no colour is on its way. */
async function turn(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(changes.map(({ finished }) => finished))
  })
}

/** Screens of one test; each test loads a workspace of its own, so that none waits long for the others. */
const AT_ONCE = 13
const parts = workspaces.flatMap((workspace) => {
  const chosen = screensOver(workspace, screens)
  return Array.from({ length: Math.ceil(chosen.length / AT_ONCE) }, (_, part) => ({
    workspace,
    shown: chosen.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  }))
})

// A trace keeps a copy of the page at each step: of these pages it costs more than the whole test.
test.use({ trace: 'off' })

for (const { workspace, shown } of parts) {
  const [first, last] = [shown[0]?.name, shown.at(-1)?.name]
  test.describe(`${workspace} workspace, ${first} to ${last}`, () => {
    test.use({
      story: {
        hasSample: workspace === 'sample',
        prepare: (call, dataDir) => {
          if (workspace !== 'sample') fillWorkspace(call, workspace)
          writeFileSync(join(dataDir, 'preferences.json'), JSON.stringify({ theme: 'system' }))
        },
      },
    })
    test('has nothing serious for assistive technology on any screen', async ({ page, host }) => {
      test.setTimeout(240_000)
      const found: Record<string, string[]> = {}
      for (const screen of shown) {
        await turn(page, 'light')
        await page.goto(`${host.origin}/#${screen.route}`)
        await page.reload()
        await settle(page)
        await screen.act?.(page)
        await settle(page)
        for (const theme of ['light', 'dark'] as const) {
          await turn(page, theme)
          const findings = await findingsOn(page, theme)
          if (findings.length > 0) found[`${screen.name}, ${theme}`] = findings
        }
      }
      expect(found).toEqual({})
    })
  })
}
