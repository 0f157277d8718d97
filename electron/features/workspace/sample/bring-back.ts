import { type GroupProfile, HISTORY_DAYS } from './groups.ts'
import type { Member } from './members.ts'
import type { Random } from './random.ts'
import type { Draft } from './scenes.ts'

const DAY_SECONDS = 86_400
/** Last lines between these days before loading make the rule gone_quiet ask after somebody who was active before. */
const SILENT = { from: 24, to: 12 } as const
const ACTIVE_DAYS = 3
const WINDOW_DAYS = 30

/**
 * Chance lets more members pause for a fortnight than an operator would be asked about on one day: those who were not
 * meant to fall silent say one of the short words of the last days.
 */
export function bringBack(
  lines: readonly Draft[],
  members: readonly Member[],
  { key }: GroupProfile,
  random: Random,
): void {
  if (key === 'flash') return
  const daysOf = new Map<Member, Set<number>>()
  for (const line of lines) {
    if (!line.who) continue
    const days = daysOf.get(line.who)
    if (days) days.add(Math.floor(line.at / DAY_SECONDS))
    else daysOf.set(line.who, new Set([Math.floor(line.at / DAY_SECONDS)]))
  }
  const recent = lines.filter((line) => {
    const ago = HISTORY_DAYS - line.at / DAY_SECONDS
    return line.isEcho && line.who !== null && line.who.weight > 1.5 && ago > 2 && ago < SILENT.to - 1
  })
  for (const member of members) {
    if (member.leftOn !== null || member.staff || !isFallingSilent(daysOf.get(member))) continue
    if (Number.isFinite(member.quietFrom) || recent.length === 0) continue
    const [line] = recent.splice(random.int(0, recent.length - 1), 1)
    if (line) line.who = member
  }
}

function isFallingSilent(days: ReadonlySet<number> | undefined): boolean {
  if (!days) return false
  const last = Math.max(...days)
  const ago = HISTORY_DAYS - last
  const active = [...days].filter((day) => day > last - WINDOW_DAYS).length
  return active >= ACTIVE_DAYS && ago <= SILENT.from && ago >= SILENT.to
}
