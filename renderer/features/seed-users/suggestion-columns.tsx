import { Button } from 'antd'
import { UserX } from 'lucide-react'
import { useMemo } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import type { SeedSuggestion } from '#shared/features/seed-users/score-model.ts'
import { LeanWord, ScoreBar, ScoreNumber, useReasonText } from './score-bar.tsx'
import { useInsightWords } from './use-insights.ts'

/** Columns of the suggestions; the group they come from only where people of several groups stand together. */
export function useSuggestionColumns(options: {
  withSource: boolean
  isNarrow: boolean
  dismiss: (row: SeedSuggestion) => void
}): TableColumn<SeedSuggestion>[] {
  const t = useInsightWords()
  const format = useFormat()
  const reasonText = useReasonText()
  const { withSource, isNarrow, dismiss } = options
  return useMemo(() => {
    const isEnglish = format.locale === 'en'
    const columns: TableColumn<SeedSuggestion>[] = [
      {
        id: 'name',
        head: t('suggest.column.name'),
        width: 'minmax(140px, 0.7fr)',
        cell: (row) => <NameCell row={row} />,
      },
      {
        id: 'score',
        head: t('suggest.column.score'),
        width: isNarrow ? 120 : 168,
        cell: (row) => (
          <span className="score-cell">
            <ScoreNumber scored={row} />
            <ScoreBar scored={row} />
          </span>
        ),
      },
      {
        id: 'confidence',
        head: t('suggest.column.confidence'),
        width: isEnglish ? 96 : 72,
        align: 'right',
        cell: (row) => format.percent(row.confidence),
      },
      {
        id: 'lean',
        head: t('suggest.column.lean'),
        width: isEnglish ? 112 : 84,
        cell: (row) => <LeanWord scored={row} />,
      },
      {
        id: 'reasons',
        head: t('suggest.column.reasons'),
        width: 'minmax(200px, 1fr)',
        cell: (row) => (
          <span className="reason-lines fills" title={reasonText(row)}>
            {reasonText(row)}
          </span>
        ),
      },
      {
        id: 'source',
        head: t('suggest.column.source'),
        width: 'minmax(100px, 0.4fr)',
        cell: (row) => <span className="ellipsis fills text2">{row.source?.name ?? ''}</span>,
      },
      {
        id: 'active',
        head: t('suggest.column.active'),
        width: isEnglish ? 96 : 80,
        align: 'right',
        cell: (row) => (
          <span className={row.activeDays === 0 ? 'zero' : ''}>{format.number(row.activeDays)}</span>
        ),
      },
      {
        id: 'seen',
        head: t('suggest.column.seen'),
        width: isEnglish ? 112 : 88,
        align: 'right',
        cell: (row) =>
          row.lastSpokeAt === null ? (
            ''
          ) : (
            <span title={format.exact(row.lastSpokeAt)}>{format.ago(row.lastSpokeAt)}</span>
          ),
      },
      {
        id: 'actions',
        head: <span className="visually-hidden">{t('suggest.column.actions')}</span>,
        width: 40,
        cell: (row) => <DismissButton row={row} dismiss={dismiss} />,
      },
    ]
    const hidden = new Set([...(withSource ? [] : ['source']), ...(isNarrow ? ['active', 'seen'] : [])])
    return columns.filter(({ id }) => !hidden.has(id))
  }, [t, format, reasonText, withSource, isNarrow, dismiss])
}

function NameCell({ row }: { row: SeedSuggestion }) {
  const t = useInsightWords()
  return (
    <>
      <PersonAvatar name={row.name} id={row.personId} />
      <span className="two-lines">
        <span className="name ellipsis private">{row.name}</span>
        {row.isMember ? null : <span className="t12 text2">{t('suggest.notMember')}</span>}
      </span>
    </>
  )
}

function DismissButton({ row, dismiss }: { row: SeedSuggestion; dismiss: (row: SeedSuggestion) => void }) {
  const t = useInsightWords()
  const label = t('suggest.dismissName', { name: row.name })
  return (
    <Button
      type="text"
      size="small"
      icon={<UserX aria-hidden="true" />}
      aria-label={label}
      title={t('suggest.dismissOne')}
      onClick={(event) => {
        event.stopPropagation()
        dismiss(row)
      }}
    />
  )
}
