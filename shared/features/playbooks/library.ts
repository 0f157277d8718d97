import { attract } from './library/attract.ts'
import { habit } from './library/habit.ts'
import { icebreakers } from './library/icebreakers.ts'
import type { ShippedPlaybook } from './library/read-playbook.ts'
import { talk } from './library/talk.ts'

/** Playbooks that come with the app, in the order of the stages. */
export const shippedPlaybooks: readonly ShippedPlaybook[] = [...attract, ...icebreakers, ...talk, ...habit]
