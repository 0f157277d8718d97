import { expect, test } from '#tests/support/browser/test.ts'

test.use({
  story: {
    prepare: (call) => {
      call('groups.create', { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' })
    },
  },
})

test('a group made by hand takes members in, is put away and comes back', async ({ page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/groups`)
  await page.getByRole('button', { name: '新建社群' }).click()
  const form = page.getByRole('complementary', { name: '新建社群' })
  await form.getByRole('textbox', { name: '群名' }).fill('滨江晨跑团')
  await form.getByRole('textbox', { name: '一句话说清这个群' }).fill('周末一起跑 10 公里')
  await form.getByRole('spinbutton', { name: '容量' }).fill('2')
  await form.getByRole('button', { name: '建群' }).click()

  await expect(page.getByRole('heading', { level: 1, name: '滨江晨跑团' })).toBeVisible()
  await expect(page.getByText('这个群还没有聊天记录')).toBeVisible()
  await page.getByRole('navigation', { name: '社群页面' }).getByRole('link', { name: '成员' }).click()
  for (const name of ['阿青', '吴双']) {
    await page.getByRole('button', { name: '添加成员' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: '昵称' }).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: `${name}的资料` })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await expect(page.getByText('符合 2 人，共 2 人')).toBeVisible()

  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '社群' }).click()
  const row = page.getByRole('row', { name: /滨江晨跑团/ })
  await expect(row).toContainText('2 / 2')
  await expect(row).toContainText('人数已达容量 100%')

  await row.click()
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '归档社群' }).click()
  await expect(page.getByText('已归档“滨江晨跑团”')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('已撤销')).toBeVisible()
  await page.goto(`${new URL(page.url()).origin}/#/groups`)
  await expect(row).toContainText('筹备')
})
