import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { wordMove } from '#renderer/app/seeds/word-move.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { SeedMove } from '#shared/features/seed-users/model.ts'

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
