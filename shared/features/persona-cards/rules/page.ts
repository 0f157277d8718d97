import type { Block, Kit } from './blocks.ts'
import type { CardPart, Item } from './scene.ts'

/** A design over given words: the height it needs, and how it fills a height of at least that. */
export type Page = { height: number; cut: readonly CardPart[]; draw: (height: number) => Item[] }
export type Design = (kit: Kit) => Page

/** A block of the column: `gap` in units before it, and its share of the height that is left over. */
export type ColumnPart = { block: Block | null; gap: number; grow?: number }

/** Blocks below each other between two margins (units); what is left over goes to the gaps by their shares. */
export function columnPage(
  kit: Kit,
  column: {
    x: number
    top: number
    bottom: number
    parts: readonly ColumnPart[]
    /** Share of what is left over that stays below the last block. */
    endGrow?: number
    backdrop: (height: number) => Item[]
  },
): Page {
  const parts = column.parts.flatMap(({ block, gap, grow }) =>
    block ? [{ block, gap, grow: grow ?? 0 }] : [],
  )
  const [top, bottom] = [kit.px(column.top), kit.px(column.bottom)]
  const gapOf = (at: number) => (at === 0 ? 0 : kit.px(parts[at]?.gap ?? 0))
  const needed = parts.reduce((sum, { block }, at) => sum + gapOf(at) + block.height, top + bottom)
  const shares = parts.reduce((sum, { grow }) => sum + grow, column.endGrow ?? 0)
  return {
    height: needed,
    cut: parts.flatMap(({ block }) => block.cut),
    draw(height) {
      const spare = shares > 0 ? Math.max(0, height - needed) / shares : 0
      const items = column.backdrop(height)
      let y = top
      for (const [at, { block, grow }] of parts.entries()) {
        y += gapOf(at) + Math.floor(spare * grow)
        items.push(...block.draw(column.x, y))
        y += block.height
      }
      return items
    },
  }
}

/** A plain surface over the whole picture. */
export function surface(width: number, height: number, fill: 'bg' | 'side' | 'accent' | 'tint'): Item {
  return { kind: 'rect', x: 0, y: 0, width, height, radius: 0, fill, stroke: null, thickness: 0 }
}
