import {
  BellOff,
  CircleHelp,
  ClipboardCheck,
  IdCard,
  type LucideIcon,
  MessageSquarePlus,
  MessageSquareReply,
  RefreshCw,
} from 'lucide-react'
import { useState } from 'react'
import type { Format } from '#renderer/app/format.ts'
import { useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { DueRound } from '#renderer/app/introductions/due-round.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api } from '#renderer/app/rpc.ts'
import { DueSeedTasks } from '#renderer/app/seeds/due-seed-tasks.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { PageRail } from '#renderer/ui/page.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import { reasonValues } from '#shared/features/distribution/rules.ts'
import type { Alert } from '#shared/features/today/contract.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { DayTasks } from './day-tasks.tsx'
import { PostsDue } from './posts-due.tsx'

type TodayWords = Words<keyof (typeof todayMessages)['en']>

const ICONS: Readonly<Record<Alert['kind'], LucideIcon>> = {
  unanswered: CircleHelp,
  ask_reply: MessageSquareReply,
  stale_data: RefreshCw,
  no_import: MessageSquarePlus,
  introduction_due: IdCard,
  review_due: ClipboardCheck,
}

/** 需要留意: what waits for an act of the operator, each with the button that leads to it. */
export function AlertsRail(props: {
  alerts: readonly Alert[]
  showQuestions: () => void
  showWaiting: () => void
}) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const { alerts, showQuestions, showWaiting } = props
  const hush = useHush()
  const [isPosting, setPosting] = useState(false)
  const act = (alert: Alert) => {
    if (alert.kind === 'unanswered') showQuestions()
    else if (alert.kind === 'ask_reply') showWaiting()
    else if (alert.kind === 'introduction_due') setPosting(true)
    else if (alert.kind === 'review_due') navigate(paths.campaign(alert.campaignId, 'result'))
    else navigate(paths.import({ group: alert.groupId }))
  }
  return (
    <PageRail width={useIsNarrow() ? 256 : 312} label={t('rail.label')}>
      <DayTasks />
      <PostsDue />
      {alerts.length === 0 ? null : (
        <section className="section">
          <div className="section-head">
            <h2>{t('rail.label')}</h2>
            <span className="section-note">{format.number(alerts.length)}</span>
          </div>
          <ul className="alert-list">
            {alerts.map((alert) => (
              <AlertRow
                key={keyOf(alert)}
                alert={alert}
                act={() => act(alert)}
                hush={() => void hush(alert)}
              />
            ))}
          </ul>
        </section>
      )}
      <DueSeedTasks />
      {isPosting ? <DueRound close={() => setPosting(false)} /> : null}
    </PageRail>
  )
}

function keyOf(alert: Alert): string {
  return 'groupId' in alert ? `${alert.kind} ${alert.groupId}` : alert.kind
}

/** 今日不再提醒, with a way back. */
function useHush() {
  const t = useWords(todayMessages)
  const toasts = useToasts()
  return async (alert: Alert) => {
    const isOfGroup = alert.kind === 'stale_data' || alert.kind === 'no_import'
    try {
      const { undoId } = await api.today.hushAlert({
        kind: alert.kind,
        groupId: isOfGroup ? alert.groupId : null,
      })
      toasts.show({ text: t('undo.today.hushAlert'), undoId })
    } catch (error) {
      toasts.showFailure(error)
    }
  }
}

function AlertRow({ alert, act, hush }: { alert: Alert; act: () => void; hush: () => void }) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const Icon = ICONS[alert.kind]
  const isWarning = alert.kind === 'unanswered' || alert.kind === 'ask_reply'
  return (
    <li className="alert-row">
      <Icon className={isWarning ? 'warn' : 'text2'} aria-hidden="true" />
      <div className="alert-text">
        <div className="ellipsis">{alertTitle(alert, t)}</div>
        <div className="t12 text2 ellipsis">{alertNote(alert, t, format)}</div>
      </div>
      <button
        type="button"
        className="plain alert-hush"
        title={t('alert.hush')}
        aria-label={`${t('alert.hush')}: ${alertTitle(alert, t)}`}
        onClick={hush}
      >
        <BellOff size={14} aria-hidden="true" />
      </button>
      <button type="button" className="plain alert-act" onClick={act}>
        {t(`alert.${alert.kind}Act`)}
        <span className="visually-hidden">{`${alertTitle(alert, t)} ${alertNote(alert, t, format)}`}</span>
      </button>
    </li>
  )
}

function alertTitle(alert: Alert, t: TodayWords): string {
  switch (alert.kind) {
    case 'unanswered':
    case 'ask_reply':
    case 'introduction_due':
    case 'review_due':
      return t(`alert.${alert.kind}`, { count: alert.count })
    case 'stale_data':
      return t('alert.stale_data', { days: alert.days })
    case 'no_import':
      return t('alert.no_import')
  }
}

function alertNote(alert: Alert, t: TodayWords, format: Format): string {
  switch (alert.kind) {
    case 'unanswered':
      return alert.groups > 1
        ? t('alert.unansweredNoteMany', { count: alert.groups, hours: alert.oldestHours })
        : t('alert.unansweredNote', { group: alert.groupName, hours: alert.oldestHours })
    case 'ask_reply':
      return t('alert.ask_replyNote', { days: alert.oldestDays })
    case 'stale_data': {
      const date = format.date(format.dateOf(alert.dataUntil))
      return t('alert.stale_dataNote', { date, group: alert.groupName })
    }
    case 'no_import':
      return t('alert.no_importNote', { group: alert.groupName })
    case 'introduction_due': {
      const values = reasonValues(alert.reason)
      const reason = formatMessage(distributionMessages, format.locale, `reason.${alert.reason.kind}`, values)
      const facts = { group: alert.groupName, reason }
      return alert.count === 1
        ? t('alert.introduction_dueNote', facts)
        : t('alert.introduction_dueNoteMany', { ...facts, more: alert.count - 1 })
    }
    case 'review_due':
      return t('alert.review_dueNote', { name: alert.campaignName, days: alert.days })
  }
}
