import type { ReadDb } from '#electron/database/handles.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A campaign that waits for its review. Leans on campaigns_by_end. */
export type ReviewRow = { id: CampaignId; name: string; endsOn: CalendarDate; endsMinute: number | null }

/** Statement whose plan is tested. */
export const reviewsDue = `SELECT c.id, c.name, c.ends_on AS endsOn, c.ends_minute AS endsMinute FROM campaigns c
  WHERE c.ends_on BETWEEN ? AND ? AND c.confirmed_at IS NOT NULL AND c.cancelled_at IS NULL AND c.reviewed_at IS NULL
    AND c.review_waived_at IS NULL
    AND EXISTS (SELECT 1 FROM campaign_groups x JOIN groups g ON g.no = x.group_no WHERE x.campaign_no = c.no
      AND g.archived_at IS NULL AND (? IS NULL OR g.no = ?))
  ORDER BY c.ends_on DESC, c.no DESC`

/** Campaigns that ended within the days without a review, and whose one reminder was not answered. */
export function findReviewsDue(
  db: ReadDb,
  { from, to, groupNo }: { from: CalendarDate; to: CalendarDate; groupNo: number | null },
): ReviewRow[] {
  return db.all<ReviewRow>(reviewsDue, from, to, groupNo, groupNo)
}
