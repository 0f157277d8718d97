import type { Messages } from '#shared/kernel/messages.ts'
import { followUpRules } from './rules.ts'

type WordsOf = (typeof followUpRules)[number]['words']
type Keys<Words> = Words extends Messages<infer Key> ? Key : never

/** Words of all rules, from their modules: names, reasons, and the lines of their settings. */
export const ruleMessages: Messages<Keys<WordsOf>> = {
  'zh-CN': Object.assign({}, ...followUpRules.map((rule) => rule.words['zh-CN'])),
  en: Object.assign({}, ...followUpRules.map((rule) => rule.words.en)),
}
