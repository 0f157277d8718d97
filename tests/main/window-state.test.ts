import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MIN_SIZE, placeWindow } from '#electron/main/window-state.ts'

const screenAt = (x: number, y: number, width = 1920, height = 1040) => ({ x, y, width, height })
const saved = { x: 2000, y: 100, width: 1400, height: 900, isMaximized: false }

describe('placing the window', () => {
  it('opens in the middle of the first screen the first time', () => {
    expect(placeWindow(null, [screenAt(0, 0)])).toEqual({ x: 320, y: 120, width: 1280, height: 800 })
  })

  it('opens where it was while that screen is there', () => {
    expect(placeWindow(saved, [screenAt(0, 0), screenAt(1920, 0)])).toEqual({
      x: 2000,
      y: 100,
      width: 1400,
      height: 900,
    })
  })

  it('comes back to the first screen when its own was unplugged', () => {
    expect(placeWindow(saved, [screenAt(0, 0)])).toEqual({ x: 260, y: 70, width: 1400, height: 900 })
  })

  it('shrinks to a smaller screen, and grows to what the layout needs', () => {
    expect(placeWindow({ ...saved, x: 0, y: 0 }, [screenAt(0, 0, 1280, 700)])).toMatchObject({
      width: 1280,
      height: 700,
    })
    expect(placeWindow({ ...saved, x: 0, y: 0, width: 200, height: 100 }, [screenAt(0, 0)])).toMatchObject(
      MIN_SIZE,
    )
  })

  it('leaves enough of the title bar on some screen to take hold of it, wherever it was', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 1, max: 5000 })
    const areas = fc.array(
      fc.record({
        x: number,
        y: number,
        width: fc.integer({ min: 800, max: 4000 }),
        height: fc.integer({ min: 600, max: 3000 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    const state = fc.record({ x: number, y: number, width: size, height: size, isMaximized: fc.boolean() })
    fc.assert(
      fc.property(fc.option(state), areas, (before, workAreas) => {
        const box = placeWindow(before, workAreas)
        return workAreas.some((area) => {
          const width = Math.min(box.x + box.width, area.x + area.width) - Math.max(box.x, area.x)
          const height = Math.min(box.y + 24, area.y + area.height) - Math.max(box.y, area.y)
          return width >= 64 && height >= 24
        })
      }),
    )
  })
})
