import type { CardPictures } from '../model.ts'
import type { CardColours, Item, Scene } from './scene.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as it stands in markup; signs that XML does not know are left out. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)
}

type Ink = { colours: CardColours; pictures: CardPictures }

function rectMarkup(item: Extract<Item, { kind: 'rect' }>, colours: CardColours): string {
  const { x, y, width, height, radius, fill, stroke, thickness } = item
  const inner = stroke ? thickness / 2 : 0
  const box = `x="${x + inner}" y="${y + inner}" width="${width - 2 * inner}" height="${height - 2 * inner}"`
  const line = stroke ? ` stroke="${colours[stroke]}" stroke-width="${thickness}"` : ''
  return `<rect ${box}${radius > 0 ? ` rx="${radius}"` : ''} fill="${fill ? colours[fill] : 'none'}"${line}/>`
}

function textMarkup(item: Extract<Item, { kind: 'text' }>, colours: CardColours): string {
  const { x, y, size, weight, ink, anchor } = item
  const turn = item.isTurned ? ` transform="rotate(90 ${x} ${y})"` : ''
  const middle = anchor === 'middle' ? ' text-anchor="middle"' : ''
  return `<text data-part="${item.part}" x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colours[ink]}"${middle}${turn}>${escaped(item.text)}</text>`
}

function photoMarkup(item: Extract<Item, { kind: 'photo' }>, at: number, href: string): string {
  const { x, y, width, height, radius, frame, part } = item
  const box = `x="${x}" y="${y}" width="${width}" height="${height}"`
  const view = `viewBox="${part.x} ${part.y} ${part.width} ${part.height}"`
  const picture = `<image width="${frame.width}" height="${frame.height}" preserveAspectRatio="none" href="${href}"/>`
  return `<clipPath id="photo-${at}"><rect ${box} rx="${radius}"/></clipPath><g clip-path="url(#photo-${at})"><svg ${box} ${view} preserveAspectRatio="none">${picture}</svg></g>`
}

function markupOf(item: Item, at: number, { colours, pictures }: Ink): string {
  switch (item.kind) {
    case 'rect':
      return rectMarkup(item, colours)
    case 'path':
      return `<path d="${item.d}" fill="${colours[item.fill]}"/>`
    case 'text':
      return textMarkup(item, colours)
    case 'photo':
      return pictures.photo ? photoMarkup(item, at, pictures.photo) : ''
    case 'qr': {
      if (!pictures.qr) return ''
      const { x, y, width, height } = item
      const style = item.isPixelated ? ' style="image-rendering:pixelated"' : ''
      return `<image data-part="qr" x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="${pictures.qr}"${style}/>`
    }
  }
}

/** A drawn card as an SVG that needs nothing but the fonts of the system. */
export function svgOf(scene: Scene, ink: Ink & { fontFamily: string; lang: string }): string {
  const { width, height } = scene
  const head = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const font = `font-family="${escaped(ink.fontFamily)}" lang="${ink.lang}" text-rendering="geometricPrecision"`
  return `<svg ${head} ${font}>${scene.items.map((item, at) => markupOf(item, at, ink)).join('')}</svg>`
}

/** Width of the printed card: half a sheet, as A5 is. */
const PRINTED_MM = 148

/** The page that a host pictures or prints: nothing but the card. On paper it fills one page of its own shape. */
export function pageOf(svg: string, scene: Scene, { title, lang }: { title: string; lang: string }): string {
  const tall = (PRINTED_MM * scene.height) / scene.width
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
@page{size:${PRINTED_MM}mm ${tall.toFixed(3)}mm;margin:0}
html,body{margin:0;background:none}
svg{display:block}
@media print{body>svg{width:${PRINTED_MM}mm;height:${(tall - 0.1).toFixed(3)}mm}}
</style>
</head>
<body>${svg}</body>
</html>
`
}
