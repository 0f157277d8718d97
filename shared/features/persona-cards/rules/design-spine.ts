import { type Kit, ruleBlock, stack, textBlock, textStyles } from './blocks.ts'
import { columnPage, type Design, surface } from './page.ts'
import { contactBlock, headBlock, namesBlock, photoBlock, proofsBlock } from './parts.ts'
import { signsOf } from './pieces.ts'
import type { CardInk, Item } from './scene.ts'

const BAND = 124
const SIZES = [48, 42, 36, 30, 26, 22, 18]
/** Distance of signs that stand below each other, as a multiple of their size. */
const STEP = 1.22
const LATIN = /[\p{Script=Latin}\p{N}]/gu

/** 书脊: a cloth spine with the title from top to bottom, the page beside it. */
export const spine: Design = (kit) => {
  const isSquare = kit.format === 'square'
  const band = kit.px(BAND)
  const margin = kit.px(52)
  const x = band + margin
  const width = kit.width - x - kit.px(48)
  const side = kit.px(172)
  const head = isSquare
    ? headBlock(kit, width, { side: 132, radius: 0.06 })
    : stack(kit, [
        { block: photoBlock(kit, { width: side, height: side, radius: kit.px(8) }), gap: 0 },
        { block: namesBlock(kit, width), gap: 36 },
      ])
  const proofs = proofsBlock(kit, width)
  const contact = contactBlock(kit, width, isSquare ? 140 : 160)
  const gap = isSquare ? 30 : 40
  return columnPage(kit, {
    x,
    top: 64,
    bottom: 64,
    backdrop: (height) => [surface(kit.width, height, 'bg'), ...spineItems(kit, band, height)],
    endGrow: 0.3,
    parts: [
      { block: head, gap: 0, grow: 0.3 },
      { block: textBlock(kit, kit.words.line, textStyles.line, width), gap },
      { block: proofs, gap: gap + 6, grow: 1 },
      { block: contact ? ruleBlock(kit, width) : null, gap, grow: proofs ? 0 : 1 },
      { block: contact, gap },
    ],
  })
}

/** Full green by day, a deep one by night. */
function clothOf({ tone }: Kit): { band: CardInk; title: CardInk } {
  return tone === 'dark' ? { band: 'tint2', title: 'accentText' } : { band: 'accent', title: 'onAccent' }
}

function spineItems(kit: Kit, band: number, height: number): Item[] {
  const cloth = clothOf(kit)
  const bar = (y: number, thickness: number): Item => ({
    kind: 'rect',
    x: 0,
    y,
    width: band,
    height: kit.px(thickness),
    radius: 0,
    fill: cloth.title,
    stroke: null,
    thickness: 0,
  })
  const [edge, room] = [kit.px(64), kit.px(40)]
  return [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width: band,
      height,
      radius: 0,
      fill: cloth.band,
      stroke: null,
      thickness: 0,
    },
    bar(edge, 3),
    bar(edge + kit.px(10), 1.5),
    bar(height - edge - kit.px(3), 3),
    bar(height - edge - kit.px(12), 1.5),
    ...titleItems(kit, Math.round(band / 2), { top: edge + room, length: height - 2 * (edge + room) }),
  ]
}

type Place = { top: number; length: number }

/** The brand, else the name: upright signs below each other, or turned when it is mostly Latin. */
function titleItems(kit: Kit, middle: number, place: Place): Item[] {
  const title = (kit.words.brand || kit.words.name).replace(/\s+/g, ' ').trim()
  const latin = title.match(LATIN)?.length ?? 0
  return latin * 2 > title.length
    ? turnedTitle(kit, title, middle, place)
    : uprightTitle(kit, title, middle, place)
}

function uprightTitle(kit: Kit, title: string, middle: number, { top, length }: Place): Item[] {
  const signs = signsOf(title).filter((sign) => sign !== ' ')
  const sizes = SIZES.map(kit.px)
  const least = sizes.at(-1) ?? 1
  const size = sizes.find((one) => signs.length * one * STEP <= length) ?? least
  const most = Math.max(1, Math.floor(length / (size * STEP)))
  const shown = signs.length > most ? [...signs.slice(0, most - 1), '⋮'] : signs
  return shown.map((text, at) => ({
    kind: 'text',
    part: 'brand',
    text,
    x: middle,
    y: Math.round(top + (at + 0.5) * size * STEP + size * 0.37),
    size,
    weight: 600,
    ink: clothOf(kit).title,
    anchor: 'middle',
    width: kit.measure(text, size, 600),
  }))
}

function turnedTitle(kit: Kit, title: string, middle: number, { top, length }: Place): Item[] {
  const sizes = SIZES.map(kit.px)
  const size = sizes.find((one) => kit.measure(title, one, 600) <= length) ?? sizes.at(-1) ?? 1
  const signs = signsOf(title)
  const widthOf = (text: string) => kit.measure(text, size, 600)
  while (signs.length > 1 && widthOf(`${signs.join('')}…`) > length && widthOf(signs.join('')) > length)
    signs.pop()
  const text = signs.length < signsOf(title).length ? `${signs.slice(0, -1).join('').trimEnd()}…` : title
  return [
    {
      kind: 'text',
      part: 'brand',
      text,
      x: middle - Math.round(size * 0.36),
      y: top,
      size,
      weight: 600,
      ink: clothOf(kit).title,
      anchor: 'start',
      width: widthOf(text),
      isTurned: true,
    },
  ]
}
