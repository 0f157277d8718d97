import type { GoalMetric } from '#shared/features/campaigns/model.ts'
import type { GroupKind } from '#shared/features/groups/model.ts'
import type { GroupPurpose } from '#shared/features/playbooks/model.ts'
import type { ResultFigure } from './model.ts'

/** A number that was counted; null = it could not be. */
export function counted(value: number | null): ResultFigure {
  return { value, source: value === null ? 'unknown' : 'counted' }
}

/** What was counted where there is something to count, else what was typed. */
export function countedOr(value: number | null, typed: number | null): ResultFigure {
  if (value !== null) return counted(value)
  return { value: typed, source: typed === null ? 'unknown' : 'typed' }
}

/** What was typed goes before what was counted: orders are told better by the operator than by marks. */
export function typedOr(typed: number | null, value: number | null): ResultFigure {
  return typed === null ? counted(value) : { value: typed, source: 'typed' }
}

/** The figure that a goal is counted in. */
export function actualOf(
  metric: GoalMetric,
  figures: Readonly<
    Record<'participants' | 'speakers' | 'messages' | 'joins' | 'orders' | 'revenueCents', ResultFigure>
  >,
): ResultFigure {
  return figures[metric === 'revenue' ? 'revenueCents' : metric]
}

/** What a type of group is mostly for, until the operator says otherwise (经验值; the boxes 5 and 6 of domain.md §3.1). */
export function suggestedPurpose(kind: GroupKind): GroupPurpose {
  switch (kind) {
    case 'interest':
      return 'lead'
    case 'product_talk':
      return 'fan'
    case 'product_sales':
    case 'paid_knowledge':
      return 'conversion'
  }
}

/** Cents for each participant, rounded; null without either. */
export function costPerHead(costCents: number, participants: number | null): number | null {
  return costCents === 0 || !participants ? null : Math.round(costCents / participants)
}
