import type { DataContext } from '#electron/backend/context.ts'
import { findPillars } from '#electron/features/content-output/queries.ts'
import { showIntroduction } from '#electron/features/introductions/service.ts'
import { requirePersonaNo } from '#electron/features/personas/queries.ts'
import { showPersona, showPictures } from '#electron/features/personas/service.ts'
import { overviewTrust } from '#electron/features/trust/service.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import { type PersonaSheet, personaSheet } from '#shared/features/persona-sheet/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { findSheetGroups } from './queries.ts'

/** What a partner may read about a persona. Refuses PERSONA_NOT_FOUND. */
export function showPersonaSheet(
  ctx: DataContext,
  { personaId, anonymise }: { personaId: string; anonymise: boolean },
): PersonaSheet {
  const persona = showPersona(ctx, personaId)
  const { photo, avatar } = showPictures(ctx, personaId)
  const { versions, credentials } = showIntroduction(ctx, personaId)
  const textOf = (kind: VersionKind) => versions.find((version) => version.kind === kind)?.text ?? ''
  return personaSheet.parse({
    ...persona,
    personaId: persona.id,
    photo: photo ?? avatar,
    introductions: { oneLine: textOf('one_line'), groupPost: textOf('group_post'), long: textOf('long') },
    credentials,
    pillars: findPillars(
      ctx.read,
      requirePersonaNo(ctx.read, personaId),
      ctx.calendar().dateAt(ctx.clock.now()),
    ),
    groups: findSheetGroups(ctx.read, persona.groupIds).map((group) => ({
      ...group,
      name: anonymise ? null : group.name,
    })),
    trust: trustOf(ctx, persona),
    anonymised: anonymise,
    madeAt: ctx.clock.now(),
  })
}

/** Only what can be told is handed on. */
function trustOf(ctx: DataContext, { groupIds }: Persona): PersonaSheet['trust'] {
  if (groupIds.length === 0) return null
  const { from, until, pillars } = overviewTrust(ctx, groupIds)
  return { from, until, facts: pillars.flatMap(({ facts }) => facts.filter(({ share }) => share !== null)) }
}
