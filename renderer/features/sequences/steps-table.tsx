import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { type Format, useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { DataTable } from '#renderer/ui/data-table.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceSummary, Step, StepFigures } from '#shared/features/sequences/model.ts'
import { useSequence } from './use-sequences.ts'

type Row = { step: Step; figures: StepFigures | undefined }

/** The clock time of a step. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The steps with who stands where and how they went; a row leads to those who stand at it. */
export function StepsTable(props: { summary: SequenceSummary; showStep: (stepId: string) => void }) {
  const { summary } = props
  const t = useWords(sequenceMessages)
  const { data, error, refetch } = useSequence(summary.id)
  const columns = useStepColumns(summary)
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  const byId = new Map(data.figures.map((figures) => [figures.stepId, figures]))
  const rows: Row[] = data.sequence.steps.map((step) => ({ step, figures: byId.get(step.id) }))
  return (
    <DataTable<Row>
      label={t('show.steps')}
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={({ step }) => step.id}
      onOpen={({ step }) => props.showStep(step.id)}
    />
  )
}

function useStepColumns(summary: SequenceSummary): TableColumn<Row>[] {
  const about = useAboutColumns(summary)
  const counts = useCountColumns(summary)
  return [...about, ...counts]
}

/** When a step is, and what it is about. */
function useAboutColumns({ subject }: SequenceSummary): TableColumn<Row>[] {
  const t = useWords(sequenceMessages)
  const columns: (TableColumn<Row> | false)[] = [
    {
      id: 'when',
      head: t('column.when'),
      width: 92,
      cell: ({ step }) => t('step.at', { day: step.day, time: clockText(step.minute) }),
    },
    subject === 'group' && {
      id: 'kind',
      head: t('column.kind'),
      width: 84,
      cell: ({ step }) => <span className="text2">{t(`post.${step.postKind ?? 'other'}`)}</span>,
    },
    {
      id: 'step',
      head: t('column.step'),
      width: 'minmax(120px, 1fr)',
      cell: ({ step }) => (
        <span className="cell-fit" title={step.text}>
          <span className="name">{step.title}</span>
        </span>
      ),
    },
  ]
  return columns.filter((column) => column !== false)
}

/** Who stands at a step, and how it went. */
function useCountColumns({ subject }: SequenceSummary): TableColumn<Row>[] {
  const t = useWords(sequenceMessages)
  const format = useFormat()
  const isNarrow = useIsNarrow()
  const column = (
    id: 'here' | 'overdue' | 'done' | 'missed' | 'replies',
    width: number,
    cell: TableColumn<Row>['cell'],
  ): TableColumn<Row> => ({ id, head: t(`column.${id}`), width, align: 'right', cell })
  const number = (value: number) => <span className={value === 0 ? 'text3' : ''}>{format.number(value)}</span>
  const late = (value: number) => (
    <span className={value > 0 ? 'danger' : 'text3'}>{format.number(value)}</span>
  )
  const missed = (figures: StepFigures | undefined) => (figures?.skipped ?? 0) + (figures?.missed ?? 0)
  const columns: (TableColumn<Row> | false)[] = [
    column('here', 84, ({ figures }) => number(figures?.here ?? 0)),
    column('overdue', 84, ({ figures }) => late(figures?.overdue ?? 0)),
    column('done', 56, ({ figures }) => number(figures?.done ?? 0)),
    !isNarrow && column('missed', 112, ({ figures }) => number(missed(figures))),
    subject !== 'group' &&
      column('replies', isNarrow ? 104 : 128, ({ figures }) => <Replies figures={figures} format={format} />),
  ]
  return columns.filter((one) => one !== false)
}

/** Too few settled chats say nothing; their number stands beside it all the same. */
function Replies({ figures, format }: { figures: StepFigures | undefined; format: Format }) {
  const t = useWords(sequenceMessages)
  if (!figures || figures.replies.settled === 0) return <span className="text3">{t('figures.none')}</span>
  const { rate, replied, settled } = figures.replies
  if (rate === null) return <span className="text3">{t('figures.unknown', { settled })}</span>
  return t('figures.replies', { rate: format.percent(rate), replied, settled })
}
