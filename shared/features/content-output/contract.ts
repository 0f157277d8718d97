import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { personaId } from '#shared/features/personas/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  contentKind,
  draftDetail,
  draftEntry,
  draftId,
  draftQuery,
  idea,
  ideaId,
  materialId,
  outputFigures,
  pillar,
  pillarId,
  post,
  postId,
  postWithEffect,
} from './model.ts'

const undone = z.object({ undoId: z.string() })
const ofPersona = z.object({ personaId })
/** A persona, perhaps only what it does in one group. */
const scoped = ofPersona.extend({ groupId: groupId.nullable().default(null) })
const pillarName = z.string().trim().min(1).max(30)
const line = z.string().trim().min(1).max(500)
const source = z.string().trim().max(500)
/** A file that the host vouches for, or a path that the operator typed: that one is only noted, never read. */
const fileRef = z.union([
  z.object({ token: z.string() }),
  z.object({ typed: z.string().trim().min(1).max(1000) }),
])

export const draftChange = z.object({
  title: z.string().trim().max(80).optional(),
  text: z.string().max(20_000).optional(),
  kind: contentKind.optional(),
  pillarId: pillarId.nullable().optional(),
})
export type DraftChange = z.infer<typeof draftChange>

/** All that a screen may ask about pillars, ideas, drafts and posts (domain.md §8.4). */
export const contentOutputContract = {
  /** In their order. Refuses PERSONA_NOT_FOUND, as every operation that names one. */
  pillars: operation.input(ofPersona).output(z.array(pillar)),
  /** Refuses PILLAR_TAKEN. */
  addPillar: operation
    .input(ofPersona.extend({ name: pillarName, why: z.string().trim().max(300).default('') }))
    .output(undone.extend({ id: pillarId })),
  /** Saves as it is typed. Refuses PILLAR_NOT_FOUND and PILLAR_TAKEN. */
  editPillar: operation
    .input(
      z.object({ id: pillarId, name: pillarName.optional(), why: z.string().trim().max(300).optional() }),
    )
    .output(z.object({})),
  movePillar: operation
    .input(z.object({ id: pillarId, step: z.union([z.literal(-1), z.literal(1)]) }))
    .output(undone),
  /** Ideas and drafts of it stay, without a pillar. */
  removePillar: operation.input(z.object({ id: pillarId })).output(undone),

  /** Newest first. */
  ideas: operation
    .input(
      ofPersona.extend({
        text: z.string().trim().max(100).default(''),
        pillarId: pillarId.nullable().default(null),
        show: z.enum(['open', 'used', 'all']).default('open'),
      }),
    )
    .output(z.array(idea)),
  /** Refuses PILLAR_NOT_FOUND. `messageId` names a line of a chat log it came from. */
  addIdea: operation
    .input(
      ofPersona.extend({
        text: line,
        pillarId: pillarId.nullable().default(null),
        source: source.default(''),
        messageId: z.number().int().nullable().default(null),
      }),
    )
    .output(undone.extend({ id: ideaId })),
  /** Refuses IDEA_NOT_FOUND and PILLAR_NOT_FOUND. */
  editIdea: operation
    .input(
      z.object({
        id: ideaId,
        text: line.optional(),
        source: source.optional(),
        pillarId: pillarId.nullable().optional(),
      }),
    )
    .output(undone),
  removeIdea: operation.input(z.object({ id: ideaId })).output(undone),

  drafts: operation
    .input(draftQuery)
    .output(z.object({ rows: z.array(draftEntry), total: z.number().int() })),
  /** Refuses DRAFT_NOT_FOUND. */
  draft: operation.input(z.object({ id: draftId })).output(draftDetail),
  /** An empty draft, or one that begins with an idea: its line becomes the title. Refuses IDEA_NOT_FOUND. */
  addDraft: operation
    .input(ofPersona.extend({ ideaId: ideaId.nullable().default(null), change: draftChange.default({}) }))
    .output(undone.extend({ id: draftId })),
  /** Saves fields as they are typed. Refuses DRAFT_NOT_FOUND and PILLAR_NOT_FOUND. */
  editDraft: operation.input(z.object({ id: draftId, change: draftChange })).output(z.object({})),
  /** Deletes a draft with its posts and materials. */
  removeDraft: operation.input(z.object({ id: draftId })).output(undone.extend({ title: z.string() })),
  /** A file of exactly what a query shows, in its order. */
  exportDrafts: operation
    .input(draftQuery.extend({ format: z.enum(['csv', 'xlsx']), language: z.enum(['zh-CN', 'en']) }))
    .output(z.object({ rows: z.number().int(), file: z.file() })),

  /** Notes where files are. Refuses FILE_NOT_FOUND, and MATERIAL_PATH for a typed path that does not begin at a root. */
  addMaterials: operation.input(z.object({ draftId, files: z.array(fileRef).min(1).max(20) })).output(undone),
  /** Refuses MATERIAL_NOT_FOUND. The file itself is not touched. */
  removeMaterial: operation.input(z.object({ id: materialId })).output(undone),

  /** Plans a draft in groups on days. What is planned or posted there already is passed over; PLANNED_ALREADY when all is. */
  plan: operation
    .input(
      z.object({
        draftId,
        groupIds: z.array(groupId).min(1).max(50),
        dates: z.array(calendarDate).min(1).max(31),
      }),
    )
    .output(undone.extend({ count: z.number().int(), passedOver: z.number().int() })),
  /** To another day or group. Refuses POST_NOT_FOUND, POST_IS_PUBLISHED and PLANNED_ALREADY. */
  movePost: operation.input(z.object({ id: postId, onDate: calendarDate, groupId })).output(undone),
  /** Marks a post as out, now or at a time that has passed. Refuses POST_NOT_FOUND, POST_IS_PUBLISHED, POST_IN_FUTURE. */
  publish: operation
    .input(z.object({ id: postId, at: instant.optional() }))
    .output(undone.extend({ title: z.string(), groupName: z.string() })),
  /** Back to planned. */
  unpublish: operation.input(z.object({ id: postId })).output(undone),
  removePost: operation.input(z.object({ id: postId })).output(undone),
  /** The words of a post: those that went out, else the draft as it stands. */
  postText: operation
    .input(z.object({ id: postId }))
    .output(z.object({ title: z.string(), text: z.string() })),
  /** Groups of the persona with their posts from a Monday on, seven days. */
  week: operation.input(scoped.extend({ monday: calendarDate })).output(
    z.object({
      groups: z.array(z.object({ id: groupId, name: z.string() })),
      posts: z.array(post),
    }),
  ),
  /** What is to be posted today and what was left over of the last week, of every persona; what went out today last. */
  dueToday: operation
    .input(z.object({ groupId: groupId.nullable().default(null) }))
    .output(z.array(post.extend({ personaId, personaName: z.string() }))),

  /** Weeks, streak and shares; `weeks` of them, the last is the one that runs. */
  figures: operation
    .input(scoped.extend({ weeks: z.number().int().min(1).max(104).default(12) }))
    .output(outputFigures),
  /** From this week on; 0 = a rest. */
  setCadence: operation.input(ofPersona.extend({ perWeek: z.number().int().min(0).max(21) })).output(undone),
  /** Newest posts first. */
  effects: operation
    .input(scoped.extend({ limit: z.number().int().min(1).max(200).default(60) }))
    .output(z.array(postWithEffect)),
}
