import type { GroupProfile } from './groups.ts'
import type { Member } from './members.ts'
import type { Phrases } from './phrases.ts'
import type { Random } from './random.ts'
import type { PlannedThread } from './threads.ts'

/** A group while its history is written. */
export type GroupWorld = {
  profile: GroupProfile
  members: readonly Member[]
  phrases: Phrases
  threads: ReadonlyMap<number, readonly PlannedThread[]>
  averageLines: number
  random: Random
}
