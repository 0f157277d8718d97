/** Seven small bars, the last (today) in accent; null is a day without data and leaves a gap with a baseline. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const height = 22
  const top = Math.max(1, ...values.map((value) => value ?? 0))
  return (
    <svg className="spark" width={values.length * 6 - 2} height={height} role="img" aria-label={label}>
      {values.map((value, at) => {
        const bar = value === null ? 1 : Math.max(2, Math.round((value / top) * height))
        const fill = at === values.length - 1 && value !== null ? 'var(--accent)' : 'var(--line2)'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in the week
          <rect key={at} x={at * 6} y={height - bar} width={4} height={bar} rx={1} fill={fill} />
        )
      })}
    </svg>
  )
}

export type TrendTone = 'accent' | 'danger' | 'quiet'
const TREND_COLOURS: Readonly<Record<TrendTone, string>> = {
  accent: 'accent',
  danger: 'danger',
  quiet: 'ctl',
}

/** Eight weeks in 72×24 with a dot at the end; a week without data breaks the line. */
export function TrendLine(props: {
  values: readonly (number | null)[]
  label: string
  tone?: TrendTone
  width?: number
  height?: number
}) {
  const { values, label, tone = 'accent', width = 72, height = 24 } = props
  const inset = 3
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  const colour = `var(--${TREND_COLOURS[tone]})`
  const x = (at: number) => inset + (at / Math.max(1, values.length - 1)) * (width - 2 * inset)
  const y = (value: number) => height - inset - ((value - low) / span) * (height - 2 * inset)
  const path = values
    .map((value, at) => {
      if (value === null) return ''
      const isStart = at === 0 || values[at - 1] === null
      return `${isStart ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
  const last = values.at(-1)
  return (
    <svg className="spark" width={width} height={height} role="img" aria-label={label}>
      <path
        d={path}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last === null || last === undefined ? null : (
        <circle cx={x(values.length - 1)} cy={y(last)} r={2} fill={colour} />
      )}
    </svg>
  )
}
