import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { screens } from '#tests/screens/list.ts'
import { settle } from '#tests/screens/settle.ts'
import { expect, test } from '#tests/support/browser/test.ts'

/** Serious and critical findings of axe on the page, in few words. */
async function findingsOn(page: Parameters<typeof settle>[0]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
}

for (const theme of ['light', 'dark'] as const) {
  for (const isEmpty of [false, true]) {
    test.describe(`${isEmpty ? 'an empty' : 'the sample'} workspace, ${theme}`, () => {
      test.use({
        story: {
          prepare: (call, dataDir) => {
            if (!isEmpty) call('workspace.loadSample')
            writeFileSync(join(dataDir, 'preferences.json'), JSON.stringify({ theme }))
          },
        },
      })
      test('has nothing serious for assistive technology on any screen', async ({ page, host }) => {
        test.setTimeout(240_000)
        const found: Record<string, string[]> = {}
        for (const screen of screens.filter((each) => (each.isEmpty ?? false) === isEmpty)) {
          await page.goto(`${host.origin}/#${screen.route}`)
          await page.reload()
          await settle(page)
          await screen.act?.(page)
          await settle(page)
          const findings = await findingsOn(page)
          if (findings.length > 0) found[screen.name] = findings
        }
        expect(found).toEqual({})
      })
    })
  }
}
