import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { MessageCircle } from 'lucide-react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { FlashDetail, FlashPerson } from '#shared/features/flash-groups/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { useFlashTicks, useFlashWords } from './use-flash.ts'

/** Who was there and who bought, ticked by hand; one click makes cards for those who were there but did not buy. */
export function BuyersPart({ flash }: { flash: FlashDetail }) {
  const t = useFlashWords()
  const { data: people = [] } = useQuery(orpc.flashGroups.people.queryOptions({ input: { id: flash.id } }))
  const { bought, active } = flash.counts
  return (
    <section className="flash-part flash-buyers">
      <div className="section-head">
        <h2>{t('buyers.title')}</h2>
        <span className="section-note">{t('buyers.count', { bought, active })}</span>
        <span className="section-side">
          <FollowButton flash={flash} people={people} />
        </span>
      </div>
      {people.length === 0 ? <p className="text2">{t('buyers.empty')}</p> : null}
      <ul className="flash-people">
        {people
          .toSorted((a, b) => Number(b.hasBought) - Number(a.hasBought) || b.messages - a.messages)
          .map((person) => (
            <BuyerLine key={person.personId} flash={flash} person={person} />
          ))}
      </ul>
    </section>
  )
}

function BuyerLine({ flash, person }: { flash: FlashDetail; person: FlashPerson }) {
  const t = useFlashWords()
  const { mark } = useFlashTicks(flash)
  const { name } = person
  return (
    <li className="flash-person">
      <span className="name ellipsis private">{name}</span>
      {person.messages > 0 ? (
        <span className="t12 text2">{t('buyers.spoke', { count: person.messages })}</span>
      ) : (
        <Checkbox
          checked={person.isActive}
          aria-label={t('buyers.attended', { name })}
          onChange={({ target }) => mark.mutate({ people: [person], mark: 'attended', is: target.checked })}
        >
          {t('column.attended')}
        </Checkbox>
      )}
      <Checkbox
        checked={person.hasBought}
        aria-label={t('buyers.mark', { name })}
        onChange={({ target }) => mark.mutate({ people: [person], mark: 'bought', is: target.checked })}
      >
        {t('column.bought')}
      </Checkbox>
    </li>
  )
}

function FollowButton({ flash, people }: { flash: FlashDetail; people: readonly FlashPerson[] }) {
  const t = useFlashWords()
  const format = useFormat()
  const toasts = useToasts()
  const wanted = people.filter(
    (one) => one.isActive && !one.hasBought && !one.hasOpenCard && !one.doNotContact,
  )
  const follow = useMutation({
    mutationFn: () =>
      api.flashGroups.follow({
        id: flash.id,
        personIds: wanted.map(({ personId }) => personId),
        title: t('buyers.followTitle', { name: flash.name }),
        dueOn: addDays(format.today(), 1),
      }),
    onSuccess: ({ undoId, changed, skipped }) =>
      toasts.show(
        changed === 0
          ? { text: t('buyers.followNone') }
          : { text: t('buyers.followed', { count: changed, skipped }), undoId },
      ),
  })
  if (wanted.length === 0) return null
  return (
    <Button
      size="small"
      icon={<MessageCircle aria-hidden="true" />}
      loading={follow.isPending}
      onClick={() => follow.mutate()}
    >
      {t('buyers.follow', { count: wanted.length })}
    </Button>
  )
}
