import { type ReactNode, useMemo } from 'react'
import type { Format } from '#renderer/app/format.ts'
import { useFormat } from '#renderer/app/i18n.tsx'
import { GroupAvatar } from '#renderer/ui/avatar.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { TrendLine, type TrendTone } from '#renderer/ui/sparkline.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import type { GroupRow } from '#shared/features/groups/contract.ts'
import { groupThresholds } from '#shared/features/groups/rules.ts'
import { lifecycleTones, useGroupWords, warningTones } from './use-group-words.ts'

type Words = ReturnType<typeof useGroupWords>
type Means = { row: GroupRow; words: Words; format: Format }

/** Columns of the list of groups, two lines a row. */
export function useGroupColumns(): TableColumn<GroupRow>[] {
  const words = useGroupWords()
  const format = useFormat()
  return useMemo(() => {
    const { t } = words
    const isEnglish = format.locale === 'en'
    const column = (
      id: (typeof groupColumns)[number],
      width: number | string,
      cell: (means: Means) => ReactNode,
      align?: 'right',
    ): TableColumn<GroupRow> => ({
      id,
      head: t(`column.${id}`),
      width,
      isSortable: id !== 'warnings' && id !== 'trend',
      ...(align ? { align } : {}),
      cell: (row) => cell({ row, words, format }),
    })
    return [
      column('name', isEnglish ? 'minmax(190px, 0.5fr)' : 'minmax(166px, 0.5fr)', (means) => (
        <NameCell {...means} />
      )),
      column('lifecycle', 90, ({ row }) => (
        <Tag tone={lifecycleTones[row.group.lifecycle]}>{words.lifecycle(row.group.lifecycle)}</Tag>
      )),
      column('members', isEnglish ? 128 : 104, (means) => <MembersCell {...means} />, 'right'),
      column('flow', 92, (means) => <FlowCell {...means} />, 'right'),
      column('speakers', isEnglish ? 96 : 80, (means) => <SpeakersCell {...means} />, 'right'),
      column('trend', 104, (means) => <TrendCell {...means} />),
      column('lastMessage', isEnglish ? 104 : 96, (means) => <LastMessageCell {...means} />, 'right'),
      column('warnings', 'minmax(200px, 1fr)', ({ row }) => <Warnings row={row} words={words} />),
    ]
  }, [words, format])
}

export const groupColumns = [
  'name',
  'lifecycle',
  'members',
  'flow',
  'speakers',
  'trend',
  'lastMessage',
  'warnings',
] as const
export type GroupColumn = (typeof groupColumns)[number]

function NameCell({ row: { group }, words }: Means) {
  const mark = group.archivedAt === null ? null : words.t('cell.archived')
  return (
    <>
      <GroupAvatar name={group.name} id={group.id} />
      <span className="group-names">
        <span className="name ellipsis">{group.name}</span>
        <span className="t12 text2 ellipsis">
          {[mark, words.platform(group.platform), words.kind(group.kind)].filter(Boolean).join(words.comma)}
        </span>
      </span>
    </>
  )
}

function MembersCell({ row: { group, summary }, format }: Means) {
  const share = Math.min(1, summary.members / group.capacity)
  const isNear = share >= groupThresholds.capacityShare
  return (
    <span className="group-members">
      <span>
        {format.number(summary.members)} <span className="text3">/ {format.number(group.capacity)}</span>
      </span>
      <span className="bar-track thin">
        <span
          className={isNear ? 'bar-fill near' : 'bar-fill calm'}
          style={{ display: 'block', width: `${share * 100}%` }}
        />
      </span>
    </span>
  )
}

function FlowCell({ row: { summary }, words, format }: Means) {
  const { joined7, left7 } = summary
  const estimated = joined7.estimated + left7.estimated
  return (
    <span title={estimated > 0 ? words.t('cell.estimated', { count: estimated }) : undefined}>
      <span className={joined7.total === 0 ? 'zero' : ''}>{format.signed(joined7.total)}</span>
      <span className="text3"> / {format.signed(-left7.total)}</span>
    </span>
  )
}

function SpeakersCell({ row: { summary }, words }: Means) {
  const { value } = summary.speakers7
  if (value === null) return <span className="text3">{words.t('strip.missing')}</span>
  return <span className={value === 0 ? 'zero' : ''}>{words.t('cell.people', { count: value })}</span>
}

function TrendCell({ row, words, format }: Means) {
  const values = row.summary.trend.map(({ speakers }) => speakers)
  if (values.every((value) => value === null)) return ''
  const tone: TrendTone =
    row.isDying || row.warnings.some(({ kind }) => kind === 'speakers_fell')
      ? 'danger'
      : row.group.lifecycle === 'dormant' || row.group.lifecycle === 'ended'
        ? 'quiet'
        : 'accent'
  const spoken = values.map((value) => (value === null ? '–' : format.number(value)))
  return (
    <TrendLine
      values={values}
      tone={tone}
      label={words.t('cell.trendLabel', { values: format.list(spoken) })}
    />
  )
}

function LastMessageCell({ row: { summary }, words, format }: Means) {
  const at = summary.lastMessageAt
  if (at === null) return <span className="text3">{words.t('cell.noMessages')}</span>
  const isToday = format.dateOf(at) === format.today()
  return (
    <span title={format.exact(at)}>{isToday ? format.time(at) : format.relativeDay(format.dateOf(at))}</span>
  )
}

function Warnings({ row, words }: { row: GroupRow; words: Words }) {
  return (
    <span className="tags">
      {row.warnings.map((warning) => (
        <Tag key={warning.kind} tone={warningTones[warning.kind]}>
          {words.warning(warning)}
        </Tag>
      ))}
    </span>
  )
}
