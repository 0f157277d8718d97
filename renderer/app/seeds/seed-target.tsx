import type { SeedTarget } from '#shared/features/seed-users/model.ts'
import { useFormat } from '../i18n.tsx'
import './seeds.css'
import { useSeedWords } from './use-seed-words.ts'

/** The scale of the bar reaches past the target by this much, so that the line never stands at the edge. */
const HEADROOM = 1.2

/** How far a group is: seeds by stage as one bar, the wanted range as a band, its lower end as a line. */
export function SeedTargetBar({ target }: { target: SeedTarget }) {
  const { t } = useSeedWords()
  const format = useFormat()
  const { counts, reached, least, most } = target
  const end = Math.max(most * HEADROOM, reached)
  const share = (seeds: number) => `${(seeds / end) * 100}%`
  const parts = { core: counts.core ?? 0, engaged: counts.engaged ?? 0, joined: counts.joined ?? 0 }
  const range = { least, most, capacity: format.number(target.capacity) }
  return (
    <div
      className="seed-target"
      role="img"
      aria-label={`${t('bar.label', { group: target.groupName })}: ${t('bar.parts', parts)}, ${targetWords()}`}
    >
      <div className="seed-target-track">
        <span
          className="seed-target-band"
          style={{ left: share(least), width: share(Math.max(most - least, 0)) }}
        />
        {(['core', 'engaged', 'joined'] as const).map((stage) => (
          <span key={stage} className={`seed-target-part ${stage}`} style={{ width: share(parts[stage]) }} />
        ))}
        <span className="seed-target-line" style={{ left: share(least) }} />
      </div>
      <div className="seed-target-words">
        <span>{t('bar.parts', parts)}</span>
        <span>{targetWords()}</span>
      </div>
    </div>
  )

  function targetWords(): string {
    return t(least === most ? 'bar.targetOne' : 'bar.target', range)
  }
}

/** “距开群目标还差 4 人”, or that it is reached. */
export function useTargetState(target: SeedTarget): string {
  const { t } = useSeedWords()
  const missing = target.least - target.reached
  const isBefore = String(target.isBeforeOpening)
  return missing > 0 ? t('bar.toGo', { isBefore, count: missing }) : t('bar.done', { isBefore })
}
