import { Button, Skeleton } from 'antd'
import { ChevronLeft, Printer } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Page, PageBody, PageMain } from '#renderer/ui/page.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useFormat, useWords } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { PageBar } from '../page-bar.tsx'
import { ShareRail, usePaperFormats } from '../paper/share-rail.tsx'
import { type PaperFormat, usePaperExport } from '../paper/use-paper-export.ts'
import { paths } from '../paths.ts'
import { useScope } from '../scope.tsx'
import { CalendarPaper } from './calendar-paper.tsx'
import { type CalendarState, useCalendarPlace, writeCalendarQuery } from './calendar-place.ts'
import { visibleRange } from './calendar-range.ts'
import { useRituals } from './day-facts.tsx'
import { type CalendarPart, type PaperFacts, paperParts } from './paper-facts.ts'
import { useCalendarData } from './use-calendar-data.ts'
import { usePeriodTitle } from './use-when.ts'

/** The days on screen on paper: printed, as PDF, picture or web page. */
export function CalendarPaperScreen() {
  const t = useWords(calendarMessages)
  const { state } = useCalendarPlace()
  const title = usePeriodTitle()(state.view, state.on)
  const [format, setFormat] = useState<PaperFormat>('pdf')
  const [hidesNames, setHidesNames] = useState(false)
  const [parts, setParts] = useState<ReadonlySet<CalendarPart>>(() => partsAtFirst(state))
  const paper = useRef<HTMLElement>(null)
  const formats = usePaperFormats()
  const { isBusy, fileOf, saveFile } = usePaperExport(paper)
  const { facts, error, isPending, refetch } = usePaperFacts(state, hidesNames)
  const save = () => {
    const name = t('paper.file', { range: title })
    return saveFile(() => fileOf(format, { title: name, name: toSafeFileName(name) }))
  }
  return (
    <Page bar={<PaperBar state={state} title={title} />}>
      <PageBody>
        <PageMain>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="paper-desk" tabIndex={0} aria-label={t('paper.title')}>
            <div className="paper-sheet">
              {error ? <ErrorNotice error={error} retry={refetch} /> : null}
              {isPending && !error ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
              {isPending || error ? null : <CalendarPaper ref={paper} facts={facts} parts={parts} />}
            </div>
          </section>
        </PageMain>
        <ShareRail<PaperFormat, CalendarPart>
          formats={formats}
          format={format}
          setFormat={setFormat}
          switches={[
            { label: t('paper.names'), hint: t('paper.namesHint'), isOn: hidesNames, set: setHidesNames },
          ]}
          parts={paperParts.map((id) => ({ id, label: t(`paper.part.${id}`) }))}
          included={parts}
          include={setParts}
          isBusy={isBusy}
          save={isPending || error ? null : () => void save()}
        />
      </PageBody>
    </Page>
  )
}

/** What the calendar showed; a list is a paper of its own. */
function partsAtFirst({ kinds, view }: CalendarState): ReadonlySet<CalendarPart> {
  return new Set(
    paperParts.filter((part) => {
      if (part === 'tasks') return kinds.includes('task')
      if (part === 'rituals') return kinds.includes('ritual')
      return part !== 'list' || view === 'list' || view === 'season'
    }),
  )
}

function PaperBar({ state, title }: { state: CalendarState; title: string }) {
  const t = useWords(calendarMessages)
  const format = useFormat()
  const back = () => {
    const query = writeCalendarQuery(state, format.today()).toString()
    navigate(query ? `${paths.calendar()}?${query}` : paths.calendar())
  }
  return (
    <PageBar
      title={t('paper.title')}
      meta={title}
      actions={
        <>
          <Button type="text" size="small" icon={<ChevronLeft aria-hidden="true" />} onClick={back}>
            {t('paper.back')}
          </Button>
          <Button size="small" icon={<Printer size={14} aria-hidden="true" />} onClick={() => window.print()}>
            {t('paper.print')}
          </Button>
        </>
      }
    />
  )
}

/** Campaigns, tasks and rituals of the days, as the filter narrows them; groups by number where their names stay private. */
function usePaperFacts(state: CalendarState, hidesNames: boolean) {
  const t = useWords(calendarMessages)
  const words = useWords(workspaceMessages)
  const format = useFormat()
  const { groups, group, groupId } = useScope()
  const range = useMemo(() => visibleRange(state.view, state.on), [state.view, state.on])
  const filter = useMemo<CalendarState>(() => ({ ...state, kinds: ['campaign', 'ritual', 'task'] }), [state])
  const data = useCalendarData(range, filter)
  const rituals = useRituals(range, { isOn: true, groups: state.groups })
  const chosen = groups.filter(({ id }) =>
    groupId === null ? state.groups.length === 0 || state.groups.includes(id) : id === groupId,
  )
  const nameOf: PaperFacts['nameOf'] = ({ id, name }) =>
    hidesNames ? t('paper.group', { number: groups.findIndex((one) => one.id === id) + 1 }) : name
  const isNarrowed = group !== null || state.groups.length > 0
  const facts: PaperFacts = {
    state,
    range,
    campaigns: data.campaigns,
    tasks: data.tasks,
    rituals,
    groups: chosen,
    scope: isNarrowed ? format.list(chosen.map(nameOf)) : words('scope.all'),
    nameOf,
  }
  return { facts, error: data.error, isPending: data.isPending, refetch: data.refetch }
}
