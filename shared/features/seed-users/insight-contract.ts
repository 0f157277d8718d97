import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'
import { groupId } from '../groups/model.ts'
import { personId } from '../members/model.ts'
import { seedEffect, seedEffectDetail } from './effect-model.ts'
import { seedId } from './model.ts'
import { dismissedPerson, seedScored, suggestionList } from './score-model.ts'

const scope = z.object({ groupId: groupId.optional() })
const some = z.object({ groupId, personIds: z.array(personId).min(1).max(500) })
const changed = z.object({ undoId: z.string().nullable(), changed: z.number().int() })

/** What is computed about seeds and people who could become some; part of the contract of seed users. */
export const seedInsightContract = {
  /** Scores of the seeds of a scope. */
  scores: operation.input(scope).output(z.array(seedScored)),
  /**
   * The twenty best for a group. `from` = the group to look in, null = all of them; without it the group itself, or all
   * while hardly anybody talks in it.
   */
  suggestions: operation
    .input(z.object({ groupId, from: groupId.nullable().optional() }))
    .output(suggestionList),
  /** People who are not suggested for a group any more, the latest first. */
  dismissed: operation.input(z.object({ groupId })).output(z.array(dismissedPerson)),
  /** Never suggests people for a group again. */
  dismiss: operation.input(some).output(changed),
  /** Suggests people for a group again. */
  readmit: operation.input(some).output(changed),
  /** Catfish effect of every seed of a scope who joined, the latest first. */
  effects: operation.input(scope).output(z.array(seedEffect)),
  /** One of them with its days. Refuses SEED_NOT_FOUND and SEED_NOT_JOINED. */
  effect: operation.input(z.object({ id: seedId })).output(seedEffectDetail),
}
