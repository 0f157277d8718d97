import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { versionKind } from '#shared/features/introductions/model.ts'
import { personaId } from '#shared/features/personas/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { distributionThresholds, dueGroup, matrix, post, postId, roundStep, roundTarget } from './model.ts'

const undone = z.object({ undoId: z.string() })
const note = z.string().trim().max(500)

/** What was posted where: one version in some groups on one day. */
export const marking = z.object({
  personaId,
  groupIds: z.array(groupId).min(1).max(1000),
  kind: versionKind,
  postedOn: calendarDate,
  note: note.default(''),
})
export type Marking = z.infer<typeof marking>

/** Exactly what the matrix shows: groups and versions in the order on screen. */
export const matrixExport = z.object({
  personaId,
  groupIds: z.array(groupId).max(5000),
  kinds: z.array(versionKind),
  format: z.enum(['csv', 'xlsx']),
  language: z.enum(['zh-CN', 'en']),
})
export type MatrixExport = z.infer<typeof matrixExport>

/** All that a screen may ask about where introductions were posted. Refusals: PERSONA_NOT_FOUND, GROUP_NOT_FOUND and those named below. */
export const distributionContract = {
  /** Living groups in which a persona is at work or was introduced, the due ones first, with its versions. */
  matrix: operation.input(z.object({ personaId, groupId: groupId.optional() })).output(matrix),
  /** Everything that was posted in a group, newest first. */
  history: operation.input(z.object({ personaId, groupId })).output(z.array(post)),
  /** Groups that wait for the introduction of the persona at work there, the most urgent first. */
  due: operation.input(z.object({ groupId: groupId.optional() })).output(z.array(dueGroup)),
  /** The same groups with what can be posted there, in the order in which they are named. */
  round: operation.input(z.object({ targets: z.array(roundTarget).max(1000) })).output(z.array(roundStep)),
  /**
   * Notes that a version was posted, with its text of that day. A group that had it on that day already stays as it is.
   * Refuses POSTED_LATER for a day to come, and INTRODUCTION_NOT_WRITTEN.
   */
  mark: operation
    .input(marking)
    .output(z.object({ marked: z.number().int(), known: z.number().int(), undoId: z.string().nullable() })),
  /** Corrects day or note. Refuses POST_NOT_FOUND, POSTED_LATER and POSTED_TWICE. */
  edit: operation
    .input(z.object({ id: postId, postedOn: calendarDate.optional(), note: note.optional() }))
    .output(undone),
  /** Takes back that a version was posted. Refuses POST_NOT_FOUND. */
  remove: operation.input(z.object({ id: postId })).output(undone),
  /** Sets from when on a group is due again. */
  setThresholds: operation.input(distributionThresholds).output(undone),
  exportMatrix: operation.input(matrixExport).output(z.object({ rows: z.number().int(), file: z.file() })),
}
