import type { CardDesign, CardFormat, CardProof, CardTone, PhotoFrame, QrFrame } from '../model.ts'
import type { Weight } from './breaking.ts'

/** Roles of colours that a card is drawn in; the screen brings the values of its palette. */
export const cardInks = [
  'bg',
  'side',
  'line',
  'line2',
  'text',
  'text2',
  'text3',
  'accent',
  'accentText',
  'onAccent',
  'tint',
  'tint2',
  'plate',
] as const
export type CardInk = (typeof cardInks)[number]
export type CardColours = Readonly<Record<CardInk, string>>

/** What a text on a card is. */
export type CardPart = 'name' | 'role' | 'line' | 'figure' | 'caption' | 'qrCaption' | 'brand' | 'initial'

/** One line of text; `x` is its anchor and `y` its baseline. `width` is what it takes. */
export type TextItem = {
  kind: 'text'
  part: CardPart
  text: string
  x: number
  y: number
  size: number
  weight: Weight
  ink: CardInk
  anchor: 'start' | 'middle'
  width: number
  /** Read from top to bottom, turned by a quarter around its anchor. */
  isTurned?: boolean
}
export type Box = { x: number; y: number; width: number; height: number }
export type Item =
  | TextItem
  | (Box & { kind: 'rect'; radius: number; fill: CardInk | null; stroke: CardInk | null; thickness: number })
  | (Box & { kind: 'path'; d: string; fill: CardInk })
  | (Box & { kind: 'photo'; radius: number; frame: PhotoFrame; part: Box })
  | (Box & { kind: 'qr'; isPixelated: boolean })

/** A card drawn: what stands where, in pixels of the picture that is exported. */
export type Scene = {
  width: number
  height: number
  items: readonly Item[]
  /** Texts that did not fit whole. */
  cut: readonly CardPart[]
}

/** What a card says. */
export type CardWords = {
  name: string
  roleLine: string
  brand: string
  line: string
  proofs: readonly CardProof[]
  qrCaption: string
  photo: PhotoFrame | null
  qr: QrFrame | null
}

export type CardLook = { design: CardDesign; tone: CardTone; format: CardFormat }

/** Pictures in pixels; the long one is as high as what stands on it. */
export const cardSizes: Readonly<Record<CardFormat, { width: number; height: number | null }>> = {
  story: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
  long: { width: 750, height: null },
}
