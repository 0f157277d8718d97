import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { flashGroupsContract } from '#shared/features/flash-groups/contract.ts'
import {
  changeFlash,
  endFlash,
  followPeople,
  markPeople,
  moveFlash,
  setFate,
  tickPeople,
} from './change-service.ts'
import { flashOfCampaign, listFlash, listPeople, showFlash } from './service.ts'
import { planFlash, startFlash } from './start-service.ts'

const os = implement(flashGroupsContract).$context<ProcedureContext>()

/** Contract entries of flash groups, one line each. */
export const flashGroupsProcedures = {
  list: os.list.handler(({ context }) => listFlash(context.data)),
  show: os.show.handler(({ context, input }) => showFlash(context.data, input.id)),
  ofCampaign: os.ofCampaign.handler(({ context, input }) => flashOfCampaign(context.data, input.campaignId)),
  people: os.people.handler(({ context, input }) => listPeople(context.data, input.id)),
  plan: os.plan.handler(({ context, input }) => planFlash(context.data, input)),
  start: os.start.handler(({ context, input }) => startFlash(context.data, input)),
  change: os.change.handler(({ context, input }) => changeFlash(context.data, input)),
  move: os.move.handler(({ context, input }) => moveFlash(context.data, input)),
  mark: os.mark.handler(({ context, input }) => markPeople(context.data, input)),
  setFate: os.setFate.handler(({ context, input }) => setFate(context.data, input)),
  tick: os.tick.handler(({ context, input }) => tickPeople(context.data, input)),
  follow: os.follow.handler(({ context, input }) => followPeople(context.data, input)),
  end: os.end.handler(({ context, input }) => endFlash(context.data, input.id)),
}
