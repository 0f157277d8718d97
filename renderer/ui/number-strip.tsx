import type { ReactNode } from 'react'

/** One cell: label, number, its comparison, perhaps a small chart. `value` null shows `missing` instead. */
export type StripCell = {
  id: string
  label: string
  value: string | null
  note: string
  missing?: string
  chart?: ReactNode
}

type StripProps = {
  cells: readonly StripCell[]
  label: string
  /** Makes the cells filters: the chosen one is pressed, a click on it lets go. */
  chosen?: string | null
  onChoose?: (id: string | null) => void
}

/** The numbers of a screen in equal cells, split by hairlines. */
export function NumberStrip({ cells, label, chosen = null, onChoose }: StripProps) {
  return (
    <fieldset className="strip" aria-label={label}>
      {cells.map((cell) =>
        onChoose ? (
          <button
            key={cell.id}
            type="button"
            className="plain strip-cell"
            aria-pressed={chosen === cell.id}
            onClick={() => onChoose(chosen === cell.id ? null : cell.id)}
          >
            <StripFigures {...cell} />
          </button>
        ) : (
          <div key={cell.id} className="strip-cell">
            <StripFigures {...cell} />
          </div>
        ),
      )}
    </fieldset>
  )
}

function StripFigures({ label, value, note, missing, chart }: StripCell) {
  return (
    <>
      <span className="strip-label">{label}</span>
      <span className={value === null ? 'strip-value missing' : 'strip-value'}>{value ?? missing}</span>
      <span className="strip-chart">{chart}</span>
      <span className="strip-note">{note}</span>
    </>
  )
}
