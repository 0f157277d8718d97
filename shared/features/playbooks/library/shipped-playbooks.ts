import type { ShippedPlaybook } from '../model.ts'

/** The playbooks of the app, in the order of the library. */
export const shippedPlaybooks: readonly ShippedPlaybook[] = []
