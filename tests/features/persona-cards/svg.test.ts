import { describe, expect, it } from 'vitest'
import { roughMeasure } from '#shared/features/persona-cards/rules/breaking.ts'
import { composeCard } from '#shared/features/persona-cards/rules/compose.ts'
import { type CardColours, cardInks } from '#shared/features/persona-cards/rules/scene.ts'
import { pageOf, svgOf } from '#shared/features/persona-cards/rules/svg.ts'
import { linXiaWords } from './given-card.ts'

const colours = Object.fromEntries(cardInks.map((ink) => [ink, '#000000'])) as CardColours
const look = { design: 'plain', tone: 'light', format: 'long' } as const
const pictures = { photo: 'data:image/png;base64,AAAA', qr: 'data:image/png;base64,BBBB' }
const drawn = (words: Partial<typeof linXiaWords>) => {
  const scene = composeCard({ ...linXiaWords, ...words }, look, roughMeasure)
  return {
    scene,
    svg: svgOf(scene, { colours, pictures, fontFamily: '"Noto Sans CJK SC",sans-serif', lang: 'zh-CN' }),
  }
}

describe('the drawing', () => {
  it('carries its pictures and asks for nothing from outside', () => {
    const { svg } = drawn({})
    const links = [...svg.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)
    expect(links).toEqual([pictures.photo, pictures.qr])
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain('http')
  })

  it('cannot be broken by what the operator writes', () => {
    const { svg } = drawn({ name: '<script>"&', line: 'a < b && c > d "quoted"\u0000' })
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;&quot;&amp;')
    expect(svg).not.toContain('\u0000')
  })

  it('fills one page of its own shape on paper', () => {
    const { svg, scene } = drawn({})
    const html = pageOf(svg, scene, { title: '林夏 <名片>', lang: 'zh-CN' })
    const [, width = '', height = ''] = /@page\{size:([\d.]+)mm ([\d.]+)mm/.exec(html) ?? []
    expect(Number(height) / Number(width)).toBeCloseTo(scene.height / scene.width, 4)
    expect(html).toContain('<title>林夏 &lt;名片&gt;</title>')
  })
})
