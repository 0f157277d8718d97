import { expect, test } from '#tests/support/browser/test.ts'

test.use({
  story: {
    prepare: (call) => {
      call('groups.create', { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' })
      call('personas.create', {
        name: '林夏',
        roleLine: '领读人',
        brand: '晚读共读会',
        trade: 'paid_knowledge',
      })
    },
  },
})

test('a newcomer answers four questions, edits a version by hand, answers anew and merges', async ({
  page,
}) => {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: 'IP 人设' }).click()
  await page.getByRole('navigation', { name: '人设的部分' }).getByRole('link', { name: '自我介绍' }).click()
  const asked = page.getByRole('region', { name: '四个问题' })
  const answer = (prompt: string, text: string) => asked.getByRole('textbox', { name: prompt }).fill(text)
  const open = (question: string) => asked.getByRole('button', { name: question }).click()
  await page.getByRole('button', { name: '从“我是谁”开始' }).click()
  await expect(asked.getByRole('textbox', { name: '怎么称呼' })).toHaveValue('林夏')
  await answer('做什么的', '我是前图书编辑')
  await answer('在哪里', '杭州')
  await answer('生活里的一面（可不填）', '两个孩子的妈妈')

  const post = page.getByRole('region', { name: '群内版' })
  const text = post.getByRole('textbox', { name: '群内版的文字' })
  await expect(text).toHaveValue(/^大家好，我是林夏，前图书编辑。/)
  await expect(post.getByText('没说到“我能给什么价值”')).toBeVisible()

  await open('我的品牌是什么')
  await answer('一句话说清它是什么', '每晚 20 分钟的付费共读')
  await answer('从什么时候、为什么开始做（可不填）', '有了孩子以后总读不完一本书，就约了几个同事每晚一起读')
  await open('我能给什么价值')
  await answer('给什么样的人', '想读书又总读不完的人')
  await answer('具体给什么', '领读、拆书笔记、每周一次直播答疑')
  await answer('对方会有什么变化（动词开头）', '每晚 20 分钟读完一本书')
  await answer('怎么开始（可不填）', '从今晚第 12 章跟上就好')
  await open('为什么相信并选择我')
  await answer('从业年限', '做了 9 年图书编辑，责编 60 余本')
  await answer('案例', '学员方圆从零到出版第一本书')
  await asked
    .getByRole('textbox', { name: '和别人不一样的做法（可不填）' })
    .fill('没有打卡惩罚，也不比谁读得快')
  await asked.getByRole('textbox', { name: '和别人不一样的做法（可不填）' }).press('Tab')
  await expect(page.getByText(/^已自动保存/)).toBeVisible()

  const line = page.getByRole('region', { name: '一句话' })
  await expect(line.getByRole('textbox')).toHaveValue('9 年图书编辑，带你每晚 20 分钟读完一本书')
  await expect(line.getByText('长度合适')).toBeVisible()
  await expect(post.getByText('四问齐全')).toBeVisible()
  await expect(post.getByText('长度合适')).toBeVisible()
  const long = page.getByRole('region', { name: '长版' })
  await expect(long.getByText('长度合适')).toBeVisible()

  await asked.getByText('没有证明材料').first().click()
  await asked.getByRole('textbox', { name: '证明材料在哪里' }).fill('版权页署名')
  await asked.getByRole('button', { name: '收起' }).click()
  await expect(asked.getByText('证明：版权页署名')).toBeVisible()
  await expect(line.getByText('说法都有证明')).toBeVisible()

  const composed = await text.inputValue()
  await text.fill(composed.replace('大家好', '晚上好').replace('一本书', '一本最值得读的书'))
  await expect(post.getByText('手改过 2 处')).toBeVisible()
  await post.getByRole('button', { name: '“最值得”是绝对化用语，改为“值得”' }).click()
  await page.getByRole('button', { name: '改为“值得”', exact: true }).click()
  await expect(text).toHaveValue(/^晚上好.*一本值得读的书/)

  await open('我能给什么价值')
  await answer('怎么开始（可不填）', '从下周一的新书开始')
  await asked.getByRole('textbox', { name: '怎么开始（可不填）' }).press('Tab')
  await expect(post.getByText('回答有变化。这一版手改过，没有跟着变。')).toBeVisible()
  await expect(text).toHaveValue(/第 12 章/)
  await post.getByRole('button', { name: '对照新写法' }).click()
  await expect(post.getByText(/3 处不同/)).toBeVisible()
  await post
    .getByRole('group', { name: /第 1 处/ })
    .getByText('新写的')
    .click()
  await post.getByRole('button', { name: '采用' }).click()
  await expect(page.getByText('群内版已更新')).toBeVisible()
  await expect(text).toHaveValue(/^大家好.*一本值得读的书.*从下周一的新书开始/)
  await expect(post.getByText('手改过 1 处')).toBeVisible()

  await post.getByRole('button', { name: '复制' }).click()
  await expect(page.getByText('已复制')).toBeVisible()
  const taken = await text.inputValue()
  await page.reload()
  await expect(text).toHaveValue(taken)
  await post.getByRole('button', { name: '群内版的更多操作' }).click()
  await page.getByRole('menuitem', { name: '历史文字' }).click()
  const history = page.getByRole('complementary', { name: '群内版的历史文字' })
  await expect(history.getByText('对照后采用')).toBeVisible()
  await history.getByRole('button', { name: '恢复这一次' }).first().click()
  await expect(text).toHaveValue(/^晚上好.*第 12 章/)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(text).toHaveValue(taken)
})
