import { Button, Dropdown, type MenuProps } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { GroupAvatar, PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceRun, SequenceSummary } from '#shared/features/sequences/model.ts'
import { StepDots } from './step-dots.tsx'
import { useRunActions } from './use-sequences.ts'

type Column = TableColumn<SequenceRun>

/** Columns of the runs of a sequence: on their way, or ended. */
export function useRunColumns(
  { subject }: SequenceSummary,
  of: 'current' | 'ended',
  stop: (run: SequenceRun) => void,
): Column[] {
  const t = useWords(sequenceMessages)
  const isNarrow = useIsNarrow()
  const current = useCurrentColumns()
  const ended = useEndedColumns()
  const columns: (Column | false)[] = [
    {
      id: 'name',
      head: t(subject === 'group' ? 'column.group' : 'column.person'),
      width: 'minmax(120px, 1fr)',
      cell: (run) => <Subject run={run} />,
    },
    subject === 'people' &&
      !isNarrow && {
        id: 'group',
        head: t('column.group'),
        width: 'minmax(88px, 0.8fr)',
        cell: ({ groupName }) => <span className="cell-fit text2">{groupName}</span>,
      },
    ...(of === 'current' ? current : ended),
    {
      id: 'progress',
      head: t('column.progress'),
      width: subject === 'group' && !isNarrow ? 216 : isNarrow ? 84 : 104,
      cell: ({ steps }) => <StepDots steps={steps} />,
    },
    { id: 'menu', head: '', width: 40, cell: (run) => <RunMenu run={run} stop={() => stop(run)} /> },
  ]
  return columns.filter((column) => column !== false)
}

function Subject({ run }: { run: SequenceRun }) {
  const t = useWords(sequenceMessages)
  return (
    <span className="run-subject">
      {run.personId === null ? (
        <GroupAvatar name={run.name} id={run.groupId} />
      ) : (
        <PersonAvatar name={run.name} id={run.personId} />
      )}
      <span className={run.personId === null ? 'name ellipsis' : 'name ellipsis private'}>{run.name}</span>
      {run.state === 'paused' ? <Tag>{t('state.paused')}</Tag> : null}
    </span>
  )
}

function useCurrentColumns(): Column[] {
  const t = useWords(sequenceMessages)
  const format = useFormat()
  const isNarrow = useIsNarrow()
  return [
    {
      id: 'started',
      head: t('column.started'),
      width: 72,
      cell: ({ startedOn }) => <span title={format.fullDate(startedOn)}>{format.date(startedOn)}</span>,
    },
    {
      id: 'next',
      head: t('column.next'),
      width: 'minmax(132px, 1.2fr)',
      cell: ({ next }) =>
        next ? (
          <span className="cell-fit">{`${t('step.day', { day: next.day })} ${next.title}`}</span>
        ) : (
          <span className="text3">{t('figures.none')}</span>
        ),
    },
    {
      id: 'due',
      head: t('column.due'),
      width: isNarrow ? 88 : 104,
      cell: (run) => <Due run={run} />,
    },
  ]
}

function Due({ run }: { run: SequenceRun }) {
  const t = useWords(sequenceMessages)
  const format = useFormat()
  const { next } = run
  if (run.state === 'paused')
    return (
      <span className="text3">
        {run.pausedOn ? t('runs.pausedSince', { day: format.date(run.pausedOn) }) : ''}
      </span>
    )
  if (!next) return null
  if (next.state === 'held') return <span className="text2">{t('step.held')}</span>
  const due = format.due(next.dueAt)
  return (
    <span className={due.isLate ? 'danger' : ''} title={format.exact(next.dueAt)}>
      {due.text}
    </span>
  )
}

function useEndedColumns(): Column[] {
  const t = useWords(sequenceMessages)
  const format = useFormat()
  return [
    {
      id: 'ended',
      head: t('column.ended'),
      width: 88,
      cell: ({ endedAt }) =>
        endedAt === null ? null : (
          <span title={format.exact(endedAt)}>{format.date(format.dateOf(endedAt))}</span>
        ),
    },
    {
      id: 'why',
      head: t('column.why'),
      width: 'minmax(132px, 1.2fr)',
      cell: (run) => {
        const why = run.endReason === null ? t(`state.${run.state}`) : t(`reason.${run.endReason}`)
        const note = run.endNote === '' ? '' : ` ${t('runs.note', { note: run.endNote })}`
        return (
          <span className="cell-fit" title={note === '' ? undefined : run.endNote}>{`${why}${note}`}</span>
        )
      },
    },
  ]
}

function RunMenu({ run, stop }: { run: SequenceRun; stop: () => void }) {
  const t = useWords(sequenceMessages)
  const { pause, resume } = useRunActions()
  const isOn = run.state === 'running'
  const items: MenuProps['items'] = [
    isOn ? { key: 'pause', label: t('runs.pause') } : { key: 'resume', label: t('runs.resume') },
    ...(isOn || run.state === 'paused' ? [{ key: 'stop', label: t('runs.stop') }] : []),
  ]
  if (run.state === 'finished') return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the click of the menu from opening the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the button inside
    <span onClick={(event) => event.stopPropagation()}>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items,
          onClick: ({ key, domEvent }) => {
            domEvent.stopPropagation()
            if (key === 'pause') pause.mutate(run)
            else if (key === 'resume') resume.mutate(run)
            else stop()
          },
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<Ellipsis aria-hidden="true" />}
          aria-label={t('runs.menu', { name: run.name })}
        />
      </Dropdown>
    </span>
  )
}
