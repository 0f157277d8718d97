import { expect, test } from '#tests/support/browser/test.ts'

test.use({
  story: {
    prepare: (call) => {
      call('groups.create', { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' })
    },
  },
})

test('a newcomer comes from nothing to a card, a posted introduction and a sheet in one sitting', async ({
  page,
}) => {
  const saved = async (button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return file.suggestedFilename()
  }
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: 'IP 人设' }).click()
  await page.getByRole('button', { name: '新建人设' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('对外的名字').fill('林夏')
  await dialog.getByLabel('身份').fill('领读人')
  await dialog.getByLabel('用于社群').click()
  await page.locator('.ant-select-item-option', { hasText: '晚读共读会' }).click()
  await dialog.getByText('新建人设', { exact: true }).click()
  await dialog.getByRole('button', { name: '新建', exact: true }).click()

  const wizard = page.getByRole('region', { name: '方向问卷' })
  for (const answer of ['刚起步，几乎没人知道', '不到 100 人', '我一个人', '中等', '一个结果或一项本领'])
    await wizard.getByText(answer, { exact: true }).click()
  await wizard.getByText('从业年限', { exact: true }).click()
  await expect(page.getByRole('region', { name: '该走哪个方向' }).getByText('明确是专业')).toBeVisible()

  const tab = (name: string) =>
    page.getByRole('navigation', { name: '人设的部分' }).getByRole('link', { name }).click()
  await tab('自我介绍')
  const asked = page.getByRole('region', { name: '四个问题' })
  await page.getByRole('button', { name: '从“我是谁”开始' }).click()
  for (const [question, answers] of [
    ['', { 做什么的: '前图书编辑' }],
    ['我的品牌是什么', { 品牌叫什么: '晚读共读会', 一句话说清它是什么: '每晚 20 分钟的付费共读' }],
    ['我能给什么价值', { 具体给什么: '领读、拆书笔记', '对方会有什么变化（动词开头）': '一个月读完一本书' }],
    ['为什么相信并选择我', { 从业年限: '做了 9 年图书编辑' }],
  ] as const) {
    if (question !== '') await asked.getByRole('button', { name: question }).click()
    for (const [prompt, text] of Object.entries(answers))
      await asked.getByRole('textbox', { name: prompt }).fill(text)
  }
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^已自动保存/)).toBeVisible()
  const line = page.getByRole('region', { name: '一句话' }).getByRole('textbox')
  await expect(line).toHaveValue(/9 年图书编辑/)
  const said = await line.inputValue()

  await tab('名片')
  await expect(page.getByRole('img', { name: /^名片预览/ })).toBeVisible()
  expect(await saved('导出图片')).toMatch(/^林夏.*\.png$/)

  await tab('分发')
  await page.getByRole('button', { name: /^逐群发/ }).click()
  // The text stands there once it was read; before, there is nothing to copy.
  await expect(page.getByRole('dialog').getByText(/^大家好，我是林夏/)).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toContainText('已复制，去群里粘贴')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: /选“晚读共读会”/ })).toContainText('今天刚发')
  await expect(page.getByRole('link', { name: /分发/ })).not.toContainText('待发')

  await page.getByRole('button', { name: '人设说明书' }).click()
  await expect(page.locator('.report-paper')).toContainText(said)
  await expect(page.locator('.report-paper')).toContainText('社群 1')
  expect(await saved('保存 PDF')).toBe('林夏 人设说明书.pdf')
})
