import { expect, test } from '#tests/support/browser/test.ts'

const NAMES = ['顾言', '孟婉清', '沈默', '梁一诺', '何小满', '唐糖']
const DAY = 86_400

/** A ChatLab file of six weeks in which each of six people talks a little less than the one before. */
function log(): string {
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: Date.parse('2026-03-10T11:30:00+08:00') / 1000 },
    meta: { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' },
  }
  const from = Date.parse('2026-01-28T20:00:00+08:00') / 1000
  const rows = Array.from({ length: 41 }, (_, day) =>
    NAMES.flatMap((name, rank) =>
      Array.from({ length: NAMES.length - rank }, (_, at) => ({
        _type: 'message',
        sender: `wxid_${rank}`,
        accountName: name,
        timestamp: from + day * DAY + rank * 400 + at * 40,
        type: 0,
        content:
          name === '梁一诺' && at === 0 ? `第 ${day + 1} 天读哪一章？` : `第 ${day + 1} 天，第 ${at + 1} 句`,
      })),
    ),
  )
  return [head, ...rows.flat()].map((row) => JSON.stringify(row)).join('\n')
}

test.use({
  story: {
    prepare: (call) => {
      call('chatImport.importLog', { source: { text: log(), name: '晚读共读会.jsonl' }, isComplete: true })
    },
  },
})

test('from the log to the pipeline: suggested with reasons, waved away for good, added as candidates, taken back', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/#/seed-users`)
  await page.getByRole('button', { name: /^查看推荐/ }).click()
  const rows = page.locator('.data-table-row.openable')
  await expect(rows).toHaveCount(6)
  await expect(rows.first()).toContainText('顾言')
  await expect(page.getByRole('row', { name: /梁一诺/ })).toContainText('索取型')

  await rows.first().click()
  const drawer = page.getByRole('complementary', { name: '顾言的种子分' })
  await expect(drawer).toContainText('在 6 位有发言的成员里高于 5 位')
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)

  await page.getByRole('button', { name: '不再建议梁一诺' }).click()
  await expect(rows).toHaveCount(5)
  await page.reload()
  await expect(rows).toHaveCount(5)
  await expect(page.getByRole('button', { name: '不再建议 1 人' })).toBeVisible()

  await page.getByRole('checkbox', { name: '选中顾言' }).check()
  await page.getByRole('checkbox', { name: '选中沈默' }).check()
  await page.getByRole('button', { name: '加入候选 2 人' }).click()
  await expect(rows).toHaveCount(3)
  await page.getByRole('link', { name: '种子用户' }).first().click()
  const candidates = page.getByRole('region', { name: '候选' })
  await expect(candidates.locator('.ticket')).toHaveCount(2)
  await expect(candidates.getByText('顾言')).toBeVisible()
  await expect(candidates.locator('.score-number').first()).toHaveText(/^\d+$/)

  await page.keyboard.press('Control+z')
  await expect(candidates.locator('.ticket')).toHaveCount(0)
})
