import type { ReadDb } from '#electron/database/handles.ts'
import { findGroupRules, findRuleSettings } from '#electron/features/settings/queries.ts'
import { ruleId, settingsOf } from '#shared/features/follow-ups/rules.ts'

/** The script that the rule behind a card begins with, in its group; null = by turns, or a card by hand. */
export function findRuleScript(
  db: ReadDb,
  { source, groupNo }: { source: string; groupNo: number | null },
): string | null {
  const rule = ruleId.safeParse(source)
  if (!rule.success) return null
  const situation = { ...findRuleSettings(db), overrides: findGroupRules(db) }
  return settingsOf(situation, rule.data, groupNo).scriptId
}
