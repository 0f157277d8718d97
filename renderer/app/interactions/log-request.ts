import type { InteractionId, InteractionKind } from '#shared/features/interactions/model.ts'
import type { NamedPerson } from '../person-select.tsx'

/** A contact that was noted by hand and is to be changed. */
type NotedContact = { id: InteractionId; kind: InteractionKind; at: number; note: string }

/** With whom, what kind, or which contact is changed; what is left out the operator chooses. */
export type LogRequest = { person?: NamedPerson | null; kind?: InteractionKind; contact?: NotedContact }
