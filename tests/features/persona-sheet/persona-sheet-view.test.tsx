import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'

async function open() {
  const view = await renderApp({
    route: '/persona',
    given: async ({ api, ctx }) => {
      const group = givenGroup(ctx, { name: '晚读共读会' })
      givenMember(ctx, group, { name: '周敏' })
      const { id } = await api.personas.create({
        name: '林夏',
        roleLine: '领读人',
        trade: 'paid_knowledge',
        groupIds: [group.id as GroupId],
      })
      await api.introductions.addCredential({
        personaId: id,
        credential: { kind: 'years', text: '做了 9 年图书编辑', proofNote: '豆瓣责编页' },
      })
    },
  })
  await view.user.click(await screen.findByRole('button', { name: '人设说明书' }))
  await screen.findByText('做了 9 年图书编辑')
  return view
}
const paper = () => document.querySelector<HTMLElement>('.report-paper')!

it('is one page about the persona, reached from its bar', async () => {
  await open()
  const sheet = within(paper())
  sheet.getByText('林夏')
  sheet.getByText('领读人 · 知识付费')
  sheet.getByText('豆瓣责编页')
  sheet.getByText('社群 1')
  expect(paper().textContent).not.toContain('晚读共读会')
})

it('names the groups when the operator wants it, and leaves out what is not ticked', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('switch', { name: '隐去社群名称' }))
  await within(paper()).findByText('晚读共读会')
  await user.click(screen.getByLabelText('凭证'))
  await waitFor(() => expect(paper().textContent).not.toContain('豆瓣责编页'))
})

it('saves the very paper as one HTML file', async () => {
  const { user, desktop } = await open()
  await user.click(screen.getByLabelText(/网页文件/))
  await user.click(screen.getByRole('button', { name: '保存网页' }))
  await waitFor(() => expect(desktop.saved).toHaveLength(1))
  const [file] = desktop.saved
  expect(file?.name).toBe('林夏 人设说明书.html')
  const page = new DOMParser().parseFromString(new TextDecoder().decode(file?.bytes), 'text/html')
  expect(page.querySelector('.report-paper')?.textContent).toBe(paper().textContent)
})
