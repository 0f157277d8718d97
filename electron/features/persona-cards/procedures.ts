import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { personaCardsContract } from '#shared/features/persona-cards/contract.ts'
import { chooseLook, setCardPhoto, setCardQr, showCard, showCardPictures, writeOnCard } from './service.ts'

const os = implement(personaCardsContract).$context<ProcedureContext>()

/** Contract entries of persona cards, one line each. */
export const personaCardsProcedures = {
  show: os.show.handler(({ context, input }) => showCard(context.data, input.personaId)),
  pictures: os.pictures.handler(({ context, input }) => showCardPictures(context.data, input.personaId)),
  write: os.write.handler(({ context, input }) => writeOnCard(context.data, input)),
  choose: os.choose.handler(({ context, input }) => chooseLook(context.data, input)),
  setPhoto: os.setPhoto.handler(({ context, input }) => setCardPhoto(context.data, input)),
  setQr: os.setQr.handler(({ context, input }) => setCardQr(context.data, input)),
}
