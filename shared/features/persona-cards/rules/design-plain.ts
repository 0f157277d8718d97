import { ruleBlock, stack, textBlock, textStyles } from './blocks.ts'
import { columnPage, type Design, surface } from './page.ts'
import { contactBlock, headBlock, namesBlock, photoBlock, proofsBlock } from './parts.ts'

/** 素页: one white page, split by hairlines. */
export const plain: Design = (kit) => {
  const isSquare = kit.format === 'square'
  const margin = kit.px(60)
  const width = kit.width - 2 * margin
  const side = kit.px(164)
  const head = isSquare
    ? headBlock(kit, width, { side: 144, radius: 0.5 })
    : stack(kit, [
        { block: photoBlock(kit, { width: side, height: side, radius: Math.round(side / 2) }), gap: 0 },
        { block: namesBlock(kit, width), gap: 36 },
      ])
  const proofs = proofsBlock(kit, width)
  const contact = contactBlock(kit, width, isSquare ? 150 : 168)
  const gap = isSquare ? 30 : 38
  return columnPage(kit, {
    x: margin,
    top: isSquare ? 56 : 60,
    bottom: isSquare ? 56 : 60,
    backdrop: (height) => [surface(kit.width, height, 'bg')],
    endGrow: 0.4,
    parts: [
      { block: head, gap: 0, grow: 0.4 },
      { block: textBlock(kit, kit.words.line, textStyles.line, width), gap: gap },
      { block: proofs ? ruleBlock(kit, width) : null, gap, grow: 1 },
      { block: proofs, gap },
      { block: contact ? ruleBlock(kit, width) : null, gap, grow: proofs ? 0 : 1 },
      { block: contact, gap },
    ],
  })
}
