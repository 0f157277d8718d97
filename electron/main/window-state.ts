import { z } from 'zod'

export type Box = { x: number; y: number; width: number; height: number }

export const windowState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
})
export type WindowState = z.infer<typeof windowState>

export const MIN_SIZE = { width: 960, height: 640 } as const
const FIRST_SIZE = { width: 1280, height: 800 } as const
/** So much of the title bar must lie on a screen that it can be taken hold of. */
const GRIP = { width: 64, height: 24 } as const

/**
 * Where the window opens: where it was, as far as a display still shows its title bar; else in the middle of the first
 * work area. Never smaller than the layout allows, and never larger than the work area it is on.
 */
export function placeWindow(saved: WindowState | null, workAreas: readonly Box[]): Box {
  const [primary] = workAreas
  if (!primary) return { x: 0, y: 0, ...FIRST_SIZE }
  const wanted = saved ?? { ...primary, ...FIRST_SIZE }
  const sizeOn = (area: Box) => ({
    width: clamp(wanted.width, MIN_SIZE.width, area.width),
    height: clamp(wanted.height, MIN_SIZE.height, area.height),
  })
  for (const area of saved ? workAreas : []) {
    const box = { x: wanted.x, y: wanted.y, ...sizeOn(area) }
    if (showsTitleBar(area, box)) return box
  }
  const size = sizeOn(primary)
  return {
    x: Math.round(primary.x + (primary.width - size.width) / 2),
    y: Math.round(primary.y + (primary.height - size.height) / 2),
    ...size,
  }
}

function showsTitleBar(area: Box, { x, y, width }: Box): boolean {
  const shownWidth = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  const shownHeight = Math.min(y + GRIP.height, area.y + area.height) - Math.max(y, area.y)
  return shownWidth >= GRIP.width && shownHeight >= GRIP.height
}

function clamp(size: number, least: number, most: number): number {
  return Math.min(Math.max(size, least), Math.max(most, 1))
}
