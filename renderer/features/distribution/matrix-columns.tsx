import { useMemo } from 'react'
import type { Format } from '#renderer/app/format.ts'
import { useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { useStandingLines } from '#renderer/app/introductions/standing-text.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { GroupAvatar } from '#renderer/ui/avatar.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Cell, Matrix, MatrixGroup } from '#shared/features/distribution/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'

type DistributionWords = Words<keyof (typeof distributionMessages)['en']>
type Open = (group: MatrixGroup, kind: VersionKind) => void

/** Group and standing stay, then a column for each version; a cell opens the group at that version. */
export function useMatrixColumns(versions: Matrix['versions'], open: Open): TableColumn<MatrixGroup>[] {
  const t = useWords(distributionMessages)
  const format = useFormat()
  const isNarrow = useIsNarrow()
  return useMemo(
    () => [
      {
        id: 'group',
        head: t('column.group'),
        width: isNarrow ? 168 : 208,
        isSortable: true,
        cell: (group) => <NameCell group={group} />,
      },
      {
        id: 'standing',
        head: t('column.standing'),
        width: isNarrow ? 168 : 200,
        isSortable: true,
        cell: ({ standing }) => <StandingCell standing={standing} />,
      },
      {
        id: 'joined',
        head: t('column.joined'),
        width: 112,
        align: 'right',
        isSortable: true,
        cell: ({ standing }) => <JoinedCell standing={standing} />,
      },
      ...versions.map(
        ({ kind }): TableColumn<MatrixGroup> => ({
          id: kind,
          head: t(`kind.${kind}`),
          width: 'minmax(116px, 1fr)',
          isSortable: true,
          cell: (group) => {
            const cell = group.cells.find((one) => one.kind === kind)
            return cell ? <PostCell group={group} cell={cell} means={{ t, format, open }} /> : null
          },
        }),
      ),
    ],
    [t, format, isNarrow, versions, open],
  )
}

function NameCell({ group }: { group: MatrixGroup }) {
  const w = useWords(workspaceMessages)
  const t = useWords(distributionMessages)
  const { members } = group.standing.audience
  return (
    <>
      <GroupAvatar name={group.groupName} id={group.groupId} />
      <span className="matrix-names">
        <span className="name ellipsis" title={group.groupName}>
          {group.groupName}
        </span>
        <span className="t12 text2 ellipsis">
          {t('cell.place', { platform: w(`platform.${group.platform}`), members })}
        </span>
      </span>
    </>
  )
}

function StandingCell({ standing }: { standing: MatrixGroup['standing'] }) {
  const t = useWords(distributionMessages)
  const format = useFormat()
  const [first, ...more] = useStandingLines(standing)
  const isDue = standing.reasons.length > 0
  const second =
    more[0] ?? (isDue && standing.lastOn ? t('cell.last', { date: format.date(standing.lastOn) }) : null)
  return (
    <span className="matrix-names">
      <span className={isDue ? 'warn name ellipsis' : 'text2 ellipsis'}>{first}</span>
      {second ? <span className="t12 text2 ellipsis">{second}</span> : null}
    </span>
  )
}

function JoinedCell({ standing: { lastOn, audience } }: { standing: MatrixGroup['standing'] }) {
  const t = useWords(distributionMessages)
  const { members, joined, unclear } = audience
  if (members === 0) return <span className="text3">{t('joined.noMembers')}</span>
  if (lastOn === null) return <span className="text3">—</span>
  const text = t('joined.share', { joined, share: joined / members })
  return (
    <span
      className={joined === 0 ? 'text3' : ''}
      title={unclear > 0 ? t('joined.unclear', { unclear }) : undefined}
    >
      {text}
      {unclear > 0 ? <span className="text3">*</span> : null}
    </span>
  )
}

function PostCell(props: {
  group: MatrixGroup
  cell: Cell
  means: { t: DistributionWords; format: Format; open: Open }
}) {
  const { group, cell } = props
  const { t, format, open } = props.means
  const { kind, lastOn, times, isChanged } = cell
  const state = [
    lastOn === null
      ? t('cell.never')
      : times > 1
        ? t('cell.times', { date: format.fullDate(lastOn), count: times })
        : format.fullDate(lastOn),
    ...(isChanged ? [t('cell.changedHint')] : []),
  ].join(format.locale === 'en' ? '. ' : '。')
  return (
    <button
      type="button"
      className={lastOn === null ? 'plain matrix-cell text3' : 'plain matrix-cell'}
      tabIndex={-1}
      data-cell={kind}
      title={state}
      onClick={() => open(group, kind)}
    >
      <span>
        <span className="visually-hidden">
          {t('cell.label', { group: group.groupName, version: t(`kind.${kind}`) })}
        </span>
        {lastOn === null ? (
          <>
            <span aria-hidden="true">—</span>
            <span className="visually-hidden">{t('cell.never')}</span>
          </>
        ) : (
          format.date(lastOn)
        )}
      </span>
      {isChanged ? <span className="t12 text2">{t('cell.changed')}</span> : null}
    </button>
  )
}
