import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A field over a kept value, with everything that it saved; `refuses` lets the next save fail. */
function openField(kept: string) {
  const saved: string[] = []
  let refusals = 0
  const field = renderHook(
    (props: { kept: string }) =>
      useAutosave(props.kept, async (text) => {
        if (refusals > 0) {
          refusals -= 1
          throw new Error('no line')
        }
        saved.push(text)
      }),
    { initialProps: { kept } },
  )
  return {
    saved,
    refuseNext: () => {
      refusals = 1
    },
    value: () => field.result.current.value,
    type: (text: string) => act(() => field.result.current.change(text)),
    leave: () => act(async () => field.result.current.flush()),
    pass: (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds)),
    keep: (text: string) => field.rerender({ kept: text }),
    close: () => field.unmount(),
  }
}

describe('text that saves itself', () => {
  it('is saved once after a pause, not at every key', async () => {
    const field = openField('')
    field.type('每')
    await field.pass(599)
    field.type('每晚')
    await field.pass(599)
    expect(field.saved).toEqual([])
    await field.pass(1)
    expect(field.saved).toEqual(['每晚'])
  })

  it('is saved at once on leaving the field, when it goes away and when the window does', async () => {
    const field = openField('')
    field.type('一')
    await field.leave()
    expect(field.saved).toEqual(['一'])
    field.type('二')
    window.dispatchEvent(new Event('pagehide'))
    expect(field.saved).toEqual(['一', '二'])
    field.type('三')
    field.close()
    await field.pass(1000)
    expect(field.saved).toEqual(['一', '二', '三'])
  })

  it('shows what was changed elsewhere, but never over what is being typed', () => {
    const field = openField('陪你读')
    field.keep('陪你读完')
    expect(field.value()).toBe('陪你读完')
    field.type('陪你读完一章')
    field.keep('撤销以后')
    expect(field.value()).toBe('陪你读完一章')
  })

  it('keeps a space under the cursor that is not kept', async () => {
    const field = openField('')
    field.type('book ')
    await field.leave()
    field.keep('book')
    expect(field.value()).toBe('book ')
  })

  it('holds on to what could not be saved, and saves it with the next try', async () => {
    const field = openField('')
    field.refuseNext()
    field.type('别丢')
    await field.leave()
    expect(field.saved).toEqual([])
    field.keep('别的')
    expect(field.value()).toBe('别丢')
    await field.leave()
    expect(field.saved).toEqual(['别丢'])
  })
})
