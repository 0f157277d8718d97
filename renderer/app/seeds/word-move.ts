import { graduations, retireReasons, type SeedMove } from '#shared/features/seed-users/model.ts'
import type { SeedWords } from './use-seed-words.ts'

/** A step of a seed in words: 候选 → 已邀约. */
export function wordMove(
  move: Pick<SeedMove, 'kind' | 'from' | 'to' | 'reason'>,
  { t, d, stage }: SeedWords,
): string {
  const way = { from: move.from === null ? '' : stage(move.from), to: stage(move.to) }
  if (move.kind === 'graduated') {
    const as = graduations.find((one) => one === move.reason) ?? 'core'
    return d('history.graduated', { ...way, as: d(`as.${as}`) })
  }
  if (move.kind === 'retired') {
    const reason = retireReasons.find((one) => one === move.reason) ?? 'other'
    return d('history.retired', { ...way, reason: t(`retire.${reason}`) })
  }
  return d(`history.${move.kind}`, way)
}
