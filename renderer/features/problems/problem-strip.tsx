import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { NumberStrip, type StripCell } from '#renderer/ui/number-strip.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { Problem, ProblemTargets, TargetFigure } from '#shared/features/problems/model.ts'
import { isLate } from '#shared/features/problems/rules/clock.ts'
import { noFilters, type ProblemFilters } from './choices.ts'
import { FiguresPopover } from './figures-popover.tsx'

const FILTERS: Readonly<Record<string, Partial<ProblemFilters>>> = {
  open: { state: 'open' },
  responded: { state: 'responded' },
  late: { clock: 'late' },
}

/** What waits (as filters of the list), and how many were answered and closed in time. */
export function ProblemStrip(props: {
  groupId: GroupId | null
  problems: readonly Problem[]
  targets: ProblemTargets
  filters: ProblemFilters
  onChange: (filters: ProblemFilters) => void
}) {
  const { problems, targets, filters } = props
  const { t } = useProblemWords()
  const format = useFormat()
  const scope = props.groupId === null ? {} : { groupId: props.groupId }
  const { data: figures } = useQuery(orpc.problems.figures.queryOptions({ input: scope }))
  const now = format.now()
  const lateOf = (some: readonly Problem[]) => some.filter((one) => isLate(one, targets, now)).length
  const open = problems.filter(({ state }) => state === 'open')
  const responded = problems.filter(({ state }) => state === 'responded')
  const living = [...open, ...responded]
  const late = lateOf(living)
  const cells: StripCell[] = [
    {
      id: 'open',
      label: t('strip.open'),
      value: format.number(open.length),
      note: t('strip.openNote', { late: lateOf(open) }),
    },
    {
      id: 'responded',
      label: t('strip.responded'),
      value: format.number(responded.length),
      note: t('strip.respondedNote', { late: lateOf(responded) }),
    },
    {
      id: 'late',
      label: t('strip.late'),
      value: format.number(late),
      note: t('strip.lateNote', { open: living.length }),
    },
  ]
  const shareCell = (id: 'response' | 'closing', figure: TargetFigure, hours: number): StripCell => ({
    id,
    label: t(`strip.${id}`, { hours }),
    value: figure.share === null ? null : format.percent(figure.share),
    missing: t('strip.few'),
    note: t(figure.waiting > 0 ? 'strip.waiting' : 'strip.share', figure),
  })
  const chosen = Object.keys(FILTERS).find((id) =>
    Object.entries(FILTERS[id] ?? {}).every(
      ([name, value]) => filters[name as keyof ProblemFilters] === value,
    ),
  )
  return (
    <div className="problem-strip">
      <NumberStrip
        label={t('strip.label')}
        cells={cells}
        chosen={chosen ?? null}
        onChoose={(id) =>
          props.onChange({ ...noFilters, search: filters.search, ...(id === null ? {} : FILTERS[id]) })
        }
      />
      {figures ? (
        <>
          <NumberStrip
            label={t('figures.title')}
            cells={[
              shareCell('response', figures.all.response, targets.responseHours),
              shareCell('closing', figures.all.closing, targets.closeHours),
            ]}
          />
          <span className="problem-strip-info">
            <FiguresPopover figures={figures} />
          </span>
        </>
      ) : null}
    </div>
  )
}
