/** Step 0–5 of the value ramp; zero alone is the palest. */
export function rampStep(value: number, top: number): number {
  if (value <= 0 || top <= 0) return 0
  return Math.min(5, Math.max(1, Math.ceil((value / top) * 5)))
}

/** Hours across, days down: how much was said when. `rows[day][hour]`; `hint` words one cell for the tooltip. */
export function HeatMap(props: {
  rows: readonly (readonly number[])[]
  dayLabels: readonly string[]
  label: string
  hint: (day: number, hour: number, value: number) => string
}) {
  const top = Math.max(0, ...props.rows.flat())
  return (
    <div
      className="heat-map"
      role="img"
      aria-label={props.label}
      style={{ gridTemplateColumns: 'max-content repeat(24, minmax(8px, 1fr))' }}
    >
      {props.rows.map((row, day) => (
        <HeatRow
          key={props.dayLabels[day]}
          label={props.dayLabels[day] ?? ''}
          row={row}
          top={top}
          hint={(hour, value) => props.hint(day, hour, value)}
        />
      ))}
      <span />
      {Array.from({ length: 24 }, (_, hour) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its hour
        <span key={hour} className="heat-label hour">
          {hour % 3 === 0 ? hour : ''}
        </span>
      ))}
    </div>
  )
}

function HeatRow(props: {
  label: string
  row: readonly number[]
  top: number
  hint: (hour: number, value: number) => string
}) {
  return (
    <>
      <span className="heat-label">{props.label}</span>
      {props.row.map((value, hour) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its hour
          key={hour}
          className="heat-cell"
          title={props.hint(hour, value)}
          style={{ background: `var(--g${rampStep(value, props.top)})` }}
        />
      ))}
    </>
  )
}

/** The six steps with the lowest and highest value, above a heat map. */
export function RampLegend({ low, high }: { low: string; high: string }) {
  return (
    <span className="ramp-legend">
      {low}
      {[0, 1, 2, 3, 4, 5].map((step) => (
        <span key={step} className="ramp-step" style={{ background: `var(--g${step})` }} />
      ))}
      {high}
    </span>
  )
}
