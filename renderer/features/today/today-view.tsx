import { Button } from 'antd'
import { CircleCheck, Focus, Import } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { navigate, useQueryValue } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Page, PageBody, PageFooter, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { FollowUpCounts } from '#shared/features/follow-ups/contract.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { AlertsRail } from './alerts-rail.tsx'
import { lunarNotes } from './day-title.ts'
import { PeopleList, QuestionList } from './figure-list.tsx'
import { FocusMode } from './focus-mode.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import { KeyHints } from './key-hints.tsx'
import { QuickAdd } from './quick-add.tsx'
import { type StripFigure, stripFigures, TodayStrip } from './strip-cells.tsx'
import './today.css'
import type { ChosenPerson } from './use-quick-line.ts'
import { useToday } from './use-today.ts'

/** 今日: whom to talk to, with the numbers of the day above and what needs attention at the right. */
export function TodayView() {
  const t = useWords(todayMessages)
  const locale = useLocale()
  const format = useFormat()
  const today = useToday(format.now())
  const [shown, setShown] = useQueryValue('show')
  const figure = stripFigures.find((id) => id === shown) ?? 'due'
  const show = (next: StripFigure) => setShown(next === 'due' ? null : next)
  const day = format.today()
  const meta = [format.dateWithWeekday(day), ...lunarNotes(day, locale, t)].join('，')
  const showWaiting = () => {
    show('due')
    requestAnimationFrame(() => document.getElementById('list-waiting')?.scrollIntoView({ block: 'start' }))
  }
  const [focus, setFocus] = useQueryValue('focus')
  const enterFocus = () => setFocus('1')
  useShortcut('f', t('key.focus'), enterFocus, { isOn: focus === null })
  if (focus !== null)
    return (
      <FocusMode
        listed={today.listed}
        counts={today.counts}
        isLoading={today.isLoading}
        readAt={today.readAt}
        leave={() => setFocus(null)}
      />
    )
  return (
    <Page bar={<PageBar title={t('title')} meta={meta} actions={<FocusButton enter={enterFocus} />} />}>
      <TodayStrip numbers={today.numbers} chosen={figure} choose={show} />
      <PageBody>
        <PageMain footer={<TodayFooter counts={today.counts} />}>
          <TodayMain today={today} figure={figure} show={show} />
        </PageMain>
        <AlertsRail
          alerts={today.alerts}
          showQuestions={() => show('unanswered')}
          showWaiting={showWaiting}
        />
      </PageBody>
    </Page>
  )
}

function FocusButton({ enter }: { enter: () => void }) {
  const t = useWords(todayMessages)
  return (
    <Button type="text" icon={<Focus aria-hidden="true" />} onClick={enter}>
      {t('focus.title')}
    </Button>
  )
}

function TodayMain(props: {
  today: ReturnType<typeof useToday>
  figure: StripFigure
  show: (figure: StripFigure) => void
}) {
  const t = useWords(todayMessages)
  const { today, figure, show } = props
  const [isAdding, setAdding] = useState(false)
  const [person, setPerson] = useState<ChosenPerson | null>(null)
  const acts = {
    openCard: (id: string) => navigate(paths.followUp(id)),
    schedule: (chosen: ChosenPerson) => {
      setPerson(chosen)
      setAdding(true)
    },
    backToDue: () => show('due'),
  }
  const closeForm = () => {
    setAdding(false)
    setPerson(null)
  }
  return (
    <>
      <QuickAdd isOpen={isAdding} person={person} open={() => setAdding(true)} close={closeForm} />
      <PageScroll label={t('list.label')}>
        {figure === 'due' ? <DueList today={today} add={() => setAdding(true)} /> : null}
        {figure === 'unanswered' ? <QuestionList acts={acts} /> : null}
        {figure === 'joined' || figure === 'speakers' || figure === 'left' ? (
          <PeopleList figure={figure} numbers={today.numbers} acts={acts} />
        ) : null}
      </PageScroll>
    </>
  )
}

function DueList({ today, add }: { today: ReturnType<typeof useToday>; add: () => void }) {
  const { listed, counts, error } = today
  if (error)
    return (
      <div className="today-error">
        <ErrorNotice error={error} retry={today.retry} />
      </div>
    )
  if (today.isLoading) return null
  const isEmpty = listed.overdue.length + listed.today.length === 0
  return (
    <>
      {isEmpty ? <NothingDue doneToday={counts?.doneToday ?? 0} add={add} /> : null}
      <FollowUpList listed={listed} counts={counts} />
    </>
  )
}

function NothingDue({ doneToday, add }: { doneToday: number; add: () => void }) {
  const t = useWords(todayMessages)
  const { groups } = useScope()
  if (groups.length === 0)
    return (
      <EmptyState
        Icon={Import}
        title={t('empty.noGroupsTitle')}
        hint={t('empty.noGroupsHint')}
        action={
          <Button type="primary" onClick={() => navigate(paths.import())}>
            {t('empty.import')}
          </Button>
        }
      />
    )
  return (
    <EmptyState
      Icon={CircleCheck}
      title={t(doneToday > 0 ? 'empty.doneTitle' : 'empty.title')}
      hint={t('empty.hint')}
      action={
        <Button type="primary" onClick={add}>
          {t('empty.add')}
        </Button>
      }
    />
  )
}

function TodayFooter({ counts }: { counts: FollowUpCounts | undefined }) {
  const t = useWords(todayMessages)
  const hints = <KeyHints move={t('footer.move')} isWideOnly />
  if (!counts) return <PageFooter right={hints}>{null}</PageFooter>
  const { overdue, today, waiting, doneToday, held, staleToday, cap } = counts
  return (
    <PageFooter right={hints}>
      <span>{t('footer.counts', { done: doneToday, due: overdue + today, waiting })}</span>
      {held > 0 ? <span className="ellipsis wide-only">{t('footer.cap', { cap, held })}</span> : null}
      {staleToday > 0 ? (
        <span className="ellipsis wide-only">{t('footer.stale', { count: staleToday })}</span>
      ) : null}
    </PageFooter>
  )
}
