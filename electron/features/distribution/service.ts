import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findIntroductions } from '#electron/features/introductions/queries.ts'
import { listIntroductions } from '#electron/features/introductions/service.ts'
import { requirePersonaNo } from '#electron/features/personas/queries.ts'
import {
  type DueGroup,
  dueGroup,
  type Matrix,
  type MatrixGroup,
  type MatrixVersion,
  matrix,
  type Post,
} from '#shared/features/distribution/model.ts'
import { compareDue, suggestedKind } from '#shared/features/distribution/rules.ts'
import {
  type IntroductionVersion,
  type VersionKind,
  versionKinds,
} from '#shared/features/introductions/model.ts'
import { segmentsOf } from '#shared/features/scripts/rules/script-text.ts'
import { insertPost, type NewPost } from './commands.ts'
import {
  findIntroducedGroups,
  findLastPosts,
  findLivingGroups,
  findPosts,
  findThresholds,
  type LastPost,
  type LivingGroup,
  lastDaysOf,
} from './queries.ts'
import { standingsOf, worksHere } from './standings.ts'

type Scope = { groupId?: string | undefined }

function scopeNo(ctx: DataContext, { groupId }: Scope): number | null {
  return groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
}

/** Groups × versions of a persona, the due groups first. Refuses PERSONA_NOT_FOUND. */
export function showMatrix(ctx: DataContext, { personaId, ...scope }: { personaId: string } & Scope): Matrix {
  const personaNo = requirePersonaNo(ctx.read, personaId)
  const written = listIntroductions(ctx, personaId).filter(({ text }) => text.trim() !== '')
  const posts = findLastPosts(ctx.read, personaNo)
  const versions = versionsOf(written, posts)
  const byGroup = Map.groupBy(posts, ({ groupNo }) => groupNo)
  const days = lastDaysOf(posts)
  const groups = findLivingGroups(ctx.read, scopeNo(ctx, scope)).filter(
    (group) => group.personaNo === personaNo || byGroup.has(group.no),
  )
  const thresholds = findThresholds(ctx.read)
  const asked = groups.map((group) => ({
    ...group,
    lastOn: days.get(group.no) ?? null,
    worksHere: worksHere(group, personaNo),
  }))
  const standings = standingsOf(ctx, asked, thresholds)
  const kinds = written.map(({ kind }) => kind)
  const rows = groups.map((group) => ({
    ...rowOf(group, byGroup.get(group.no) ?? [], versions),
    standing: standings.get(group.no),
    suggested: suggestedKind(group.platform, kinds),
  }))
  const shown = matrix.parse({
    today: ctx.calendar().dateAt(ctx.clock.now()),
    thresholds,
    versions,
    groups: rows,
  })
  return { ...shown, groups: shown.groups.sort((a, b) => compareDue(a.standing, b.standing)) }
}

/** What is written, and what was posted once although it is no longer there. */
function versionsOf(written: readonly IntroductionVersion[], posts: readonly LastPost[]): MatrixVersion[] {
  const posted = new Set(posts.map(({ kind }) => kind))
  return versionKinds.flatMap((kind) => {
    const version = written.find((one) => one.kind === kind)
    if (version)
      return { kind, text: version.text, signs: version.signs, hasVariables: hasVariables(version.text) }
    return posted.has(kind) ? { kind, text: '', signs: 0, hasVariables: false } : []
  })
}

function hasVariables(text: string): boolean {
  return segmentsOf(text, {}).some(({ kind }) => kind !== 'text')
}

function rowOf(
  group: LivingGroup,
  posts: readonly LastPost[],
  versions: readonly MatrixVersion[],
): Omit<MatrixGroup, 'standing' | 'suggested' | 'groupId'> & { groupId: string } {
  const cellOf = ({ kind, text }: { kind: VersionKind; text: string }) => {
    const last = posts.find((one) => one.kind === kind)
    if (!last) return { kind, lastOn: null, times: 0, isChanged: false }
    return { kind, lastOn: last.lastOn, times: last.times, isChanged: last.versionText !== text }
  }
  const { id, name, platform, lifecycle } = group
  return { groupId: id, groupName: name, platform, lifecycle, cells: versions.map(cellOf) }
}

/** What was posted in a group, newest first. Refuses PERSONA_NOT_FOUND and GROUP_NOT_FOUND. */
export function showHistory(
  ctx: DataContext,
  { personaId, groupId }: { personaId: string; groupId: string },
): Post[] {
  return findPosts(ctx.read, requirePersonaNo(ctx.read, personaId), requireGroupNo(ctx.read, groupId))
}

/** Groups that wait for the introduction of the persona at work there, the most urgent first. */
export function findDue(ctx: DataContext, scope: Scope): DueGroup[] {
  const groups = findIntroducedGroups(ctx.read, scopeNo(ctx, scope))
  if (groups.length === 0) return []
  const standings = standingsOf(
    ctx,
    groups.map((group) => ({ ...group, worksHere: 'this' as const })),
  )
  return groups
    .flatMap((group) => {
      const standing = standings.get(group.no)
      return standing && standing.reasons.length > 0 ? [{ group, standing }] : []
    })
    .sort((a, b) => compareDue(a.standing, b.standing))
    .map(({ group, standing }) =>
      dueGroup.parse({ ...group, groupId: group.id, groupName: group.name, reasons: standing.reasons }),
    )
}

/** Notes a post of an earlier day as it stood there, for the sample; without a text of its kind there is none. */
export function placePost(
  db: WriteDb,
  post: Pick<NewPost, 'personaNo' | 'groupNo' | 'kind' | 'postedOn' | 'note' | 'at'> & {
    was?: (text: string) => string
  },
): void {
  const { was = (text) => text, ...facts } = post
  const version = findIntroductions(db, post.personaNo).find(({ kind }) => kind === post.kind)
  if (!version) return
  const text = was(version.text)
  insertPost(db, { ...facts, id: newId(), text, versionText: text })
}
