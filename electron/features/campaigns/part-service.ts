import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import type { Changed, NewCost, NewMaterial } from '#shared/features/campaigns/contract.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { changeCampaign } from './change.ts'
import { checkAmount, checked } from './checks.ts'
import {
  type CostColumns,
  deleteCost,
  deleteMaterial,
  insertCost,
  insertMaterial,
  type MaterialColumns,
  updateCost,
  updateMaterial,
} from './commands.ts'
import { requireCost, requireMaterial } from './queries.ts'

type Writing = { db: WriteDb; recorder: UndoRecorder }

/** Writes a new material of a campaign. Returns its id. */
export function keepMaterial(
  ctx: DataContext,
  { db, recorder }: Writing,
  campaignNo: number,
  { name, path }: NewMaterial,
): string {
  const id = newId()
  const createdAt = ctx.clock.now()
  const materialNo = insertMaterial(db, { id, campaignNo, name: checked.title(name), path, createdAt })
  recorder.created('campaign_materials', materialNo)
  return id
}

/** Adds something that must be at hand. */
export function addMaterial(
  ctx: DataContext,
  { id, material }: { id: string; material: NewMaterial },
): { id: string; undoId: string } {
  const facts = { title: material.name.trim() }
  const { result, undoId } = changeCampaign(ctx, { id, code: 'addMaterial', facts }, (db, recorder, { no }) =>
    keepMaterial(ctx, { db, recorder }, no, material),
  )
  return { id: result, undoId }
}

/** Changes what is named of a material. */
export function editMaterial(
  ctx: DataContext,
  { id, change }: { id: string; change: { name?: string; path?: string; isReady?: boolean } },
): Changed {
  const before = requireMaterial(ctx.read, id)
  const name = change.name === undefined ? before.name : checked.title(change.name)
  const path = change.path ?? before.path
  const isReady = change.isReady === undefined ? before.isReady : Number(change.isReady)
  const columns: MaterialColumns = {
    ...(name === before.name ? {} : { name }),
    ...(path === before.path ? {} : { path }),
    ...(isReady === before.isReady ? {} : { is_ready: isReady }),
  }
  if (Object.keys(columns).length === 0) return { undoId: null }
  const entry = { id: before.campaignId, code: 'editMaterial', facts: { title: before.name } }
  return changeCampaign(ctx, entry, (db, recorder) => {
    recorder.touchColumns('campaign_materials', before.no, Object.keys(columns))
    updateMaterial(db, before.no, columns)
  })
}

/** Refers a material to a file of this device, or to none. Refuses FILE_NOT_FOUND. */
export function attachMaterial(
  ctx: DataContext,
  { id, file }: { id: string; file: { token: string } | null },
): Changed {
  return editMaterial(ctx, { id, change: { path: file === null ? '' : ctx.resolveFile(file).path } })
}

/** Takes a material off the list; a file that it refers to stays where it is. */
export function removeMaterial(ctx: DataContext, id: string): Changed {
  const before = requireMaterial(ctx.read, id)
  const entry = { id: before.campaignId, code: 'removeMaterial', facts: { title: before.name } }
  return changeCampaign(ctx, entry, (db, recorder) => {
    recorder.touch('campaign_materials', before.no)
    deleteMaterial(db, before.no)
  })
}

/** Writes down what was paid. */
export function addCost(
  ctx: DataContext,
  { id, cost }: { id: string; cost: NewCost },
): { id: string; undoId: string } {
  checkAmount(cost.cents)
  const costId = newId()
  const name = checked.title(cost.name)
  const { undoId } = changeCampaign(
    ctx,
    { id, code: 'addCost', facts: { title: name } },
    (db, recorder, { no }) => {
      const createdAt = ctx.clock.now()
      recorder.created(
        'campaign_costs',
        insertCost(db, { ...cost, name, id: costId, campaignNo: no, createdAt }),
      )
    },
  )
  return { id: costId, undoId }
}

/** Changes what is named of a cost. */
export function editCost(
  ctx: DataContext,
  { id, change }: { id: string; change: { name?: string; cents?: number; spentOn?: CalendarDate | null } },
): Changed {
  const before = requireCost(ctx.read, id)
  const name = change.name === undefined ? before.name : checked.title(change.name)
  const cents = change.cents ?? before.cents
  const spentOn = change.spentOn === undefined ? before.spentOn : change.spentOn
  checkAmount(cents)
  const columns: CostColumns = {
    ...(name === before.name ? {} : { name }),
    ...(cents === before.cents ? {} : { cents }),
    ...(spentOn === before.spentOn ? {} : { spent_on: spentOn }),
  }
  if (Object.keys(columns).length === 0) return { undoId: null }
  const entry = { id: before.campaignId, code: 'editCost', facts: { title: before.name } }
  return changeCampaign(ctx, entry, (db, recorder) => {
    recorder.touchColumns('campaign_costs', before.no, Object.keys(columns))
    updateCost(db, before.no, columns)
  })
}

/** Deletes a cost. */
export function removeCost(ctx: DataContext, id: string): Changed {
  const before = requireCost(ctx.read, id)
  const entry = { id: before.campaignId, code: 'removeCost', facts: { title: before.name } }
  return changeCampaign(ctx, entry, (db, recorder) => {
    recorder.touch('campaign_costs', before.no)
    deleteCost(db, before.no)
  })
}
