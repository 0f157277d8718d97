import { accentBlock, type Kit, textBlock, textStyles } from './blocks.ts'
import { columnPage, type Design, surface } from './page.ts'
import { centredContactBlock, contactBlock, namesBlock, photoBlock, proofsBlock } from './parts.ts'
import type { Item } from './scene.ts'

/** 名帖: everything on the middle line, within a double frame. */
export const frame: Design = (kit) => {
  const isSquare = kit.format === 'square'
  const margin = kit.px(84)
  const width = kit.width - 2 * margin
  const side = kit.px(isSquare ? 112 : 156)
  const photo = photoBlock(kit, { width: side, height: side, radius: Math.round(side / 2) })
  const shift = Math.round((width - side) / 2)
  const line = textBlock(kit, kit.words.line, { ...textStyles.line, align: 'middle' }, width)
  const gap = isSquare ? 24 : 40
  return columnPage(kit, {
    x: margin,
    top: isSquare ? 68 : 92,
    bottom: isSquare ? 68 : 88,
    backdrop: (height) => [surface(kit.width, height, 'bg'), ...borders(kit, height)],
    endGrow: 0.5,
    parts: [
      { block: { ...photo, draw: (x, y) => photo.draw(x + shift, y) }, gap: 0, grow: 0.5 },
      { block: namesBlock(kit, width, 'middle'), gap: isSquare ? 16 : 28 },
      { block: accentBlock(kit, width, 'middle'), gap: isSquare ? 18 : 26 },
      { block: line, gap: isSquare ? 18 : 26 },
      { block: proofsBlock(kit, width, 'middle'), gap, grow: 0.6 },
      {
        block: isSquare ? contactBlock(kit, width, 132, 'middle') : centredContactBlock(kit, width, 172),
        gap,
        grow: 0.6,
      },
    ],
  })
}

function borders(kit: Kit, height: number): Item[] {
  const border = (inset: number, thickness: number, stroke: 'accent' | 'line2'): Item => ({
    kind: 'rect',
    x: kit.px(inset),
    y: kit.px(inset),
    width: kit.width - 2 * kit.px(inset),
    height: height - 2 * kit.px(inset),
    radius: 0,
    fill: null,
    stroke,
    thickness: Math.max(1, kit.px(thickness)),
  })
  return [border(28, 3, 'accent'), border(40, 1.4, 'line2')]
}
