import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { findIntroductions, findRevisions } from '#electron/features/introductions/queries.ts'
import { requirePersona, requirePersonaNo } from '#electron/features/personas/queries.ts'
import type { Marking } from '#shared/features/distribution/contract.ts'
import type { DistributionThresholds } from '#shared/features/distribution/model.ts'
import { introductionValues } from '#shared/features/distribution/rules.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import { segmentsOf, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { AppError, type ErrorFacts } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { deletePost, insertPost, updatePost, updateThresholds } from './commands.ts'
import { findPostNo, requirePost, THRESHOLDS } from './queries.ts'

type Undone = { undoId: string }

/** Nothing was posted on a day to come. Throws POSTED_LATER. */
function requirePast(ctx: DataContext, postedOn: CalendarDate): void {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  if (postedOn > today) throw new AppError('POSTED_LATER', { date: postedOn })
}

/**
 * The text that a version had on a day: the last one that was begun by its end, or the first of all for a day before it
 * was written here. Throws INTRODUCTION_NOT_WRITTEN.
 */
function requireTextOn(
  ctx: DataContext,
  db: ReadDb,
  { personaNo, kind, on }: { personaNo: number; kind: VersionKind; on: CalendarDate },
): string {
  const version = findIntroductions(db, personaNo).find((one) => one.kind === kind)
  if (!version || version.text.trim() === '') throw new AppError('INTRODUCTION_NOT_WRITTEN', { kind })
  const calendar = ctx.calendar()
  if (on === calendar.dateAt(ctx.clock.now())) return version.text
  const end = calendar.startOf(addDays(on, 1))
  const revisions = findRevisions(db, version.no)
  const then = revisions.find(({ createdAt }) => createdAt < end) ?? revisions.at(-1)
  return then?.text || version.text
}

/** Runs a change that can be taken back; `code` is worded as `undo.distribution.<code>`. */
function undoableChange(
  ctx: DataContext,
  { code, facts }: { code: string; facts: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder) => void,
): Undone {
  return ctx.write('distribution', (db) => {
    const entry = { id: newId(), code: `distribution.${code}`, facts, at: ctx.clock.now() }
    return { undoId: undoable(db, entry, (recorder) => work(db, recorder)).undoId }
  })
}

/** Notes that a version was posted in groups. Marking twice keeps the first: a double click must not count double. */
export function markPosted(
  ctx: DataContext,
  input: Marking,
): { marked: number; known: number; undoId: string | null } {
  requirePast(ctx, input.postedOn)
  const { kind, postedOn, note } = input
  const persona = requirePersona(ctx.read, input.personaId)
  const personaNo = requirePersonaNo(ctx.read, input.personaId)
  const versionText = requireTextOn(ctx, ctx.read, { personaNo, kind, on: postedOn })
  const wanted = [...new Set(input.groupIds)].map((id) => {
    const { name } = requireGroup(ctx.read, id)
    return { groupNo: requireGroupNo(ctx.read, id), name }
  })
  const open = wanted.filter(
    ({ groupNo }) => findPostNo(ctx.read, { personaNo, groupNo, kind, postedOn }) === null,
  )
  const known = wanted.length - open.length
  if (open.length === 0) return { marked: 0, known, undoId: null }
  const facts = { group: open[0]?.name ?? '', count: open.length }
  const { undoId } = undoableChange(ctx, { code: 'mark', facts }, (db, recorder) => {
    for (const { groupNo, name } of open) {
      const text = textOfSegments(segmentsOf(versionText, introductionValues(persona, name)))
      const no = insertPost(db, {
        id: newId(),
        personaNo,
        groupNo,
        kind,
        postedOn,
        text,
        versionText,
        note,
        at: ctx.clock.now(),
      })
      recorder.created('introduction_posts', no)
    }
  })
  return { marked: open.length, known, undoId }
}

function nameOfGroup(db: ReadDb, groupNo: number): string {
  return db.value<string>('SELECT name FROM groups WHERE no = ?', groupNo) ?? ''
}

/** Corrects day or note of a post. Its text stays: that is what stood in the group. */
export function editPost(
  ctx: DataContext,
  { id, ...change }: { id: string; postedOn?: CalendarDate | undefined; note?: string | undefined },
): Undone {
  const before = requirePost(ctx.read, id)
  const postedOn = change.postedOn ?? before.postedOn
  requirePast(ctx, postedOn)
  const group = nameOfGroup(ctx.read, before.groupNo)
  const there = findPostNo(ctx.read, { ...before, postedOn })
  if (there !== null && there !== before.no) throw new AppError('POSTED_TWICE', { date: postedOn, group })
  return undoableChange(ctx, { code: 'edit', facts: { group } }, (db, recorder) => {
    recorder.touch('introduction_posts', before.no)
    updatePost(db, before.no, { postedOn, note: change.note ?? before.note })
  })
}

/** Takes back that a version was posted. */
export function removePost(ctx: DataContext, id: string): Undone {
  const { no, groupNo } = requirePost(ctx.read, id)
  const facts = { group: nameOfGroup(ctx.read, groupNo) }
  return undoableChange(ctx, { code: 'remove', facts }, (db, recorder) => {
    recorder.touch('introduction_posts', no)
    deletePost(db, no)
  })
}

/** Sets from when on a group is due again. */
export function setThresholds(ctx: DataContext, thresholds: DistributionThresholds): Undone {
  return undoableChange(ctx, { code: 'setThresholds', facts: {} }, (db, recorder) => {
    recorder.touch('workspace_settings', THRESHOLDS)
    updateThresholds(db, thresholds)
  })
}
