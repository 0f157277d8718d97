import { expect, test } from '#tests/support/browser/test.ts'

test('shows the first screen, keeps the token out of the address and loads nothing from elsewhere', async ({
  page,
  host,
}) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(new URL(page.url()).search).toBe('')
  const elsewhere = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => !name.startsWith(location.origin)),
  )
  expect(elsewhere).toEqual([])
  expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})
