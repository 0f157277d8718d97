import { useQuery } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { FateRule, FlashDetail } from '#shared/features/flash-groups/model.ts'
import { PeopleTable } from './people-table.tsx'
import { useFlashActions, useFlashWords } from './use-flash.ts'

const filters = ['all', 'invite', 'thank'] as const
type Filter = (typeof filters)[number]

/** What becomes of everybody: the rule, the group that lasts, and each one with the words that go out. */
export function PeoplePane({ flash }: { flash: FlashDetail }) {
  const t = useFlashWords()
  const [filter, setFilter] = useState<Filter>('all')
  const { data } = useQuery(orpc.flashGroups.people.queryOptions({ input: { id: flash.id } }))
  if (!data) return null
  const shown = filter === 'all' ? data : data.filter(({ fate }) => fate === filter)
  const { toInvite, toThank } = flash.counts
  const labels: Record<Filter, string> = {
    all: t('people.filterAll', { count: data.length }),
    invite: t('people.filterInvite', { count: toInvite }),
    thank: t('people.filterThank', { count: toThank }),
  }
  return (
    <>
      <RuleLine flash={flash} />
      {data.length === 0 ? (
        <EmptyState Icon={Users} title={t('part.people')} hint={t('buyers.empty')} />
      ) : (
        <>
          <div className="flash-filter">
            <PresetGroup
              label={t('people.filter')}
              presets={filters.map((value) => ({ value, label: labels[value] }))}
              value={filter}
              onChange={setFilter}
            />
            <span className="t12 text2">{t('people.summary', flash.counts)}</span>
          </div>
          <PeopleTable flash={flash} people={shown} listKey={filter} />
        </>
      )}
    </>
  )
}

const RULE_PARTS = ['bought', 'active', 'signed'] as const

/** Who is taken along, and where to. */
function RuleLine({ flash }: { flash: FlashDetail }) {
  const t = useFlashWords()
  const { groups } = useScope()
  const { change } = useFlashActions(flash)
  const { rule, target } = flash
  const setRule = (part: keyof FateRule, is: boolean) => change.mutate({ rule: { ...rule, [part]: is } })
  const others = groups.filter(({ id, lifecycle }) => id !== flash.group.id && lifecycle !== 'ended')
  return (
    <div className="flash-rule">
      <span className="text2">{t('people.rule')}</span>
      {RULE_PARTS.map((part) => (
        <Checkbox key={part} checked={rule[part]} onChange={({ target: box }) => setRule(part, box.checked)}>
          {t(`people.${part}`)}
        </Checkbox>
      ))}
      <span className="flash-target text2">
        {t('people.target')}
        <Select
          size="small"
          className="private"
          aria-label={t('people.target')}
          placeholder={t('people.noTarget')}
          allowClear
          value={target?.id ?? null}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(targetId) => change.mutate({ targetId: targetId ?? null })}
        />
      </span>
    </div>
  )
}
