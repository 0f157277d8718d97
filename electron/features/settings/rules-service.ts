import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import {
  findContradiction,
  type GroupRules,
  type RuleId,
  type RuleSettings,
  type RuleSettingsMap,
  ruleIds,
  settingsToKeep,
} from '#shared/features/follow-ups/rules.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { GroupRulesRow } from '#shared/features/settings/contract.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { deleteSetting, updateSetting } from './commands.ts'
import { findGroupRulesRows, findRuleSettings, findRulesWithScript, groupRulesKey } from './queries.ts'

/** Thresholds of follow-up rules that hold for all groups. */
export function getRules(ctx: DataContext): RuleSettings {
  return findRuleSettings(ctx.read)
}

/** What groups have otherwise. */
export function listGroupRules(ctx: DataContext): GroupRulesRow[] {
  return findGroupRulesRows(ctx.read)
}

/** Replaces the rules of all groups and runs them, so that cards follow at once. */
export async function updateRules(ctx: DataContext, wanted: RuleSettings) {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const rules = keptRules(findRuleSettings(ctx.read).rules, wanted.rules, today)
  refuseContradiction(rules)
  const entry = { id: newId(), code: 'settings.updateRules', facts: {}, at: ctx.clock.now() }
  const { undoId } = ctx.write('settings', (db) =>
    undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', 'rules')
      updateSetting(db, 'rules', { ...wanted, rules })
    }),
  )
  await generateFollowUps(ctx, 'recent')
  return { rules: findRuleSettings(ctx.read), undoId }
}

/** Replaces what one group has otherwise and runs the rules. Nothing left means it follows all groups again. */
export async function updateGroupRules(ctx: DataContext, input: { groupId: GroupId; rules: GroupRules }) {
  requireGroupNo(ctx.read, input.groupId)
  const key = groupRulesKey(input.groupId)
  const rules = keptGroupRules(ctx, input)
  const entry = { id: newId(), code: 'settings.updateGroupRules', facts: {}, at: ctx.clock.now() }
  const { undoId } = ctx.write('settings', (db) =>
    undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', key)
      if (Object.keys(rules).length === 0) deleteSetting(db, key)
      else updateSetting(db, key, rules)
    }),
  )
  await generateFollowUps(ctx, 'recent')
  return { groups: findGroupRulesRows(ctx.read), undoId }
}

/** What is kept of a group's own rules: only what it says, with the day on which it switched something on. */
function keptGroupRules(
  ctx: DataContext,
  { groupId, rules }: { groupId: GroupId; rules: GroupRules },
): GroupRules {
  const shared = findRuleSettings(ctx.read).rules
  const before = findGroupRulesRows(ctx.read).find((row) => row.groupId === groupId)?.rules ?? {}
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const present = ruleIds.filter((id) => rules[id] !== undefined && Object.keys(rules[id]).length > 0)
  const effective = { ...shared } as Record<RuleId, object>
  const kept = present.map((id) => {
    const whole = { ...shared[id], ...rules[id] }
    const dated = settingsToKeep(id, { ...shared[id], ...before[id] } as typeof whole, whole as never, today)
    effective[id] = dated
    const own = Object.entries(dated).filter(
      ([name, value]) => name in (rules[id] ?? {}) || value !== whole[name as keyof typeof whole],
    )
    return [id, Object.fromEntries(own)]
  })
  refuseContradiction(effective as RuleSettingsMap)
  return Object.fromEntries(kept) as GroupRules
}

function keptRules(before: RuleSettingsMap, after: RuleSettingsMap, today: CalendarDate): RuleSettingsMap {
  const kept = ruleIds.map((id) => [id, settingsToKeep(id, before[id], after[id] as never, today)])
  return Object.fromEntries(kept) as RuleSettingsMap
}

function refuseContradiction(rules: RuleSettingsMap): void {
  const contradiction = findContradiction(rules)
  if (contradiction) throw new AppError(contradiction.code, { rule: contradiction.rule })
}

/** Rules that begin with a script take theirs by turns from now on; within the command that removes it, and its undo. */
export function releaseScript(db: WriteDb, recorder: UndoRecorder, scriptId: string): void {
  for (const { key, rule } of findRulesWithScript(db, scriptId)) {
    recorder.touch('workspace_settings', key)
    const path = `$${key === 'rules' ? '.rules' : ''}.${rule}.scriptId`
    db.run('UPDATE workspace_settings SET value = json_set(value, ?, NULL) WHERE key = ?', path, key)
  }
}
