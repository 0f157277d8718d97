import type { Locale } from '#shared/kernel/messages.ts'
import type { Bilingual, PlaybookContent } from '../model.ts'

/** A text in a language, or else in the one in which it is written. */
export function textIn({ zh, en }: Bilingual, locale: Locale): string {
  return locale === 'en' ? en || zh : zh || en
}

/** By what a playbook is called where no language is asked for. */
export function nameOf({ name }: Pick<PlaybookContent, 'name'>): string {
  return textIn(name, 'zh-CN')
}

/** A text with other words in one language; the other language stays. */
export function withText(before: Bilingual | null, locale: Locale, text: string): Bilingual {
  const { zh, en } = before ?? { zh: '', en: '' }
  return locale === 'en' ? { zh, en: text } : { zh: text, en }
}

/** Every text of a playbook with its place: `steps.3.script`, `mistakes.0`; for searching and for looking through. */
export function textsOf(
  content: PlaybookContent,
): { place: readonly (string | number)[]; text: Bilingual }[] {
  const heads = (['name', 'purpose', 'whenToUse', 'whenNot'] as const).map((key) => ({
    place: [key],
    text: content[key],
  }))
  const steps = content.steps.flatMap((step, at) =>
    (['title', 'how', 'script'] as const).flatMap((key) => {
      const text = step[key]
      return text === null ? [] : [{ place: ['steps', at, key], text }]
    }),
  )
  const lists = (['checklist', 'materials', 'mistakes'] as const).flatMap((key) =>
    content[key].map((text, at) => ({ place: [key, at], text })),
  )
  const kpis = content.kpis.flatMap(({ name, target }, at) => [
    { place: ['kpis', at, 'name'], text: name },
    { place: ['kpis', at, 'target'], text: target },
  ])
  return [...heads, ...steps, ...lists, ...kpis]
}
