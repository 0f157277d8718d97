import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'
import { ruleSettings } from '../follow-ups/rules.ts'
import { settingsChange, workspaceSettings } from './model.ts'

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
  /** Replaces the thresholds of follow-up rules and guards. */
  updateRules: operation.input(ruleSettings).output(z.object({ rules: ruleSettings, undoId: z.string() })),
}
