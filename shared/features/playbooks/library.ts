import { icebreakers } from './library/icebreakers.ts'
import type { ShippedPlaybook } from './library/read-playbook.ts'

/** Playbooks that come with the app, in the order of the stages. */
export const shippedPlaybooks: readonly ShippedPlaybook[] = [...icebreakers]
