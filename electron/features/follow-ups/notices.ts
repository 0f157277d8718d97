import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { isQuiet } from '#shared/features/follow-ups/rules/times.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { situationOf } from './generation.ts'

const NAMED = 3

/** What a notification tells of, grouped: everything that fell due since the last one. */
export type DueNotice = { followUpIds: string[]; title: string; body: string }

/**
 * Tells once of every open card that is due: one notification for all of them, so that what was missed while the app was
 * closed is one summary. In quiet hours nothing is told, and nothing is lost. Returns what it told, or null.
 */
export function dueNotices(ctx: DataContext, locale: Locale): DueNotice | null {
  const { calendar, now, quietHours } = situationOf(ctx)
  if (isQuiet(now, calendar, quietHours)) return null
  const due = ctx.read.all<{ no: number; id: string; name: string }>(
    `SELECT f.no, f.id, p.display_name AS name FROM follow_ups f JOIN people p ON p.no = f.person_no
     WHERE f.state = 'open' AND f.due_at <= ? AND f.notified_at IS NULL AND p.do_not_contact = 0
       AND p.pending_batch_no IS NULL ORDER BY f.priority, f.due_at, f.no`,
    now,
  )
  if (due.length === 0) return null
  ctx.writeQuietly((db) => {
    for (const { no } of due) db.run('UPDATE follow_ups SET notified_at = ? WHERE no = ?', now, no)
  })
  const names = due
    .slice(0, NAMED)
    .map((card) => card.name)
    .join(locale === 'en' ? ', ' : '、')
  const notice = {
    followUpIds: due.map((card) => card.id),
    title: formatMessage(followUpMessages, locale, 'notice.title', { count: due.length }),
    body: formatMessage(followUpMessages, locale, 'notice.body', {
      names,
      more: Math.max(0, due.length - NAMED),
    }),
  }
  ctx.notify({ kind: 'notify', id: newId(), ...notice })
  return notice
}
