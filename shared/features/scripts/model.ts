import { z } from 'zod'
import { instant } from '#shared/kernel/calendar-date.ts'

export const scriptId = z.string().min(1).max(100).brand<'ScriptId'>()
export type ScriptId = z.infer<typeof scriptId>

/** The languages in which a script may be written. */
export const scriptLanguages = ['zh-CN', 'en'] as const
export const scriptLanguage = z.enum(scriptLanguages)
export type ScriptLanguage = z.infer<typeof scriptLanguage>

/** Occasions on which the operator writes to one person: the rules of domain.md §7, then what no rule asks for. */
export const personCategories = [
  'welcome',
  'first_voice',
  'first_month',
  'answered_someone',
  'unanswered_question',
  'gone_quiet',
  'thanks',
  'seed_invitation',
  'seed_cadence',
  'event_invitation',
  'introduction',
  'after_order',
  'renewal',
  'problem_open',
  'left_group',
  'elimination_warning',
  'birthday',
  'anniversary',
  'cadence',
  'manual',
] as const

/** Posts to a whole group, in the order of its first weeks. */
export const groupCategories = [
  'group_welcome',
  'group_rules',
  'group_introductions',
  'group_topic',
  'group_share',
  'group_event',
  'group_review',
  'group_reply',
] as const

/** `add_friend` is the verification line of a friend request. */
export const scriptCategories = [...personCategories, 'add_friend', ...groupCategories] as const
export const scriptCategory = z.enum(scriptCategories)
export type ScriptCategory = z.infer<typeof scriptCategory>

/** To whom a text goes. */
export type ScriptAudience = 'person' | 'request' | 'group'

/** Longest text of a friend request in WeChat. */
export const REQUEST_LENGTH = 50

/** Variables that a script may name, in the spelling of either language. */
export const scriptVariables = [
  'call_name',
  'nickname',
  'group_name',
  'recent_topic',
  'days_in_group',
  'event_name',
  'my_name',
  'brand',
] as const
export const scriptVariable = z.enum(scriptVariables)
export type ScriptVariable = z.infer<typeof scriptVariable>

/** Values for variables; a missing or blank one is empty. */
export const scriptValues = z.partialRecord(scriptVariable, z.string())
export type ScriptValues = Readonly<z.infer<typeof scriptValues>>

/**
 * A script cut at its variables. `empty` (known, no value) and `unknown` ones must be looked at before the text is
 * copied; `fallback` stands where the script itself says what to write without a value.
 */
export const scriptSegment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('filled'), text: z.string(), name: z.string() }),
  z.object({ kind: z.literal('fallback'), text: z.string(), name: z.string() }),
  z.object({ kind: z.literal('empty'), name: z.string() }),
  z.object({ kind: z.literal('unknown'), name: z.string() }),
])
export type ScriptSegment = z.infer<typeof scriptSegment>

/** How often what was sent was answered; `rate` is null below 5 settled chats (数据不足). */
export const replyRate = z.object({
  settled: z.number().int(),
  replied: z.number().int(),
  rate: z.number().nullable(),
})

/** What begins with a script: rules (of all groups or of one), steps of sequences, open cards, tasks of campaigns. */
export const scriptUses = z.object({
  rules: z.array(z.object({ rule: z.string(), groupName: z.string().nullable() })),
  sequences: z.array(z.object({ id: z.string(), name: z.string(), steps: z.number().int() })),
  cards: z.number().int(),
  campaignTasks: z.number().int(),
})
export type ScriptUses = z.infer<typeof scriptUses>

/** How often a script was sent, posted in a group or copied in the library, and how private chats were answered. */
export const scriptUsage = replyRate.extend({ uses: z.number().int() })
export type ScriptUsage = z.infer<typeof scriptUsage>

/** A wording in one language. */
export const scriptWording = z.object({
  title: z.string().trim().min(1).max(60),
  body: z.string().trim().min(1).max(2000),
})
export type ScriptWording = z.infer<typeof scriptWording>

/** A wording in both languages, or in one of them. */
export const scriptTexts = z
  .object({ 'zh-CN': scriptWording.nullable(), en: scriptWording.nullable() })
  .refine((texts) => texts['zh-CN'] !== null || texts.en !== null)
export type ScriptTexts = z.infer<typeof scriptTexts>

/** A row of the library, in the language asked for or else the one in which it is written. */
export const scriptEntry = z.object({
  id: scriptId,
  category: scriptCategory,
  language: scriptLanguage,
  title: z.string(),
  body: z.string(),
  characters: z.number().int(),
  version: z.number().int(),
  isShipped: z.boolean(),
  isEdited: z.boolean(),
  isFavourite: z.boolean(),
  isHidden: z.boolean(),
  usage: scriptUsage,
})
export type ScriptEntry = z.infer<typeof scriptEntry>

export const scriptVersion = z.object({
  version: z.number().int(),
  texts: scriptTexts,
  isShipped: z.boolean(),
  createdAt: instant,
  usage: scriptUsage,
})
export type ScriptVersion = z.infer<typeof scriptVersion>

/** One script with everything that is known of it; versions newest first. */
export const scriptDetail = scriptEntry.extend({
  texts: scriptTexts,
  /** Differs from the wording of the app, which can be brought back. */
  canRestoreShipped: z.boolean(),
  isFirst: z.boolean(),
  isLast: z.boolean(),
  versions: z.array(scriptVersion),
})
export type ScriptDetail = z.infer<typeof scriptDetail>

/** A script ready to be copied for somebody. */
export const filledScript = z.object({
  id: scriptId,
  title: z.string(),
  version: z.number().int(),
  segments: z.array(scriptSegment),
  characters: z.number().int(),
  usage: scriptUsage,
})
export type FilledScript = z.infer<typeof filledScript>
