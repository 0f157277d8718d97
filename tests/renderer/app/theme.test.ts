import { describe, expect, it } from 'vitest'
import { applyTheme, type ColourName, palettes } from '#renderer/app/theme.ts'

/** WCAG 2 relative luminance and contrast of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const stages = ['attract', 'activate', 'desire', 'convert', 'deliver', 'spread', 'close'] as const
const surfaces: ColourName[] = ['side', 'bg', 'subtle', 'hover', 'elev', 'tint']
const texts: ColourName[] = ['text', 'text2', 'text3', 'accentText']
const pairs: [ColourName, ColourName][] = [
  ...surfaces.flatMap((surface) => texts.map((text): [ColourName, ColourName] => [text, surface])),
  ['onAccent', 'accent'],
  ['danger', 'dangerBg'],
  ['warn', 'warnBg'],
  ['info', 'infoBg'],
  ['accentText', 'tint2'],
  ['danger', 'bg'],
  ['warn', 'bg'],
  ['onToast', 'toast'],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((hue): [ColourName, ColourName] => [
    `avatar-${hue}-ink` as ColourName,
    `avatar-${hue}` as ColourName,
  ]),
  ...stages.map((stage): [ColourName, ColourName] => [`stage-${stage}-ink`, `stage-${stage}`]),
]

/** `color-mix(in srgb, colour share, ground)`. */
function mix(colour: string, ground: string, share: number): string {
  const channel = (at: number) => {
    const [over = 0, under = 0] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round(over * share + under * (1 - share))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

describe.each(['light', 'dark'] as const)('the %s theme', (mode) => {
  const palette = palettes[mode]

  it.each(pairs)('shows %s on %s with enough contrast', (text, surface) => {
    expect(contrast(palette[text], palette[surface])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(stages)('shows the stage %s on the work surface, and words on its bar', (stage) => {
    const colour = palette[`stage-${stage}`]
    expect(contrast(colour, palette.bg)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.text, mix(colour, palette.bg, 0.15))).toBeGreaterThanOrEqual(4.5)
  })

  it('draws the edges of controls strongly enough where the edge is the control', () => {
    expect(contrast(palette.ctl, palette.bg)).toBeGreaterThanOrEqual(3)
  })

  it('writes every colour onto the document under its own name', () => {
    const written = new Map<string, string>()
    const root = {
      dataset: {} as Record<string, string>,
      style: { setProperty: (name: string, value: string) => void written.set(name, value) },
    }
    applyTheme(root as unknown as HTMLElement, mode, 'en')
    for (const [name, value] of Object.entries(palette)) expect(written.get(`--${name}`)).toBe(value)
    expect(root.dataset.theme).toBe(mode)
  })
})
