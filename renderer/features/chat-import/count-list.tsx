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
export function CountList(props: { lines: readonly CountLine[]; total?: { label: string; count: number } }) {
  const format = useFormat()
  const { lines, total } = props
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
          <CountRow key={line.id} line={line} />
        ))}
        {total ? (
          <li className="import-total">
            <span />
            <span>{total.label}</span>
            <span className="number strong">{format.number(total.count)}</span>
          </li>
        ) : null}
      </ul>
    </>
  )
}

function CountRow({ line }: { line: CountLine }) {
  const format = useFormat()
  const { colour, label, count, hint, open } = line
  const swatch = colour ? { background: `var(--${colour})` } : undefined
  return (
    <li>
      <span className="import-swatch" aria-hidden="true" style={swatch} />
      {open ? (
        <button type="button" className="plain import-count-link" aria-label={open.label} onClick={open.run}>
          {label}
        </button>
      ) : (
        <span>{label}</span>
      )}
      <span className={count === 0 ? 'number strong zero' : 'number strong'}>{format.number(count)}</span>
      <span className="t12 text2 import-wide">{hint}</span>
    </li>
  )
}
