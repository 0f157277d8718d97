import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { campaignResultsContract } from '#shared/features/campaign-results/contract.ts'
import { compareOfPlaybook } from './compare-service.ts'
import { listEffects, showEffect } from './effect-service.ts'
import { listKpis } from './kpi-service.ts'
import { saveTyped, setPurpose, showResult } from './service.ts'

const os = implement(campaignResultsContract).$context<ProcedureContext>()

/** Contract entries of results, one line each. */
export const campaignResultsProcedures = {
  show: os.show.handler(({ context, input }) => showResult(context.data, input.campaignId)),
  save: os.save.handler(({ context, input }) => saveTyped(context.data, input)),
  effect: os.effect.handler(({ context, input }) => showEffect(context.data, input)),
  effects: os.effects.handler(({ context, input }) => listEffects(context.data, input)),
  compare: os.compare.handler(({ context, input }) => compareOfPlaybook(context.data, input.playbookId)),
  kpis: os.kpis.handler(({ context, input }) => listKpis(context.data, input.campaignId)),
  setPurpose: os.setPurpose.handler(({ context, input }) => setPurpose(context.data, input)),
}
