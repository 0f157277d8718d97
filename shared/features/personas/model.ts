import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'

export const personaId = z.string().min(1).max(100).brand<'PersonaId'>()
export type PersonaId = z.infer<typeof personaId>

/** What the operator lives on; examples and hints are chosen by it. */
export const trades = [
  'paid_knowledge',
  'beauty',
  'clothing',
  'mother_baby',
  'fitness',
  'food',
  'education',
  'finance',
  'other',
] as const
export const trade = z.enum(trades)
export type Trade = z.infer<typeof trade>

/** 亲民 or 专业 (domain.md §8.1). */
export const directions = ['approachable', 'expert'] as const
export const direction = z.enum(directions)
export type Direction = z.infer<typeof direction>

/** Kinds of proof that the operator can lay open. */
export const proofKinds = ['degree', 'years', 'cases', 'numbers', 'third_party', 'certificate'] as const
export const proofKind = z.enum(proofKinds)
export type ProofKind = z.infer<typeof proofKind>

/** Possible answers of the direction wizard, each list from the expert end to the approachable end. */
export const directionChoices = {
  brand: ['unknown', 'local', 'well_known'],
  operator: ['few', 'hundreds', 'thousands'],
  service: ['alone', 'team', 'leader'],
  price: ['high', 'middle', 'low'],
  motive: ['result', 'safety', 'company', 'everyday'],
} as const
export type DirectionQuestion = keyof typeof directionChoices

/** Answers so far; null = not answered yet, `proof: []` = none at hand. */
export const directionAnswers = z.object({
  brand: z.enum(directionChoices.brand).nullable().default(null),
  operator: z.enum(directionChoices.operator).nullable().default(null),
  service: z.enum(directionChoices.service).nullable().default(null),
  price: z.enum(directionChoices.price).nullable().default(null),
  motive: z.enum(directionChoices.motive).nullable().default(null),
  proof: z.array(proofKind).nullable().default(null),
})
export type DirectionAnswers = z.infer<typeof directionAnswers>

/** The parts of the outward face (人设四件套). */
export const faceParts = ['avatar', 'nickname', 'signature', 'background'] as const
export type FacePart = (typeof faceParts)[number]

/** What to look at in each part. */
export const faceCheckNames = [
  'avatar.real_person',
  'avatar.clear_small',
  'avatar.same_everywhere',
  'nickname.name_and_role',
  'nickname.short',
  'nickname.easy_to_type',
  'signature.benefit',
  'signature.one_line',
  'signature.no_promise',
  'background.shows_work',
  'background.readable',
  'background.up_to_date',
] as const
export const faceCheck = z.enum(faceCheckNames)
export type FaceCheck = z.infer<typeof faceCheck>

const toneWord = z.string().trim().min(1).max(30)

/** What a persona says of itself; every field but the name may be open. */
export const personaContent = z.object({
  /** The person shown, such as 林夏. */
  name: z.string().trim().min(1).max(40),
  /** 晚读共读会 领读人 */
  roleLine: z.string().trim().max(60).default(''),
  brand: z.string().trim().max(60).default(''),
  trade: trade.default('other'),
  answers: directionAnswers.prefault({}),
  /** The operator's own choice against the advice of the wizard; null = as advised. */
  chosenDirection: direction.nullable().default(null),
  chosenReason: z.string().trim().max(300).default(''),
  nickname: z.string().trim().max(40).default(''),
  signature: z.string().trim().max(120).default(''),
  faceChecks: z.array(faceCheck).default([]),
  /** Words that drafts should use, and words that they must not; drafts are checked against them. */
  alwaysWords: z.array(toneWord).max(50).default([]),
  neverWords: z.array(toneWord).max(50).default([]),
})
export type PersonaContent = z.infer<typeof personaContent>

export const persona = personaContent.extend({
  id: personaId,
  /** Chosen, or else advised; null while the answers do not suffice. */
  direction: direction.nullable(),
  /** Living groups in which it is the active one. */
  groupIds: z.array(groupId),
  isSample: z.boolean(),
  createdAt: instant,
  /** When its own fields were last saved. */
  savedAt: instant,
})
export type Persona = z.infer<typeof persona>

/** How a version came to be. */
export const versionKinds = ['created', 'edited', 'restored'] as const
export const versionKind = z.enum(versionKinds)

/** A state of a persona that can be looked at and brought back. */
export const personaVersion = z.object({
  version: z.number().int(),
  kind: versionKind,
  content: personaContent,
  createdAt: instant,
  savedAt: instant,
})
export type PersonaVersion = z.infer<typeof personaVersion>

/** Pictures that a persona keeps: the four-part face, and the photo and QR image of its cards. */
export const pictureSlots = ['avatar', 'background', 'photo', 'qr'] as const
export const pictureSlot = z.enum(pictureSlots)
export type PictureSlot = z.infer<typeof pictureSlot>

/** Longest data URL that is kept, about 1.5 MB of image. */
export const PICTURE_LENGTH = 2_000_000
/** A picture as a data URL, scaled down by the screen: it stays with the workspace when the file moves. */
export const pictureUrl = z
  .string()
  .max(PICTURE_LENGTH)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/)

export const personaPictures = z.object({
  avatar: pictureUrl.nullable(),
  background: pictureUrl.nullable(),
  photo: pictureUrl.nullable(),
  qr: pictureUrl.nullable(),
})
export type PersonaPictures = z.infer<typeof personaPictures>
