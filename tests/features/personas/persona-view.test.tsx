import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PersonaScreen } from '#renderer/app/persona-screen.tsx'
import type { Persona } from '#shared/features/personas/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { renderView } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>
const linXia = { name: '林夏', roleLine: '领读人', brand: '晚读共读会', trade: 'paid_knowledge' } as const

const open = (
  given: (app: App) => unknown = ({ api }) => api.personas.create(linXia),
  preferences: { scopeGroupId?: string } = {},
) =>
  renderView(<PersonaScreen />, {
    route: '/persona',
    preferences,
    given: async (app) => {
      await given(app)
    },
  })

const onlyOne = async ({ api }: App): Promise<Persona> => {
  const [persona] = await api.personas.list({})
  if (!persona) throw new Error('no persona')
  return persona
}

async function pick(user: Awaited<ReturnType<typeof open>>['user'], item: string | RegExp) {
  await user.click(await screen.findByRole('button', { name: /^人设：/ }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

describe('the page of the persona', () => {
  it('leads a newcomer to the first persona', async () => {
    const { user, app } = await open(() => {})
    await screen.findByText('还没有人设')
    await user.click(screen.getByRole('button', { name: '新建人设' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '新建' }))
    await dialog.findByText('请填对外的名字')
    await user.type(dialog.getByLabelText('对外的名字'), '林夏')
    await user.type(dialog.getByLabelText('身份'), '领读人')
    await user.click(dialog.getByRole('button', { name: '新建' }))
    await screen.findByRole('button', { name: /^人设：林夏 领读人/ })
    expect(await app.api.personas.list({})).toMatchObject([{ name: '林夏', roleLine: '领读人' }])
  })

  it('says in the dialog that name and role are taken', async () => {
    const { user } = await open()
    await pick(user, '新建人设')
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('对外的名字'), '林夏')
    await user.type(dialog.getByLabelText('身份'), '领读人')
    await user.click(dialog.getByRole('button', { name: '新建' }))
    await dialog.findByText(/已有同名同身份的人设“林夏 领读人”/)
  })

  it('changes what it is known by, and takes that back', async () => {
    const { user, app } = await open()
    await pick(user, '改名字、身份和行业')
    const dialog = within(await screen.findByRole('dialog'))
    await user.clear(dialog.getByLabelText('身份'))
    await user.type(dialog.getByLabelText('身份'), '主编')
    await user.click(dialog.getByRole('button', { name: '保存' }))
    await screen.findByRole('button', { name: /^人设：林夏 主编/ })
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await onlyOne(app)).toMatchObject(linXia))
  })

  it('deletes the persona on screen, and brings it back', async () => {
    const { user, app } = await open()
    await pick(user, '删除“林夏 领读人”')
    await screen.findByText('还没有人设')
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await screen.findByRole('button', { name: /^人设：林夏 领读人/ })
    expect(await onlyOne(app)).toMatchObject(linXia)
  })

  it('switches between personas while all groups are looked at, and keeps the choice in the address', async () => {
    const { user } = await open(async ({ api }) => {
      await api.personas.create(linXia)
      await api.personas.create({ name: '周岚' })
    })
    await pick(user, /周岚.*还没有社群在用/)
    await screen.findByRole('button', { name: /^人设：周岚/ })
    expect(window.location.hash).toMatch(/persona=/)
  })
})

