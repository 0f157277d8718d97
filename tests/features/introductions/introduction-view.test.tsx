import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PersonaScreen } from '#renderer/app/persona-screen.tsx'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { renderView } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { givenIntroduction, givenPersona } from './given-persona.ts'

type App = ReturnType<typeof createTestApp>

const open = async (given: (app: App) => Promise<PersonaId> = givenIntroduction) => {
  let personaId = '' as PersonaId
  const view = await renderView(<PersonaScreen />, {
    route: '/persona?tab=introduction',
    given: async (app) => {
      personaId = await given(app)
    },
  })
  await screen.findByRole('region', { name: '各个版本' })
  return { ...view, personaId }
}
const versionNamed = async (name: string) => within(await screen.findByRole('region', { name }))
const textOf = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name: `${name}的文字` })
const question = (name: RegExp) =>
  within(screen.getByRole('region', { name: '四个问题' })).getByRole('button', { name })

describe('answering', () => {
  it('leads a newcomer from an empty page to three versions that grow with the answers', async () => {
    const { user, app, personaId } = await open(givenPersona)
    screen.getByText('还没有自我介绍')
    await user.click(screen.getByRole('button', { name: '从“我是谁”开始' }))
    await user.type(screen.getByRole('textbox', { name: '做什么的' }), '前图书编辑')
    await user.tab()
    await waitFor(() => expect(textOf('群内版').value).toContain('我是林夏，前图书编辑'))
    await user.click(question(/我能给什么价值/))
    await user.type(screen.getByRole('textbox', { name: '对方会有什么变化（动词开头）' }), '读完一本书')
    await user.tab()
    await waitFor(() => expect(textOf('一句话').value).toBe('前图书编辑，带你读完一本书'))
    expect((await app.api.introductions.show({ personaId })).answers).toMatchObject({ outcome: '读完一本书' })
  })

  it('tells what is answered, and in a line how', async () => {
    await open()
    expect(question(/我是谁/).textContent).toContain('已答')
    expect(question(/我是谁/).textContent).toContain('林夏，我是前图书编辑，杭州，两个孩子的妈妈')
    expect(question(/为什么相信并选择我/).textContent).toContain('3 / 4')
  })

  it('shows examples of the trade and of others', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '参考“知识付费”行业的 6 个例子' }))
    const drawer = within(await screen.findByRole('complementary', { name: '“知识付费”行业的例子' }))
    expect(drawer.getAllByRole('listitem')).toHaveLength(6)
    await user.click(drawer.getByRole('button', { name: '关闭例子' }))
  })
})

describe('credentials', () => {
  it('are written, asked for proof, proven, and removed with a way back', async () => {
    const { user, app, personaId } = await open()
    const field = screen.getByRole('textbox', { name: '第三方背书（可不填）' })
    await user.type(field, '出版社特约审读')
    await user.tab()
    await waitFor(async () =>
      expect((await app.api.introductions.show({ personaId })).credentials).toHaveLength(4),
    )
    await waitFor(() => expect(screen.getAllByText('没有证明材料，补一张截图或链接更可信')).toHaveLength(2))
    await user.click(screen.getAllByText('没有证明材料，补一张截图或链接更可信')[1]!)
    await user.type(screen.getByRole('textbox', { name: '证明材料在哪里' }), '合同第二页')
    await user.tab()
    await screen.findByText('证明：合同第二页')
    await user.click(screen.getByRole('button', { name: '删除凭证“出版社特约审读”' }))
    await screen.findByText('已删除凭证“出版社特约审读”')
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await screen.findByDisplayValue('出版社特约审读')
  })

  it('takes what is typed on while it is being made as the same one', async () => {
    const { user, app, personaId } = await open(givenPersona)
    await user.click(question(/为什么相信并选择我/))
    const field = screen.getByRole('textbox', { name: '数字' })
    await user.type(field, '带过')
    await user.tab()
    await user.type(field, '三百人')
    await user.tab()
    await waitFor(async () =>
      expect((await app.api.introductions.show({ personaId })).credentials.map(({ text }) => text)).toEqual([
        '带过三百人',
      ]),
    )
  })
})

