import { fontFamilyOf, palettes } from '../theme.ts'

/** Variables of the light palette: a paper is always light, on screen and in every export. */
export function paperVariables(locale: 'zh-CN' | 'en'): Record<string, string> {
  const colours = Object.entries(palettes.light).map(([name, value]) => [`--${name}`, value] as const)
  return Object.fromEntries([...colours, ['--font', fontFamilyOf(locale)]])
}
