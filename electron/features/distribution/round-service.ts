import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { listIntroductions } from '#electron/features/introductions/service.ts'
import { requirePersona, requirePersonaNo } from '#electron/features/personas/queries.ts'
import { type RoundStep, type RoundTarget, roundStep } from '#shared/features/distribution/model.ts'
import { introductionValues, suggestedKind } from '#shared/features/distribution/rules.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { segmentsOf } from '#shared/features/scripts/rules/script-text.ts'
import { findLastPosts, findLivingGroups, lastDaysOf } from './queries.ts'
import { standingsOf, worksHere } from './standings.ts'

/** Groups with what can be posted there, in the order in which they are named; groups that are no longer alive are left out. */
export function showRound(ctx: DataContext, targets: readonly RoundTarget[]): RoundStep[] {
  const steps = [...new Set(targets.map(({ personaId }) => personaId))].flatMap((personaId) =>
    stepsOf(
      ctx,
      personaId,
      targets.filter((target) => target.personaId === personaId).map(({ groupId }) => groupId),
    ),
  )
  return targets.flatMap(
    ({ personaId, groupId }) =>
      steps.find((step) => step.personaId === personaId && step.groupId === groupId) ?? [],
  )
}

function stepsOf(ctx: DataContext, personaId: PersonaId, groupIds: readonly string[]): RoundStep[] {
  const persona = requirePersona(ctx.read, personaId)
  const personaNo = requirePersonaNo(ctx.read, personaId)
  const wanted = new Set(groupIds.map((id) => requireGroupNo(ctx.read, id)))
  const groups = findLivingGroups(ctx.read, null).filter(({ no }) => wanted.has(no))
  const written = listIntroductions(ctx, personaId).filter(({ text }) => text.trim() !== '')
  const posts = findLastPosts(ctx.read, personaNo)
  const days = lastDaysOf(posts)
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const standings = standingsOf(
    ctx,
    groups.map((group) => ({
      ...group,
      lastOn: days.get(group.no) ?? null,
      worksHere: worksHere(group, personaNo),
    })),
  )
  return groups.map(({ no, id, name, platform }) =>
    roundStep.parse({
      personaId,
      personaName: persona.name,
      groupId: id,
      groupName: name,
      platform,
      standing: standings.get(no),
      postedToday: posts
        .filter(({ groupNo, lastOn }) => groupNo === no && lastOn === today)
        .map(({ kind }) => kind),
      suggested: suggestedKind(
        platform,
        written.map(({ kind }) => kind),
      ),
      texts: written.map(({ kind, text, signs }) => ({
        kind,
        signs,
        segments: segmentsOf(text, introductionValues(persona, name)),
      })),
    }),
  )
}
