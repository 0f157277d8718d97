import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Toast, useToasts } from '#renderer/app/toasts.tsx'
import { renderView } from '#tests/support/render-view.tsx'

let say: (toast: Toast) => void = () => {}
function Speaker() {
  const toasts = useToasts()
  say = toasts.show
  return <input aria-label="备注" />
}
const show = (toast: Toast) => act(() => say(toast))
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))

describe('toasts', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('count ten seconds down while they can be undone, then go', async () => {
    await renderView(<Speaker />)
    show({ text: '已跳过 6 条跟进', undoId: 'u1' })
    screen.getByText('10 秒')
    for (let second = 0; second < 2; second += 1) pass(1000)
    screen.getByText('8 秒')
    for (let second = 0; second < 9; second += 1) pass(1000)
    expect(screen.queryByText('已跳过 6 条跟进')).toBeNull()
  })

  it('wait while they are pointed at', async () => {
    await renderView(<Speaker />)
    show({ text: '已复制' })
    fireEvent.mouseEnter(screen.getByText('已复制').parentElement as HTMLElement)
    for (let second = 0; second < 8; second += 1) pass(1000)
    screen.getByText('已复制')
  })

  it('replace each other, and Ctrl Z still takes back what an older one could', async () => {
    const { app } = await renderView(<Speaker />)
    const first = await app.api.settings.update({ myName: '林夏' })
    const second = await app.api.settings.update({ brand: '青禾' })
    show({ text: '第一步', undoId: first.undoId })
    show({ text: '第二步', undoId: second.undoId })
    expect(screen.queryByText('第一步')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    await waitFor(async () => expect((await app.api.settings.get()).brand).toBe(''))
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    await waitFor(async () => expect((await app.api.settings.get()).myName).toBe(''))
  })

  it('leave Ctrl Z to the field in which somebody types', async () => {
    const { app } = await renderView(<Speaker />)
    const { undoId } = await app.api.settings.update({ myName: '林夏' })
    show({ text: '已保存', undoId })
    fireEvent.keyDown(screen.getByLabelText('备注'), { key: 'z', ctrlKey: true })
    // An undo would be through by the time that three more calls are answered.
    for (let call = 0; call < 3; call += 1) await app.api.workspace.ping()
    expect((await app.api.settings.get()).myName).toBe('林夏')
  })

  it('say why an undo is refused', async () => {
    const { app } = await renderView(<Speaker />)
    const { undoId } = await app.api.settings.update({ myName: '林夏' })
    await app.api.settings.update({ myName: '林夏夏' })
    show({ text: '已保存', undoId })
    fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    await screen.findByText(/之后有人改过同一处/)
    expect((await app.api.settings.get()).myName).toBe('林夏夏')
  })
})
