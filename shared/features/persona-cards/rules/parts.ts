import type { CardProof } from '../model.ts'
import { type Block, beside, type Kit, stack, type TextStyle, textBlock, textStyles } from './blocks.ts'
import { signsOf } from './pieces.ts'
import { qrScale } from './qr-image.ts'
import type { Box, Item } from './scene.ts'

/** The part of the chosen square that shows in a place of another shape: its middle. */
function partOf(crop: { x: number; y: number; side: number }, place: { width: number; height: number }): Box {
  const scale = crop.side / Math.max(place.width, place.height)
  const [width, height] = [place.width * scale, place.height * scale]
  return { x: crop.x + (crop.side - width) / 2, y: crop.y + (crop.side - height) / 2, width, height }
}

/** The photo, or without one the first sign of the name on a tint. `radius` in pixels. */
export function photoBlock(kit: Kit, place: { width: number; height: number; radius: number }): Block {
  const { photo, name } = kit.words
  const { width, height, radius } = place
  const initial = signsOf(name)[0] ?? ''
  const size = Math.round(Math.min(width, height) * 0.42)
  return {
    height,
    cut: [],
    draw(x, y): Item[] {
      if (photo)
        return [{ kind: 'photo', x, y, width, height, radius, frame: photo, part: partOf(photo.crop, place) }]
      return [
        { kind: 'rect', x, y, width, height, radius, fill: 'tint2', stroke: null, thickness: 0 },
        {
          kind: 'text',
          part: 'initial',
          text: initial,
          x: x + Math.round(width / 2),
          y: Math.round(y + height / 2 + size * 0.37),
          size,
          weight: 600,
          ink: 'accentText',
          anchor: 'middle',
          width: kit.measure(initial, size, 600),
        },
      ]
    },
  }
}

/** Name and role, one below the other. */
export function namesBlock(kit: Kit, width: number, align: 'start' | 'middle' = 'start'): Block | null {
  const { name, roleLine } = kit.words
  return stack(kit, [
    { block: textBlock(kit, name, { ...textStyles.name, align }, width), gap: 0 },
    { block: textBlock(kit, roleLine, { ...textStyles.role, align }, width), gap: 4 },
  ])
}

/** Photo at the left, name and role beside it; `side` in units. */
export function headBlock(kit: Kit, width: number, photo: { side: number; radius: number }): Block | null {
  const side = kit.px(photo.side)
  const shift = side + kit.px(32)
  return beside([
    {
      block: photoBlock(kit, { width: side, height: side, radius: Math.round(side * photo.radius) }),
      shift: 0,
    },
    { block: namesBlock(kit, width - shift), shift },
  ])
}

const isThere = ({ figure, caption }: CardProof) => figure !== '' || caption !== ''

/** Words under a figure are at most this share of its size. */
const CAPTION_TO_FIGURE = 0.8

/** The size in pixels in which each of some texts fits. */
function commonSize(kit: Kit, texts: readonly string[], style: TextStyle, width: number): number {
  const sizes = texts.flatMap((text) => {
    const drawn = textBlock(kit, text, style, width)?.draw(0, 0) ?? []
    return drawn.flatMap((item) => (item.kind === 'text' ? [item.size] : []))
  })
  return Math.min(...sizes)
}

/** The style without what is larger; its smallest size always stays. */
function upTo(kit: Kit, style: TextStyle, most: number): TextStyle {
  const { attempts } = style
  return {
    ...style,
    attempts: attempts.filter(({ size }, at) => kit.px(size) <= most || at === attempts.length - 1),
  }
}

/** Up to three numbers with what they count; all figures are as large as each other, and all words below them. */
export function proofsBlock(kit: Kit, width: number, align: 'start' | 'middle' = 'start'): Block | null {
  const proofs = kit.words.proofs.filter(isThere)
  if (proofs.length === 0) return null
  const columns = align === 'middle' ? proofs.length : Math.max(proofs.length, 3)
  const gap = kit.px(28)
  const each = Math.floor((width - gap * (columns - 1)) / columns)
  const styleOf = (part: 'figure' | 'caption', most: number) => {
    const style = upTo(kit, { ...textStyles[part], align }, most)
    const texts = proofs.map((proof) => proof[part])
    return upTo(kit, style, commonSize(kit, texts, style, each))
  }
  const figure = styleOf('figure', Infinity)
  const size = commonSize(
    kit,
    proofs.map((proof) => proof.figure),
    figure,
    each,
  )
  const caption = styleOf('caption', size * CAPTION_TO_FIGURE)
  const blocks = proofs.map((proof) =>
    stack(kit, [
      { block: textBlock(kit, proof.figure, figure, each), gap: 0 },
      { block: textBlock(kit, proof.caption, caption, each), gap: 2 },
    ]),
  )
  return {
    height: Math.max(...blocks.map((block) => block?.height ?? 0)),
    cut: blocks.flatMap((block) => block?.cut ?? []),
    draw: (x, y) => blocks.flatMap((block, at) => block?.draw(x + at * (each + gap), y) ?? []),
  }
}

/** The image with the code in a square place; on a dark card on a white plate, as readers want black on white. */
export function codeBlock(kit: Kit, side: number): Block | null {
  const { qr } = kit.words
  if (!qr) return null
  const margin = kit.tone === 'dark' ? kit.px(6) : 0
  const { width, height, isPixelated } = qrScale(qr, side - 2 * margin)
  return {
    height: side,
    cut: [],
    draw(x, y): Item[] {
      const plate: Item = {
        kind: 'rect',
        x,
        y,
        width: side,
        height: side,
        radius: kit.px(6),
        fill: 'plate',
        stroke: null,
        thickness: 0,
      }
      const at = (room: number, size: number) => Math.round((room - size) / 2)
      const code: Item = {
        kind: 'qr',
        x: x + (margin > 0 ? at(side, width) : 0),
        y: y + at(side, height),
        width,
        height,
        isPixelated,
      }
      return margin > 0 ? [plate, code] : [code]
    },
  }
}

/** The code and what it is for. Without an image of a code the words stand alone. */
export function contactBlock(
  kit: Kit,
  width: number,
  side: number,
  align: 'start' | 'middle' = 'start',
): Block | null {
  const code = codeBlock(kit, kit.px(side))
  const shift = code ? kit.px(side) + kit.px(32) : 0
  const words = textBlock(kit, kit.words.qrCaption, textStyles.qrCaption, width - shift)
  const row = beside([
    { block: code, shift: 0 },
    { block: words, shift },
  ])
  if (!row || align === 'start') return row
  const taken = Math.max(
    0,
    ...(words?.draw(0, 0) ?? []).map((item) => (item.kind === 'text' ? item.width : 0)),
  )
  const spare = Math.max(0, Math.floor((width - (words ? shift + taken : kit.px(side))) / 2))
  return { ...row, draw: (x, y) => row.draw(x + spare, y) }
}

/** The same, one below the other and in the middle. */
export function centredContactBlock(kit: Kit, width: number, side: number): Block | null {
  const code = codeBlock(kit, kit.px(side))
  const style: TextStyle = { ...textStyles.qrCaption, align: 'middle' }
  const inMiddle = code
    ? { ...code, draw: (x: number, y: number) => code.draw(x + Math.round((width - kit.px(side)) / 2), y) }
    : null
  return stack(kit, [
    { block: inMiddle, gap: 0 },
    { block: textBlock(kit, kit.words.qrCaption, style, width), gap: 12 },
  ])
}
