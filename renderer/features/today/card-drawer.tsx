import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { followUpManyMessages } from '#shared/features/follow-ups/messages/many.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard, FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import { followUpId } from '#shared/features/follow-ups/model.ts'
import { DetailFacts } from './detail-facts.tsx'
import { OpenCard } from './follow-up-detail.tsx'
import { cardText } from './reason-text.ts'
import { useManyActions } from './use-many-actions.ts'

/** One follow-up of the list: an open one can be dealt with here, a closed one tells how it ended. */
export function CardDrawer({ id, close }: { id: string; close: () => void }) {
  const t = useWords(followUpManyMessages)
  const words = useWords(followUpMessages)
  const format = useFormat()
  const language = useLocale()
  const input = { id: followUpId.parse(id), language }
  const { data, error, refetch } = useQuery(orpc.followUps.show.queryOptions({ input }))
  const card = data?.card
  return (
    <SideDrawer
      avatar={card ? <PersonAvatar name={card.personName} id={card.personId} size={40} /> : null}
      title={card?.personName ?? ''}
      label={t('all.label')}
      subtitle={card ? cardText(card, words, format) : ''}
      close={{ label: words('detail.back'), run: close }}
    >
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data && card ? (
        <div className="card-drawer">
          {card.state === 'open' || card.state === 'waiting' ? (
            <OpenCard card={card} events={{ goOn: close, close }} />
          ) : (
            <ClosedCard detail={data} card={card} />
          )}
          <RouteLink to={paths.person(card.personId)}>{t('all.profile')}</RouteLink>
        </div>
      ) : null}
    </SideDrawer>
  )
}

function ClosedCard({ detail, card }: { detail: FollowUpDetail; card: FollowUpCard }) {
  const t = useWords(followUpManyMessages)
  const words = useWords(followUpMessages)
  const format = useFormat()
  const actions = useManyActions([card], () => undefined)
  const result =
    card.state === 'done'
      ? card.outcome
        ? words(`outcome.${card.outcome}`)
        : ''
      : t(`standing.${card.state === 'skipped' ? 'skipped' : 'withdrawn'}`)
  return (
    <DetailFacts detail={detail}>
      <dt>{t('all.result')}</dt>
      <dd>
        {result}
        {card.closedAt === null ? null : (
          <span className="card-second" title={format.exact(card.closedAt)}>
            {format.seen(card.closedAt)}
          </span>
        )}
      </dd>
      {card.note === '' ? null : (
        <>
          <dt>{t('all.note')}</dt>
          <dd className="private">{card.note}</dd>
        </>
      )}
      <dt />
      <dd className="card-actions">
        <Button onClick={() => void actions.reopen()}>{t('many.reopen')}</Button>
      </dd>
    </DetailFacts>
  )
}
