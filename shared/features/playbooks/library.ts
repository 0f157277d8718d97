import { attract } from './library/attract.ts'
import { close } from './library/close.ts'
import { convert } from './library/convert.ts'
import { deliver } from './library/deliver.ts'
import { desire } from './library/desire.ts'
import { flash } from './library/flash.ts'
import { habit } from './library/habit.ts'
import { icebreakers } from './library/icebreakers.ts'
import type { ShippedPlaybook } from './library/read-playbook.ts'
import { spread } from './library/spread.ts'
import { talk } from './library/talk.ts'

/** Playbooks that come with the app, in the order of the stages. */
export const shippedPlaybooks: readonly ShippedPlaybook[] = [
  ...attract,
  ...icebreakers,
  ...talk,
  ...habit,
  ...desire,
  ...flash,
  ...convert,
  ...deliver,
  ...spread,
  ...close,
]
