import type { WriteDb } from '#electron/database/handles.ts'
import type { TypedResult } from '#shared/features/campaign-results/model.ts'
import type { GroupPurpose } from '#shared/features/playbooks/model.ts'

/** Keeps what was typed of a result. */
export function replaceTyped(db: WriteDb, campaignNo: number, typed: TypedResult, at: number): void {
  db.run(
    `INSERT INTO campaign_results (campaign_no, participants, orders, revenue_cents, note, saved_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (campaign_no) DO UPDATE SET participants = excluded.participants, orders = excluded.orders,
       revenue_cents = excluded.revenue_cents, note = excluded.note, saved_at = excluded.saved_at`,
    campaignNo,
    typed.participants,
    typed.orders,
    typed.revenueCents,
    typed.note,
    at,
  )
}

/** Forgets what was typed. */
export function deleteTyped(db: WriteDb, campaignNo: number): void {
  db.run('DELETE FROM campaign_results WHERE campaign_no = ?', campaignNo)
}

/** Says what a group is for; null = as its type suggests. */
export function replacePurpose(db: WriteDb, groupNo: number, purpose: GroupPurpose | null, at: number): void {
  if (purpose === null) {
    db.run('DELETE FROM group_purposes WHERE group_no = ?', groupNo)
    return
  }
  db.run(
    `INSERT INTO group_purposes (group_no, purpose, set_at) VALUES (?, ?, ?)
     ON CONFLICT (group_no) DO UPDATE SET purpose = excluded.purpose, set_at = excluded.set_at`,
    groupNo,
    purpose,
    at,
  )
}
