import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { findSetting } from '#electron/features/settings/queries.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { isQuiet } from '#shared/features/follow-ups/rules/times.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { updateStoredValue } from './commands.ts'
import { situationOf } from './generation.ts'

const NAMED = 3
const LANGUAGE = 'followUps.noticeLanguage'

/** The language in which the screen last asked to be told; the backend itself has none. */
export function noticeLanguage(ctx: DataContext): Locale {
  return findSetting(ctx.read, LANGUAGE) === 'en' ? 'en' : 'zh-CN'
}

/** Remembers the language of notifications. */
export function setNoticeLanguage(ctx: DataContext, language: Locale): void {
  if (noticeLanguage(ctx) !== language) ctx.writeQuietly((db) => updateStoredValue(db, LANGUAGE, language))
}

/**
 * Tells once of every open card that is due: one notification for all of them. The first one after a start is the summary
 * of what was missed while the app was closed. In quiet hours nothing is told, and nothing is lost. Returns the ids of the
 * cards it told of.
 */
export function tellDueFollowUps(
  ctx: DataContext,
  locale: Locale,
  occasion: 'due' | 'missed' = 'due',
): string[] {
  const { calendar, now, quietHours } = situationOf(ctx)
  if (isQuiet(now, calendar, quietHours)) return []
  const due = ctx.read.all<{ no: number; id: string; name: string }>(
    `SELECT f.no, f.id, p.display_name AS name FROM follow_ups f JOIN people p ON p.no = f.person_no
     WHERE f.state = 'open' AND f.due_at <= ? AND f.notified_at IS NULL AND p.do_not_contact = 0
       AND +p.pending_batch_no IS NULL ORDER BY f.priority, f.due_at, f.no`,
    now,
  )
  if (due.length === 0) return []
  ctx.writeQuietly((db) => {
    for (const { no } of due) db.run('UPDATE follow_ups SET notified_at = ? WHERE no = ?', now, no)
  })
  const followUpIds = due.map((card) => card.id)
  const names = due.slice(0, NAMED).map((card) => card.name)
  const more = Math.max(0, due.length - NAMED)
  ctx.notify({
    kind: 'notify',
    id: newId(),
    title: formatMessage(followUpMessages, locale, `notice.${occasion}`, { count: due.length }),
    body: formatMessage(followUpMessages, locale, 'notice.body', {
      names: names.join(locale === 'en' ? ', ' : '、'),
      more,
    }),
    followUpIds,
  })
  return followUpIds
}
