import { fontFamilyOf, palettes } from '#renderer/app/theme.ts'
import type { Card, CardPictures } from '#shared/features/persona-cards/model.ts'
import { type Measure, roughMeasure } from '#shared/features/persona-cards/rules/breaking.ts'
import { composeCard } from '#shared/features/persona-cards/rules/compose.ts'
import { isChinese } from '#shared/features/persona-cards/rules/pieces.ts'
import type { CardLook, CardWords, Scene } from '#shared/features/persona-cards/rules/scene.ts'
import { svgOf } from '#shared/features/persona-cards/rules/svg.ts'

/** A card as the preview shows it and as it is exported. */
export type DrawnCard = { scene: Scene; svg: string; lang: 'zh-CN' | 'en'; url: string }

const MEASURED_AT = 100

function createMeasure(fontFamily: string): Measure {
  const paper = document.createElement('canvas').getContext('2d')
  if (!paper) return roughMeasure
  // As the SVG asks for too: widths that grow evenly with the size.
  paper.textRendering = 'geometricPrecision'
  const widths = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${weight} ${text}`
    let width = widths.get(key)
    if (width === undefined) {
      paper.font = `${weight} ${MEASURED_AT}px ${fontFamily}`
      width = paper.measureText(text).width
      if (widths.size > 20_000) widths.clear()
      widths.set(key, width)
    }
    return (width * size) / MEASURED_AT
  }
}

const measures = new Map<string, Measure>()

function measureOf(fontFamily: string): Measure {
  const measure = measures.get(fontFamily) ?? createMeasure(fontFamily)
  measures.set(fontFamily, measure)
  return measure
}

/** What stands on a card; a picture that is not there leaves its place. */
function wordsOf(card: Card, pictures: CardPictures): CardWords {
  return {
    ...card,
    photo: pictures.photo ? card.photo : null,
    qr: pictures.qr ? card.qr : null,
  }
}

/** Draws a card in the type of its own language, whatever language the app speaks. */
export function drawCard(card: Card, pictures: CardPictures, look: CardLook): DrawnCard {
  const lang = isChinese(`${card.name}${card.roleLine}${card.line}`) ? 'zh-CN' : 'en'
  const fontFamily = fontFamilyOf(lang)
  const scene = composeCard(wordsOf(card, pictures), look, measureOf(fontFamily))
  const colours = { ...palettes[look.tone], plate: palettes.light.bg }
  const svg = svgOf(scene, { colours, pictures, fontFamily, lang })
  return { scene, svg, lang, url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` }
}
