import { useMemo } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import type { TableColumn, TableSort } from '#renderer/ui/table-types.ts'
import { type SeedCard, type SeedId, seedStages } from '#shared/features/seed-users/model.ts'
import { isStageOverdue } from '#shared/features/seed-users/rules.ts'
import type { SeedScored } from '#shared/features/seed-users/score-model.ts'
import { NextStep } from './next-step.tsx'
import { SeedScoreCell } from './ticket-score.tsx'
import { useInsightWords } from './use-insights.ts'

/** Columns of the table of seeds; the target group only where several are in scope. */
export function useSeedColumns(withGroup: boolean, isNarrow: boolean): TableColumn<SeedCard>[] {
  const words = useSeedWords()
  const i = useInsightWords()
  const format = useFormat()
  return useMemo(() => {
    const { t } = words
    const isSortable = true
    const columns: (TableColumn<SeedCard> | false)[] = [
      {
        id: 'name',
        head: t('column.name'),
        width: 'minmax(128px, 1.2fr)',
        isSortable,
        cell: (seed) => (
          <span className="seed-name-cell">
            <PersonAvatar name={seed.name} id={seed.personId} />
            <span className="name ellipsis private">{seed.name}</span>
          </span>
        ),
      },
      withGroup && {
        id: 'group',
        head: t('column.group'),
        width: 'minmax(96px, 1fr)',
        isSortable,
        cell: (seed) => <span className="ellipsis">{seed.groupName}</span>,
      },
      {
        id: 'stage',
        head: t('column.stage'),
        width: 88,
        isSortable,
        cell: (seed) => words.stage(seed.stage),
      },
      {
        id: 'score',
        head: i('suggest.column.score'),
        width: isNarrow ? 80 : 136,
        isSortable,
        cell: (seed) => <SeedScoreCell seed={seed} withBar={!isNarrow} />,
      },
      {
        id: 'age',
        head: t('column.age'),
        width: 72,
        align: 'right',
        isSortable,
        cell: (seed) => (
          <span className={isStageOverdue(seed) ? 'warn' : ''} title={format.fullDate(seed.stageOn)}>
            {t('cell.days', { days: seed.stageDays })}
          </span>
        ),
      },
      !isNarrow && {
        id: 'willingness',
        head: t('column.willingness'),
        width: 64,
        align: 'right',
        isSortable,
        cell: (seed) =>
          seed.willingness === null ? (
            <span className="text3">{t('cell.unset')}</span>
          ) : (
            t('cell.willingness', { value: seed.willingness })
          ),
      },
      !isNarrow && {
        id: 'source',
        head: t('column.source'),
        width: 'minmax(88px, 1fr)',
        isSortable,
        cell: (seed) => <span className="ellipsis fills text2">{seed.sourceGroupName ?? ''}</span>,
      },
      {
        id: 'contact',
        head: t('column.contact'),
        width: 96,
        isSortable,
        cell: (seed) =>
          seed.lastContactAt === null ? (
            <span className="text3">{t('board.noContact')}</span>
          ) : (
            <span title={format.exact(seed.lastContactAt)}>{format.ago(seed.lastContactAt)}</span>
          ),
      },
      {
        id: 'next',
        head: t('column.next'),
        width: 'minmax(120px, 1.4fr)',
        cell: (seed) => (
          <span className="ellipsis fills">
            <NextStep seed={seed} />
          </span>
        ),
      },
      {
        id: 'tasks',
        head: t('column.tasks'),
        width: 112,
        align: 'right',
        isSortable,
        cell: (seed) => (
          <span className={seed.overdueTasks > 0 ? 'danger' : seed.openTasks === 0 ? 'zero' : ''}>
            {t('cell.tasks', { open: seed.openTasks, late: seed.overdueTasks })}
          </span>
        ),
      },
    ]
    return columns.filter((column) => column !== false)
  }, [words, i, format, withGroup, isNarrow])
}

const rankOf = (seed: SeedCard) => seedStages.indexOf(seed.stage)

/** Seeds in the order of a column head; who is equal stays as the list has them. */
export function sortSeeds(
  seeds: readonly SeedCard[],
  { sort, locale, scores }: { sort: TableSort; locale: string; scores: ReadonlyMap<SeedId, SeedScored> },
): SeedCard[] {
  const names = new Intl.Collator(locale, { numeric: true })
  const scoreOf = ({ id }: SeedCard) => scores.get(id)?.score ?? -1
  const by: Record<string, (a: SeedCard, b: SeedCard) => number> = {
    name: (a, b) => names.compare(a.name, b.name),
    group: (a, b) => names.compare(a.groupName, b.groupName),
    stage: (a, b) => rankOf(a) - rankOf(b),
    score: (a, b) => scoreOf(a) - scoreOf(b),
    age: (a, b) => a.stageDays - b.stageDays,
    willingness: (a, b) => (a.willingness ?? -1) - (b.willingness ?? -1),
    source: (a, b) => names.compare(a.sourceGroupName ?? '', b.sourceGroupName ?? ''),
    contact: (a, b) => (a.lastContactAt ?? 0) - (b.lastContactAt ?? 0),
    tasks: (a, b) => a.overdueTasks - b.overdueTasks || a.openTasks - b.openTasks,
  }
  const compare = by[sort.by] ?? (() => 0)
  const sign = sort.direction === 'asc' ? 1 : -1
  return seeds.toSorted((a, b) => sign * compare(a, b))
}
