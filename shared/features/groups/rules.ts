import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import type { GroupKind, GroupSignals, GroupWarning, Lifecycle } from './model.ts'

/** Rules of thumb (经验值) of domain.md §3.1 and §3.3. */
export const groupThresholds = {
  capacityShare: 0.9,
  speakersFell: 0.5,
  pickupLow: 0.1,
  silentDays: 7,
  coreChurn: 0.2,
  staleAfterDays: 7,
  endsWithinDays: 7,
  /** Below this share of capacity a second group of the same type is too early. */
  secondGroupFrom: 0.6,
} as const

/** Mean of speakers over blocks of seven days; null unless most of the blocks are known. */
function meanOfKnown(blocks: readonly (number | null)[]): number | null {
  const known = blocks.filter((block) => block !== null)
  if (known.length * 2 <= blocks.length) return null
  return known.reduce((sum, block) => sum + block, 0) / known.length
}

/** By how much the speakers of the last 2 blocks lie below the 4 before, 0–1; null where too little is known. */
export function speakersFall(trend: readonly (number | null)[]): number | null {
  const before = meanOfKnown(trend.slice(-6, -2))
  const recent = meanOfKnown(trend.slice(-2))
  if (before === null || recent === null || before === 0) return null
  return Math.max(0, 1 - recent / before)
}

/** The signals of a dying group that are lit, each with its number (domain.md §3.3). Unknown ones are not lit. */
export function dyingSignals(signals: GroupSignals): GroupWarning[] {
  const fall = speakersFall(signals.trend)
  const lit: GroupWarning[] = []
  if (fall !== null && fall >= groupThresholds.speakersFell) lit.push({ kind: 'speakers_fell', share: fall })
  if (signals.pickup !== null && signals.pickup < groupThresholds.pickupLow)
    lit.push({ kind: 'pickup_low', share: signals.pickup })
  if (signals.silentDays !== null && signals.silentDays >= groupThresholds.silentDays)
    lit.push({ kind: 'silent', days: signals.silentDays })
  if (signals.coreChurn !== null && signals.coreChurn >= groupThresholds.coreChurn)
    lit.push({ kind: 'core_churn', share: signals.coreChurn })
  return lit
}

/** Dying = two of the four signals. */
export function isDying(signals: GroupSignals): boolean {
  return dyingSignals(signals).length >= 2
}

/** Everything that a list of groups should point at, the most pressing first. An ended or planned group is left alone. */
export function warningsOf(
  group: { capacity: number; endsOn: CalendarDate | null; lifecycle: Lifecycle },
  signals: GroupSignals,
  today: CalendarDate,
): GroupWarning[] {
  if (group.lifecycle === 'ended') return []
  const share = signals.members / group.capacity
  const full: GroupWarning[] =
    share >= groupThresholds.capacityShare
      ? [{ kind: 'capacity', share, members: signals.members, capacity: group.capacity }]
      : []
  const running =
    group.lifecycle === 'planned' ? [] : [...dyingSignals(signals), ...dataWarnings(signals, today)]
  return [...running, ...full, ...endWarnings(group.endsOn, today)]
}

function dataWarnings({ dataUntilOn, hasMessages }: GroupSignals, today: CalendarDate): GroupWarning[] {
  if (dataUntilOn === null) return hasMessages ? [] : [{ kind: 'no_data' }]
  const days = daysBetween(dataUntilOn, today)
  return days > groupThresholds.staleAfterDays ? [{ kind: 'stale_data', days, on: dataUntilOn }] : []
}

function endWarnings(endsOn: CalendarDate | null, today: CalendarDate): GroupWarning[] {
  if (endsOn === null) return []
  const days = daysBetween(today, endsOn)
  if (days < 0) return [{ kind: 'ended', days: -days }]
  return days <= groupThresholds.endsWithinDays ? [{ kind: 'ends', days }] : []
}

/**
 * The group of the same type that should fill up before a second one is opened (domain.md §3.1): the fullest living one
 * while it is below 60 % of its capacity; null when nothing speaks against opening another.
 */
export function groupToFillFirst<
  Candidate extends { kind: GroupKind; lifecycle: Lifecycle; members: number; capacity: number },
>(groups: readonly Candidate[], kind: GroupKind): Candidate | null {
  const parallel = groups.filter((group) => group.kind === kind && group.lifecycle !== 'ended')
  const [fullest] = parallel.toSorted((a, b) => b.members / b.capacity - a.members / a.capacity)
  if (!fullest || fullest.members / fullest.capacity >= groupThresholds.secondGroupFrom) return null
  return fullest
}

/** What evidence suggests about the lifecycle; null = nothing to suggest, or the operator's own choice stands. */
export function suggestLifecycle(current: Lifecycle, signals: GroupSignals): Lifecycle | null {
  if (current === 'planned' || current === 'seeding' || current === 'ended') return null
  const suggestion = suggested(signals)
  return suggestion === null || suggestion === current ? null : suggestion
}

const DORMANT_DAYS = 28
const GROWING_SHARE = 0.1

function suggested(signals: GroupSignals): Lifecycle | null {
  if (signals.silentDays !== null && signals.silentDays >= DORMANT_DAYS) return 'dormant'
  if (isDying(signals)) return 'declining'
  if (meanOfKnown(signals.trend.slice(-2)) === null) return null
  const net = signals.joined28 - signals.left28
  return signals.members > 0 && net / signals.members >= GROWING_SHARE ? 'growing' : 'active'
}
