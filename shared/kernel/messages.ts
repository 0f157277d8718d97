import { IntlMessageFormat } from 'intl-messageformat'

export type Locale = 'zh-CN' | 'en'

/** Words of one feature: the same keys in both languages, ICU message syntax (`{count, plural, one {…} other {…}}`). */
export type Messages<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

/** Ties both languages together: a key that stands in one only does not compile. */
export function defineMessages<const Zh extends Record<string, string>>(
  zh: Zh,
  en: { readonly [Key in keyof Zh]: string },
): Messages<Extract<keyof Zh, string>> {
  return { 'zh-CN': zh, en }
}

export type MessageValues = Readonly<Record<string, string | number | boolean | null | undefined>>

type Pattern = {
  format: IntlMessageFormat
  /** Variables that are put in as they are: none that chooses or counts. */
  plain: ReadonlySet<string>
}
const compiled = new Map<string, Pattern>()

/**
 * One sentence in one language. Numbers are grouped by the locale; an unknown variable throws in the formatter. Between
 * Chinese and a name that begins or ends in Latin letters or digits stands a space, as everywhere in Chinese texts but in dates.
 */
export function formatMessage<Key extends string>(
  messages: Messages<Key>,
  locale: Locale,
  key: Key,
  values: MessageValues = {},
): string {
  const pattern = messages[locale][key]
  if (!pattern.includes('{')) return pattern
  const id = `${locale} ${pattern}`
  let known = compiled.get(id)
  if (!known) {
    known = {
      format: new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }),
      plain: locale === 'zh-CN' ? plainVariables(pattern) : new Set(),
    }
    compiled.set(id, known)
  }
  const { format, plain } = known
  const given = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && plain.has(name) ? OPEN + value + CLOSE : value,
  ])
  return withSpaces(String(format.format(Object.fromEntries(given))))
}

/** Marks around a value: code points that no text may hold (Unicode noncharacters). They are gone again before anybody sees them. */
const OPEN = '\uFDD0'
const CLOSE = '\uFDD1'
const BEFORE_LATIN = /(?<=\p{Script=Han})\uFDD0(?=[A-Za-z0-9])(?!\d+[年月日])/gu
const AFTER_LATIN = /(?<=[A-Za-z0-9])\uFDD1(?=\p{Script=Han})(?![年月日])/gu
const MARKS = /[\uFDD0\uFDD1]/g

function withSpaces(text: string): string {
  if (!text.includes(OPEN)) return text
  return text.replace(BEFORE_LATIN, ' ').replace(AFTER_LATIN, ' ').replace(MARKS, '')
}

function plainVariables(pattern: string): Set<string> {
  const names = [...pattern.matchAll(/\{\s*(\w+)\s*\}/g)].map(([, name]) => name ?? '')
  return new Set(names.filter((name) => !new RegExp(`\\{\\s*${name}\\s*,`).test(pattern)))
}