describe('a version', () => {
  it('shows its count and checks, marks a big word and takes milder ones', async () => {
    const { user } = await open()
    const post = await versionNamed('群内版')
    await user.clear(textOf('群内版'))
    await user.type(textOf('群内版'), '一本最值得读的书')
    expect(post.getByText('8')).toBeTruthy()
    expect(document.querySelector('.marked-text-over mark')?.textContent).toBe('最值得')
    await user.click(post.getByRole('button', { name: '“最值得”是绝对化用语，改为“值得”' }))
    await user.click(await screen.findByRole('button', { name: '改为“值得”' }))
    expect(textOf('群内版').value).toBe('一本值得读的书')
    await post.findByText('没有夸大词')
  })

  it('allows a wording once and for all, with a way back', async () => {
    const { user } = await open()
    const post = await versionNamed('群内版')
    await user.clear(textOf('群内版'))
    await user.type(textOf('群内版'), '顶级联赛')
    await user.click(post.getByRole('button', { name: /“顶级”是排名用语/ }))
    await user.click(await screen.findByRole('button', { name: '这里不算，以后不提示' }))
    await post.findByText('没有夸大词')
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await post.findByRole('button', { name: /“顶级”是排名用语/ })
  })

  it('asks for the proof of a case, and leads to where it is written', async () => {
    const { user } = await open()
    await user.click(question(/我是谁/))
    const long = await versionNamed('长版')
    await user.click(long.getByRole('button', { name: '案例缺证明' }))
    await user.click(await screen.findByRole('button', { name: '去补证明' }))
    expect(question(/为什么相信并选择我/).getAttribute('aria-expanded')).toBe('true')
  })

  it('is copied as it stands', async () => {
    const { user, desktop } = await open()
    const line = await versionNamed('一句话')
    await user.click(line.getByRole('button', { name: '复制' }))
    await screen.findByText('已复制')
    expect(desktop.copied).toEqual(['9 年图书编辑，带你每晚 20 分钟读完一本书'])
  })

  it('is put differently at once while nobody edited it', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '一句话的更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '换个说法' }))
    await waitFor(() => expect(textOf('一句话').value).toBe('前图书编辑，带你每晚 20 分钟读完一本书'))
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(() => expect(textOf('一句话').value).toBe('9 年图书编辑，带你每晚 20 分钟读完一本书'))
  })
})

describe('hand edits', () => {
  it('are counted, kept when answers change, and merged place by place', async () => {
    const { user, app, personaId } = await open()
    const post = await versionNamed('群内版')
    const before = textOf('群内版').value
    await user.clear(textOf('群内版'))
    await user.type(textOf('群内版'), before.replace('大家好', '晚上好'))
    await user.tab()
    await post.findByText('手改过 1 处')
    await app.api.introductions.saveAnswers({ personaId, answers: { start: '从下周一的新书开始' } })
    await post.findByText('回答有变化。这一版手改过，没有跟着变。')
    await user.click(post.getByRole('button', { name: '对照新写法' }))
    await post.findByText('2 处不同，手改的先留着，可以逐处改选')
    const places = post.getAllByRole('group')
    expect(within(places[0]!).getByRole<HTMLInputElement>('radio', { name: /我的/ }).checked).toBe(true)
    expect(within(places[1]!).getByRole<HTMLInputElement>('radio', { name: /新写的/ }).checked).toBe(true)
    await user.click(post.getByRole('button', { name: '采用' }))
    await waitFor(() => expect(textOf('群内版').value).toContain('从下周一的新书开始'))
    expect(textOf('群内版').value).toContain('晚上好')
    post.getByText('手改过 1 处')
  })

  it('can all be given up, with a way back', async () => {
    const { user } = await open()
    const post = await versionNamed('群内版')
    const before = textOf('群内版').value
    await user.type(textOf('群内版'), '等你来。')
    await user.tab()
    await user.click(post.getByRole('button', { name: '群内版的更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '放弃手改' }))
    await waitFor(() => expect(textOf('群内版').value).toBe(before))
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(() => expect(textOf('群内版').value).toBe(`${before}等你来。`))
  })

  it('stand in the history with what changed, and come back from there', async () => {
    const { user } = await open()
    const before = textOf('一句话').value
    await user.type(textOf('一句话'), '呀')
    await user.tab()
    await user.click(screen.getByRole('button', { name: '一句话的更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '历史文字' }))
    const drawer = within(await screen.findByRole('complementary', { name: '一句话的历史文字' }))
    await drawer.findByText('呀', { selector: 'ins' })
    await user.click(drawer.getAllByRole('button', { name: '恢复这一次' })[0]!)
    await waitFor(() => expect(textOf('一句话').value).toBe(before))
  })
})

describe('platforms and words', () => {
  it('writes a version for a platform, and removes it', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '小红书简介' }))
    const lines = await versionNamed('小红书简介')
    expect(textOf('小红书简介').value).toContain('\n')
    await user.click(lines.getByRole('button', { name: '小红书简介的更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '移除这一版' }))
    await screen.findByRole('button', { name: '小红书简介' })
  })

  it('switches a word off and adds one of the operator’s own', async () => {
    const { user } = await open()
    const post = await versionNamed('群内版')
    await user.clear(textOf('群内版'))
    await user.type(textOf('群内版'), '顶级团队，巨无霸课程')
    await user.click(screen.getByRole('button', { name: '夸大词词表' }))
    const drawer = within(await screen.findByRole('complementary', { name: '夸大词词表' }))
    await user.type(drawer.getByRole('textbox', { name: '搜词' }), '顶级')
    await user.click(drawer.getByRole('switch', { name: '检查“顶级”' }))
    await post.findByText('没有夸大词')
    await user.click(drawer.getByRole('button', { name: '加一个词' }))
    await user.type(drawer.getByRole('textbox', { name: '词' }), '巨无霸')
    await user.type(drawer.getByRole('textbox', { name: '改为' }), '完整')
    await user.click(drawer.getByRole('button', { name: '加入' }))
    await post.findByRole('button', { name: '“巨无霸”是绝对化用语，改为“完整”' })
  })
})
