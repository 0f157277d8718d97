import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { SalesStage } from '#shared/features/members/model.ts'
import type { StageSettings } from '#shared/features/settings/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { updateSetting } from './commands.ts'
import { countStages, findPeopleOfStage, findStageSettings, STAGES } from './queries.ts'

type Moves = Readonly<Record<SalesStage, SalesStage>>

/** Sales stages with the number of people in each. */
export function getStages(ctx: DataContext) {
  return { settings: findStageSettings(ctx.read), counts: Object.fromEntries(countStages(ctx.read)) }
}

/** Replaces the stages. Nobody is left in one that is gone: `moves` says where they go, else it is refused. */
export function updateStages(ctx: DataContext, input: { settings: StageSettings; moves: Moves }) {
  const { settings, moves } = input
  const entry = { id: newId(), code: 'settings.updateStages', facts: {}, at: ctx.clock.now() }
  return ctx.write('settings', (db) => {
    const { undoId, result } = undoable(db, entry, (recorder) => {
      const moved = moveAll(db, recorder, settings, moves)
      recorder.touch('workspace_settings', STAGES)
      updateSetting(db, STAGES, settings)
      return moved
    })
    if (result > 0) ctx.write('members', () => undefined)
    return { settings: findStageSettings(db), moved: result, undoId }
  })
}

function moveAll(db: WriteDb, recorder: UndoRecorder, settings: StageSettings, moves: Moves): number {
  const ids = new Set(settings.stages.map(({ id }) => id))
  let moved = 0
  for (const [stage, count] of countStages(db)) {
    if (ids.has(stage)) continue
    const to = moves[stage]
    if (to === undefined || !ids.has(to)) throw new AppError('STAGE_IN_USE', { count })
    for (const no of findPeopleOfStage(db, stage)) {
      recorder.touch('people', no)
      db.run('UPDATE people SET sales_stage = ? WHERE no = ?', to, no)
      moved += 1
    }
  }
  return moved
}
