import { Button } from 'antd'
import { CalendarRange } from 'lucide-react'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { DayOverlay } from '#renderer/features/calendar-days/day-overlay.tsx'
import { HolidayFoot } from '#renderer/features/calendar-days/holiday-foot.tsx'
import { HintBar } from '#renderer/features/campaign-hints/hint-bar.tsx'
import { StageTableButton } from '#renderer/features/campaign-hints/stage-table.tsx'
import { PageFooter } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { seasonMessages } from '#shared/features/campaigns/messages/season.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { CampaignPreset } from '../campaigns/new-campaign-form.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { useWords } from '../i18n.tsx'
import { CalendarGrid } from './calendar-grid.tsx'
import { CalendarList } from './calendar-list.tsx'
import type { CalendarPlace } from './calendar-place.ts'
import { type DayRange, periodOf, visibleRange } from './calendar-range.ts'
import { DayFactsProvider, type Rituals, useRituals } from './day-facts.tsx'
import { type CalendarEntry, entryOfCampaign, entryOfTask } from './entry.ts'
import { HintedCampaigns } from './hint-mark.tsx'
import { type Opened, OpenedCard } from './opened-card.tsx'
import { measureSeason } from './season-geometry.ts'
import { SeasonView } from './season-view.tsx'
import { useCalendarActions } from './use-calendar-actions.ts'
import { type CalendarData, useCalendarData } from './use-calendar-data.ts'
import { useCalendarDrag } from './use-calendar-drag.ts'
import { useEntryKeys } from './use-calendar-keys.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { usePeriodTitle } from './use-when.ts'

type BodyProps = {
  place: CalendarPlace
  create: (preset?: CampaignPreset) => void
  withWeekNumbers: boolean
}

/** The days themselves, in whichever view, with everything that can be done to them. */
export function CalendarBody({ place, create, withWeekNumbers }: BodyProps) {
  const { state } = place
  const range = useMemo(() => visibleRange(state.view, state.on), [state.view, state.on])
  const data = useCalendarData(range, state)
  const hintSpan = { ...periodOf(state.view, state.on), groupIds: state.groups }
  const rituals = useRituals(range, { isOn: state.kinds.includes('ritual'), groups: state.groups })
  const entries = useMemo<CalendarEntry[]>(
    () => [...data.campaigns.map(entryOfCampaign), ...data.tasks.map(entryOfTask)],
    [data.campaigns, data.tasks],
  )
  const root = useRef<HTMLDivElement>(null)
  const actions = useCalendarActions()
  useCalendarDrag(root, {
    entries,
    actions,
    create,
    ...(state.view === 'season' ? { measure: measureSeason } : {}),
  })
  useKeptFocus(root, entries)
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = useCallback(
    (entry: CalendarEntry, at: Element) => setOpened({ what: 'entry', key: entry.key, place: at }),
    [],
  )
  useEntryKeys({ root, view: state.view, entries, actions, open })
  const facts = useMemo(
    () => ({
      ritualsOf: rituals.of,
      openRituals: (day: CalendarDate, at: Element) => setOpened({ what: 'rituals', day, place: at }),
    }),
    [rituals],
  )
  if (data.error) return <ErrorNotice error={data.error} retry={data.refetch} />
  return (
    <DayOverlay from={range.from} to={range.to}>
      <DayFactsProvider facts={facts}>
        <div className="cal-body" ref={root}>
          <HintedCampaigns {...hintSpan}>
            <Days {...{ place, range, data, entries, open, create, withWeekNumbers }} />
          </HintedCampaigns>
          <NothingHere data={data} place={place} rituals={rituals} create={create} />
          {opened ? (
            <OpenedCard
              key={opened.what === 'entry' ? opened.key : opened.day}
              {...{ opened, entries, rituals, actions }}
              close={() => setOpened(null)}
            />
          ) : null}
        </div>
        <CalendarFoot place={place} data={data} hints={<HintBar {...hintSpan} />} />
      </DayFactsProvider>
    </DayOverlay>
  )
}

function Days(props: {
  place: CalendarPlace
  range: DayRange
  data: CalendarData
  entries: readonly CalendarEntry[]
  open: (entry: CalendarEntry, place: Element) => void
  create: BodyProps['create']
  withWeekNumbers: boolean
}) {
  const t = useWords(calendarMessages)
  const season = useWords(seasonMessages)
  const title = usePeriodTitle()
  const { view, on, groups } = props.place.state
  const period = title(view, on)
  const { create } = props
  const createFor = useCallback((groupId: GroupId) => create({ groupIds: [groupId] }), [create])
  if (view === 'month' || view === 'week')
    return (
      <CalendarGrid
        view={view}
        on={on}
        entries={props.entries}
        open={props.open}
        withWeekNumbers={props.withWeekNumbers}
        label={t('grid.label', { title: period })}
      />
    )
  if (view === 'season')
    return (
      <SeasonView
        range={props.range}
        campaigns={props.data.campaigns}
        groupIds={groups}
        label={season('season.label', { title: period })}
        open={props.open}
        create={createFor}
        more={<StageTableButton label={season('counts.open')} on={on} groupIds={groups} />}
      />
    )
  return (
    <CalendarList
      range={props.range}
      entries={props.entries}
      open={props.open}
      label={t('list.label', { title: period })}
    />
  )
}

/** A list without a line says so; a month shows its empty days, which invite by themselves. */
function NothingHere(props: {
  data: CalendarData
  place: CalendarPlace
  rituals: Rituals
  create: BodyProps['create']
}) {
  const t = useWords(calendarMessages)
  const { data, place, rituals } = props
  const { view } = place.state
  const isShown = data.campaigns.length > 0 || data.tasks.length > 0 || rituals.all.length > 0
  if (view !== 'list' || isShown || data.isPending) return null
  const isFiltered = data.total > 0
  return (
    <div className="cal-empty">
      <EmptyState
        Icon={CalendarRange}
        title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
        hint={t(isFiltered ? 'empty.filteredHint' : 'empty.hint')}
        action={
          isFiltered ? (
            <Button onClick={() => place.change({ stages: [], groups: [], kinds: ['campaign', 'ritual'] })}>
              {t('filter.clear')}
            </Button>
          ) : (
            <Button onClick={() => props.create()}>{t('page.new')}</Button>
          )
        }
      />
    </div>
  )
}

/** What speaks against the plan, how much is on screen, where the holidays are from, and what the pointer can do. */
function CalendarFoot(props: { place: CalendarPlace; data: CalendarData; hints: ReactNode }) {
  const t = useWords(calendarMessages)
  const { data } = props
  const { view, kinds } = props.place.state
  const drafts = data.campaigns.filter(({ status }) => status === 'draft').length
  return (
    <PageFooter
      right={
        <>
          <HolidayFoot />
          <span className="cal-hint text3">{t(view === 'list' ? 'foot.listHint' : 'foot.hint')}</span>
        </>
      }
    >
      {props.hints}
      <span className="cal-counts">{t('foot.counts', { campaigns: data.campaigns.length, drafts })}</span>
      {kinds.includes('task') ? <span>{t('foot.tasks', { count: data.tasks.length })}</span> : null}
    </PageFooter>
  )
}
