import type { CardFormat, CardTone } from '../model.ts'
import type { Measure, Weight } from './breaking.ts'
import { type Attempt, fitText } from './fitting.ts'
import type { CardInk, CardPart, CardWords, Item } from './scene.ts'

/** What a design draws with. Designs think in units of a page 750 wide; `px` gives whole pixels of the picture. */
export type Kit = {
  width: number
  format: CardFormat
  tone: CardTone
  words: CardWords
  measure: Measure
  px: (units: number) => number
  /** Pixels of one unit. */
  unit: number
}

/** Something of a known height that can be put anywhere. */
export type Block = { height: number; cut: readonly CardPart[]; draw: (x: number, y: number) => Item[] }

export type TextStyle = {
  part: CardPart
  /** Sizes in units, the wished one first. */
  attempts: readonly Attempt[]
  weight: Weight
  ink: CardInk
  /** Height of a line, as a multiple of the size. */
  leading: number
  align?: 'start' | 'middle'
  /** A hairline below each line, as on note paper. */
  isRuled?: boolean
}

/** Middle of a line of Chinese above its baseline, as a share of the size. */
const MIDDLE = 0.37

const attempts = (...list: [size: number, lines: number][]): Attempt[] =>
  list.map(([size, lines]) => ({ size, lines }))

/** How the words of a card are set unless a design says otherwise. */
export const textStyles = {
  name: {
    part: 'name',
    attempts: attempts([60, 1], [52, 1], [46, 1], [46, 2], [38, 2], [34, 3], [30, 3], [26, 4]),
    weight: 600,
    ink: 'text',
    leading: 1.4,
  },
  role: {
    part: 'role',
    attempts: attempts([38, 1], [34, 1], [34, 2], [30, 2], [28, 3], [24, 4]),
    weight: 400,
    ink: 'text2',
    leading: 1.45,
  },
  line: {
    part: 'line',
    attempts: attempts([46, 2], [42, 2], [38, 2], [42, 3], [38, 3], [36, 4], [32, 5], [28, 6], [26, 8]),
    weight: 400,
    ink: 'text',
    leading: 1.6,
  },
  figure: {
    part: 'figure',
    attempts: attempts([46, 1], [40, 1], [34, 1], [28, 1], [24, 1], [20, 1], [20, 2]),
    weight: 600,
    ink: 'text',
    leading: 1.35,
  },
  caption: {
    part: 'caption',
    attempts: attempts([32, 1], [28, 1], [28, 2], [24, 3], [20, 4]),
    weight: 400,
    ink: 'text2',
    leading: 1.4,
  },
  qrCaption: {
    part: 'qrCaption',
    attempts: attempts([32, 2], [32, 3], [28, 4], [26, 5], [22, 7]),
    weight: 400,
    ink: 'text2',
    leading: 1.5,
  },
} as const satisfies Record<string, TextStyle>

/** A text in as many lines as its style allows; null when there is none. */
export function textBlock(kit: Kit, text: string, style: TextStyle, width: number): Block | null {
  if (text.trim() === '') return null
  const { lines, size, isCut } = fitText(text, {
    width,
    weight: style.weight,
    attempts: style.attempts.map((attempt) => ({ ...attempt, size: kit.px(attempt.size) })),
    measure: kit.measure,
  })
  const leading = Math.round(size * style.leading)
  const anchor = style.align ?? 'start'
  const hairline = hairlineOf(kit)
  return {
    height: leading * lines.length,
    cut: isCut ? [style.part] : [],
    draw: (x, y) =>
      lines.flatMap((line, at): Item[] => {
        const top = y + at * leading
        const drawn: Item = {
          kind: 'text',
          part: style.part,
          text: line,
          x: anchor === 'middle' ? x + Math.round(width / 2) : x,
          y: Math.round(top + leading / 2 + size * MIDDLE),
          size,
          weight: style.weight,
          ink: style.ink,
          anchor,
          width: kit.measure(line, size, style.weight),
        }
        return style.isRuled ? [drawn, ruleItem(x, top + leading - hairline, width, hairline)] : [drawn]
      }),
  }
}

function hairlineOf(kit: Kit): number {
  return Math.max(1, kit.px(1.4))
}

function ruleItem(x: number, y: number, width: number, height: number): Item {
  return { kind: 'rect', x, y, width, height, radius: 0, fill: 'line2', stroke: null, thickness: 0 }
}

/** A hairline across. */
export function ruleBlock(kit: Kit, width: number): Block {
  const height = hairlineOf(kit)
  return { height, cut: [], draw: (x, y) => [ruleItem(x, y, width, height)] }
}

/** A short line of the accent that stands under a name. */
export function accentBlock(kit: Kit, width: number, align: 'start' | 'middle'): Block {
  const [length, height] = [kit.px(56), kit.px(4)]
  const shift = align === 'middle' ? Math.round((width - length) / 2) : 0
  return {
    height,
    cut: [],
    draw: (x, y) => [
      {
        kind: 'rect',
        x: x + shift,
        y,
        width: length,
        height,
        radius: 0,
        fill: 'accent',
        stroke: null,
        thickness: 0,
      },
    ],
  }
}

export type StackPart = { block: Block | null; gap: number }

/** Blocks one below the other; `gap` in units stands before a block that is there and not the first. */
export function stack(kit: Kit, parts: readonly StackPart[]): Block | null {
  const placed: { block: Block; top: number }[] = []
  let height = 0
  for (const { block, gap } of parts) {
    if (!block) continue
    const top = placed.length === 0 ? 0 : height + kit.px(gap)
    placed.push({ block, top })
    height = top + block.height
  }
  if (placed.length === 0) return null
  return {
    height,
    cut: placed.flatMap(({ block }) => block.cut),
    draw: (x, y) => placed.flatMap(({ block, top }) => block.draw(x, y + top)),
  }
}

/** Blocks beside each other, each at its own distance from the left, their middles on one line. */
export function beside(parts: readonly { block: Block | null; shift: number }[]): Block | null {
  const shown = parts.flatMap(({ block, shift }) => (block ? [{ block, shift }] : []))
  if (shown.length === 0) return null
  const height = Math.max(...shown.map(({ block }) => block.height))
  return {
    height,
    cut: shown.flatMap(({ block }) => block.cut),
    draw: (x, y) =>
      shown.flatMap(({ block, shift }) => block.draw(x + shift, y + Math.round((height - block.height) / 2))),
  }
}
