import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { campaignHintsContract } from '#shared/features/campaign-hints/contract.ts'
import {
  ignoreCampaignHint,
  listCampaignGaps,
  listCampaignHints,
  listStageRows,
  restoreCampaignHint,
} from './service.ts'

const os = implement(campaignHintsContract).$context<ProcedureContext>()

/** Contract entries of conflict hints, one line each. */
export const campaignHintsProcedures = {
  list: os.list.handler(({ context, input }) => listCampaignHints(context.data, input)),
  gaps: os.gaps.handler(({ context, input }) => listCampaignGaps(context.data, input)),
  stages: os.stages.handler(({ context, input }) => listStageRows(context.data, input)),
  ignore: os.ignore.handler(({ context, input }) => ignoreCampaignHint(context.data, input)),
  restore: os.restore.handler(({ context, input }) => restoreCampaignHint(context.data, input)),
}
