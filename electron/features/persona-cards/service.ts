import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { applyUndo, type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { findCredentials } from '#electron/features/introductions/queries.ts'
import { listIntroductions } from '#electron/features/introductions/service.ts'
import { findPictures, requirePersona, requirePersonaNo } from '#electron/features/personas/queries.ts'
import { replacePicture } from '#electron/features/personas/service.ts'
import {
  type Card,
  type CardChoice,
  type CardContent,
  type CardPictures,
  type CardTexts,
  card,
  cardContent,
  type PhotoFrame,
  type QrFrame,
} from '#shared/features/persona-cards/model.ts'
import { cropWithin } from '#shared/features/persona-cards/rules/crop.ts'
import { proofsFrom } from '#shared/features/persona-cards/rules/proofs.ts'
import { saveCardContent } from './commands.ts'
import { findCardContent, findLatestUndo } from './queries.ts'

/** Typing in the same fields that goes on within this time is one change. */
const JOINED_MS = 10 * 60_000

/** What stands on a card: what the operator wrote, else the one-line introduction (or the signature) and credentials. */
export function showCard(ctx: DataContext, personaId: string): Card {
  const persona = requirePersona(ctx.read, personaId)
  const personaNo = requirePersonaNo(ctx.read, personaId)
  const { content, savedAt } = findCardContent(ctx.read, personaNo)
  const oneLine = listIntroductions(ctx, personaId).find(({ kind }) => kind === 'one_line')?.text
  return card.parse({
    ...content,
    personaId,
    name: persona.name,
    roleLine: persona.roleLine,
    brand: persona.brand,
    line: content.line ?? (oneLine || persona.signature),
    isOwnLine: content.line !== null,
    proofs: content.proofs ?? proofsFrom(findCredentials(ctx.read, personaNo)),
    isOwnProofs: content.proofs !== null,
    savedAt,
  })
}

/** Photo and QR image of a card. Refuses PERSONA_NOT_FOUND. */
export function showCardPictures(ctx: DataContext, personaId: string): CardPictures {
  const { photo, qr } = findPictures(ctx.read, requirePersonaNo(ctx.read, personaId))
  return { photo, qr }
}

type Changed = { card: Card; undoId: string | null }
type Change = { personaId: string; code: string; fields?: string }
type Found = { content: CardContent; personaNo: number; at: number }

/** Changes a card so that it can be taken back; `code` is worded as `undo.personaCards.<code>`. */
function changeCard(
  ctx: DataContext,
  change: Change,
  work: (found: Found, db: WriteDb, recorder: UndoRecorder) => CardContent,
): Changed {
  const undoId = ctx.write('persona-cards', (db) => {
    const { name } = requirePersona(db, change.personaId)
    const personaNo = requirePersonaNo(db, change.personaId)
    const at = ctx.clock.now()
    const id = takeUpTyping(db, change, at) ?? newId()
    const { code, fields = '', personaId } = change
    const entry = { id, code: `personaCards.${code}`, facts: { name, personaId, fields }, at }
    return undoable(db, entry, (recorder) => {
      recorder.touch('persona_cards', personaNo)
      const { content } = findCardContent(db, personaNo)
      saveCardContent(db, personaNo, work({ content, personaNo, at }, db, recorder), at)
    }).undoId
  })
  return { card: showCard(ctx, change.personaId), undoId }
}

/**
 * Typing goes on where it stopped: the change before is taken back first and its undo id is used again, so that one undo
 * brings the text back from before the first key. Null when something else was done since, or long ago.
 */
function takeUpTyping(db: WriteDb, { personaId, code, fields }: Change, at: number): string | null {
  const latest = fields === undefined ? null : findLatestUndo(db)
  if (!latest || latest.code !== `personaCards.${code}` || at - latest.at > JOINED_MS) return null
  if (latest.facts.personaId !== personaId || latest.facts.fields !== fields) return null
  applyUndo(db, latest.id)
  return latest.id
}

/** Saves texts as they are typed. Nothing new leaves everything as it is. */
export function writeOnCard(
  ctx: DataContext,
  { personaId, texts }: { personaId: string; texts: CardTexts },
): Changed {
  const { content } = findCardContent(ctx.read, requirePersonaNo(ctx.read, personaId))
  const next = cardContent.parse({ ...content, ...texts })
  if (JSON.stringify(next) === JSON.stringify(content))
    return { card: showCard(ctx, personaId), undoId: null }
  const fields = Object.keys(texts).sort().join(' ')
  return changeCard(ctx, { personaId, code: 'write', fields }, (found) =>
    cardContent.parse({ ...found.content, ...texts }),
  )
}

/** Chooses design or tone, or another part of the photo; without a photo there is no part to choose. */
export function chooseLook(
  ctx: DataContext,
  { personaId, choice }: { personaId: string; choice: CardChoice },
): Changed {
  const { crop, ...look } = choice
  const code = crop ? 'crop' : 'choose'
  return changeCard(ctx, { personaId, code }, ({ content }) =>
    cardContent.parse({
      ...content,
      ...look,
      photo:
        content.photo && crop ? { ...content.photo, crop: cropWithin(crop, content.photo) } : content.photo,
    }),
  )
}

/** Keeps a photo and the part of it that shows, or (null) forgets it. */
export function setCardPhoto(
  ctx: DataContext,
  { personaId, photo }: { personaId: string; photo: (PhotoFrame & { picture: string }) | null },
): Changed {
  const code = photo ? 'setPhoto' : 'removePhoto'
  return changeCard(ctx, { personaId, code }, ({ content, personaNo, at }, db, recorder) => {
    replacePicture(db, recorder, { personaNo, slot: 'photo', picture: photo?.picture ?? null, at })
    return cardContent.parse({
      ...content,
      photo: photo && { ...photo, crop: cropWithin(photo.crop, photo) },
    })
  })
}

/** Keeps the image of a QR code, or (null) forgets it. */
export function setCardQr(
  ctx: DataContext,
  { personaId, qr }: { personaId: string; qr: (QrFrame & { picture: string }) | null },
): Changed {
  const code = qr ? 'setQr' : 'removeQr'
  return changeCard(ctx, { personaId, code }, ({ content, personaNo, at }, db, recorder) => {
    replacePicture(db, recorder, { personaNo, slot: 'qr', picture: qr?.picture ?? null, at })
    return cardContent.parse({ ...content, qr })
  })
}

/** Puts in a card with what stands on it; its pictures come with the persona. */
export function placeCard(db: WriteDb, personaNo: number, content: CardContent, at: number): void {
  saveCardContent(db, personaNo, content, at)
}
