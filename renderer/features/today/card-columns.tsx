import type { Format } from '#renderer/app/format.ts'
import { useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import type { ListedCard } from '#shared/features/follow-ups/many-contract.ts'
import { followUpManyMessages } from '#shared/features/follow-ups/messages/many.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { DueTime } from './follow-up-row.tsx'
import { cardText } from './reason-text.ts'

type CardWords = Words<keyof (typeof followUpMessages)['en']>

/** Columns of the list of all follow-ups; in a narrow window groups and notes give way. */
export function useCardColumns(): readonly TableColumn<ListedCard>[] {
  const t = useWords(followUpManyMessages)
  const words = useWords(followUpMessages)
  const format = useFormat()
  const isNarrow = useIsNarrow()
  const columns: readonly (TableColumn<ListedCard> & { isWide?: boolean })[] = [
    { id: 'person', head: t('all.person'), width: 140, isSortable: true, cell: (row) => <Who card={row} /> },
    {
      id: 'priority',
      head: t('all.priority'),
      width: 72,
      isSortable: true,
      cell: (row) => `P${row.priority}`,
    },
    {
      id: 'why',
      head: t('all.why'),
      width: 'minmax(160px, 1fr)',
      cell: (row) => <span className="ellipsis cell-fill">{cardText(row, words, format)}</span>,
    },
    {
      id: 'group',
      head: t('all.group'),
      width: 120,
      isWide: true,
      cell: (row) => <span className="ellipsis text2">{row.groupName}</span>,
    },
    { id: 'due', head: t('all.dueAt'), width: 112, isSortable: true, cell: (row) => <Due card={row} /> },
    {
      id: 'closed',
      head: t('all.closedAt'),
      width: 108,
      isSortable: true,
      cell: (row) => closedText(row, format),
    },
    { id: 'result', head: t('all.result'), width: 108, cell: (row) => resultText(row, words, t) },
    {
      id: 'note',
      head: t('all.note'),
      width: 'minmax(72px, 0.35fr)',
      isWide: true,
      cell: (row) => <span className="ellipsis cell-fill private">{row.note}</span>,
    },
  ]
  return columns.filter(({ isWide }) => !isWide || !isNarrow)
}

function Who({ card }: { card: ListedCard }) {
  return (
    <span className="cell-person">
      <PersonAvatar name={card.personName} id={card.personId} />
      <span className="name private ellipsis">{card.personName}</span>
    </span>
  )
}

/** Only what is still open can be late. */
function Due({ card }: { card: ListedCard }) {
  const format = useFormat()
  if (card.state === 'open') return <DueTime card={card} />
  return (
    <span className="text2" title={format.exact(card.dueAt)}>
      {format.date(format.dateOf(card.dueAt))}
    </span>
  )
}

function closedText({ closedAt }: ListedCard, format: Format): string {
  return closedAt === null ? '' : format.seen(closedAt)
}

/** How it ended: the outcome, why it was skipped, or that it was not needed. */
export function resultText(
  card: ListedCard,
  words: CardWords,
  t: Words<keyof (typeof followUpManyMessages)['en']>,
): string {
  if (card.state === 'withdrawn') return t('standing.withdrawn')
  if (card.state === 'skipped')
    return card.skipReason ? words(`skip.${card.skipReason}`) : t('standing.skipped')
  return card.outcome ? words(`outcome.${card.outcome}`) : ''
}
