import { expect, test } from '#tests/support/browser/test.ts'

/** One green pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test.use({
  story: {
    prepare: (call) => {
      call('groups.create', { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' })
      call('groups.create', { name: '童书馆', platform: 'wechat', capacity: 500, kind: 'interest' })
    },
  },
})

test('a newcomer learns which face to show, works it out, and finds it again after a restart', async ({
  page,
}) => {
  const nav = page.getByRole('navigation', { name: '主导航' })
  await nav.getByRole('link', { name: 'IP 人设' }).click()
  await expect(page.getByText('还没有人设')).toBeVisible()
  await page.getByRole('button', { name: '新建人设' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('对外的名字').fill('林夏')
  await dialog.getByLabel('身份').fill('领读人')
  await dialog.getByLabel('用于社群').click()
  await page.locator('.ant-select-item-option', { hasText: '晚读共读会' }).click()
  await dialog.getByText('新建人设', { exact: true }).click()
  await dialog.getByRole('button', { name: '新建', exact: true }).click()
  const picker = page.getByRole('button', { name: /^人设：林夏 领读人/ })
  await expect(picker).toBeVisible()

  const wizard = page.getByRole('region', { name: '方向问卷' })
  for (const answer of ['本地或圈内有人知道', '几百人', '我一个人', '中等', '一个结果或一项本领'])
    await wizard.getByText(answer, { exact: true }).click()
  for (const proof of ['从业年限', '案例', '数字']) await wizard.getByText(proof, { exact: true }).click()
  const main = page.getByRole('region', { name: '该走哪个方向' })
  await expect(main.getByText('明确是专业')).toBeVisible()
  await expect(main.getByText('有 3 类证明，撑得起专业')).toBeVisible()
  await expect(main.getByText('专业问题由本人答，24 小时内给结论', { exact: false })).toBeVisible()
  await expect(page.getByText(/已自动保存 12:0/)).toBeVisible()

  await main.getByRole('textbox', { name: '昵称' }).fill('林夏 · 图书编辑')
  await main.getByRole('textbox', { name: '签名' }).fill('9 年图书编辑，帮你挑书、拆书、读完书')
  const preview = page.getByRole('complementary', { name: '别人看到的样子' })
  await expect(preview.getByText('9 年图书编辑，帮你挑书、拆书、读完书')).toBeVisible()
  const avatar = main.locator('input[type="file"]').first()
  await avatar.setInputFiles({ name: '笔记.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(page.getByText('“笔记.png”不是能打开的图片，请选 JPG、PNG 或 WebP')).toBeVisible()
  await avatar.setInputFiles({ name: '林夏.png', mimeType: 'image/png', buffer: PIXEL })
  await expect(page.getByText('已换头像')).toBeVisible()
  await expect(preview.locator('img')).toHaveCount(2)
  await main.getByRole('checkbox', { name: '缩到最小也看得清五官' }).click()
  await main.getByLabel('不用的词').fill('家人们、闭眼入、')
  await expect(main.getByTitle('闭眼入')).toBeVisible()
  await main.getByRole('textbox', { name: '昵称' }).fill('林夏 · 编辑')

  await page.reload()
  await expect(picker).toBeVisible()
  await expect(main.getByText('明确是专业')).toBeVisible()
  await expect(main.getByRole('textbox', { name: '昵称' })).toHaveValue('林夏 · 编辑')
  await expect(main.getByRole('checkbox', { name: '缩到最小也看得清五官' })).toBeChecked()
  await expect(main.getByTitle('家人们')).toBeVisible()
  await expect(preview.locator('img')).toHaveCount(2)
})

test('each group shows its own persona, and a deleted one comes back with its work', async ({ page }) => {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: 'IP 人设' }).click()
  const scopeTo = async (name: string) => {
    await page.locator('.scope-switch').click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await scopeTo('童书馆')
  await page.getByRole('button', { name: '新建人设' }).click()
  await page.getByLabel('对外的名字').fill('周岚')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  const main = page.getByRole('region', { name: '该走哪个方向' })
  await main.getByRole('button', { name: '亲民' }).click()
  await main.getByRole('textbox', { name: '为什么选亲民' }).fill('都是街坊邻居')
  await main.getByRole('textbox', { name: '签名' }).fill('楼下童书馆，随时来坐')

  await scopeTo('晚读共读会')
  await expect(page.getByText('“晚读共读会”还没有人设')).toBeVisible()
  await page.getByRole('button', { name: /^用“周岚/ }).click()
  await expect(page.getByText('“晚读共读会”改用“周岚”')).toBeVisible()
  await expect(main.getByRole('textbox', { name: '签名' })).toHaveValue('楼下童书馆，随时来坐')

  await page.getByRole('button', { name: /^人设：周岚/ }).click()
  await expect(page.getByText('用于 晚读共读会和童书馆')).toBeVisible()
  await page.getByRole('menuitem', { name: '删除“周岚”' }).click()
  await expect(page.getByText('还没有人设')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(main.getByRole('textbox', { name: '为什么选亲民' })).toHaveValue('都是街坊邻居')

  await page.getByRole('button', { name: '历史版本' }).click()
  const history = page.getByRole('complementary', { name: '历史版本' })
  await expect(history.getByText('楼下童书馆，随时来坐')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(history).toBeHidden()
})
