import { z } from 'zod'
import { personaId, pictureUrl } from '#shared/features/personas/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import { card, cardChoice, cardPictures, cardTexts, photoFrame, qrFrame } from './model.ts'

const persona = z.object({ personaId })
/** `undoId` is null when nothing changed. */
const changed = z.object({ card, undoId: z.string().nullable() })

/** All that a screen may ask about the card of a persona (名片). Refusal: PERSONA_NOT_FOUND. */
export const personaCardsContract = {
  /** What stands on the card; texts that the operator did not write follow introduction and credentials. */
  show: operation.input(persona).output(card),
  pictures: operation.input(persona).output(cardPictures),
  /** Saves texts as they are typed; changes of the same fields within ten minutes are taken back by one undo. */
  write: operation.input(persona.extend({ texts: cardTexts })).output(changed),
  /** Chooses design or tone, or another part of the photo. */
  choose: operation.input(persona.extend({ choice: cardChoice })).output(changed),
  /** Keeps a photo and the part of it that shows, or (null) forgets it. */
  setPhoto: operation
    .input(persona.extend({ photo: photoFrame.extend({ picture: pictureUrl }).nullable() }))
    .output(changed),
  /** Keeps the image of a QR code, or (null) forgets it. */
  setQr: operation
    .input(persona.extend({ qr: qrFrame.extend({ picture: pictureUrl }).nullable() }))
    .output(changed),
}