describe('without a persona', () => {
  it('offers the next step on the tabs that need one, and the tabs that do not work all the same', async () => {
    const { user, app } = await open(() => {})
    await screen.findByText('还没有人设')
    await user.click(screen.getByRole('link', { name: /自我介绍/ }))
    await screen.findByRole('button', { name: '新建人设' })
    await user.click(screen.getByRole('link', { name: /直面问题/ }))
    await screen.findByRole('button', { name: '记一个问题' })
    await user.click(screen.getByRole('button', { name: '人设：还没有，新建或选一个' }))
    await user.click(await screen.findByRole('menuitem', { name: '新建人设' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('对外的名字'), '林夏{Enter}')
    await screen.findByRole('button', { name: /^人设：林夏/ })
    expect(await onlyOne(app)).toMatchObject({ name: '林夏' })
  })
})

describe('with a group in scope', () => {
  const given = async ({ ctx, api }: App) => {
    const group = givenGroup(ctx, { name: '晚读共读会' })
    await api.personas.create({ ...linXia, groupIds: [group.id] as never })
    await api.personas.create({ name: '周岚' })
    return group
  }

  async function openInScope(prepare: (app: App) => Promise<{ id: string }> = given) {
    const view = await open(prepare)
    await view.user.click(await screen.findByRole('button', { name: /^范围/ }))
    await view.user.click(await screen.findByRole('menuitem', { name: '晚读共读会' }))
    return view
  }

  it('shows the active persona of the group; choosing another makes that one active', async () => {
    const { user, app } = await openInScope()
    await screen.findByRole('button', { name: /^人设：林夏/ })
    await pick(user, /周岚/)
    await screen.findByText('“晚读共读会”改用“周岚”')
    await screen.findByRole('button', { name: /^人设：周岚/ })
    expect((await app.api.personas.list({})).map(({ groupIds }) => groupIds.length)).toEqual([0, 1])
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await screen.findByRole('button', { name: /^人设：林夏/ })
  })

  it('offers those that are there where the group has none', async () => {
    const { user, app } = await openInScope(async ({ ctx, api }) => {
      await api.personas.create(linXia)
      return givenGroup(ctx, { name: '晚读共读会' })
    })
    await screen.findByText('“晚读共读会”还没有人设')
    await user.click(screen.getByRole('button', { name: '用“林夏 领读人”' }))
    await screen.findByRole('button', { name: /^人设：林夏/ })
    expect((await onlyOne(app)).groupIds).toHaveLength(1)
  })

  it('puts a persona to work in several groups at once', async () => {
    const { user, app } = await openInScope(async (testApp) => {
      givenGroup(testApp.ctx, { name: '童书馆' })
      return given(testApp)
    })
    await screen.findByRole('button', { name: /^人设：林夏/ })
    await pick(user, '用于哪些社群')
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByLabelText('用于社群'))
    await user.click(await screen.findByText('童书馆', { selector: '.ant-select-item-option-content' }))
    await user.click(dialog.getByRole('button', { name: '保存' }))
    await screen.findByText('已用于 2 个社群')
    expect((await app.api.personas.list({}))[0]?.groupIds).toHaveLength(2)
  })
})

describe('the direction', () => {
  it('comes out of six answers, with reasons, and how it was computed', async () => {
    const { user, app } = await open()
    await screen.findByText('还差 6 题就有结果')
    for (const answer of ['刚起步，几乎没人知道', '几百人', '我一个人', '中等', '一个结果或一项本领'])
      await user.click(await screen.findByRole('radio', { name: answer }))
    await user.click(await screen.findByRole('checkbox', { name: '案例' }))
    await screen.findByText('明确是专业')
    await screen.findByText('品牌还没人知道，大家先认人：要靠履历和本事让人相信')
    await screen.findByText('答完了')
    await user.click(screen.getByRole('button', { name: '怎么算的' }))
    const sum = await screen.findByRole('row', { name: /合计/ })
    expect(sum.textContent).toContain('−7')
    await waitFor(async () =>
      expect(await onlyOne(app)).toMatchObject({
        direction: 'expert',
        answers: { motive: 'result', proof: ['cases'] },
      }),
    )
  })

  it('says of no proof at all that it is none, and opens the question again without one', async () => {
    const { user, app } = await open()
    await user.click(await screen.findByRole('button', { name: /手上有哪些证明/ }))
    await user.click(await screen.findByRole('checkbox', { name: '数字' }))
    await user.click(screen.getByRole('checkbox', { name: '都还没有' }))
    await waitFor(async () => expect((await onlyOne(app)).answers.proof).toEqual([]))
    await user.click(screen.getByRole('checkbox', { name: '都还没有' }))
    await waitFor(async () => expect((await onlyOne(app)).answers.proof).toBeNull())
  })

  it('can be chosen against the advice, with a reason that saves itself', async () => {
    const { user, app } = await open(async ({ api }) => {
      const { id } = await api.personas.create(linXia)
      const answers = { brand: 'unknown', operator: 'few', service: 'team', price: 'high' } as const
      await api.personas.edit({ id, change: { answers: { ...answers, motive: 'result', proof: [] } } })
    })
    await screen.findByText('走专业，但手上还没有证明。先补一样：一个案例、一组数字，或一张证书。')
    await user.click(screen.getByRole('button', { name: '改走亲民' }))
    await user.type(await screen.findByLabelText('为什么选亲民'), '群友都是街坊')
    await user.tab()
    await screen.findByText('问卷建议专业')
    await waitFor(async () =>
      expect(await onlyOne(app)).toMatchObject({ direction: 'approachable', chosenReason: '群友都是街坊' }),
    )
    await screen.findByText('已自动保存 12:00')
    await user.click(screen.getByRole('button', { name: '按建议走专业' }))
    await waitFor(async () => expect(await onlyOne(app)).toMatchObject({ direction: 'expert' }))
  })

  it('may be chosen before any question is answered', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: '亲民' }))
    await screen.findByText('走亲民意味着')
    await user.click(screen.getByRole('button', { name: '取消自选' }))
    await screen.findByText('回答左边的问题，这里会给出方向和理由。')
  })
})

