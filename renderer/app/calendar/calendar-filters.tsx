import { Dropdown } from 'antd'
import { Circle, Diamond, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import { OverlayPicker } from '#renderer/features/calendar-days/overlay-picker.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import { StageDot } from '#renderer/ui/stage-mark.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { useScope } from '../scope.tsx'
import { type CalendarFilter, type CalendarPlace, type EntryKind, entryKinds } from './calendar-place.ts'

/** The legend is the filter: stages that are chosen (none = all), what kinds of entries show, which groups. */
export function CalendarFilters({ place }: { place: CalendarPlace }) {
  const { state, change } = place
  return (
    <div className="cal-filters">
      <FilterRow
        right={
          <>
            <GroupsChip groups={state.groups} choose={(groups) => change({ groups })} />
            <OverlayPicker />
          </>
        }
      >
        <div className="cal-legend">
          <StageToggles chosen={state.stages} choose={(stages) => change({ stages })} />
          <span className="cal-legend-line" aria-hidden="true" />
          <KindToggles shown={state.kinds} choose={(kinds) => change({ kinds })} />
        </div>
      </FilterRow>
    </div>
  )
}

function flip<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
}

function LegendToggle(props: {
  isPressed: boolean
  isDim: boolean
  press: () => void
  /** Where its word may be hidden. */
  label?: string
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className={props.isDim ? 'plain cal-legend-item dim' : 'plain cal-legend-item'}
      aria-pressed={props.isPressed}
      {...(props.label === undefined ? {} : { 'aria-label': props.label, title: props.label })}
      onClick={props.press}
    >
      {props.children}
    </button>
  )
}

function StageToggles(props: {
  chosen: CalendarFilter['stages']
  choose: (stages: CalendarFilter['stages']) => void
}) {
  const { chosen, choose } = props
  const t = useWords(calendarMessages)
  const words = useWords(campaignMessages)
  return (
    <fieldset className="cal-legend-group" aria-label={t('filter.stages')}>
      {campaignStages.map((stage) => (
        <LegendToggle
          key={stage}
          isPressed={chosen.includes(stage)}
          isDim={chosen.length > 0 && !chosen.includes(stage)}
          press={() => choose(flip(chosen, stage))}
        >
          <StageDot stage={stage} />
          {words(`stage.${stage}`)}
        </LegendToggle>
      ))}
    </fieldset>
  )
}

const KIND_ICONS = { campaign: Square, ritual: Diamond, task: Circle } as const

function KindToggles(props: { shown: readonly EntryKind[]; choose: (kinds: EntryKind[]) => void }) {
  const t = useWords(calendarMessages)
  return (
    <fieldset className="cal-legend-group" aria-label={t('filter.kinds')}>
      {entryKinds.map((kind) => {
        const Icon = KIND_ICONS[kind]
        const isShown = props.shown.includes(kind)
        return (
          <LegendToggle
            key={kind}
            isPressed={isShown}
            isDim={!isShown}
            label={t(`kind.${kind}`)}
            press={() => props.choose(flip(props.shown, kind))}
          >
            <Icon size={10} strokeWidth={2} aria-hidden="true" />
            <span className="cal-kind-word">{t(`kind.${kind}`)}</span>
          </LegendToggle>
        )
      })}
    </fieldset>
  )
}

/** Several groups at once; while one group is in scope there is nothing to choose. */
function GroupsChip(props: { groups: readonly GroupId[]; choose: (groups: GroupId[]) => void }) {
  const t = useWords(calendarMessages)
  const format = useFormat()
  const { groupId, groups } = useScope()
  if (groupId !== null || groups.length < 2) return null
  const chosen = groups.filter(({ id }) => props.groups.includes(id))
  const value =
    chosen.length === 0
      ? t('filter.allGroups')
      : chosen.length === 1
        ? chosen[0]?.name
        : t('filter.someGroups', { count: format.number(chosen.length) })
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        multiple: true,
        selectable: true,
        selectedKeys: chosen.map(({ id }) => id),
        items: groups.map(({ id, name }) => ({ key: id, label: <span className="menu-name">{name}</span> })),
        onClick: ({ key }) => props.choose(flip(props.groups, key as GroupId)),
      }}
    >
      <span>
        <FilterChip
          name={t('filter.groups')}
          value={<span className="cal-chip-value">{value}</span>}
          open={{ 'aria-haspopup': 'menu' }}
          {...(chosen.length > 0
            ? { remove: { label: t('filter.clear'), run: () => props.choose([]) } }
            : {})}
        />
      </span>
    </Dropdown>
  )
}
