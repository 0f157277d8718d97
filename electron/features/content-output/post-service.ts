import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { requirePersonaNo } from '#electron/features/personas/queries.ts'
import type { Post } from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { undoableChange } from './change.ts'
import { deletePost, insertPost, updatePostPlace, updatePublished } from './commands.ts'
import { findGroupsOfPersona, requireDraft } from './draft-queries.ts'
import { type DuePost, findDuePosts, findPostsBetween, hasPost, requirePost } from './post-queries.ts'

/** So many days a post that was not sent stays on Today. */
const LEFT_OVER_DAYS = 7
/** A clock that is a little ahead is no future. */
const SLACK_MS = 5 * 60_000

type Plan = { draftId: string; groupIds: readonly string[]; dates: readonly CalendarDate[] }

/** Plans a draft in several groups on several days. Refuses PLANNED_ALREADY when nothing is new. */
export function planPosts(
  ctx: DataContext,
  { draftId, groupIds, dates }: Plan,
): { undoId: string; count: number; passedOver: number } {
  const { undoId, result } = undoableChange(ctx, 'plan', (db, recorder, facts) => {
    const draft = requireDraft(db, draftId)
    const at = ctx.clock.now()
    let count = 0
    let passedOver = 0
    for (const groupId of new Set(groupIds)) {
      const groupNo = requireGroupNo(db, groupId)
      for (const onDate of new Set(dates)) {
        const place = { draftNo: draft.no, groupNo, onDate }
        if (hasPost(db, place)) passedOver += 1
        else {
          count += 1
          const row = { ...place, id: newId(), personaNo: draft.personaNo, at }
          recorder.created('content_posts', insertPost(db, row))
        }
      }
    }
    if (count === 0) throw new AppError('PLANNED_ALREADY', { name: draft.title })
    Object.assign(facts, { name: draft.title, count })
    return { count, passedOver }
  })
  return { undoId, ...result }
}

/** Moves a planned post to another day or group. */
export function movePost(
  ctx: DataContext,
  { id, onDate, groupId }: { id: string; onDate: CalendarDate; groupId: string },
): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'movePost', (db, recorder, facts) => {
    const post = requirePost(db, id)
    const { name } = requireGroup(db, groupId)
    const place = { draftNo: post.draftNo, groupNo: requireGroupNo(db, groupId), onDate }
    if (post.publishedAt !== null) throw new AppError('POST_IS_PUBLISHED', { name: post.title })
    const isSame = place.groupNo === post.groupNo && onDate === post.onDate
    if (!isSame && hasPost(db, place)) throw new AppError('PLANNED_ALREADY', { name: post.title })
    recorder.touch('content_posts', post.no)
    updatePostPlace(db, post.no, place)
    Object.assign(facts, { name: post.title, group: name, on: onDate })
  })
  return { undoId }
}

/** Marks a post as out; its words of now are kept with it. */
export function publishPost(
  ctx: DataContext,
  { id, at }: { id: string; at?: number | undefined },
): { undoId: string; title: string; groupName: string } {
  const now = ctx.clock.now()
  const { undoId, result } = undoableChange(ctx, 'publish', (db, recorder, facts) => {
    const post = requirePost(db, id)
    if (post.publishedAt !== null) throw new AppError('POST_IS_PUBLISHED', { name: post.title })
    if (at !== undefined && at > now + SLACK_MS) throw new AppError('POST_IN_FUTURE', { name: post.title })
    const publishedAt = Math.min(at ?? now, now)
    recorder.touch('content_posts', post.no)
    const onDate = ctx.calendar().dateAt(publishedAt)
    updatePublished(db, post.no, { at: publishedAt, onDate, text: post.text })
    Object.assign(facts, { name: post.title, group: post.groupName })
    return { title: post.title, groupName: post.groupName }
  })
  return { undoId, ...result }
}

/** Makes a post a planned one again. */
export function unpublishPost(ctx: DataContext, id: string): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'unpublish', (db, recorder, facts) => {
    const post = requirePost(db, id)
    recorder.touch('content_posts', post.no)
    updatePublished(db, post.no, null)
    Object.assign(facts, { name: post.title, group: post.groupName })
  })
  return { undoId }
}

/** Takes a post off the plan. */
export function removePost(ctx: DataContext, id: string): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'removePost', (db, recorder, facts) => {
    const post = requirePost(db, id)
    recorder.touch('content_posts', post.no)
    deletePost(db, post.no)
    Object.assign(facts, { name: post.title, group: post.groupName })
  })
  return { undoId }
}

/** The words that went out, else the draft as it stands. */
export function textOfPost(ctx: DataContext, id: string): { title: string; text: string } {
  const { title, text, publishedText } = requirePost(ctx.read, id)
  return { title, text: publishedText ?? text }
}

/** Groups of a persona, and those that have posts in the week all the same, with the posts of seven days. */
export function showWeek(
  ctx: DataContext,
  { personaId, groupId, monday }: { personaId: string; groupId: GroupId | null; monday: CalendarDate },
): { groups: { id: GroupId; name: string }[]; posts: Post[] } {
  const personaNo = requirePersonaNo(ctx.read, personaId)
  const groupNo = groupId === null ? null : requireGroupNo(ctx.read, groupId)
  const posts = findPostsBetween(ctx.read, personaNo, { from: monday, to: addDays(monday, 6), groupNo })
  const own = findGroupsOfPersona(ctx.read, personaNo).filter(({ id }) => groupId === null || id === groupId)
  const groups = new Map(own.map(({ id, name }) => [id, name]))
  for (const post of posts) groups.set(post.groupId, post.groupName)
  return { groups: [...groups].map(([id, name]) => ({ id, name })), posts }
}

/** What is to go out today, of every persona. */
export function listDuePosts(ctx: DataContext, groupId: GroupId | null): DuePost[] {
  const on = ctx.calendar().dateAt(ctx.clock.now())
  return findDuePosts(ctx.read, { on, since: addDays(on, -LEFT_OVER_DAYS), groupId })
}
