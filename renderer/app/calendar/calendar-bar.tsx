import { Button, Dropdown, Segmented } from 'antd'
import { ChevronLeft, ChevronRight, Ellipsis, Plus } from 'lucide-react'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { flashPageMessages } from '#shared/features/flash-groups/messages/page.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { PageBar } from '../page-bar.tsx'
import { paths } from '../paths.ts'
import { FromPlaybook } from '../playbooks/from-playbook.tsx'
import { RitualsButton } from '../rituals/rituals-button.tsx'
import { useScope } from '../scope.tsx'
import { CALENDAR_FILE, useCalendarFile } from '../use-calendar-file.ts'
import { type CalendarPlace, writeCalendarQuery } from './calendar-place.ts'
import { type CalendarView, shiftPeriod } from './calendar-range.ts'
import { usePeriodTitle } from './use-when.ts'

/** Title and period, ‹ 今天 ›, the views, a new campaign. */
export function CalendarBar(props: {
  place: CalendarPlace
  views: readonly CalendarView[]
  create: () => void
  weekNumbers: { isOn: boolean; set: (isOn: boolean) => void }
}) {
  const t = useWords(calendarMessages)
  const title = usePeriodTitle()
  const { state, change } = props.place
  return (
    <PageBar
      title={t('page.title')}
      meta={<span className="cal-period">{title(state.view, state.on)}</span>}
      actions={
        <>
          <PeriodSwitch place={props.place} />
          <span className="cal-bar-line" aria-hidden="true" />
          <Segmented
            size="small"
            aria-label={t('page.view')}
            value={state.view}
            options={props.views.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            onChange={(view) => change({ view })}
          />
          <MoreMenu place={props.place} weekNumbers={props.weekNumbers} />
          <RitualsButton />
          <FromPlaybook />
          <Button
            type="primary"
            size="small"
            className="cal-new"
            icon={<Plus size={16} aria-hidden="true" />}
            aria-label={t('page.new')}
            onClick={props.create}
          >
            <span className="cal-new-word">{t('page.new')}</span>
          </Button>
        </>
      }
    />
  )
}

function PeriodSwitch({ place: { state, change } }: { place: CalendarPlace }) {
  const t = useWords(calendarMessages)
  const format = useFormat()
  const go = (step: 1 | -1) => change({ on: shiftPeriod(state.view, state.on, step) })
  return (
    <div className="cal-period-switch">
      <Button
        type="text"
        size="small"
        aria-label={t('page.previous')}
        icon={<ChevronLeft size={16} aria-hidden="true" />}
        onClick={() => go(-1)}
      />
      <Button size="small" onClick={() => change({ on: format.today() })}>
        {t('page.today')}
      </Button>
      <Button
        type="text"
        size="small"
        aria-label={t('page.next')}
        icon={<ChevronRight size={16} aria-hidden="true" />}
        onClick={() => go(1)}
      />
    </div>
  )
}

function MoreMenu(props: {
  place: CalendarPlace
  weekNumbers: { isOn: boolean; set: (isOn: boolean) => void }
}) {
  const t = useWords(calendarMessages)
  const flash = useWords(flashPageMessages)
  const format = useFormat()
  const { isOn, set } = props.weekNumbers
  const toPaper = () => {
    const query = writeCalendarQuery(props.place.state, format.today()).toString()
    navigate(query ? `${paths.calendarPaper}?${query}` : paths.calendarPaper)
  }
  const { groupId } = useScope()
  const file = useCalendarFile(groupId === null ? { kind: 'all' } : { kind: 'group', groupId })
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        selectable: true,
        multiple: true,
        selectedKeys: isOn ? ['weeks'] : [],
        items: [
          { key: 'weeks', label: t('page.weekNumbers') },
          { key: 'paper', label: t('page.print') },
          file.item,
          { key: 'flash', label: flash('list.title') },
        ],
        onClick: ({ key }) => {
          if (key === CALENDAR_FILE) file.write()
          else if (key === 'paper') toPaper()
          else if (key === 'flash') navigate(paths.flashGroups)
          else set(!isOn)
        },
      }}
    >
      <Button
        type="text"
        size="small"
        aria-label={t('page.more')}
        icon={<Ellipsis size={16} aria-hidden="true" />}
      />
    </Dropdown>
  )
}
