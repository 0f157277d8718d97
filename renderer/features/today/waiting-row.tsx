import { Button } from 'antd'
import { useWords } from '#renderer/app/i18n.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import type { CardEvents } from './follow-up-events.ts'
import type { CardActions } from './use-card-actions.ts'

/** Settles a chat that waits for its reply: one key each. */
export function WaitingRow(props: { detail: FollowUpDetail; actions: CardActions; events: CardEvents }) {
  const t = useWords(followUpMessages)
  const today = useWords(todayMessages)
  const { detail, actions, events } = props
  const { card } = detail
  const settle = async (hasReplied: boolean) => {
    if (await actions.settle(card, hasReplied)) events.goOn()
  }
  useShortcut('1', today('key.choose'), () => void settle(true))
  useShortcut('2', today('key.choose'), () => void settle(false))
  useShortcut('escape', today('key.back'), events.close, { whileTyping: true })
  return (
    <>
      <dt>{t('detail.outcome')}</dt>
      <dd className="card-actions">
        <Button type="primary" onClick={() => void settle(true)}>
          {t('waiting.replied')}
          <Kbd>1</Kbd>
        </Button>
        <Button onClick={() => void settle(false)}>
          {t('waiting.noReply')}
          <Kbd>2</Kbd>
        </Button>
      </dd>
    </>
  )
}
