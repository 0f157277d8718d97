import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

const mail = (who: string) =>
  `老顾 和 ${who} 在微信上的聊天记录如下，请查收。\n\n—————  2026-03-09  —————\n\n\n老顾  20:00\n\n周六来吗\n\n${who}  20:05\n\n来\n`

async function given({ ctx, api }: ReturnType<typeof createTestApp>): Promise<void> {
  const group = givenGroup(ctx, { name: '晚读共读会' })
  givenMember(ctx, group, { name: '林夏' })
  await api.settings.update({ myName: '老顾' })
}

/** Pastes a text at the first step and waits for the second. */
async function paste(text: string) {
  const app = await renderApp({ given, route: '/import' })
  await app.user.click(await screen.findByRole('button', { name: '粘贴内容' }))
  await app.user.click(screen.getByRole('textbox', { name: '粘贴内容' }))
  await app.user.paste(text)
  await app.user.click(screen.getByRole('button', { name: '读取粘贴的内容' }))
  return app
}

describe('a private log in the wizard', () => {
  it('goes to the person who was recognised, and says so when it is written', async () => {
    const { user, app } = await paste(mail('林夏'))
    await screen.findByText(/私聊记录，微信邮件聊天记录/)
    expect(screen.queryByRole('textbox', { name: '对方的名字' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: '写入 2 条' }))
    await screen.findByText(/已导入“林夏”/)
    expect(await app.api.groups.list({})).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: '看这位成员' }))
    await screen.findByRole('complementary', { name: '林夏的资料' })
  })

  it('asks for the name of somebody new before anything is told or written', async () => {
    const { user } = await paste(mail('白露'))
    const name = await screen.findByRole('textbox', { name: '对方的名字' })
    expect(name).toHaveProperty('value', '白露')
    await user.clear(name)
    await screen.findByText('写好对方是谁后开始预演。')
    await user.type(name, '小露')
    await user.click(await screen.findByRole('button', { name: '写入 2 条' }))
    await screen.findByText(/已导入“小露”/)
  })

  it('can be given to somebody else who is found by typing', async () => {
    const { user, app } = await paste(mail('夏天'))
    await screen.findByRole('textbox', { name: '对方的名字' })
    const target = screen.getByRole('combobox', { name: '导入到' })
    await user.click(target)
    await user.type(target, '林')
    await user.click(await screen.findByText(/^林夏 晚读共读会/))
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '对方的名字' })).toBeNull())
    await user.click(await screen.findByRole('button', { name: '写入 2 条' }))
    await screen.findByText(/已导入“林夏”/)
    expect(app.ctx.read.value<number>('SELECT count(*) FROM people')).toBe(1)
  })
})

it('lists private chats that nobody was recognised in, and takes one for whom the operator names', async () => {
  const block = (group: string, chat: string, lines: string) =>
    `${'='.repeat(64)}\n消息分组:${group}\n${'='.repeat(64)}\n消息对象:${chat}\n${'='.repeat(64)}\n\n${lines}\n\n`
  const { user } = await paste(
    `消息记录（此消息记录为文本格式，不支持重新导入）\n\n${block('我的QQ群', '跑步群', '2026-03-08 22:00:10 林夏(271147505)\n明天六点')}${block('我的好友', '二舅', '2026-03-08 21:00:10 二舅\n周末回来吃饭')}`,
  )
  const title = await screen.findByText('没认出的私聊')
  const section = title.closest('section')!
  within(section).getByText('二舅')
  await user.click(within(section).getByRole('button', { name: '新建档案' }))
  await waitFor(() => within(section.ownerDocument.body).getByText('不导入'))
  await user.click(await screen.findByRole('button', { name: '写入 2 条' }))
  await screen.findByText(/已导入“跑步群、?和?二舅”|已导入“跑步群和二舅”/)
})
