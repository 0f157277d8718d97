import { z } from 'zod'
import { personaId, pictureUrl } from '#shared/features/personas/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'

/** 素页 · 书脊 · 便签 · 封面 · 名帖 */
export const cardDesigns = ['plain', 'spine', 'note', 'cover', 'frame'] as const
export const cardDesign = z.enum(cardDesigns)
export type CardDesign = z.infer<typeof cardDesign>

export const cardTones = ['light', 'dark'] as const
export const cardTone = z.enum(cardTones)
export type CardTone = z.infer<typeof cardTone>

/** What a card is made for: a phone screen, a square post, or a picture of 750 that is as high as its content. */
export const cardFormats = ['story', 'square', 'long'] as const
export type CardFormat = (typeof cardFormats)[number]

export const LINE_LENGTH = 120
export const FIGURE_LENGTH = 12
export const PROOF_CAPTION_LENGTH = 16
export const QR_CAPTION_LENGTH = 80
export const PROOF_COUNT = 3

/** A number and what it counts, such as 1,860 and 共读书友; both may be open. */
export const cardProof = z.object({
  figure: z.string().trim().max(FIGURE_LENGTH),
  caption: z.string().trim().max(PROOF_CAPTION_LENGTH),
})
export type CardProof = z.infer<typeof cardProof>

const cardProofs = z.array(cardProof).max(PROOF_COUNT)

/** A square part of a picture, in pixels of that picture. */
export const crop = z.object({
  x: z.number().int().min(0),
  y: z.number().int().min(0),
  side: z.number().int().min(1),
})
export type Crop = z.infer<typeof crop>

export const pictureSize = z.object({
  width: z.number().int().min(1).max(4096),
  height: z.number().int().min(1).max(4096),
})
export type PictureSize = z.infer<typeof pictureSize>

/** The photo that is kept whole, and the part of it that shows. */
export const photoFrame = pictureSize.extend({ crop })
export type PhotoFrame = z.infer<typeof photoFrame>

/** The image with the QR code. */
export const qrFrame = pictureSize.extend({
  /** Where the code stands in it; null when none could be read. */
  code: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
})
export type QrFrame = z.infer<typeof qrFrame>

/** What the operator chose and wrote; every field may be left as it comes. */
export const cardContent = z.object({
  design: cardDesign.default('plain'),
  tone: cardTone.default('light'),
  /** null = the one-line introduction of the persona. */
  line: z.string().trim().max(LINE_LENGTH).nullable().default(null),
  /** null = read from the credentials. */
  proofs: cardProofs.nullable().default(null),
  /** Lines are kept. */
  qrCaption: z.string().trim().max(QR_CAPTION_LENGTH).default(''),
  photo: photoFrame.nullable().default(null),
  qr: qrFrame.nullable().default(null),
})
export type CardContent = z.infer<typeof cardContent>

/** Fields that are saved as they are typed. */
export const cardTexts = z.object({
  line: cardContent.shape.line.unwrap().optional(),
  proofs: cardContent.shape.proofs.unwrap().optional(),
  qrCaption: cardContent.shape.qrCaption.unwrap().optional(),
})
export type CardTexts = z.infer<typeof cardTexts>

/** What is chosen by one act. */
export const cardChoice = z.object({
  design: cardDesign.optional(),
  tone: cardTone.optional(),
  crop: crop.optional(),
})
export type CardChoice = z.infer<typeof cardChoice>

/** Everything that stands on a card, and what it says by itself. */
export const card = cardContent.omit({ line: true, proofs: true }).extend({
  personaId,
  name: z.string(),
  roleLine: z.string(),
  brand: z.string(),
  line: z.string(),
  isOwnLine: z.boolean(),
  proofs: cardProofs,
  isOwnProofs: z.boolean(),
  savedAt: instant.nullable(),
})
export type Card = z.infer<typeof card>

/** The pictures of a card as data URLs. */
export const cardPictures = z.object({ photo: pictureUrl.nullable(), qr: pictureUrl.nullable() })
export type CardPictures = z.infer<typeof cardPictures>
