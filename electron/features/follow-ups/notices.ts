import type { DataContext, NoticeItem } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { listTasks } from '#electron/features/campaigns/service.ts'
import { findDueMoments } from '#electron/features/rituals/service.ts'
import { findDueTasks } from '#electron/features/seed-users/queries.ts'
import { findTasks } from '#electron/features/sequences/queries.ts'
import { findSetting } from '#electron/features/settings/queries.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { isQuiet, morningOf } from '#shared/features/follow-ups/rules/times.ts'
import { addDays, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
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

type Due = { item: NoticeItem; name: string; told: (db: WriteDb) => void }

/**
 * Tells once of everything that is due: open cards, posts in groups, rituals and tasks, all in one notification. The first
 * one after a start is the summary of what was missed while the app was closed. In quiet hours nothing is told, and
 * nothing is lost. What is put off is told again when it falls due.
 */
export function tellDue(ctx: DataContext, locale: Locale, occasion: 'due' | 'missed' = 'due'): void {
  const { calendar, now, quietHours } = situationOf(ctx)
  if (isQuiet(now, calendar, quietHours)) return
  const cards = dueCards(ctx, now)
  const tasks = [
    ...dueGroupTasks(ctx, now),
    ...dueRituals(ctx, now, locale),
    ...dueCampaignTasks(ctx, now, calendar),
    ...dueSeedTasks(ctx, now, calendar),
  ].map(asTask(ctx, now, locale))
  const due = [...cards, ...tasks.flatMap((task) => task ?? [])]
  if (due.length === 0) return
  ctx.writeQuietly((db) => {
    for (const { told } of due) told(db)
  })
  const counts = { people: cards.length, tasks: due.length - cards.length, count: due.length }
  const what = counts.tasks === 0 ? 'people' : counts.people === 0 ? 'tasks' : 'both'
  ctx.notify({
    kind: 'notify',
    id: newId(),
    title: formatMessage(followUpMessages, locale, `notice.${what}.${occasion}`, counts),
    body: formatMessage(followUpMessages, locale, 'notice.body', {
      names: due
        .slice(0, NAMED)
        .map(({ name }) => name)
        .join(locale === 'en' ? ', ' : '、'),
      more: Math.max(0, due.length - NAMED),
    }),
    items: due.map(({ item }) => item),
  })
}

function dueCards(ctx: DataContext, now: number): Due[] {
  const rows = ctx.read.all<{ no: number; id: string; name: string }>(
    `SELECT f.no, f.id, p.display_name AS name FROM follow_ups f JOIN people p ON p.no = f.person_no
     WHERE f.state = 'open' AND f.due_at <= ? AND f.notified_at IS NULL AND p.do_not_contact = 0
       AND +p.pending_batch_no IS NULL ORDER BY f.priority, f.due_at, f.no`,
    now,
  )
  return rows.map(({ no, id, name }) => ({
    item: { kind: 'follow-up', id },
    name,
    told: (db) => void db.run('UPDATE follow_ups SET notified_at = ? WHERE no = ?', now, no),
  }))
}

type DueTask = { item: NoticeItem; taskId: string; dueAt: number; of: string; title: string }

function dueGroupTasks(ctx: DataContext, now: number): DueTask[] {
  return findTasks(ctx.read, now + 1, null).map(({ id, dueAt, groupName, title }) => ({
    item: { kind: 'group-task', id },
    taskId: id,
    dueAt,
    of: groupName,
    title,
  }))
}

/** Rituals of today whose time is here, unless something was said about them already. */
function dueRituals(ctx: DataContext, now: number, locale: Locale): DueTask[] {
  const moments = findDueMoments(ctx).filter(({ dueAt }) => dueAt <= now)
  return moments.map(({ id, key, dueAt, name, groupNames }) => ({
    item: { kind: 'ritual', id },
    taskId: key,
    dueAt,
    of: groupNames.join(locale === 'en' ? ', ' : '、'),
    title: name,
  }))
}

/** Days after which a task of a campaign is no news any more. */
const TASK_NEWS_DAYS = 7

/** A task of a campaign falls due at its time, in the morning of its day where it has none. */
function dueCampaignTasks(ctx: DataContext, now: number, calendar: ZoneCalendar): DueTask[] {
  const today = calendar.dateAt(now)
  const open = listTasks(ctx, { from: addDays(today, -TASK_NEWS_DAYS), to: today, open: true })
  return open.flatMap(({ id, campaignName, title, dueOn, dueMinute }) => {
    const dueAt =
      dueMinute === null
        ? morningOf(dueOn, calendar)
        : calendar.at(dueOn, Math.floor(dueMinute / 60), dueMinute % 60)
    if (dueAt > now) return []
    return [{ item: { kind: 'campaign-task' as const, id }, taskId: id, dueAt, of: campaignName, title }]
  })
}

/** A task of a seed falls due in the morning of its day, as follow-ups do that are set for a day. */
function dueSeedTasks(ctx: DataContext, now: number, calendar: ZoneCalendar): DueTask[] {
  return findDueTasks(ctx.read, calendar.dateAt(now), null).flatMap(({ id, seedId, dueOn, name, title }) => {
    const dueAt = morningOf(dueOn, calendar)
    return dueAt > now
      ? []
      : [{ item: { kind: 'seed-task' as const, id: seedId }, taskId: id, dueAt, of: name, title }]
  })
}

/** Null for a task that was told of already, for the time at which it is due. */
function asTask(ctx: DataContext, now: number, locale: Locale): (task: DueTask) => Due | null {
  return ({ item, taskId, dueAt, of, title }) => {
    const isTold = ctx.read.value('SELECT 1 FROM told_tasks WHERE task_id = ? AND due_at = ?', taskId, dueAt)
    if (isTold !== undefined) return null
    return {
      item,
      name: formatMessage(followUpMessages, locale, 'notice.task', { of, title }),
      told: (db) =>
        void db.run('INSERT INTO told_tasks (task_id, due_at, told_at) VALUES (?, ?, ?)', taskId, dueAt, now),
    }
  }
}
