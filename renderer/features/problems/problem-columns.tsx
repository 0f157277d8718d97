import { useMemo } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { LeadingClock } from '#renderer/app/problems/clock-text.tsx'
import { stateTones, useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { Tag } from '#renderer/ui/marks.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import type { Problem, ProblemTargets } from '#shared/features/problems/model.ts'

/** Columns of the list; the group only where several are in scope. */
export function useProblemColumns(
  targets: ProblemTargets,
  { withGroup, isNarrow }: { withGroup: boolean; isNarrow: boolean },
): TableColumn<Problem>[] {
  const words = useProblemWords()
  const format = useFormat()
  return useMemo(() => {
    const { t } = words
    const isSortable = true
    const columns: (TableColumn<Problem> | false)[] = [
      {
        id: 'title',
        head: t('column.title'),
        width: 'minmax(180px, 2.4fr)',
        isSortable,
        cell: ({ title }) => (
          <span className="name ellipsis problem-cell private" title={title}>
            {title}
          </span>
        ),
      },
      withGroup &&
        !isNarrow && {
          id: 'group',
          head: t('column.group'),
          width: 'minmax(88px, 1fr)',
          isSortable,
          cell: ({ groupName }) => <span className="ellipsis problem-cell">{groupName}</span>,
        },
      {
        id: 'person',
        head: t('column.person'),
        width: 'minmax(60px, 0.7fr)',
        isSortable,
        cell: ({ personName }) => <span className="ellipsis problem-cell private">{personName ?? ''}</span>,
      },
      {
        id: 'kind',
        head: t('column.kind'),
        width: format.locale === 'en' ? 92 : 56,
        isSortable,
        cell: ({ kind }) => words.kind(kind),
      },
      {
        id: 'severity',
        head: t('column.severity'),
        width: format.locale === 'en' ? 72 : 56,
        isSortable,
        cell: ({ severity }) => (
          <span className={severity === 3 ? 'strong' : severity === 1 ? 'text2' : ''}>
            {words.severity(severity)}
          </span>
        ),
      },
      {
        id: 'state',
        head: t('column.state'),
        width: format.locale === 'en' ? 108 : 76,
        isSortable,
        cell: ({ state }) => <Tag tone={stateTones[state]}>{words.state(state)}</Tag>,
      },
      {
        id: 'clock',
        head: t('column.clock'),
        width: format.locale === 'en' ? 196 : 176,
        isSortable,
        cell: (problem) => <LeadingClock problem={problem} targets={targets} />,
      },
      !isNarrow && {
        id: 'owner',
        head: t('column.owner'),
        width: 72,
        isSortable,
        cell: ({ owner }) => <span className="ellipsis private">{owner}</span>,
      },
      {
        id: 'happened',
        head: t('column.happened'),
        width: 88,
        align: 'right',
        isSortable,
        cell: ({ happenedAt }) => (
          <span title={format.exact(happenedAt)}>{format.relativeDay(format.dateOf(happenedAt))}</span>
        ),
      },
    ]
    return columns.filter((column) => column !== false)
  }, [words, format, targets, withGroup, isNarrow])
}