describe('the outward face', () => {
  it('is seen at once in the list and on the card, and checked as far as the text tells', async () => {
    const { user, app } = await open()
    const nickname = await screen.findByRole('textbox', { name: '昵称' })
    await user.type(nickname, '林夏 · 编辑')
    await user.tab()
    const preview = within(screen.getByRole('complementary', { name: '别人看到的样子' }))
    expect(await preview.findAllByText('林夏 · 编辑')).toHaveLength(2)
    const part = within(screen.getByRole('region', { name: '昵称' }))
    const short = part.getByRole('checkbox', { name: /不超过 12 个字/ })
    await waitFor(() => expect((short as HTMLInputElement).checked).toBe(true))
    await user.click(part.getByRole('checkbox', { name: /名字加身份/ }))
    await screen.findByText('3 / 12 项做到')
    await waitFor(async () => expect((await onlyOne(app)).faceChecks).toEqual(['nickname.name_and_role']))
  })

  it('keeps the words of the tone on one side', async () => {
    const { user, app } = await open(async ({ api }) => {
      const { id } = await api.personas.create(linXia)
      await api.personas.edit({ id, change: { chosenDirection: 'expert', alwaysWords: ['先说结论'] } })
    })
    await user.click(await screen.findByRole('button', { name: '家人们' }))
    await waitFor(async () => expect((await onlyOne(app)).neverWords).toEqual(['家人们']))
    await user.type(screen.getByLabelText('不用的词'), '先说结论{Enter}')
    await waitFor(async () =>
      expect(await onlyOne(app)).toMatchObject({ alwaysWords: [], neverWords: ['家人们', '先说结论'] }),
    )
  })
})

describe('the history', () => {
  it('shows what changed word by word, and brings a version back', async () => {
    const { user, app } = await open(async ({ api, clock }) => {
      const { id } = await api.personas.create(linXia)
      await api.personas.edit({ id, change: { signature: '陪你读完一章' } })
      clock.advance(30 * 60_000)
      await api.personas.edit({ id, change: { signature: '陪你读完一本书' } })
    })
    await user.click(await screen.findByRole('button', { name: '历史版本' }))
    const drawer = within(await screen.findByRole('complementary', { name: '历史版本' }))
    await drawer.findByText('第 2 版')
    expect(drawer.getByText('章').tagName).toBe('DEL')
    expect(drawer.getByText('本书').tagName).toBe('INS')
    await user.click(drawer.getByRole('button', { name: '恢复这一版' }))
    await drawer.findByText('第 3 版')
    expect(await onlyOne(app)).toMatchObject({ signature: '陪你读完一章' })
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await onlyOne(app)).toMatchObject({ signature: '陪你读完一本书' }))
  })
})
