import { Button } from 'antd'
import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { Page, PageBody, PageFooter, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { FollowUpCounts } from '#shared/features/follow-ups/contract.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { OpenCard } from './follow-up-detail.tsx'
import { DueTime, WaitingSince, whyText } from './follow-up-row.tsx'
import { KeyHints } from './key-hints.tsx'
import { useFocusQueue } from './use-focus-queue.ts'
import type { ListedCards } from './use-today.ts'

/** One card at a time and nothing beside it; the keys are those of the list. */
export function FocusMode(props: {
  listed: ListedCards
  counts: FollowUpCounts | undefined
  isLoading: boolean
  /** When the lists were read last. */
  readAt: number
  leave: () => void
}) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const { listed, counts, isLoading, leave } = props
  const queue = useFocusQueue(listed, props.readAt)
  const { current, done, total } = queue
  useShortcut('j', t('focus.next'), () => queue.move(1), { isOn: current !== null })
  useShortcut('k', t('key.previous'), () => queue.move(-1), { isOn: current !== null })
  useShortcut('escape', t('focus.leave'), leave, { isOn: current === null })
  return (
    <Page
      bar={
        <PageBar
          title={t('focus.title')}
          meta={
            total === 0 ? '' : t('focus.progress', { done: format.number(done), total: format.number(total) })
          }
          withScope={false}
          actions={
            <Button onClick={leave}>
              {t('focus.leave')}
              <Kbd>Esc</Kbd>
            </Button>
          }
        />
      }
    >
      <FocusBar done={done} total={total} />
      <PageBody>
        <PageMain footer={<FocusFooter isOn={current !== null} />}>
          <PageScroll label={t('focus.title')}>
            {current ? (
              <FocusCard key={current.id} card={current} goOn={queue.goOn} leave={leave} />
            ) : isLoading ? null : (
              <AllDone counts={counts} leave={leave} />
            )}
          </PageScroll>
        </PageMain>
      </PageBody>
    </Page>
  )
}

function FocusBar({ done, total }: { done: number; total: number }) {
  const t = useWords(todayMessages)
  return (
    <div
      className="focus-bar"
      role="progressbar"
      aria-label={t('focus.progressLabel')}
      aria-valuemin={0}
      aria-valuemax={Math.max(1, total)}
      aria-valuenow={done}
    >
      <div style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
    </div>
  )
}

function FocusCard(props: { card: FollowUpCard; goOn: () => void; leave: () => void }) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const { card, goOn, leave } = props
  const body = useRef<HTMLElement>(null)
  useEffect(() => body.current?.focus({ preventScroll: true }), [])
  return (
    <article className="focus-card">
      <header className="focus-head">
        <PersonAvatar name={card.personName} id={card.personId} size={40} />
        <div className="focus-who">
          <h2 className="private ellipsis">{card.personName}</h2>
          <p className="text2">
            {whyText(card, t, format)}
            {card.groupName ? <span className="card-second">{card.groupName}</span> : null}
          </p>
        </div>
        <span className={`card-priority p${card.priority}`}>P{card.priority}</span>
        {card.state === 'waiting' ? <WaitingSince card={card} /> : <DueTime card={card} />}
      </header>
      <section ref={body} className="card-body" aria-label={card.personName} tabIndex={-1}>
        <OpenCard card={card} events={{ goOn, close: leave }} />
      </section>
    </article>
  )
}

/** Nothing left: what the day came to, and the way back. */
function AllDone({ counts, leave }: { counts: FollowUpCounts | undefined; leave: () => void }) {
  const t = useWords(todayMessages)
  const done = counts?.doneToday ?? 0
  return (
    <EmptyState
      Icon={CircleCheck}
      title={t(done > 0 ? 'empty.doneTitle' : 'empty.title')}
      hint={done > 0 ? t('focus.doneHint', { done, waiting: counts?.waiting ?? 0 }) : t('empty.hint')}
      action={
        <Button type="primary" autoFocus onClick={leave}>
          {t('focus.back')}
        </Button>
      }
    />
  )
}

function FocusFooter({ isOn }: { isOn: boolean }) {
  const t = useWords(todayMessages)
  return isOn ? (
    <PageFooter right={<KeyHints move={t('focus.move')} />}>{t('focus.order')}</PageFooter>
  ) : (
    <PageFooter right={null}>{null}</PageFooter>
  )
}
