import { useWords } from '#renderer/app/i18n.tsx'
import { ruleMessages } from '#shared/features/follow-ups/rule-messages.ts'
import { settingsMessages } from '#shared/features/settings/messages.ts'

const words = {
  'zh-CN': { ...settingsMessages['zh-CN'], ...ruleMessages['zh-CN'] },
  en: { ...settingsMessages.en, ...ruleMessages.en },
}

export type RuleKey = keyof (typeof words)['en']

/** Words of the page of rules, with those that the rules bring themselves. */
export function useRuleWords() {
  return useWords(words)
}
