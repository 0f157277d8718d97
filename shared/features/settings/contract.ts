import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'
import { activityThresholds } from '../activity/model.ts'
import { hintLimits } from '../campaign-hints/model.ts'
import { groupRules, ruleSettings } from '../follow-ups/rules.ts'
import { groupId } from '../groups/model.ts'
import { memberRole, salesStage } from '../members/model.ts'
import { problemTargets } from '../problems/model.ts'
import { seedSettings } from '../seed-users/model.ts'
import { settingsChange, stageSettings, workspaceSettings } from './model.ts'

const groupRulesRow = z.object({ groupId, groupName: z.string(), rules: groupRules })
export type GroupRulesRow = z.infer<typeof groupRulesRow>

/** Members of a role before and after a change; null = those whose data does not suffice to say. */
const roleEffect = z.object({
  role: memberRole.nullable(),
  before: z.number().int(),
  after: z.number().int(),
})
export type RoleEffect = z.infer<typeof roleEffect>

/** All that a screen may ask about the settings of the workspace. */
export const settingsContract = {
  get: operation.output(workspaceSettings),
  /** Changes what is named and leaves the rest; returns all settings and how to take the change back. */
  update: operation
    .input(settingsChange)
    .output(z.object({ settings: workspaceSettings, undoId: z.string() })),
  /** How many days of facts a change of zone would derive again. Refuses with ZONE_UNKNOWN. */
  previewZone: operation
    .input(z.object({ zone: z.string() }))
    .output(z.object({ zone: z.string(), groups: z.number().int(), days: z.number().int() })),
  /** Changes the zone and has all days derived again; follow-ups keep their instant. Refuses with ZONE_UNKNOWN. */
  changeZone: operation.input(z.object({ zone: z.string() })).output(workspaceSettings),
  getRules: operation.output(ruleSettings),
  /** Replaces the thresholds of follow-up rules and guards, and runs the rules. Refuses RULE_WINDOW. */
  updateRules: operation.input(ruleSettings).output(z.object({ rules: ruleSettings, undoId: z.string() })),
  /** What groups have otherwise than the others; those without anything of their own are absent. */
  listGroupRules: operation.output(z.array(groupRulesRow)),
  /** Replaces what one group has otherwise, and runs the rules; a rule that is absent follows all groups again. */
  updateGroupRules: operation
    .input(z.object({ groupId, rules: groupRules }))
    .output(z.object({ groups: z.array(groupRulesRow), undoId: z.string() })),
  /** Sales stages, and how many people stand in each. */
  getStages: operation.output(
    z.object({ settings: stageSettings, counts: z.record(z.string(), z.number().int()) }),
  ),
  /** Replaces the stages; `moves` says where the people of a removed one go. Refuses STAGE_IN_USE. */
  updateStages: operation
    .input(z.object({ settings: stageSettings, moves: z.record(salesStage, salesStage).default({}) }))
    .output(z.object({ settings: stageSettings, moved: z.number().int(), undoId: z.string() })),
  /** Thresholds of roles and activity. */
  getActivity: operation.output(activityThresholds),
  /** Replaces them and derives all roles and figures again; tells how many members have which role now. */
  updateActivity: operation
    .input(activityThresholds)
    .output(z.object({ thresholds: activityThresholds, undoId: z.string(), effect: z.array(roleEffect) })),
  /** Numbers of the seed pipeline. */
  getSeeds: operation.output(seedSettings),
  /** Replaces them; what screens judge by them follows at once. */
  updateSeeds: operation.input(seedSettings).output(z.object({ settings: seedSettings, undoId: z.string() })),
  /** From where on the plan of campaigns is told of. */
  getCampaignHints: operation.output(hintLimits),
  /** Replaces them; hints follow at once. */
  updateCampaignHints: operation
    .input(hintLimits)
    .output(z.object({ settings: hintLimits, undoId: z.string() })),
  /** Targets of problems. */
  getProblems: operation.output(problemTargets),
  /** Replaces them; clocks and figures follow at once, those of the past too. */
  updateProblems: operation
    .input(problemTargets)
    .output(z.object({ settings: problemTargets, undoId: z.string() })),
}
