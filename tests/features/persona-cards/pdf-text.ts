import { inflateSync } from 'node:zlib'

const hex = (digits: string) => Number.parseInt(digits, 16)
const textOf = (digits: string) =>
  String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map((unit) => hex(unit)))

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const start = at + 'stream\n'.length
    const end = pdf.indexOf('endstream', start)
    const isDeflated = pdf.subarray(Math.max(0, at - 200), at).lastIndexOf('FlateDecode') >= 0
    if (end > start && isDeflated && pdf[start] === 0x78)
      streams.push(inflateSync(pdf.subarray(start, end), { finishFlush: 2 }).toString('latin1'))
  }
  return streams
}

/**
 * Pages of a PDF, and the signs that a reader can take out of it: those that its fonts name in Unicode. Fonts whose one
 * glyph serves 人 and the radical ⼈ name either.
 */
export function readPdf(pdf: Buffer): { pages: number; boxes: number[][]; signs: ReadonlySet<string> } {
  const plain = pdf.toString('latin1')
  const signs = new Set<string>()
  for (const map of streamsOf(pdf).filter((stream) => stream.includes('beginbf'))) {
    for (const [, , to = ''] of map.matchAll(/^<([0-9A-F]+)> <([0-9A-F]+)>$/gm)) signs.add(textOf(to))
    for (const [, from = '', until = '', to = ''] of map.matchAll(
      /<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/g,
    ))
      for (let step = 0; step <= hex(until) - hex(from); step += 1)
        signs.add(String.fromCharCode(hex(to) + step))
  }
  const boxes = [...plain.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box = '']) =>
    box.trim().split(/\s+/).map(Number),
  )
  const known = new Set([...signs].map((sign) => sign.normalize('NFKC')))
  return { pages: plain.match(/\/Type\s*\/Page\b/g)?.length ?? 0, boxes, signs: known }
}
