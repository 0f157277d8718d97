import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useContactLog } from '#renderer/app/interactions/contact-log.tsx'
import type { NamedPerson } from '#renderer/app/person-select.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { interactionMessages } from '#shared/features/interactions/messages.ts'
import type { ConversationFacts, InteractionId } from '#shared/features/interactions/model.ts'
import type { TimelineEntry } from '#shared/features/members/timeline-model.ts'

type Contact = Extract<TimelineEntry, { type: 'contact' }>

/** What belongs to a contact on the timeline: the talk that a log tells of, or how to change what was noted. */
export function ContactEntry({ entry, person }: { entry: Contact; person: NamedPerson }) {
  const t = useWords(interactionMessages)
  const log = useContactLog()
  const { id, kind, at, note, conversation, isEditable } = entry
  if (conversation) return <Talk id={id} conversation={conversation} name={person.name} />
  if (!isEditable) return null
  return (
    <Button
      type="text"
      size="small"
      className="timeline-edit"
      icon={<Pencil size={14} aria-hidden="true" />}
      aria-label={t('contact.edit', { kind: t(`kind.${kind}`) })}
      onClick={() => log.open({ person, contact: { id, kind, at, note } })}
    />
  )
}

function Talk(props: { id: InteractionId; conversation: ConversationFacts; name: string }) {
  const t = useWords(interactionMessages)
  const [isOpen, setOpen] = useState(false)
  const { id, conversation, name } = props
  const { ownLines, theirLines, isLastMine, excerpt } = conversation
  return (
    <>
      <p className="t12 text2">
        {t('chat.lines', { total: ownLines + theirLines, own: ownLines, theirs: theirLines })}
      </p>
      {isOpen ? (
        <TalkLines id={id} name={name} />
      ) : (
        <p className="text2 private timeline-text">
          {t(isLastMine ? 'chat.lastMine' : 'chat.lastTheirs', { text: excerpt })}
        </p>
      )}
      <button
        type="button"
        className="plain link t12"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'chat.hide' : 'chat.show')}
      </button>
    </>
  )
}

function TalkLines({ id, name }: { id: InteractionId; name: string }) {
  const t = useWords(interactionMessages)
  const format = useFormat()
  const { data, error, refetch } = useQuery(orpc.interactions.lines.queryOptions({ input: { id } }))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  return (
    <ol className="talk-lines private">
      {data?.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a log have no id; their place is theirs
        <li key={at}>
          <span className="t12 text3" title={format.exact(line.sentAt)}>
            {line.isOwn ? t('chat.me') : name}
          </span>
          <span>{line.text}</span>
        </li>
      ))}
    </ol>
  )
}
