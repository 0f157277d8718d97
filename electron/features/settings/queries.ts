import type { ReadDb } from '#electron/database/handles.ts'
import type { RuleSettings, WorkspaceSettings } from '#shared/features/settings/model.ts'
import {
  defaultRuleSettings,
  defaultWorkspaceSettings,
  followUpGuards,
  followUpRuleSettings,
  workspaceSettings,
} from '#shared/features/settings/model.ts'

/** One stored setting as JSON, or undefined. */
export function findSetting(db: ReadDb, key: string): unknown {
  const stored = db.value<string>('SELECT value FROM workspace_settings WHERE key = ?', key)
  return stored === undefined ? undefined : (JSON.parse(stored) as unknown)
}

/** All settings of the workspace; what was never set has its default. */
export function findSettings(db: ReadDb): WorkspaceSettings {
  const stored = Object.fromEntries(
    Object.keys(defaultWorkspaceSettings).flatMap((key) => {
      const value = findSetting(db, key)
      return value === undefined ? [] : [[key, value]]
    }),
  )
  return workspaceSettings.parse({ ...defaultWorkspaceSettings, ...stored })
}

/** Thresholds of follow-up rules and guards. A rule that a later version brought has its default. */
export function findRuleSettings(db: ReadDb): RuleSettings {
  const stored = (findSetting(db, 'rules') ?? {}) as Partial<RuleSettings>
  return {
    rules: followUpRuleSettings.parse({ ...defaultRuleSettings.rules, ...stored.rules }),
    guards: followUpGuards.parse({ ...defaultRuleSettings.guards, ...stored.guards }),
  }
}

/** Groups and days whose facts a change of zone derives again. */
export function countDerivedDays(db: ReadDb): { groups: number; days: number } {
  return (
    db.get<{ groups: number; days: number }>(
      'SELECT count(DISTINCT group_no) AS groups, count(*) AS days FROM group_days',
    ) ?? { groups: 0, days: 0 }
  )
}
