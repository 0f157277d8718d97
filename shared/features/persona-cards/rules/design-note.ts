import { type Kit, ruleBlock, textBlock, textStyles } from './blocks.ts'
import { columnPage, type Design, surface } from './page.ts'
import { contactBlock, headBlock, proofsBlock } from './parts.ts'
import type { Item } from './scene.ts'

const INSET = 40

/** 便签: a sheet of note paper held by a strip of tape; the sentence comes first, as if it were written down. */
export const note: Design = (kit) => {
  const isSquare = kit.format === 'square'
  const x = kit.px(INSET + 52)
  const width = kit.width - 2 * x
  const proofs = proofsBlock(kit, width)
  const contact = contactBlock(kit, width, isSquare ? 140 : 160)
  const line = { ...textStyles.line, leading: 1.75, isRuled: true }
  const gap = isSquare ? 30 : 44
  return columnPage(kit, {
    x,
    top: INSET + (isSquare ? 56 : 84),
    bottom: INSET + (isSquare ? 44 : 56),
    backdrop: (height) => [surface(kit.width, height, 'side'), ...paper(kit, height)],
    endGrow: 0.3,
    parts: [
      { block: textBlock(kit, kit.words.line, line, width), gap: 0, grow: 0.2 },
      { block: headBlock(kit, width, { side: isSquare ? 120 : 132, radius: 0.5 }), gap, grow: 0.3 },
      { block: proofs ? ruleBlock(kit, width) : null, gap, grow: 1 },
      { block: proofs, gap: gap - 8 },
      { block: contact ? ruleBlock(kit, width) : null, gap: gap - 8, grow: proofs ? 0 : 1 },
      { block: contact, gap: gap - 8 },
    ],
  })
}

/** The sheet with its folded corner, and the tape above it. */
function paper(kit: Kit, height: number): Item[] {
  const inset = kit.px(INSET)
  const [right, bottom] = [kit.width - inset, height - inset]
  const fold = kit.px(52)
  const tape = { width: kit.px(150), height: kit.px(40) }
  const sheet = `M${inset} ${inset}H${right}V${bottom - fold}L${right - fold} ${bottom}H${inset}Z`
  const corner = `M${right} ${bottom - fold}H${right - fold}V${bottom}Z`
  const box = { x: inset, y: inset, width: right - inset, height: bottom - inset }
  return [
    { kind: 'path', ...box, d: sheet, fill: 'bg' },
    { kind: 'path', x: right - fold, y: bottom - fold, width: fold, height: fold, d: corner, fill: 'line2' },
    {
      kind: 'rect',
      x: Math.round((kit.width - tape.width) / 2),
      y: inset - Math.round(tape.height / 2),
      ...tape,
      radius: 0,
      fill: 'tint2',
      stroke: null,
      thickness: 0,
    },
  ]
}
