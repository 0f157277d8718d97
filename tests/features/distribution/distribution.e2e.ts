import { expect, test } from '#tests/support/browser/test.ts'

const draft = (name: string) => ({ name, platform: 'wechat', capacity: 500, kind: 'interest' })
const rows = (group: string, joined: readonly string[]) =>
  ['昵称,入群时间', ...joined.map((day, at) => `${group}成员${at},${day}`)].join('\n')
const days = (count: number, day: string) => Array.from({ length: count }, () => day)

/** One group never had it, one long ago, one has many new members since, one is fine. */
const groups = [
  { name: '晨跑打卡', joined: days(6, '2025-06-01'), postedOn: null },
  { name: '老客优选', joined: days(6, '2025-06-01'), postedOn: '2025-12-01' },
  {
    name: '写作快闪',
    joined: [...days(5, '2025-06-01'), ...days(4, '2026-03-01')],
    postedOn: '2026-02-20',
  },
  { name: '晚读共读会', joined: days(8, '2025-06-01'), postedOn: '2026-03-01' },
] as const

test.use({
  story: {
    prepare: (call) => {
      for (const { name, joined } of groups)
        call('rosters.importRoster', {
          source: { text: rows(name, joined), name: `${name}.csv` },
          target: { kind: 'new', draft: draft(name) },
        })
      const ids = (call('groups.list', {}) as { id: string; name: string }[]).map(({ id, name }) => ({
        id,
        name,
      }))
      const persona = call('personas.create', {
        name: '林夏',
        roleLine: '领读人',
        brand: '晚读共读会',
        trade: 'paid_knowledge',
        groupIds: ids.map(({ id }) => id),
      }) as { id: string }
      call('introductions.saveAnswers', {
        personaId: persona.id,
        answers: {
          identity: '前图书编辑，两个孩子的妈妈',
          brand_is: '每晚 20 分钟的付费共读',
          gives: '领读、拆书笔记、每周一次直播答疑',
          outcome: '一个月读完一本书',
        },
      })
      for (const { name, postedOn } of groups)
        if (postedOn !== null)
          call('distribution.mark', {
            personaId: persona.id,
            groupIds: ids.flatMap((group) => (group.name === name ? [group.id] : [])),
            kind: 'group_post',
            postedOn,
          })
    },
  },
})

test('Today leads through the groups that have not heard the introduction; the matrix remembers', async ({
  page,
}) => {
  const origin = new URL(page.url()).origin
  await page.goto(`${origin}/#/today`)
  const alert = page.locator('.alert-row', { hasText: '3 个群该发自我介绍' })
  await expect(alert).toContainText('晨跑打卡从未发过，另有 2 个群')
  await alert.getByRole('button', { name: /^逐群发/ }).click()

  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: '晨跑打卡' })).toContainText('从未发过')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: '晨跑打卡' })).toBeVisible()
  await page.keyboard.press('c')
  await expect(dialog).toContainText('已复制，去群里粘贴')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: '老客优选' })).toContainText('99 天没发')
  await page.keyboard.press('s')
  await expect(dialog.getByRole('region', { name: '写作快闪' })).toContainText('新进 4 人，占 44%')
  await page.keyboard.press('c')
  await expect(dialog).toContainText('已复制，去群里粘贴')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.alert-row', { hasText: '2 个群该发自我介绍' })).toBeVisible()

  await page.goto(`${origin}/#/persona?tab=distribution`)
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`选“${name}”`) })
  await expect(row('晨跑打卡')).toContainText('今天刚发')
  await expect(row('晚读共读会')).toContainText('3月1日')
  await expect(page.getByRole('link', { name: /分发/ })).toContainText('2 群待发')

  await row('老客优选').click()
  const drawer = page.getByRole('complementary', { name: '老客优选 的自我介绍' })
  await drawer.getByRole('button', { name: '复制并标记' }).nth(1).click()
  await expect(page.getByText('已复制，“老客优选”标记为已发')).toBeVisible()
  await expect(page.getByRole('link', { name: /分发/ })).toContainText('1 群待发')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('link', { name: /分发/ })).toContainText('2 群待发')

  await page.reload()
  await expect(row('晨跑打卡')).toContainText('今天刚发')
  await expect(row('老客优选')).toContainText('99 天没发')
})
