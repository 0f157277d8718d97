import type { Format } from '#renderer/app/format.ts'
import { useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { NumberStrip, type StripCell } from '#renderer/ui/number-strip.tsx'
import { Sparkline } from '#renderer/ui/sparkline.tsx'
import type { DayFigure, TodayNumbers } from '#shared/features/today/contract.ts'
import { todayMessages } from '#shared/features/today/messages.ts'

type TodayWords = Words<keyof (typeof todayMessages)['en']>
/** Cells of the strip; each filters the list below. */
export const stripFigures = ['due', 'joined', 'speakers', 'unanswered', 'left'] as const
export type StripFigure = (typeof stripFigures)[number]

/** The numbers of the day; a figure that no log tells says so instead of zero. */
export function TodayStrip(props: {
  numbers: TodayNumbers | undefined
  chosen: StripFigure
  choose: (figure: StripFigure) => void
}) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const isNarrow = useIsNarrow()
  const { numbers, chosen, choose } = props
  const cells = stripFigures.map((figure) =>
    numbers
      ? cellOf(figure, numbers, t, format, isNarrow)
      : { ...emptyCell, id: figure, label: t(`strip.${figure}`) },
  )
  return (
    <NumberStrip
      label={t('strip.label')}
      cells={cells}
      chosen={chosen}
      onChoose={(id) => choose(stripFigures.find((figure) => figure === id) ?? 'due')}
    />
  )
}

const emptyCell = { value: null, missing: '', note: '' }

function cellOf(
  figure: StripFigure,
  numbers: TodayNumbers,
  t: TodayWords,
  format: Format,
  isNarrow: boolean,
): StripCell {
  const label = t(`strip.${figure}`)
  const chart = (days: readonly (number | null)[]) => (
    <Sparkline values={days} label={chartLabel(label, days, t)} />
  )
  const base = { id: figure, label, missing: t('strip.missing') }
  if (figure === 'due') {
    const { due } = numbers
    const note = t('strip.dueNote', { overdue: due.overdue, yesterday: due.yesterday })
    return { ...base, value: format.number(due.now), note, chart: chart(due.days) }
  }
  if (figure === 'unanswered') {
    const { unanswered } = numbers
    const value = unanswered.now === null ? null : format.number(unanswered.now)
    return { ...base, value, note: questionNote(numbers, t, format), chart: chart(unanswered.days) }
  }
  const day = numbers[figure]
  const value = day.today === null || numbers.staleDays !== null ? null : format.number(day.today)
  return { ...base, value, note: dayNote(day, numbers, t, format, isNarrow), chart: chart(day.days) }
}

function chartLabel(name: string, days: readonly (number | null)[], t: TodayWords): string {
  const values = days.map((value) => value ?? t('strip.unknownDay')).join(', ')
  return t('strip.chart', { name, values })
}

function freshness({ dataUntil }: TodayNumbers, t: TodayWords, format: Format): string {
  if (dataUntil === null) return t('strip.noLog')
  return t('strip.dataUntil', { date: format.date(format.dateOf(dataUntil)) })
}

function dayNote(
  day: DayFigure,
  numbers: TodayNumbers,
  t: TodayWords,
  format: Format,
  isNarrow: boolean,
): string {
  const { yesterday, week } = day
  const isEstimated = String(day.isEstimated)
  if (numbers.staleDays !== null || (yesterday === null && week === null))
    return freshness(numbers, t, format)
  if (yesterday === null) return t('strip.weekNote', { week, isEstimated })
  if (week === null) return t('strip.questionNoteNone', { yesterday })
  return t(isNarrow ? 'strip.dayNoteShort' : 'strip.dayNote', { yesterday, week, isEstimated })
}

function questionNote(numbers: TodayNumbers, t: TodayWords, format: Format): string {
  const { now, yesterday, oldestHours } = numbers.unanswered
  if (now === null || yesterday === null) return freshness(numbers, t, format)
  if (oldestHours === null) return t('strip.questionNoteNone', { yesterday })
  return t('strip.questionNote', { yesterday, hours: oldestHours })
}
