import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { givenLine, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { givenDraft, givenPersona, givenPlanned } from './given-output.ts'

type App = ReturnType<typeof createTestApp>
const OUTPUT = '/persona?tab=output'

/** Renders over a persona in two groups; `more` adds to it. */
async function renderOutput(
  route: string,
  more: (app: App, given: Awaited<ReturnType<typeof givenPersona>>) => Promise<unknown> = async () => {},
) {
  let personaId = '' as PersonaId
  const view = await renderApp({
    route,
    given: async (app) => {
      const given = await givenPersona(app)
      personaId = given.personaId
      await more(app, given)
    },
  })
  return { ...view, personaId }
}

describe('an idea', () => {
  it('is noted by I from any page, and found in the inbox', async () => {
    const { user, app, personaId } = await renderOutput('/groups')
    await screen.findByText('晚读共读会', { selector: '.name' })
    await user.keyboard('i')
    const dialog = await screen.findByRole('dialog', { name: '记一条灵感' })
    await user.type(within(dialog).getByRole('textbox', { name: '灵感' }), '目录怎么读')
    await user.type(within(dialog).getByRole('textbox', { name: '来源' }), '群里问的{Enter}')
    await screen.findByText('已记下灵感')
    expect(await app.api.contentOutput.ideas({ personaId })).toEqual([
      expect.objectContaining({ text: '目录怎么读', source: '群里问的' }),
    ])
  })

  it('is noted by a command', async () => {
    const { user } = await renderOutput('/groups')
    await screen.findByText('晚读共读会', { selector: '.name' })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('linggan')
    await user.click(await screen.findByRole('option', { name: /记一条灵感/ }))
    await screen.findByRole('dialog', { name: '记一条灵感' })
  })

  it('becomes a piece with one click', async () => {
    const { user } = await renderOutput(`${OUTPUT}&view=ideas`)
    await user.type(await screen.findByRole('textbox', { name: '记一句灵感，按回车' }), '通勤时读什么{Enter}')
    await user.click(await screen.findByRole('button', { name: '写成内容' }))
    const title = await screen.findByRole('textbox', { name: '标题' })
    expect(title).toHaveProperty('value', '通勤时读什么')
    await screen.findByText('来自灵感：通勤时读什么')
  })
})

it('takes an idea from a line of a log', async () => {
  let messageId = 0
  const { user, app, personaId } = await renderOutput('/groups', async ({ ctx }, { groups }) => {
    const member = givenMember(ctx, groups[0], { name: '顾言' })
    messageId = givenLine(ctx, member, { at: '2026-03-09T20:00:00+08:00', text: '读不下去怎么办？' })
  })
  window.location.hash = `#/messages/${messageId}`
  await user.click(await screen.findByRole('button', { name: '记灵感' }))
  const dialog = await screen.findByRole('dialog', { name: '记一条灵感' })
  await user.click(within(dialog).getByRole('button', { name: '记下' }))
  await screen.findByText('已记下灵感')
  expect(await app.api.contentOutput.ideas({ personaId })).toEqual([
    expect.objectContaining({
      text: '读不下去怎么办？',
      message: { id: messageId, groupName: '晚读共读会', text: '读不下去怎么办？' },
    }),
  ])
})

describe('writing', () => {
  it('marks what promises too much, offers milder words and saves as it is typed', async () => {
    const { user, app, container } = await renderOutput(`${OUTPUT}&view=drafts`, (app, { personaId }) =>
      givenDraft(app, personaId, { title: '新书预告', text: '' }),
    )
    const text = await screen.findByRole('textbox', { name: '正文' })
    await user.type(text, '这是最值得读的一本。')
    const checks = await screen.findByRole('list', { name: '检查' })
    await within(checks).findByText(/最值得/)
    expect(container.querySelector('.mark-wording')?.textContent).toBe('最值得')
    await user.click(within(checks).getByRole('button', { name: '替换' }))
    expect(text).toHaveProperty('value', '这是值得读的一本。')
    await screen.findByText('9 字')
    await user.tab()
    await waitFor(async () => {
      const id = app.ctx.read.value<string>('SELECT text FROM content_drafts')
      expect(id).toBe('这是值得读的一本。')
    })
  })

  it('says when a material is no longer where it was', async () => {
    const { user } = await renderOutput(`${OUTPUT}&view=drafts`, (app, { personaId }) =>
      givenDraft(app, personaId),
    )
    const field = await screen.findByRole('textbox', { name: /文件的完整路径/ })
    await user.type(field, '封面.png{Enter}')
    await screen.findByText('“封面.png”不是完整路径，要从盘符或 / 写起')
    await user.clear(field)
    await user.type(field, '/nowhere/封面.png{Enter}')
    await screen.findByText('文件不在原处了')
    expect(screen.queryByRole('button', { name: '在文件夹中显示“封面.png”' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '移除“封面.png”' }))
    await waitFor(() => expect(screen.queryByText('文件不在原处了')).toBeNull())
  })

  it('shows a material in its folder', async () => {
    const { user, desktop } = await renderOutput(`${OUTPUT}&view=drafts`, (app, { personaId }) =>
      givenDraft(app, personaId),
    )
    const file = fileURLToPath(new URL(import.meta.url))
    const name = basename(file)
    await user.type(await screen.findByRole('textbox', { name: /文件的完整路径/ }), `${file}{Enter}`)
    await user.click(await screen.findByRole('button', { name: `在文件夹中显示“${name}”` }))
    expect(desktop.shown).toEqual([file])
  })
})

describe('the plan of the week', () => {
  it('takes a piece for two groups, moves it by keys, copies it and marks it', async () => {
    const { user, desktop } = await renderOutput(OUTPUT, (app, { personaId }) => givenDraft(app, personaId))
    await user.click(await screen.findByRole('button', { name: '排期: 怎样读完一本书' }))
    const dialog = await screen.findByRole('dialog', { name: '排期' })
    await user.click(within(dialog).getByRole('checkbox', { name: '晚读共读会' }))
    await user.click(within(dialog).getByRole('checkbox', { name: '青禾小铺会员群' }))
    await user.click(within(dialog).getByRole('checkbox', { name: '今天' }))
    await user.click(within(dialog).getByRole('button', { name: '排 2 次' }))
    const week = await screen.findByRole('region', { name: '一周排期' })
    await waitFor(() => expect(within(week).getAllByText('怎样读完一本书')).toHaveLength(2))
    const [first] = within(week).getAllByRole('button', { name: /怎样读完一本书.*专业/ })
    first?.focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await screen.findByText('“怎样读完一本书”改到 晚读共读会 3月11日 周三')
    // Wednesday: the column of the group comes first. The focus went along.
    await waitFor(() => expect(document.activeElement?.closest('td')?.cellIndex).toBe(3))
    await user.click(within(week).getAllByRole('button', { name: '复制“怎样读完一本书”' })[0]!)
    await waitFor(() => expect(desktop.copied).toContain('先读目录，再读自己最想知道的一章。'))
    await user.click(within(week).getAllByRole('button', { name: '标“怎样读完一本书”为已发' })[0]!)
    await within(week).findByText('12:00 已发')
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(() => expect(within(week).queryByText('12:00 已发')).toBeNull())
  })

  it('sets the aim of the week', async () => {
    const { user, app, personaId } = await renderOutput(OUTPUT)
    await user.click(await screen.findByRole('button', { name: '改目标' }))
    const field = await screen.findByRole('spinbutton', { name: '每周目标，篇' })
    await user.clear(field)
    await user.type(field, '4')
    await user.click(screen.getByRole('button', { name: '定下' }))
    await screen.findByText('0 / 4 篇')
    expect((await app.api.contentOutput.figures({ personaId })).thisWeek.target).toBe(4)
  })
})

describe('pillars', () => {
  it('warn below three', async () => {
    const { user } = await renderOutput(`${OUTPUT}&view=pillars`)
    await screen.findByText(/现在 0 个，少于 3 个/)
    for (const name of ['拆书方法', '编辑手记', '怎么选书']) {
      await user.type(screen.getAllByRole('textbox', { name: '主题' }).at(-1)!, name)
      await user.click(screen.getByRole('button', { name: '加一个支柱' }))
      await screen.findByDisplayValue(name)
      await waitFor(() =>
        expect(screen.getAllByRole('textbox', { name: '主题' }).at(-1)).toHaveProperty('value', ''),
      )
    }
    await waitFor(() => expect(screen.queryByText(/少于 3 个/)).toBeNull())
  })
})

describe('Today', () => {
  it('lists what is to be posted, copies it and ticks it off', async () => {
    const { user, desktop } = await renderOutput('/today', async (app, { personaId, groups }) => {
      const draftId = await givenDraft(app, personaId)
      await givenPlanned(app, { personaId, draftId, group: groups[0], on: '2026-03-10' })
    })
    await screen.findByRole('heading', { name: '今天要发的内容' })
    await user.click(screen.getByRole('button', { name: '复制“怎样读完一本书”' }))
    await waitFor(() => expect(desktop.copied).toContain('先读目录，再读自己最想知道的一章。'))
    await user.click(screen.getByRole('checkbox', { name: '“怎样读完一本书”已发到“晚读共读会”' }))
    await screen.findByText('12:00 已发')
  })
})
