import { useFormat } from '#renderer/app/i18n.tsx'
import { type SeedWords, useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { Section } from '#renderer/ui/page.tsx'
import { graduations, retireReasons, type SeedMove } from '#shared/features/seed-users/model.ts'

/** Every step of a seed with its day and note, newest first. */
export function SeedHistory({ moves }: { moves: readonly SeedMove[] }) {
  const words = useSeedWords()
  const { d } = words
  const format = useFormat()
  return (
    <Section title={d('history.title')}>
      <ol className="seed-history">
        {moves.map((move) => {
          const on = format.dateOf(move.at)
          const recordedOn = format.dateOf(move.recordedAt)
          return (
            <li key={move.id}>
              <span className="t12 text2 nowrap" title={format.fullDate(on)}>
                {format.date(on)}
              </span>
              <span>
                {wordMove(move, words)}
                {recordedOn === on ? null : (
                  <span className="t12 text3"> {d('history.recorded', { on: format.date(recordedOn) })}</span>
                )}
                {move.note === '' ? null : <span className="seed-note private">{move.note}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

function wordMove(move: SeedMove, { t, d, stage }: SeedWords): string {
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
