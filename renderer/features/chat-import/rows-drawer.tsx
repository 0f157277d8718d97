import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import type { RosterPlan, RosterRow } from '#shared/features/rosters/contract.ts'
import { rostersMessages } from '#shared/features/rosters/messages.ts'
import type { RowOutcome } from '#shared/features/rosters/model.ts'
import { wordOf } from './roster-preview.tsx'
import { reasonOf } from './row-words.ts'

const PAGE = 200

/** Every row with one outcome: its line, its name, and what changes or why it is skipped. */
export function RowsDrawer(props: { plan: RosterPlan; outcome: RowOutcome; close: () => void }) {
  const c = useWords(checkMessages)
  const t = useWords(wizardMessages)
  const r = useWords(rostersMessages)
  const { batchId } = props.plan
  const rows = useInfiniteQuery(
    orpc.rosters.rows.infiniteOptions({
      input: (offset: number) => ({ batchId, outcome: props.outcome, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.rows.length, 0)
        return shown < last.total ? shown : undefined
      },
    }),
  )
  const title = c('show.outcome', {
    outcome: r(`outcome.${props.outcome}`),
    count: props.plan.counts[props.outcome] ?? 0,
  })
  return (
    <SideDrawer title={title} label={title} close={{ label: t('foot.cancel'), run: props.close }}>
      {rows.error ? <ErrorNotice error={rows.error} retry={() => void rows.refetch()} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={title}>
        <RowList rows={rows.data?.pages.flatMap((page) => page.rows) ?? []} />
      </section>
      {rows.hasNextPage ? (
        <Button type="text" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {c('show.more')}
        </Button>
      ) : null}
    </SideDrawer>
  )
}

function RowList({ rows }: { rows: readonly RosterRow[] }) {
  const c = useWords(checkMessages)
  return (
    <ul className="import-rows">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several names may stand on one line
        <li key={at}>
          <span className="t12 text2">{c('bad.line', { line: row.line })}</span>
          <span className="ellipsis private">{row.name}</span>
          <span className="t12 text2">
            <RowNote row={row} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function RowNote({ row }: { row: RosterRow }) {
  const r = useWords(rostersMessages)
  if (row.reason !== null) return reasonOf(row, r)
  return row.changes.map(({ field, before, after }) => `${wordOf(field, r)} ${before} → ${after}`).join('；')
}
