import { Button, Dropdown, Popover } from 'antd'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import type { Group, GroupId } from '#shared/features/groups/model.ts'
import type { SuggestionList } from '#shared/features/seed-users/score-model.ts'
import { useDismissed, useInsightWords, useSuggestionActions } from './use-insights.ts'

const EVERYWHERE = 'all'

/** For which group, where to look, and who is not suggested any more. */
export function SuggestionFilters(props: {
  target: Group
  /** null while the scope names the group. */
  chooseTarget: ((id: string | null) => void) | null
  from: GroupId | null
  sources: SuggestionList['sources']
  setFrom: (from: GroupId | null) => void
}) {
  const { target, from, sources, setFrom, chooseTarget } = props
  const t = useInsightWords()
  const { groups } = useScope()
  const places = [
    { key: EVERYWHERE, label: t('suggest.fromAll') },
    ...sources
      .filter(({ id, speakers }) => speakers > 0 || id === target.id)
      .map(({ id, name, speakers }) => ({
        key: id as string,
        label: t('suggest.fromGroup', { group: name, count: speakers }),
      })),
  ]
  const place =
    from === null
      ? t('suggest.fromAll')
      : from === target.id
        ? t('suggest.fromOwn')
        : (sources.find(({ id }) => id === from)?.name ?? '')
  return (
    <FilterRow right={<Dismissed groupId={target.id} />}>
      {chooseTarget ? (
        <ChoiceChip
          name={t('suggest.target')}
          value={target.name}
          items={groups.map(({ id, name }) => ({ key: id as string, label: name }))}
          chosen={target.id}
          choose={chooseTarget}
        />
      ) : null}
      <ChoiceChip
        name={t('suggest.from')}
        value={place}
        items={places}
        chosen={from ?? EVERYWHERE}
        choose={(key) => setFrom(key === EVERYWHERE ? null : (key as GroupId))}
      />
    </FilterRow>
  )
}

function ChoiceChip(props: {
  name: string
  value: string
  items: { key: string; label: string }[]
  chosen: string
  choose: (key: string) => void
}) {
  const { items, chosen } = props
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: [chosen], onClick: ({ key }) => props.choose(key) }}
    >
      <span>
        <FilterChip name={props.name} value={props.value} open={{ 'aria-haspopup': 'menu' }} />
      </span>
    </Dropdown>
  )
}

/** People who are not suggested any more, with the way back; nothing while there are none. */
function Dismissed({ groupId }: { groupId: GroupId }) {
  const t = useInsightWords()
  const format = useFormat()
  const { data } = useDismissed(groupId)
  const { readmit } = useSuggestionActions(groupId, null)
  if (!data || data.length === 0) return null
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('suggest.dismissedTitle')}
      content={
        <ul className="dismissed-list">
          {data.map(({ personId, name, at }) => (
            <li key={personId}>
              <span className="name ellipsis private">{name}</span>
              <span className="t12 text2 nowrap">{format.ago(at)}</span>
              <Button
                size="small"
                aria-label={t('suggest.readmitOne', { name })}
                onClick={() => readmit.mutate({ personIds: [personId], name })}
              >
                {t('suggest.readmit')}
              </Button>
            </li>
          ))}
        </ul>
      }
    >
      <Button type="text" size="small">
        {t('suggest.dismissed', { count: data.length })}
      </Button>
    </Popover>
  )
}
