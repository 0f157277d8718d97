import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import { AFTER_TALK, zh } from './given-sequences.ts'

const route = '/follow-ups?tab=sequences'

/** Two people on their way after a talk. */
async function withRuns(more = '') {
  return renderApp({
    route: `${route}&sequence=${AFTER_TALK}${more}`,
    now: '2026-03-11T12:00:00+08:00',
    async given({ api, ctx, clock }) {
      const group = givenGroup(ctx)
      const members = ['许知远', '周小禾'].map((name) =>
        givenMember(ctx, group, { name, joinedOn: '2026-01-02' }),
      )
      clock.set('2026-03-10T12:00:00+08:00')
      const people = { personIds: members.map(({ personId }) => personId as PersonId) }
      await api.sequences.list(zh)
      await api.sequences.start({ id: AFTER_TALK, people, ...zh })
      clock.set('2026-03-11T12:00:00+08:00')
      await generateFollowUps(ctx, 'recent')
    },
  })
}

describe('The page of sequences', () => {
  it('lists the shipped ones, for people and for groups', async () => {
    await renderApp({ route, given: ({ ctx }) => void givenGroup(ctx) })
    const list = await screen.findByRole('navigation', { name: '序列' })
    await within(list).findByText('新成员 D0–D7')
    expect(
      within(list)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual([
      '新成员 D0–D74 步，D0 到 D7',
      '沟通之后 D1–D73 步，D0 到 D7',
      '开群 7 天8 步，D0 到 D6',
      '开群 21 天15 步，D0 到 D20',
    ])
  })

  it('switches a rule on, which can be undone', async () => {
    const { user, app } = await renderApp({ route, given: ({ ctx }) => void givenGroup(ctx) })
    await user.click(await screen.findByRole('switch', { name: '自动开始' }))
    await screen.findByText('“新成员 D0–D7”会自动开始')
    expect((await app.api.sequences.list(zh))[0]?.isOn).toBe(true)
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect((await app.api.sequences.list(zh))[0]?.isOn).toBe(false))
  })

  it('shows who stands at which step', async () => {
    const { user } = await withRuns()
    const steps = await screen.findByRole('grid', { name: '步骤' })
    const first = (await within(steps).findByText('发聊到的要点')).closest('[role="row"]') as HTMLElement
    expect(
      within(first)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent)
        .slice(2, 4),
    ).toEqual(['2', '0'])
    await user.click(first)
    const runs = await screen.findByRole('grid', { name: '进行中' })
    expect(within(runs).getByText('许知远')).toBeTruthy()
    expect(within(runs).getByText('周小禾')).toBeTruthy()
    expect(screen.getByText('D1 发聊到的要点', { selector: '.chip span' })).toBeTruthy()
  })

  it('stops a run with a note, which stands in the history', async () => {
    const { user } = await withRuns('&part=runs')
    await user.click(await screen.findByRole('button', { name: '周小禾 的操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '停止' }))
    await user.type(await screen.findByLabelText('为什么停'), '当面聊过')
    await user.click(screen.getByRole('button', { name: '停止' }))
    await screen.findByText('周小禾 的序列已停止')
    await user.click(await screen.findByText('历史 1'))
    expect(await screen.findByText('手动停止 “当面聊过”')).toBeTruthy()
  })

  it('says whom an edit touches before it keeps it', async () => {
    const { user, app } = await withRuns('&part=edit')
    const [title] = await screen.findAllByLabelText('做什么')
    if (!title) throw new Error('no field')
    await user.clear(title)
    await user.type(title, '发要点和照片')
    await user.click(screen.getByRole('button', { name: '保存' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('正有 2 个在走这个序列')
    expect(dialog.textContent).toContain('2 个走到 D1 发聊到的要点')
    await user.click(within(dialog).getByRole('button', { name: '保存，影响 2 个进行中的' }))
    await screen.findByText('“沟通之后 D1–D7”已保存')
    const { sequence } = await app.api.sequences.show({ id: AFTER_TALK, ...zh })
    expect(sequence.steps[0]?.title).toBe('发要点和照片')
  })

  it('writes a new sequence and refuses one without a name', async () => {
    const { user, app } = await renderApp({ route, given: ({ ctx }) => void givenGroup(ctx) })
    await user.click(await screen.findByRole('button', { name: '新建序列' }))
    await user.click(await screen.findByRole('button', { name: '保存' }))
    await screen.findByText('给序列起个名字')
    await user.type(screen.getByLabelText('名称'), '领读人邀请')
    await user.type(screen.getByLabelText('做什么'), '邀请')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText('已新建“领读人邀请”')
    expect((await app.api.sequences.list(zh)).at(-1)).toMatchObject({ name: '领读人邀请', steps: 1 })
  })
})

describe('Starting elsewhere', () => {
  it('begins an opening sequence from the page of a group', async () => {
    const { user, app } = await renderApp({ route: '/groups', given: ({ ctx }) => void givenGroup(ctx) })
    await user.click(await screen.findByText('晚读共读会'))
    await user.click(await screen.findByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '开始开群序列' }))
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('现在开始，第一条在今天')
    await user.click(within(dialog).getByRole('button', { name: '开始' }))
    await screen.findByText(/开始“开群 7 天”/)
    const [group] = await app.api.groups.list({})
    const runs = await app.api.sequences.listRuns({ groupId: group?.id as GroupId, of: 'current', ...zh })
    expect(runs).toMatchObject([{ sequenceName: '开群 7 天' }])
  })
})
