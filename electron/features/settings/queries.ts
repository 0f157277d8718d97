import type { ReadDb } from '#electron/database/handles.ts'
import {
  defaultRuleSettings,
  followUpRuleSettings,
  type GroupRules,
  groupRules,
  type RuleSettings,
} from '#shared/features/follow-ups/rules.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { GroupRulesRow } from '#shared/features/settings/contract.ts'
import type { WorkspaceSettings } from '#shared/features/settings/model.ts'
import {
  defaultStageSettings,
  defaultWorkspaceSettings,
  followUpGuards,
  type StageSettings,
  stageSettings,
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

/** Thresholds of follow-up rules and guards. A rule or a number that a later version brought has its default. */
export function findRuleSettings(db: ReadDb): RuleSettings {
  const stored = (findSetting(db, 'rules') ?? {}) as {
    rules?: Record<string, object>
    guards?: object
  }
  const rules = Object.entries(defaultRuleSettings.rules).map(([id, defaults]) => [
    id,
    { ...defaults, ...stored.rules?.[id] },
  ])
  return {
    rules: followUpRuleSettings.parse(Object.fromEntries(rules)),
    guards: followUpGuards.parse({ ...defaultRuleSettings.guards, ...stored.guards }),
  }
}

const GROUP_RULES = 'rules.group.'

/** Where the settings store what one group has otherwise. */
export function groupRulesKey(groupId: string): string {
  return `${GROUP_RULES}${groupId}`
}

/** What groups have otherwise than the others, by their internal key. */
export function findGroupRules(db: ReadDb): Map<number, GroupRules> {
  const rows = db.all<{ groupNo: number; value: string }>(
    `SELECT g.no AS groupNo, w.value FROM workspace_settings w JOIN groups g ON g.id = substr(w.key, ?)
     WHERE w.key >= ? AND w.key < ?`,
    GROUP_RULES.length + 1,
    GROUP_RULES,
    `${GROUP_RULES}\uffff`,
  )
  return new Map(rows.map((row) => [row.groupNo, groupRules.parse(JSON.parse(row.value))]))
}

/** Rules whose cards begin with a script: in all groups (null), or in one that has it otherwise. */
export function findRulesWithScript(
  db: ReadDb,
  scriptId: string,
): { key: string; rule: string; groupName: string | null }[] {
  return db.all(
    `SELECT w.key, r.key AS rule, g.name AS groupName
     FROM workspace_settings w LEFT JOIN groups g ON w.key = ? || g.id
       JOIN json_each(w.value, CASE w.key WHEN 'rules' THEN '$.rules' ELSE '$' END) r
     WHERE (w.key = 'rules' OR g.no IS NOT NULL) AND r.value ->> 'scriptId' = ? ORDER BY w.key, r.key`,
    GROUP_RULES,
    scriptId,
  )
}

/** Groups and days whose facts a change of zone derives again. */
export function countDerivedDays(db: ReadDb): { groups: number; days: number } {
  return (
    db.get<{ groups: number; days: number }>(
      'SELECT count(DISTINCT group_no) AS groups, count(*) AS days FROM group_days',
    ) ?? { groups: 0, days: 0 }
  )
}

/** The same with names, for screens. */
export function findGroupRulesRows(db: ReadDb): GroupRulesRow[] {
  const own = findGroupRules(db)
  return db
    .all<{ no: number; id: GroupId; name: string }>(
      'SELECT no, id, name FROM groups WHERE pending_batch_no IS NULL ORDER BY no',
    )
    .flatMap(({ no, id, name }) => {
      const rules = own.get(no)
      return rules ? [{ groupId: id, groupName: name, rules }] : []
    })
}

/** Present members without staff and bots by their role; null = those whose data does not suffice. */
export function countRoles(db: ReadDb): Map<string | null, number> {
  const rows = db.all<{ role: string | null; members: number }>(
    `SELECT CASE WHEN f.is_enough = 1 THEN f.role END AS role, count(*) AS members
     FROM membership_figures f JOIN memberships m ON m.no = f.membership_no
     WHERE m.left_kind IS NULL AND m.pending_batch_no IS NULL AND m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0
     GROUP BY 1`,
  )
  return new Map(rows.map((row) => [row.role, row.members]))
}

export const STAGES = 'salesStages'

/** Sales stages and what outcomes make of them. */
export function findStageSettings(db: ReadDb): StageSettings {
  const stored = stageSettings.safeParse(findSetting(db, STAGES))
  return stored.success ? stored.data : defaultStageSettings
}

/** People by sales stage. */
export function countStages(db: ReadDb): Map<string, number> {
  const rows = db.all<{ stage: string; count: number }>(
    'SELECT sales_stage AS stage, count(*) AS count FROM people WHERE pending_batch_no IS NULL GROUP BY 1',
  )
  return new Map(rows.map((row) => [row.stage, row.count]))
}

/** People of one stage. */
export function findPeopleOfStage(db: ReadDb, stage: string): number[] {
  return db.all<{ no: number }>('SELECT no FROM people WHERE sales_stage = ?', stage).map((row) => row.no)
}
