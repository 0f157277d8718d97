import { z } from 'zod'
import { instant } from '#shared/kernel/calendar-date.ts'

/** The four questions of a self-introduction (domain.md §8.2), each broken into prompts. */
export const questions = ['who', 'brand', 'value', 'why'] as const
export const question = z.enum(questions)
export type Question = z.infer<typeof question>

/** Prompts by question, in the order of the screen; `why` is answered by credentials too. */
export const promptsOf = {
  who: ['name', 'identity', 'place', 'life'],
  brand: ['brand', 'brand_is', 'origin'],
  value: ['audience', 'gives', 'outcome', 'start'],
  why: ['difference'],
} as const satisfies Record<Question, readonly string[]>
export type Prompt = (typeof promptsOf)[Question][number]
export const prompts: readonly Prompt[] = questions.flatMap((one) => promptsOf[one])
export const prompt = z.enum(prompts as [Prompt, ...Prompt[]])

/** Prompts without which a question is not answered. */
export const neededPrompts: readonly Prompt[] = ['name', 'identity', 'brand', 'brand_is', 'gives', 'outcome']

/** Longest answer to one prompt, in characters. */
export const ANSWER_LENGTH = 200
const answerText = z.string().max(ANSWER_LENGTH)
/** Answers by prompt; a missing or blank one is open. */
export const answers = z.partialRecord(prompt, answerText)
export type Answers = Readonly<z.infer<typeof answers>>

/** Kinds of credentials; the first four are always asked for. */
export const credentialKinds = [
  'years',
  'number',
  'case',
  'third_party',
  'degree',
  'certificate',
  'award',
] as const
export const credentialKind = z.enum(credentialKinds)
export type CredentialKind = z.infer<typeof credentialKind>
export const askedKinds = ['years', 'number', 'case', 'third_party'] as const satisfies CredentialKind[]

export const credentialId = z.string().min(1).max(100).brand<'CredentialId'>()
export type CredentialId = z.infer<typeof credentialId>

/** A credential as it is written. */
export const credentialDraft = z.object({
  kind: credentialKind,
  text: z.string().trim().min(1).max(ANSWER_LENGTH),
  /** What proves it and where it is: a link, a page, a person who can be asked. */
  proofNote: z.string().trim().max(500).default(''),
})
export type CredentialDraft = z.infer<typeof credentialDraft>

export const credential = credentialDraft.extend({
  id: credentialId,
  /** A file of this device that proves it, named and never copied; '' = none. */
  proofPath: z.string(),
  /** Note or file is there. */
  hasProof: z.boolean(),
})
export type Credential = z.infer<typeof credential>

/** Places for which an introduction is written: three lengths, then platforms with limits of their own. */
export const mainKinds = ['one_line', 'group_post', 'long'] as const
export const platformKinds = ['xiaohongshu', 'official_account', 'qq_group', 'wecom_card', 'video'] as const
export const versionKinds = [...mainKinds, ...platformKinds] as const
export const versionKind = z.enum(versionKinds)
export type VersionKind = z.infer<typeof versionKind>

export const versionId = z.string().min(1).max(100).brand<'IntroductionVersionId'>()
export type VersionId = z.infer<typeof versionId>

/** Longest text of a version; what is over the limit of its place is kept and marked. */
export const VERSION_LENGTH = 4000

/** How a text came to be: composed from the answers, edited by hand, merged, or brought back. */
export const revisionCauses = ['composed', 'edited', 'merged', 'restored'] as const
export const revisionCause = z.enum(revisionCauses)
export type RevisionCause = z.infer<typeof revisionCause>

/** A version as other parts refer to it: its id stays while its text changes. */
export const introductionVersion = z.object({
  id: versionId,
  kind: versionKind,
  text: z.string(),
  /** What was composed; equal to the text while nobody edited it. */
  baseText: z.string(),
  /** Number of characters without spaces, as the screen shows it. */
  signs: z.number().int(),
  revision: z.number().int(),
  savedAt: instant,
})
export type IntroductionVersion = z.infer<typeof introductionVersion>

export const introductionRevision = z.object({
  revision: z.number().int(),
  cause: revisionCause,
  text: z.string(),
  createdAt: instant,
  savedAt: instant,
})
export type IntroductionRevision = z.infer<typeof introductionRevision>

/** Why a phrase promises too much; each is explained with the law behind it (messages `reason.<kind>`). */
export const phraseKinds = [
  'superlative',
  'rank',
  'absolute',
  'promise',
  'result',
  'profit',
  'cure',
  'authority',
  'urgency',
] as const
export const phraseKind = z.enum(phraseKinds)
export type PhraseKind = z.infer<typeof phraseKind>

/** An over-promising phrase; `#` in it stands for any number. */
export const phrase = z.object({
  phrase: z.string().trim().min(1).max(30),
  kind: phraseKind,
  /** Milder words to take instead; '' = leave it out. */
  suggestion: z.string().trim().max(30),
  /** Longer wordings in which the phrase is harmless. */
  except: z.array(z.string().trim().min(1).max(40)).max(60).default([]),
})
export type Phrase = z.infer<typeof phrase>

/** What the operator changed in the list of phrases. */
export const wordingSettings = z.object({
  /** Own phrases; one that stands in the list of the app replaces it. */
  own: z.array(phrase).max(300).default([]),
  /** Phrases of the app that are not looked for. */
  off: z.array(z.string().max(30)).max(300).default([]),
  /** Wordings that are never marked. */
  allowed: z.array(z.string().trim().min(1).max(40)).max(300).default([]),
})
export type WordingSettings = z.infer<typeof wordingSettings>
