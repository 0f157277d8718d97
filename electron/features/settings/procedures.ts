import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { settingsContract } from '#shared/features/settings/contract.ts'
import { getActivity, updateActivity } from './activity-service.ts'
import { getHintLimits, updateHintLimits } from './hint-settings-service.ts'
import { getProblemTargets, updateProblemTargets } from './problem-settings-service.ts'
import { getRules, listGroupRules, updateGroupRules, updateRules } from './rules-service.ts'
import { getSeedSettings, updateSeedSettings } from './seed-settings-service.ts'
import { changeZone, getSettings, previewZone, updateSettings } from './service.ts'
import { getStages, updateStages } from './stage-service.ts'

const os = implement(settingsContract).$context<ProcedureContext>()

/** Contract entries of settings, one line each. */
export const settingsProcedures = {
  get: os.get.handler(({ context }) => getSettings(context.data)),
  update: os.update.handler(({ context, input }) => updateSettings(context.data, input)),
  previewZone: os.previewZone.handler(({ context, input }) => previewZone(context.data, input.zone)),
  changeZone: os.changeZone.handler(({ context, input }) => changeZone(context.data, input.zone)),
  getRules: os.getRules.handler(({ context }) => getRules(context.data)),
  updateRules: os.updateRules.handler(({ context, input }) => updateRules(context.data, input)),
  listGroupRules: os.listGroupRules.handler(({ context }) => listGroupRules(context.data)),
  updateGroupRules: os.updateGroupRules.handler(({ context, input }) =>
    updateGroupRules(context.data, input),
  ),
  getStages: os.getStages.handler(({ context }) => getStages(context.data)),
  updateStages: os.updateStages.handler(({ context, input }) => updateStages(context.data, input)),
  getActivity: os.getActivity.handler(({ context }) => getActivity(context.data)),
  updateActivity: os.updateActivity.handler(({ context, input }) => updateActivity(context.data, input)),
  getSeeds: os.getSeeds.handler(({ context }) => getSeedSettings(context.data)),
  updateSeeds: os.updateSeeds.handler(({ context, input }) => updateSeedSettings(context.data, input)),
  getCampaignHints: os.getCampaignHints.handler(({ context }) => getHintLimits(context.data)),
  updateCampaignHints: os.updateCampaignHints.handler(({ context, input }) =>
    updateHintLimits(context.data, input),
  ),
  getProblems: os.getProblems.handler(({ context }) => getProblemTargets(context.data)),
  updateProblems: os.updateProblems.handler(({ context, input }) =>
    updateProblemTargets(context.data, input),
  ),
}
