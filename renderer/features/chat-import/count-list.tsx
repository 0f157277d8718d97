import { useFormat } from '#renderer/app/i18n.tsx'

export type CountLine = {
  id: string
  /** Name of a colour of the theme; lines without one stand below the bar only. */
  colour?: string
  label: string
  count: number
  hint?: string
  /** Lists what is counted. */
  open?: { label: string; run: () => void }
}

/** Numbers under a bar that shows their shares, with their sum. */
export function CountList({
  lines,
  total,
}: {
  lines: readonly CountLine[]
  total?: { label: string; count: number }
}) {
  const format = useFormat()
  const parts = lines.filter((line) => line.colour !== undefined && line.count > 0)
  return (
    <>
      <div className="import-bar" aria-hidden="true">
        {parts.map(({ id, colour, count }) => (
          <span key={id} style={{ flexGrow: count, background: `var(--${colour})` }} />
        ))}
      </div>
      <ul className="import-counts">
        {lines.map((line) => (
          <li key={line.id}>
            <span
              className="import-swatch"
              aria-hidden="true"
              style={line.colour ? { background: `var(--${line.colour})` } : undefined}
            />
            {line.open ? (
              <button
                type="button"
                className="plain import-count-link"
                aria-label={line.open.label}
                onClick={line.open.run}
              >
                {line.label}
              </button>
            ) : (
              <span>{line.label}</span>
            )}
            <span className={line.count === 0 ? 'number strong zero' : 'number strong'}>
              {format.number(line.count)}
            </span>
            <span className="t12 text2 import-wide">{line.hint}</span>
          </li>
        ))}
        {total ? (
          <li className="import-total">
            <span />
            <span>{total.label}</span>
            <span className="number strong">{format.number(total.count)}</span>
            <span />
          </li>
        ) : null}
      </ul>
    </>
  )
}
