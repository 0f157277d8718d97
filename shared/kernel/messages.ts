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

const compiled = new Map<string, IntlMessageFormat>()

/** One sentence in one language. Numbers are grouped by the locale; an unknown variable throws in the formatter. */
export function formatMessage<Key extends string>(
  messages: Messages<Key>,
  locale: Locale,
  key: Key,
  values: MessageValues = {},
): string {
  const pattern = messages[locale][key]
  if (!pattern.includes('{')) return pattern
  const id = `${locale} ${pattern}`
  let format = compiled.get(id)
  if (!format) {
    format = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true })
    compiled.set(id, format)
  }
  return String(format.format(values as Record<string, string | number>))
}
