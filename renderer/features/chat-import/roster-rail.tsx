import { Checkbox } from 'antd'
import { useId, useState } from 'react'
import { useFormat, useLocale, useWords, type Words } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { PageRail, Section } from '#renderer/ui/page.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import type { RosterPlan } from '#shared/features/rosters/contract.ts'
import { rostersMessages } from '#shared/features/rosters/messages.ts'
import { type RowOutcome, rowOutcomes } from '#shared/features/rosters/model.ts'
import { type CountLine, CountList } from './count-list.tsx'
import { DryRunNote } from './dry-run-note.tsx'
import { IssueSection } from './issue-section.tsx'
import { ListedOn } from './listed-on.tsx'
import { reasonOf } from './row-words.ts'
import { RowsDrawer } from './rows-drawer.tsx'
import type { ImportItem } from './sources.ts'
import { useImport } from './use-import.ts'

type CheckWords = Words<keyof (typeof checkMessages)['zh-CN']>
const COLOURS: Readonly<Record<RowOutcome, string>> = {
  added: 'g5',
  updated: 'g3',
  unchanged: 'g1',
  duplicate: 'stage-spread',
  bad: 'danger',
}

/** Right of a list of people: the dry run in numbers, skipped rows, and who is not on the list. */
export function RosterRail({ item }: { item: Extract<ImportItem, { kind: 'roster' }> }) {
  const c = useWords(checkMessages)
  const isNarrow = useIsNarrow()
  const { state } = useImport()
  const { dryRun } = state
  const plan = dryRun.state === 'ready' && dryRun.plan.kind === 'roster' ? dryRun.plan.roster : null
  const [listed, setListed] = useState<RowOutcome | null>(null)
  return (
    <>
      <PageRail width={isNarrow ? 312 : 392} label={c('dryRun.title')}>
        <Section title={c('dryRun.title')} side={<span className="section-note">{c('dryRun.note')}</span>}>
          {plan ? <RosterNumbers plan={plan} onOpen={setListed} /> : null}
          {dryRun.state === 'ready' ? null : <DryRunNote dryRun={dryRun} isChat={false} />}
        </Section>
        {plan ? <BadRows plan={plan} onOpen={() => setListed('bad')} /> : null}
        {plan ? <CellIssues plan={plan} /> : null}
        {plan ? <Absent plan={plan} item={item} /> : null}
      </PageRail>
      {plan && listed ? <RowsDrawer plan={plan} outcome={listed} close={() => setListed(null)} /> : null}
    </>
  )
}

/** New, updated, unchanged, possible duplicates and bad rows; their sum is that of the file. */
export function RosterNumbers({
  plan,
  onOpen,
}: {
  plan: RosterPlan
  onOpen?: (outcome: RowOutcome) => void
}) {
  const c = useWords(checkMessages)
  const r = useWords(rostersMessages)
  const hints: Partial<Record<RowOutcome, string>> = {
    updated: updatedHint(plan, c),
    duplicate: c('dryRun.duplicateHint'),
    bad: c('dryRun.badHint'),
  }
  const lines: CountLine[] = rowOutcomes.map((outcome) => {
    const count = plan.counts[outcome] ?? 0
    return {
      id: outcome,
      colour: COLOURS[outcome],
      label: r(`outcome.${outcome}`),
      count,
      hint: count > 0 ? (hints[outcome] ?? '') : '',
      ...(onOpen && count > 0
        ? {
            open: {
              label: c('show.outcome', { outcome: r(`outcome.${outcome}`), count }),
              run: () => onOpen(outcome),
            },
          }
        : {}),
    }
  })
  return <CountList lines={lines} total={{ label: c('dryRun.total'), count: plan.rows }} />
}

function updatedHint({ renamed, returned }: RosterPlan, c: CheckWords): string {
  if (returned > 0) return c('dryRun.returned', { returned })
  return renamed > 0 ? c('dryRun.renamed', { renamed }) : c('dryRun.updatedHint')
}

/** Skipped rows with line and reason, and all of them as a file. */
export function BadRows({ plan, onOpen }: { plan: RosterPlan; onOpen?: () => void }) {
  const c = useWords(checkMessages)
  const r = useWords(rostersMessages)
  const format = useFormat()
  const language = useLocale()
  const count = plan.counts.bad ?? 0
  if (count === 0) return null
  const all = onOpen ? (
    <button type="button" className="plain link" onClick={onOpen}>
      {c('show.all')}
    </button>
  ) : null
  return (
    <IssueSection
      title={c('bad.title')}
      note={format.number(count)}
      issues={plan.badRows.map((row) => ({ line: row.line, text: reasonOf(row, r), excerpt: row.name }))}
      file={() => api.rosters.badRowsFile({ batchId: plan.batchId, language })}
      more={all}
    />
  )
}

function CellIssues({ plan }: { plan: RosterPlan }) {
  const c = useWords(checkMessages)
  const r = useWords(rostersMessages)
  const format = useFormat()
  if (plan.cellIssues === 0) return null
  return (
    <IssueSection
      title={c('cells.title')}
      note={`${format.number(plan.cellIssues)}  ${c('cells.note')}`}
      issues={plan.firstCellIssues.map((issue) => ({ line: issue.line, text: reasonOf(issue, r) }))}
    />
  )
}

function Absent({ plan, item }: { plan: RosterPlan; item: Extract<ImportItem, { kind: 'roster' }> }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const { session, state } = useImport()
  const { count } = plan.absent
  const hintId = useId()
  const hint = c(count > 0 ? 'absent.hint' : 'absent.completeHint')
  return (
    <Section title={c('absent.title')} {...(count > 0 ? { note: format.number(count) } : {})}>
      {count === 0 && !plan.group.isNew ? <p className="text2">{c('absent.none')}</p> : null}
      <Checkbox
        checked={state.isCompleteList}
        onChange={(event) => session.setCompleteList(event.target.checked)}
        aria-describedby={hintId}
      >
        {count > 0 ? c('absent.tick', { count }) : c('absent.complete')}
      </Checkbox>
      <p id={hintId} className="t12 text2 import-under-box">
        {hint}
      </p>
      <ListedOn item={item} />
    </Section>
  )
}
