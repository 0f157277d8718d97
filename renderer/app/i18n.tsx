import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import type { Host } from '#shared/host.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { Locale, Messages, MessageValues } from '#shared/kernel/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { createFormat, type Format } from './format.ts'

export type { Format } from './format.ts'

const LocaleContext = createContext<Locale>('zh-CN')
const FormatContext = createContext<Format | null>(null)

/** Chinese where the system is Chinese, else English, unless the operator chose. */
export function chooseLocale(choice: Locale | 'system', systemLanguages: Host['systemLanguages']): Locale {
  if (choice !== 'system') return choice
  return systemLanguages[0]?.toLowerCase().startsWith('zh') === false ? 'en' : 'zh-CN'
}

export const LocaleProvider = LocaleContext.Provider

/** The language on screen. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** Says one sentence of a feature in the language on screen. */
export type Words<Key extends string> = (key: Key, values?: MessageValues) => string

/** Binds the messages of a feature to the language on screen: `const t = useWords(groupsMessages)`. */
export function useWords<Key extends string>(messages: Messages<Key>): Words<Key> {
  const locale = useLocale()
  return useCallback((key, values) => formatMessage(messages, locale, key, values), [messages, locale])
}

/** Gives the screens below numbers, dates and relative times of a zone, seen from `now`. */
export function FormatProvider(props: { zone: string; now: () => number; children: ReactNode }) {
  const locale = useLocale()
  const { zone, now } = props
  const format = useMemo(() => createFormat(locale, new ZoneCalendar(zone), now), [locale, zone, now])
  return <FormatContext.Provider value={format}>{props.children}</FormatContext.Provider>
}

/** Numbers, dates and relative times as the operator reads them. */
export function useFormat(): Format {
  const format = useContext(FormatContext)
  if (!format) throw new Error('useFormat outside of FormatProvider')
  return format
}
