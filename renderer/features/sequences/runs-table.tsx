import { Button } from 'antd'
import { CircleCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceRun, SequenceSummary } from '#shared/features/sequences/model.ts'
import { useRunColumns } from './run-columns.tsx'
import { StopDialog } from './stop-dialog.tsx'
import { useRuns } from './use-sequences.ts'

/** Who is on the way, or how earlier ones ended; a row leads to the person or the group. */
export function RunsTable(props: {
  summary: SequenceSummary
  of: 'current' | 'ended'
  stepId: string | null
  showStep: (stepId: string | null) => void
}) {
  const { summary, of, stepId } = props
  const t = useWords(sequenceMessages)
  const { data, error, refetch } = useRuns(summary.id, of)
  const [stopping, setStopping] = useState<SequenceRun | null>(null)
  const columns = useRunColumns(summary, of, setStopping)
  const rows = useMemo(
    () => (data ?? []).filter(({ next }) => stepId === null || next?.stepId === stepId),
    [data, stepId],
  )
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      {stepId !== null ? <StepFilter runs={data} stepId={stepId} clear={() => props.showStep(null)} /> : null}
      {rows.length > 0 ? (
        <DataTable<SequenceRun>
          label={t(of === 'current' ? 'show.runs' : 'show.history')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ id }) => id}
          onOpen={openRun}
        />
      ) : (
        <NoRuns summary={summary} of={of} clear={stepId === null ? null : () => props.showStep(null)} />
      )}
      {stopping ? <StopDialog run={stopping} close={() => setStopping(null)} /> : null}
    </>
  )
}

/** The step at which those who show stand. */
function StepFilter(props: { runs: readonly SequenceRun[]; stepId: string; clear: () => void }) {
  const t = useWords(sequenceMessages)
  const { runs, stepId } = props
  const step = runs.flatMap(({ steps }) => steps).find((one) => one.stepId === stepId)
  return (
    <FilterRow>
      <FilterChip
        name={t('column.next')}
        value={step ? `${t('step.day', { day: step.day })} ${step.title}` : stepId}
        remove={{ label: t('runs.clear'), run: props.clear }}
      />
    </FilterRow>
  )
}

function openRun({ personId, groupId }: SequenceRun): void {
  navigate(personId === null ? paths.group(groupId) : paths.person(personId))
}

function NoRuns(props: { summary: SequenceSummary; of: 'current' | 'ended'; clear: (() => void) | null }) {
  const t = useWords(sequenceMessages)
  const { subject, startRule } = props.summary
  if (props.of === 'ended')
    return (
      <EmptyState Icon={CircleCheck} title={t('runs.historyEmptyTitle')} hint={t('runs.historyEmptyHint')} />
    )
  return (
    <EmptyState
      Icon={CircleCheck}
      title={t(subject === 'group' ? 'runs.emptyGroupTitle' : 'runs.emptyTitle')}
      hint={t(startRule === 'hand' ? 'runs.emptyHandHint' : 'runs.emptyHint')}
      action={props.clear ? <Button onClick={props.clear}>{t('runs.clear')}</Button> : undefined}
    />
  )
}
