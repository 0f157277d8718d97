import type { Idea } from '#shared/features/content-output/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'

/** Whose idea, where it comes from, or which one is changed; what is left out the operator chooses. */
export type IdeaRequest = {
  personaId?: PersonaId
  text?: string
  source?: string
  messageId?: number
  idea?: Idea
}
