import { expect, test } from '#tests/support/browser/test.ts'

test.use({
  story: { hasSample: true },
})

test('an answer is written once, offered when the same is asked in other words, and counted', async ({
  page,
}) => {
  const { origin } = new URL(page.url())
  await page.goto(`${origin}/#/persona?tab=problems`)
  const question = await page.locator('.problem-inbox-line').first().textContent()
  await page.getByText('常见问答', { exact: true }).click()
  await expect(page.getByText(/^3\d 条问答/)).toBeVisible({ timeout: 20_000 })

  // Written by hand for what was just asked; half of it is typed, the page reloaded, the rest typed.
  const pane = page.getByRole('region', { name: '问答详情' })
  await page.getByRole('button', { name: '新建问答' }).click()
  await pane.getByRole('textbox', { name: '问题' }).fill(question ?? '')
  await page.goto(`${origin}/#/today`)
  await expect(page.locator('.card-row').first()).toBeVisible()
  await page.goBack()
  await page.reload()
  await expect(pane.getByRole('textbox', { name: '问题' })).toHaveValue(question ?? '')
  await pane.getByRole('textbox', { name: '答案' }).fill('这个问题我整理好了，看群公告第三条。')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(`已加入常见问答“${question}”`)).toBeVisible()

  // The inbox now offers it; copying settles the question, and one undo asks it again.
  await page.getByText('问题', { exact: true }).first().click()
  const row = page.locator('.problem-inbox-list > li', { hasText: question ?? '' })
  await row.getByRole('button', { name: '有相近答案 100%' }).click()
  await page.getByRole('button', { name: '复制并标为已回答' }).first().click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: /撤销/ }).click()
  await expect(row).toHaveCount(1)

  // The use stays counted, with the question it was for, also after a restart of the page.
  await page.goto(`${origin}/#/persona?tab=problems&view=faq`)
  await page.reload()
  await page.getByRole('textbox', { name: '搜问题、问法、答案、标签' }).fill('群公告第三条')
  await expect(page.getByText(/^1 条问答/)).toBeVisible()
  await page.locator('.faq-cell .name').click()
  await expect(pane.getByText('用过 1 次')).toBeVisible()
  await expect(pane.getByText('相似度 100%')).toBeVisible()
})

test('a question is tried, the threshold moved with its live count, and the answer found by Ctrl K', async ({
  page,
}) => {
  const { origin } = new URL(page.url())
  await page.goto(`${origin}/#/persona?tab=problems&view=faq`)
  const pane = page.getByRole('region', { name: '问答详情' })
  await page.getByRole('button', { name: '试一个问题' }).click()
  await pane.getByRole('textbox', { name: '群里的提问' }).fill('新衬衫洗了会不会缩水呀')
  await expect(pane.getByText('棉麻洗了会缩水吗')).toBeVisible()
  await expect(pane.getByText(/^现在有 \d 条达到，共比对 3\d 条$/)).toBeVisible()
  await pane.getByRole('slider', { name: '推荐门槛' }).focus()
  await page.keyboard.press('End')
  await expect(page.getByText('相似度达到 95% 才推荐')).toBeVisible()
  await expect(pane.getByText(/^现在有 0 条达到/)).toBeVisible()
  await page.getByRole('button', { name: /撤销/ }).click()
  await expect(pane.getByText(/^现在有 [1-9] 条达到/)).toBeVisible()

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('开片')
  await page.getByRole('group', { name: '常见问答' }).getByRole('option').click()
  await expect(pane.getByRole('heading', { name: '盖碗里面有细纹是裂了吗' })).toBeVisible()
  await pane.getByRole('button', { name: '复制答案' }).click()
  await expect(pane.getByText('用过 1 次')).toBeVisible()
})
