import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import type { HintRangeInput } from '#shared/features/campaign-hints/contract.ts'
import type { CampaignGap, CampaignHint, StageRow } from '#shared/features/campaign-hints/model.ts'
import { findGaps } from '#shared/features/campaign-hints/rules/gaps.ts'
import { findHints } from '#shared/features/campaign-hints/rules/hints.ts'
import { findStageRows, monthsIn } from '#shared/features/campaign-hints/rules/stages.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { deleteDismissal, upsertDismissal } from './commands.ts'
import { findIgnored, findPlan } from './queries.ts'

/** What speaks against the plan of some days, the most pressing first. */
export function listCampaignHints(ctx: DataContext, range: HintRangeInput): CampaignHint[] {
  return findHints(planFrom(ctx, range.from), range, findIgnored(ctx.read))
}

/** Stretches without campaigns that touch the days, of living groups. */
export function listCampaignGaps(ctx: DataContext, { from, to, groupId }: HintRangeInput): CampaignGap[] {
  return findGaps(planFrom(ctx, from))
    .filter((gap) => gap.from <= to && gap.until >= from)
    .filter((gap) => groupId === undefined || gap.groupId === groupId)
    .map((gap) => ({ groupId: gap.groupId, from: gap.from, until: gap.until, isOpen: gap.isOpen }))
}

/** Which stages the living groups have in a month, and which are missing. */
export function listStageRows(
  ctx: DataContext,
  { month, groupId }: { month: string; groupId?: GroupId | undefined },
): StageRow[] {
  const first = `${month}-01` as CalendarDate
  const [days] = monthsIn(first, first)
  if (!days) return []
  return findStageRows(planFrom(ctx, first), days).filter(
    (row) => groupId === undefined || row.groupId === groupId,
  )
}

/** Ignores a case until its facts change. Ignoring it twice keeps the facts of the second time. */
export function ignoreCampaignHint(
  ctx: DataContext,
  { key, print }: { key: string; print: string },
): { undoId: string } {
  return ctx.write('campaign-hints', (db) => {
    const at = ctx.clock.now()
    const { undoId } = undoable(db, { id: newId(), code: 'hintIgnored', facts: {}, at }, (recorder) => {
      recorder.touch('campaign_hint_dismissals', key)
      upsertDismissal(db, key, print, at)
    })
    return { undoId }
  })
}

/** Lets an ignored case be told of again. Refuses HINT_NOT_IGNORED. */
export function restoreCampaignHint(ctx: DataContext, { key }: { key: string }): { undoId: string } {
  return ctx.write('campaign-hints', (db) => {
    const entry = { id: newId(), code: 'hintRestored', facts: {}, at: ctx.clock.now() }
    const { undoId } = undoable(db, entry, (recorder) => {
      recorder.touch('campaign_hint_dismissals', key)
      if (!deleteDismissal(db, key)) throw new AppError('HINT_NOT_IGNORED')
    })
    return { undoId }
  })
}

function planFrom(ctx: DataContext, from: CalendarDate) {
  const calendar = ctx.calendar()
  return findPlan(ctx.read, from, calendar.dateAt(ctx.clock.now()), calendar)
}
