import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { requirePersonaNo } from '#electron/features/personas/queries.ts'
import { type Pillar, type PillarId, pillarId } from '#shared/features/content-output/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { toComparableName, toStoredText } from '#shared/kernel/text.ts'
import { undoableChange } from './change.ts'
import { deletePillar, insertPillar, updatePillar, updatePillarPosition } from './commands.ts'
import { findHolders, findPillarNames, findPillars, requirePillar } from './queries.ts'

const RECENT_DAYS = 30

/** Pillars of a persona in their order. */
export function listPillars(ctx: DataContext, personaId: string): Pillar[] {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  return findPillars(ctx.read, requirePersonaNo(ctx.read, personaId), addDays(today, 1 - RECENT_DAYS))
}

/** Throws PILLAR_TAKEN when another pillar of the persona is called so. */
function requireFreeName(db: ReadDb, personaNo: number, name: string, exceptNo: number | null): void {
  const wanted = toComparableName(name)
  const isTaken = findPillarNames(db, personaNo).some(
    (other) => other.no !== exceptNo && toComparableName(other.name) === wanted,
  )
  if (isTaken) throw new AppError('PILLAR_TAKEN', { name })
}

/** Adds a pillar behind the others. Refuses PILLAR_TAKEN. */
export function addPillar(
  ctx: DataContext,
  { personaId, name, why }: { personaId: string; name: string; why: string },
): { undoId: string; id: PillarId } {
  const id = pillarId.parse(newId())
  const { undoId } = undoableChange(ctx, 'addPillar', (db, recorder, facts) => {
    const personaNo = requirePersonaNo(db, personaId)
    requireFreeName(db, personaNo, name, null)
    const last = findPillarNames(db, personaNo).at(-1)?.position ?? 0
    const at = ctx.clock.now()
    const pillar = { id, personaNo, name: toStoredText(name), why: toStoredText(why), position: last + 1, at }
    recorder.created('content_pillars', insertPillar(db, pillar))
    facts.name = name
  })
  return { undoId, id }
}

/** Saves what is typed into a pillar. */
export function editPillar(
  ctx: DataContext,
  { id, name, why }: { id: string; name?: string | undefined; why?: string | undefined },
): Record<string, never> {
  return ctx.write('content-output', (db) => {
    const { no, personaNo } = requirePillar(db, id)
    if (name !== undefined) requireFreeName(db, personaNo, name, no)
    updatePillar(db, no, {
      name: name === undefined ? null : toStoredText(name),
      why: why === undefined ? null : toStoredText(why),
    })
    return {}
  })
}

/** Swaps a pillar with its neighbour; at the end nothing moves. */
export function movePillar(ctx: DataContext, { id, step }: { id: string; step: -1 | 1 }): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'movePillar', (db, recorder, facts) => {
    const moved = requirePillar(db, id)
    const order = findPillarNames(db, moved.personaNo)
    const from = order.findIndex(({ no }) => no === moved.no)
    const [taken] = order.splice(from, 1)
    if (taken) order.splice(Math.max(0, from + step), 0, taken)
    for (const [at, { no, position }] of order.entries()) {
      if (position === at + 1) continue
      recorder.touch('content_pillars', no)
      updatePillarPosition(db, no, at + 1)
    }
    facts.name = moved.name
  })
  return { undoId }
}

/** Deletes a pillar; its ideas and drafts stay without one. */
export function removePillar(ctx: DataContext, id: string): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'removePillar', (db, recorder, facts) => {
    const { no, name } = requirePillar(db, id)
    recorder.touch('content_pillars', no)
    for (const table of ['content_ideas', 'content_drafts'] as const)
      for (const holder of findHolders(db, table, 'pillar_no', no))
        recorder.touchColumns(table, holder, ['pillar_no'])
    deletePillar(db, no)
    facts.name = name
  })
  return { undoId }
}
