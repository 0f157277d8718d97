/** One measured number; `target` bounds `ratio` when there is a floor, else `value`. */
export type Figure = {
  name: string
  value: number
  unit: 's' | 'ms' | 'MB' | 'kB' | 'messages' | '%'
  floor: number | null
  ratio: number | null
  target: number | null
  holds: boolean | null
}

/** A figure that is judged by its distance from a floor measured in the same run. */
export function overFloor(name: string, value: number, floor: number, target: number): Figure {
  const ratio = value / floor
  return { name, value, unit: 's', floor, ratio, target, holds: ratio <= target }
}

/** A figure that is judged by itself; `target` null = only told. */
export function plain(name: string, value: number, unit: Figure['unit'], target: number | null): Figure {
  return {
    name,
    value,
    unit,
    floor: null,
    ratio: null,
    target,
    holds: target === null ? null : value <= target,
  }
}

const rounded = (value: number | null) =>
  value === null ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(2)

/** The figures as a table for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'value', 'floor', 'ratio', 'target', 'holds'],
    ...figures.map((figure) => [
      figure.name,
      `${rounded(figure.value)} ${figure.unit}`,
      figure.floor === null ? '' : `${rounded(figure.floor)} ${figure.unit}`,
      rounded(figure.ratio),
      rounded(figure.target),
      figure.holds === null ? '' : figure.holds ? 'yes' : 'NO',
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
