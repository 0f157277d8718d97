import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import type { Changed } from '#shared/features/campaigns/contract.ts'
import { changeCampaign, writeColumns } from './change.ts'
import { checked } from './checks.ts'
import { requireCampaign } from './queries.ts'

type Review = { worked: string; failed: string; next: string }

/** Keeps the review (复盘) of a campaign; an emptied one is none. */
export function reviewCampaign(ctx: DataContext, { id, review }: { id: string; review: Review }): Changed {
  const before = requireCampaign(ctx.read, id)
  const columns = {
    review_worked: checked.text(review.worked),
    review_failed: checked.text(review.failed),
    review_next: checked.text(review.next),
  }
  const isSame =
    columns.review_worked === before.reviewWorked &&
    columns.review_failed === before.reviewFailed &&
    columns.review_next === before.reviewNext
  if (isSame) return { undoId: null }
  const isEmpty = Object.values(columns).every((text) => text === '')
  const reviewedAt = isEmpty ? null : (before.reviewedAt ?? ctx.clock.now())
  return changeCampaign(ctx, { id, code: 'review' }, (db, recorder) =>
    writeColumns(db, recorder, before.no, { ...columns, reviewed_at: reviewedAt }),
  )
}

/** Answers the one reminder to write a review: not needed. */
export function waiveReviewOf(ctx: DataContext, id: string): Changed {
  const { reviewWaivedAt } = requireCampaign(ctx.read, id)
  if (reviewWaivedAt !== null) return { undoId: null }
  return changeCampaign(ctx, { id, code: 'waiveReview' }, (db, recorder) =>
    waiveReview(db, recorder, id, ctx.clock.now()),
  )
}

/** The same as part of a larger change, whose recorder takes it back. */
export function waiveReview(db: WriteDb, recorder: UndoRecorder, id: string, at: number): void {
  const { no } = requireCampaign(db, id)
  writeColumns(db, recorder, no, { review_waived_at: at })
}
