import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FlashGroupId } from '#shared/features/flash-groups/model.ts'
import { standardSale } from '#shared/features/flash-groups/rules/sale.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { day } from '#tests/features/campaigns/given-campaigns.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

/** A page is loaded when it is first opened, which takes a while on a busy machine. */
const PATIENTLY = { timeout: 20_000 }

type Facts = { id: FlashGroupId; people: Record<'su' | 'gu', PersonId> }

/** A flash group that begins on 2026-03-20 with 苏念 and 顾言 signed; "now" is noon of the 10th unless told otherwise. */
async function open(options: { now?: string; language?: 'en'; part?: string } = {}) {
  let facts: Facts | undefined
  const given = async ({ api, ctx }: ReturnType<typeof createTestApp>) => {
    const reading = givenGroup(ctx, { name: '晚读共读会' })
    const alumni = givenGroup(ctx, { name: '写作校友群' })
    const su = givenMember(ctx, reading, { name: '苏念', joinedOn: '2026-01-05' })
    const gu = givenMember(ctx, reading, { name: '顾言', joinedOn: '2026-01-05' })
    const { id } = await api.flashGroups.start({
      name: '写作体验营 9 期',
      sourceIds: [reading.id as GroupId],
      groupId: null,
      targetId: alumni.id as GroupId,
      startsOn: day('2026-03-20'),
      sale: standardSale,
      wantedSignups: 30,
      language: options.language ?? 'zh-CN',
    })
    const { recruitId } = await api.flashGroups.show({ id })
    await api.participants.take({ campaignId: recruitId, source: 'chain', text: '1. 苏念\n2. 顾言' })
    facts = { id, people: { su: su.personId as PersonId, gu: gu.personId as PersonId } }
  }
  const rendered = await renderApp({
    given,
    ...(options.now ? { now: options.now } : {}),
    preferences: { language: options.language ?? 'zh-CN' },
  })
  if (!facts) throw new Error('nothing was given')
  const { id, people } = facts
  window.location.hash = `/flash/${id}${options.part ? `?part=${options.part}` : ''}`
  await screen.findByRole('heading', { name: '写作体验营 9 期', level: 1 }, PATIENTLY)
  const show = () => rendered.app.api.flashGroups.show({ id })
  return { ...rendered, id, people, show }
}

const strip = async (name: RegExp) => screen.findByRole('button', { name }, PATIENTLY)

