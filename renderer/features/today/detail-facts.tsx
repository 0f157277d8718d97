import type { ReactNode } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { usePresentPerson } from '#renderer/app/interactions/contact-log.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard, FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import type { Interaction } from '#shared/features/interactions/model.ts'
import { reasonText } from './reason-text.ts'

/** Why, what was said, last contacts; then the rows of the caller. Two columns, labels left. */
export function DetailFacts({ detail, children }: { detail: FollowUpDetail; children: ReactNode }) {
  const t = useWords(followUpMessages)
  const { card, trigger, lastContacts } = detail
  usePresentPerson({ id: card.personId, name: card.personName })
  const [last] = lastContacts
  return (
    <dl className="card-facts">
      {trigger ? (
        <>
          <dt>{t('detail.trigger')}</dt>
          <dd>
            <Trigger trigger={trigger} />
          </dd>
        </>
      ) : null}
      <FurtherReasons card={card} />
      <dt>{t('detail.lastContact')}</dt>
      <dd>
        {last ? <LastContact contact={last} /> : <span className="text2">{t('detail.noContact')}</span>}
      </dd>
      {children}
    </dl>
  )
}

/** Lines that joined the card. A first question that nobody answered is one line of the log, not two reasons to read. */
function FurtherReasons({ card }: { card: FollowUpCard }) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const [lead] = card.reasons
  const further = card.reasons.filter(
    (reason) => card.source === 'manual' || (reason !== lead && reason.eventAt !== lead?.eventAt),
  )
  if (further.length === 0) return null
  return (
    <>
      <dt>{t('detail.alsoBecause')}</dt>
      <dd>
        {further.map((reason) => (
          <div key={`${reason.facts.rule} ${reason.eventAt}`}>
            {reasonText(reason.facts, t, format)}
            {reason.groupId === card.groupId || reason.groupName === null ? null : (
              <span className="card-second">{reason.groupName}</span>
            )}
          </div>
        ))}
      </dd>
    </>
  )
}

function Trigger({ trigger }: { trigger: NonNullable<FollowUpDetail['trigger']> }) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const { text, sentAt, daysInGroup, messageId } = trigger
  const parts = [
    format.dateTime(sentAt),
    ...(daysInGroup === null ? [] : [t('detail.dayInGroup', { day: daysInGroup })]),
  ]
  return (
    <>
      <blockquote className="trigger private">{text}</blockquote>
      <div className="trigger-meta">
        <span title={format.exact(sentAt)}>{parts.join(format.locale === 'en' ? ', ' : '，')}</span>
        <span>
          <RouteLink to={paths.message(messageId)}>{t('detail.context')}</RouteLink>
        </span>
      </div>
    </>
  )
}

function LastContact({ contact }: { contact: Interaction }) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const line = t('detail.contactLine', {
    date: format.date(format.dateOf(contact.at)),
    kind: t(`interaction.${contact.kind}`),
    outcome: contact.outcome ?? 'none',
    outcomeName: contact.outcome === null ? '' : t(`outcome.${contact.outcome}`),
  })
  return (
    <span title={format.exact(contact.at)}>
      {line}
      {contact.note === '' ? null : (
        <span className="private">
          {format.locale === 'en' ? '. ' : '：'}
          {t('detail.contactNote', { note: contact.note })}
        </span>
      )}
    </span>
  )
}
