import type { CardDesign, CardFormat } from '../model.ts'
import type { Kit } from './blocks.ts'
import type { Measure } from './breaking.ts'
import { cover } from './design-cover.ts'
import { frame } from './design-frame.ts'
import { note } from './design-note.ts'
import { plain } from './design-plain.ts'
import { spine } from './design-spine.ts'
import type { Design } from './page.ts'
import { type CardLook, type CardWords, cardSizes, type Scene } from './scene.ts'

const designs: Readonly<Record<CardDesign, Design>> = { plain, spine, note, cover, frame }

/** Width of the page in units that designs think in. */
const UNITS = 750
/** Scales that are tried until all words have room, the wished one first. */
const SCALES: Readonly<Record<CardFormat, readonly number[]>> = {
  story: [1.16, 1.1, 1.04, 0.98, 0.92, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5],
  square: [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35],
  long: [1],
}

/**
 * Draws a card: where each word, line and picture stands. The same call gives what the preview shows and what is exported,
 * so the two cannot differ. Texts shrink and wrap until they fit; `cut` names those for which even that was not enough.
 */
export function composeCard(words: CardWords, look: CardLook, measure: Measure): Scene {
  const { width, height: given } = cardSizes[look.format]
  const draw = designs[look.design]
  const scales = SCALES[look.format]
  for (const [at, scale] of scales.entries()) {
    const unit = (width / UNITS) * scale
    const kit: Kit = {
      width,
      format: look.format,
      tone: look.tone,
      words,
      measure,
      unit,
      px: (units) => Math.round(units * unit),
    }
    const page = draw(kit)
    const height = given ?? page.height
    if (page.height <= height || at === scales.length - 1)
      return { width, height, items: page.draw(height), cut: [...new Set(page.cut)] }
  }
  throw new Error('a format without scales')
}