describe('the page of a flash group', () => {
  it('opens at the part that is now, with what is due and what comes next', async () => {
    await open({ now: '2026-03-21T15:30:00+08:00' })
    const second = await strip(/^第 2 天/)
    expect(second.getAttribute('aria-pressed')).toBe('true')
    expect(second.textContent).toContain('现在')
    const turn = await screen.findByRole('complementary', { name: '安排' }, PATIENTLY)
    expect(turn.textContent).toContain('现在，今天 15:00私聊答疑')
    expect(turn.textContent).toContain('接下来，今天 20:00第二课')
  })

  it('settles a task where it stands, skips and opens it again, and takes it back', async () => {
    const { user, show } = await open({ part: 'day-1' })
    const tick = await screen.findByRole('checkbox', { name: /^完成 第一天早上/ }, PATIENTLY)
    await user.click(tick)
    const first = async () => (await show()).tasks.find(({ title }) => title.startsWith('第一天早上'))
    await waitFor(async () => expect((await first())?.doneAt).not.toBeNull(), PATIENTLY)
    await user.click(await screen.findByRole('button', { name: '撤销' }, PATIENTLY))
    await waitFor(async () => expect((await first())?.doneAt).toBeNull(), PATIENTLY)
    await user.click(await screen.findByRole('button', { name: /第一天早上/ }, PATIENTLY))
    await user.click(await screen.findByRole('button', { name: '跳过' }, PATIENTLY))
    await waitFor(async () => expect((await first())?.skippedAt).not.toBeNull(), PATIENTLY)
  })

  it('copies the words of a task filled in for the group they go to', async () => {
    const { user, desktop } = await open({ part: 'day-1' })
    await user.click(await screen.findByRole('button', { name: /第一天早上/ }, PATIENTLY))
    await user.click(await screen.findByRole('button', { name: '复制话术' }, PATIENTLY))
    await waitFor(() => expect(desktop.copied.at(-1)).toContain('欢迎来写作体验营 9 期'), PATIENTLY)
  })

  it('shows how many signed up of those wanted, and leads to the list', async () => {
    await open({ part: 'recruit' })
    expect(await screen.findByText('2 人报名，目标 30 人', undefined, PATIENTLY)).toBeTruthy()
    const bar = await screen.findByRole('progressbar', { name: '报名进度' }, PATIENTLY)
    expect(bar.getAttribute('aria-valuenow')).toBe('2')
    const link = screen.getByRole('link', { name: '贴接龙、管理名单' })
    expect(link.getAttribute('href')).toMatch(/campaign\/.+tab=participants/)
  })

  it('marks buyers, and makes cards for those who were there but did not buy with one click', async () => {
    const { user, app } = await open({ part: 'sale' })
    await user.click(await screen.findByRole('checkbox', { name: '苏念 到过场' }, PATIENTLY))
    await user.click(await screen.findByRole('checkbox', { name: '顾言 已成交' }, PATIENTLY))
    const cards = await screen.findByRole('button', { name: '给到场没买的 1 人建私聊卡片' }, PATIENTLY)
    await user.click(cards)
    await waitFor(
      async () =>
        expect((await app.api.followUps.listLater({})).map(({ personName }) => personName)).toEqual(['苏念']),
      PATIENTLY,
    )
  })

  it('decides by the rule or by hand who is invited, and notes who was told', async () => {
    const { user, app, id, people, show, desktop } = await open({ part: 'people' })
    await user.click(await screen.findByRole('checkbox', { name: '报过名的' }, PATIENTLY))
    await waitFor(async () => expect((await show()).counts.toInvite).toBe(2), PATIENTLY)
    await user.click(await screen.findByRole('button', { name: '苏念 的去向: 邀请' }, PATIENTLY))
    await waitFor(
      async () => expect((await show()).counts).toMatchObject({ toInvite: 1, toThank: 1 }),
      PATIENTLY,
    )
    const other = await screen.findByRole('row', { name: /顾言/ }, PATIENTLY)
    await user.click(within(other).getByRole('button', { name: '复制邀请' }))
    await waitFor(() => expect(desktop.copied.at(-1)).toContain('写作校友群'), PATIENTLY)
    expect(desktop.copied.at(-1)).toContain('顾言')
    const told = async () =>
      (await app.api.flashGroups.people({ id })).find(({ personId }) => personId === people.gu)?.invitedAt
    await waitFor(async () => expect(await told()).not.toBeNull(), PATIENTLY)
  })

  it('ends after a word about what is still open', async () => {
    const { user, show } = await open()
    await user.click(await screen.findByRole('button', { name: '结束快闪群' }, PATIENTLY))
    const dialog = await screen.findByRole('dialog', { name: '结束“写作体验营 9 期”' }, PATIENTLY)
    expect(dialog.textContent).toContain('还有 25 条任务没处理')
    await user.click(within(dialog).getByRole('button', { name: '结束快闪群' }))
    await waitFor(async () => expect((await show()).group.lifecycle).toBe('ended'), PATIENTLY)
  })

  it('reads in English', async () => {
    await open({ language: 'en', part: 'day-1' })
    expect((await strip(/^Call/)).textContent).toContain('0 / 7')
    await strip(/^Sale/)
    await screen.findByText('Day one, morning: open and say how it works', undefined, PATIENTLY)
  })
})

describe('starting a flash group on screen', () => {
  it('shows every task before it is made, and opens what was made', async () => {
    const { user, app } = await renderApp({
      given: ({ ctx }) => {
        givenGroup(ctx, { name: '晚读共读会' })
      },
    })
    window.location.hash = '/flash/new?on=2026-03-20'
    const create = await screen.findByRole('button', { name: /^创建/ }, PATIENTLY)
    expect(create).toHaveProperty('disabled', true)
    await user.type(await screen.findByRole('textbox', { name: '名字' }, PATIENTLY), '写作体验营 9 期')
    await user.click(await screen.findByRole('checkbox', { name: '晚读共读会' }, PATIENTLY))
    const preview = await screen.findByRole('region', { name: '会建的任务' }, PATIENTLY)
    await within(preview).findByText('开放报名：价格、权益、截止', undefined, PATIENTLY)
    await screen.findByText(/25 条任务，3月17日 至 3月25日/, undefined, PATIENTLY)
    await user.click(create)
    await screen.findByRole('heading', { name: '写作体验营 9 期', level: 1 }, PATIENTLY)
    expect(await app.api.flashGroups.list({})).toMatchObject([
      { name: '写作体验营 9 期', startsOn: '2026-03-20' },
    ])
  })
})
