import { accentBlock, type Block, type Kit, textBlock, textStyles } from './blocks.ts'
import { columnPage, type Design, type Page, surface } from './page.ts'
import { contactBlock, namesBlock, photoBlock, proofsBlock } from './parts.ts'

const MARGIN = 56

/** 封面: the photo fills the top from edge to edge, as on a magazine. */
export const cover: Design = (kit) => (kit.format === 'square' ? squareCover(kit) : tallCover(kit))

function tallCover(kit: Kit): Page {
  const margin = kit.px(MARGIN)
  const width = kit.width - 2 * margin
  const height = Math.min(Math.round(kit.width * 0.8), kit.px(560))
  const photo = photoBlock(kit, { width: kit.width, height, radius: 0 })
  return columnPage(kit, {
    x: margin,
    top: 0,
    bottom: 60,
    backdrop: (tall) => [surface(kit.width, tall, 'bg')],
    endGrow: 0.25,
    parts: [
      { block: { ...photo, draw: (_, y) => photo.draw(0, y) }, gap: 0 },
      ...below(kit, width, namesBlock(kit, width)),
    ],
  })
}

/** Photo in the corner, name beside it. */
function squareCover(kit: Kit): Page {
  const margin = kit.px(MARGIN)
  const width = kit.width - 2 * margin
  const side = kit.px(300)
  const photo = photoBlock(kit, { width: side, height: side, radius: 0 })
  const shift = side + kit.px(40)
  const names = namesBlock(kit, kit.width - shift - margin)
  const accent = accentBlock(kit, width, 'start')
  const beside = names ? names.height + kit.px(20) + accent.height : 0
  const head: Block = {
    height: Math.max(side, beside),
    cut: names?.cut ?? [],
    draw(_, y) {
      const top = y + Math.max(0, Math.round((side - beside) / 2))
      const drawn = names?.draw(shift, top) ?? []
      return [...photo.draw(0, y), ...drawn, ...accent.draw(shift, top + (names?.height ?? 0) + kit.px(20))]
    },
  }
  return columnPage(kit, {
    x: margin,
    top: 0,
    bottom: MARGIN,
    backdrop: (tall) => [surface(kit.width, tall, 'bg')],
    endGrow: 0.2,
    parts: [{ block: head, gap: 0 }, ...below(kit, width, null)],
  })
}

function below(kit: Kit, width: number, names: Block | null) {
  const isSquare = kit.format === 'square'
  const gap = isSquare ? 34 : 38
  return [
    { block: names, gap: 40, grow: 0.25 },
    { block: names ? accentBlock(kit, width, 'start') : null, gap: 20 },
    { block: textBlock(kit, kit.words.line, textStyles.line, width), gap: names ? 24 : gap },
    { block: proofsBlock(kit, width), gap, grow: 1 },
    { block: contactBlock(kit, width, isSquare ? 140 : 160), gap, grow: 0.3 },
  ]
}
