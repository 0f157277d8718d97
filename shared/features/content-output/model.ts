import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { personaId } from '#shared/features/personas/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'

export const pillarId = z.string().min(1).max(100).brand<'PillarId'>()
export type PillarId = z.infer<typeof pillarId>
export const ideaId = z.string().min(1).max(100).brand<'IdeaId'>()
export type IdeaId = z.infer<typeof ideaId>
export const draftId = z.string().min(1).max(100).brand<'DraftId'>()
export type DraftId = z.infer<typeof draftId>
export const materialId = z.string().min(1).max(100).brand<'MaterialId'>()
export const postId = z.string().min(1).max(100).brand<'PostId'>()
export type PostId = z.infer<typeof postId>

/** 专业知识 · 个人观点 · 日常 (domain.md §8.4). */
export const contentKinds = ['expertise', 'opinion', 'daily_life'] as const
export const contentKind = z.enum(contentKinds)
export type ContentKind = z.infer<typeof contentKind>

/** What a persona keeps talking about. */
export const pillar = z.object({
  id: pillarId,
  name: z.string(),
  /** Why it serves the theme of the persona; '' = not said yet. */
  why: z.string(),
  drafts: z.number().int(),
  openIdeas: z.number().int(),
  /** Posts of the last 30 days. */
  recentPosts: z.number().int(),
})
export type Pillar = z.infer<typeof pillar>

const named = z.object({ id: pillarId, name: z.string() })

export const idea = z.object({
  id: ideaId,
  text: z.string(),
  source: z.string(),
  pillar: named.nullable(),
  createdAt: instant,
  /** Line of a chat log it came from, as long as the log has it. */
  message: z.object({ id: z.number().int(), groupName: z.string(), text: z.string() }).nullable(),
  /** The draft that was made of it. */
  draft: z.object({ id: draftId, title: z.string() }).nullable(),
})
export type Idea = z.infer<typeof idea>

/** not yet planned · planned, nothing posted yet · posted at least once */
export const draftStates = ['draft', 'planned', 'published'] as const
export const draftState = z.enum(draftStates)
export type DraftState = z.infer<typeof draftState>

/** A draft in a group on a day. */
export const post = z.object({
  id: postId,
  draftId,
  title: z.string(),
  kind: contentKind,
  pillarName: z.string().nullable(),
  groupId,
  groupName: z.string(),
  /** Day for which it is planned; once posted the day on which it was. */
  onDate: calendarDate,
  publishedAt: instant.nullable(),
})
export type Post = z.infer<typeof post>

export const draftEntry = z.object({
  id: draftId,
  title: z.string(),
  excerpt: z.string(),
  characters: z.number().int(),
  kind: contentKind,
  pillar: named.nullable(),
  state: draftState,
  /** How often it was posted, and in which groups. */
  timesPosted: z.number().int(),
  postedIn: z.array(groupId),
  lastPostedOn: calendarDate.nullable(),
  nextPlannedOn: calendarDate.nullable(),
  materials: z.number().int(),
  savedAt: instant,
})
export type DraftEntry = z.infer<typeof draftEntry>

/** A file that goes with a draft. */
export const material = z.object({
  id: materialId,
  name: z.string(),
  path: z.string(),
  /** The file is not where it was; `size` is null then. */
  isGone: z.boolean(),
  size: z.number().int().nullable(),
})
export type Material = z.infer<typeof material>

export const draftDetail = z.object({
  id: draftId,
  personaId,
  title: z.string(),
  text: z.string(),
  kind: contentKind,
  pillarId: pillarId.nullable(),
  idea: z.object({ id: ideaId, text: z.string() }).nullable(),
  savedAt: instant,
  materials: z.array(material),
  /** Newest day first. */
  posts: z.array(post),
  /** Living groups of the persona in which it was never posted and is not planned. */
  unusedIn: z.array(z.object({ id: groupId, name: z.string() })),
})
export type DraftDetail = z.infer<typeof draftDetail>

export const draftSorts = ['saved', 'title', 'lastPosted', 'times', 'characters'] as const

/** What a list of drafts is narrowed to. */
export const draftQuery = z.object({
  personaId,
  text: z.string().trim().max(100).default(''),
  kind: contentKind.nullable().default(null),
  pillarId: pillarId.nullable().default(null),
  state: draftState.nullable().default(null),
  /** Only what was not yet posted in this group. */
  notPostedIn: groupId.nullable().default(null),
  sort: z
    .object({ by: z.enum(draftSorts), direction: z.enum(['asc', 'desc']) })
    .default({ by: 'saved', direction: 'desc' }),
})
export type DraftQuery = z.infer<typeof draftQuery>

/** How a week of output went. `rest` = the target is 0, the week neither counts nor breaks a streak. */
export const weekStates = ['kept', 'missed', 'open', 'rest', 'none'] as const
export const weekState = z.enum(weekStates)
export type WeekState = z.infer<typeof weekState>

export const outputWeek = z.object({
  monday: calendarDate,
  /** Pieces posted, by kind: one draft counts once a week, however many groups had it. */
  expertise: z.number().int(),
  opinion: z.number().int(),
  daily_life: z.number().int(),
  /** Pieces aimed at; null before there was an aim. */
  target: z.number().int().nullable(),
  state: weekState,
})
export type OutputWeek = z.infer<typeof outputWeek>

export const outputFigures = z.object({
  /** Oldest first; the last is the week that runs. */
  weeks: z.array(outputWeek),
  streak: z.number().int(),
  longest: z.number().int(),
  thisWeek: z.object({
    posted: z.number().int(),
    planned: z.number().int(),
    target: z.number().int().nullable(),
  }),
  /** Share of expertise and opinion among the pieces of all weeks shown; null without any. */
  share: z.number().nullable(),
  pieces: z.number().int(),
})
export type OutputFigures = z.infer<typeof outputFigures>

/** Speakers and messages of one window of two hours. */
export const windowCount = z.object({
  onDate: calendarDate,
  speakers: z.number().int(),
  messages: z.number().int(),
})
export type WindowCount = z.infer<typeof windowCount>

/**
 * What happened in a group in the two hours after a post, against the same hours of the 14 days before (domain.md §8.4).
 * no_log: the two hours are not covered by a log · too_little: fewer than seven days to compare with, or nobody spoke.
 */
export const postEffect = z.object({
  verdict: z.enum(['compared', 'too_little', 'no_log']),
  after: windowCount.nullable(),
  /** Medians over the covered days. */
  usual: z.object({ speakers: z.number(), messages: z.number() }).nullable(),
  /** The covered days before, oldest first. */
  days: z.array(windowCount),
})
export type PostEffect = z.infer<typeof postEffect>

export const postWithEffect = post.extend({ publishedAt: instant, effect: postEffect })
export type PostWithEffect = z.infer<typeof postWithEffect>
