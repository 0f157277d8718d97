import type { PossibleResponse } from '../model.ts'

const HOUR_MS = 3_600_000

/** Lines of staff are looked at for so long after the thing happened. */
export const RESPONSE_WINDOW_MS = 48 * HOUR_MS
/** A line that names nobody is offered only while it follows closely. */
const NEAR_MS = 2 * HOUR_MS

/** A line of staff after a problem happened. `repliesTo` = name of whom it quotes, if it does. */
export type StaffLine = Omit<PossibleResponse, 'isAddressed'> & { repliesTo: string | null }

/**
 * The first line of staff that answers a problem: one that quotes or mentions the person, else the first within two
 * hours; null when there is none. Lines in order of time. The operator decides whether it is taken.
 */
export function chooseResponse(
  lines: readonly StaffLine[],
  names: readonly string[],
  happenedAt: number,
): PossibleResponse | null {
  const within = lines.filter(({ at }) => at >= happenedAt && at <= happenedAt + RESPONSE_WINDOW_MS)
  const known = names.filter((name) => name.trim() !== '')
  const isAddressed = (line: StaffLine) =>
    known.some((name) => line.text.includes(`@${name}`) || line.repliesTo === name)
  const addressed = within.find(isAddressed)
  const near = within.find(({ at }) => at <= happenedAt + NEAR_MS)
  const chosen = addressed ?? near
  if (!chosen) return null
  const { repliesTo: _, ...line } = chosen
  return { ...line, isAddressed: chosen === addressed }
}
