import { useMemo } from 'react'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import type { EffectSide } from '#shared/features/activity/model.ts'
import type { SeedEffect } from '#shared/features/seed-users/effect-model.ts'
import { useEffectWords } from './use-effect-words.ts'

/** Columns of all effects; the group only where several are in scope. */
export function useEffectColumns(options: {
  withGroup: boolean
  isNarrow: boolean
}): TableColumn<SeedEffect>[] {
  const words = useEffectWords()
  const { stage } = useSeedWords()
  const { withGroup, isNarrow } = options
  return useMemo(() => {
    const { t, format } = words
    const isEnglish = format.locale === 'en'
    const side = ({ days, perDay }: EffectSide) =>
      days === 0 ? <span className="text3">–</span> : words.perDay(perDay)
    const columns: (TableColumn<SeedEffect> | false)[] = [
      {
        id: 'name',
        head: t('effect.column.name'),
        width: 'minmax(120px, 1fr)',
        cell: (row) => (
          <>
            <PersonAvatar name={row.name} id={row.personId} />
            <span className="name ellipsis private">{row.name}</span>
          </>
        ),
      },
      withGroup && {
        id: 'group',
        head: t('effect.column.group'),
        width: 'minmax(96px, 0.8fr)',
        cell: (row) => <span className="ellipsis">{row.groupName}</span>,
      },
      !isNarrow && {
        id: 'stage',
        head: t('effect.column.stage'),
        width: 88,
        cell: (row) => <span className="text2">{stage(row.stage)}</span>,
      },
      {
        id: 'on',
        head: t('effect.column.on'),
        width: isEnglish ? 112 : 120,
        align: 'right',
        cell: (row) => format.date(row.on),
      },
      {
        id: 'before',
        head: t('effect.column.before'),
        width: isEnglish ? 104 : 80,
        align: 'right',
        cell: ({ effect }) => side(effect.before),
      },
      {
        id: 'after',
        head: t('effect.column.after'),
        width: isEnglish ? 104 : 80,
        align: 'right',
        cell: ({ effect }) => side(effect.after),
      },
      {
        id: 'ratio',
        head: t('effect.column.ratio'),
        width: 72,
        align: 'right',
        cell: ({ effect }) => (effect.ratio === null ? '' : words.change(effect.ratio)),
      },
      {
        id: 'interval',
        head: t('effect.column.interval'),
        width: 136,
        align: 'right',
        cell: ({ effect }) => <span className="text2">{words.interval(effect)}</span>,
      },
      {
        id: 'verdict',
        head: t('effect.column.verdict'),
        width: 'minmax(112px, 0.8fr)',
        cell: ({ effect: { verdict } }) => (
          <span className={verdict === 'rise' || verdict === 'fall' ? 'name' : 'text3'}>
            {t(`effect.verdict.${verdict}`)}
          </span>
        ),
      },
    ]
    return columns.filter((column) => column !== false)
  }, [words, stage, withGroup, isNarrow])
}
