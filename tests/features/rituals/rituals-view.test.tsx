import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import { draftOf } from './given-rituals.ts'

const NOW = '2026-09-22T10:00:00+08:00'

describe('The page of rituals', () => {
  it('makes a ritual from a usual one, shows its next days, and takes it back', async () => {
    const { user, app } = await renderApp({
      route: '/calendar/rituals',
      now: NOW,
      given: ({ ctx }) => void givenGroup(ctx, { name: '晚读共读会' }),
    })
    await screen.findByText('还没有仪式')
    await user.click(await screen.findByRole('button', { name: '新建仪式' }))
    const form = await screen.findByRole('complementary', { name: '新建仪式' })
    await user.click(within(form).getByRole('radio', { name: '答谢' }))
    expect(within(form).getByLabelText('名称')).toHaveProperty('value', '周五答谢')
    await within(form).findByText('每周五 18:00，节假日跳过')
    // 25 September and 2 October are holidays.
    expect(await within(form).findByText('10月9日 周五 18:00')).toBeTruthy()
    await user.click(within(form).getByRole('button', { name: '保存' }))
    expect(await screen.findByText('已新建仪式“周五答谢”')).toBeTruthy()
    const [ritual] = await app.api.rituals.list({})
    expect(ritual).toMatchObject({
      name: '周五答谢',
      kind: 'thanks',
      groups: [{ name: '晚读共读会' }],
      schedule: { pattern: { every: 'week', interval: 1, weekdays: [5] }, minute: 1080, skipsHolidays: true },
    })
    await user.click(screen.getByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect(await app.api.rituals.list({})).toEqual([]))
  })

  it('says what is missing, and keeps what was typed', async () => {
    const { user, app } = await renderApp({
      route: '/calendar/rituals?ritual=new',
      now: NOW,
      given: ({ ctx }) => {
        givenGroup(ctx, { name: '晚读共读会' })
        givenGroup(ctx, { name: '滨江晨跑团' })
      },
    })
    const form = await screen.findByRole('complementary', { name: '新建仪式' })
    await user.click(within(form).getByRole('radio', { name: '每月几号' }))
    await within(form).findByText('每月 22 日 20:00')
    await user.click(within(form).getByRole('button', { name: '保存' }))
    expect(await within(form).findByText('写一个名称')).toBeTruthy()
    expect(within(form).getByText('至少选一个群')).toBeTruthy()
    expect(await app.api.rituals.list({})).toEqual([])
    await user.click(within(form).getByRole('button', { name: '取消' }))
    expect(await screen.findByText('这个仪式的修改还没有保存。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '继续编辑' }))
    expect(within(form).getByText('每月 22 日 20:00')).toBeTruthy()
  })

  it('keeps, skips and pauses in the drawer', async () => {
    const { user, app } = await renderApp({
      route: '/calendar/rituals',
      now: '2026-09-15T10:00:00+08:00',
      async given({ ctx, api, clock }) {
        const group = givenGroup(ctx, { name: '晚读共读会' })
        clock.set('2026-09-01T10:00:00+08:00')
        const schedule = { startsOn: '2026-09-01', pattern: { every: 'week', interval: 1, weekdays: [2] } }
        await api.rituals.create(draftOf([group.id], { name: '周二早读', schedule }))
        clock.set('2026-09-15T10:00:00+08:00')
      },
    })
    await user.click(await screen.findByRole('row', { name: /周二早读/ }))
    const drawer = await screen.findByRole('complementary', { name: '仪式：周二早读' })
    const act = async (of: RegExp, item: string) => {
      await user.click(await within(drawer).findByRole('button', { name: of }))
      // A menu that was closed may still be fading away.
      await user.click((await screen.findAllByRole('menuitem', { name: item })).at(-1) as HTMLElement)
    }
    await act(/^9月1日 的操作/, '记为做了')
    await act(/^9月8日 的操作/, '跳过')
    await act(/^9月15日 的操作/, '记为做了')
    await waitFor(async () =>
      expect((await app.api.rituals.list({}))[0]?.streak).toEqual({
        current: 2,
        longest: 2,
        kept: 2,
        due: 2,
      }),
    )
    await within(drawer).findByRole('img', { name: '最近 3 次：做了 2，错过 0，跳过 1' })
    await user.click(within(drawer).getByRole('button', { name: '暂停' }))
    const dialog = await screen.findByRole('dialog', { name: '暂停“周二早读”' })
    await user.click(within(dialog).getByRole('button', { name: '暂停' }))
    expect(await within(drawer).findByRole('button', { name: '恢复' })).toBeTruthy()
    expect((await app.api.rituals.list({}))[0]).toMatchObject({ pause: { until: null } })
  })
})
