import { Button } from 'antd'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { PersonSelect } from '#renderer/app/person-select.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { LeftOutChat } from '#shared/features/chat-import/contract.ts'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import type { Assignment } from './sources.ts'
import { useImport } from './use-import.ts'

/** Private chats of a file of many: those that nobody was recognised in, and those the operator gave to somebody. */
export function LeftOutSection() {
  const c = useWords(checkMessages)
  const { session, state } = useImport()
  const { dryRun, item } = state
  const leftOut = dryRun.state === 'ready' && dryRun.plan.kind === 'chat' ? dryRun.plan.leftOut : []
  const people = item?.kind === 'chat' ? item.choice.people : []
  if (leftOut.length === 0 && people.length === 0) return null
  const assign = (assignment: Assignment) => session.chooseChat({ people: [...people, assignment] })
  const withdraw = (chatName: string) =>
    session.chooseChat({ people: people.filter((choice) => choice.chatName !== chatName) })
  return (
    <Section title={c('leftOut.title')} note={String(leftOut.length)}>
      <p className="t12 text2">{c('leftOut.hint')}</p>
      <ul className="import-left-out">
        {people.map((choice) => (
          <AssignedRow key={choice.chatName} choice={choice} withdraw={() => withdraw(choice.chatName)} />
        ))}
        {leftOut.map((chat) => (
          <LeftOutRow key={chat.chatName} chat={chat} assign={assign} />
        ))}
      </ul>
    </Section>
  )
}

function AssignedRow({ choice, withdraw }: { choice: Assignment; withdraw: () => void }) {
  const c = useWords(checkMessages)
  return (
    <li>
      <span className="ellipsis private">{choice.chatName}</span>
      <span className="t12 text2 ellipsis private">
        {choice.personId === null ? c('leftOut.new') : c('leftOut.assigned', { name: choice.name })}
      </span>
      <Button type="text" size="small" onClick={withdraw}>
        {c('leftOut.take')}
      </Button>
    </li>
  )
}

function LeftOutRow({ chat, assign }: { chat: LeftOutChat; assign: (assignment: Assignment) => void }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const { chatName, messages, reason } = chat
  return (
    <li>
      <span className="ellipsis private">{chatName}</span>
      <span className="number text2">{format.number(messages)}</span>
      {reason === 'ME_NEEDED' ? (
        <span className="t12 text2">{c('leftOut.ME_NEEDED')}</span>
      ) : (
        <>
          <PersonSelect
            size="small"
            label={c('leftOut.choose', { name: chatName })}
            placeholder={c('leftOut.placeholder')}
            none={c('leftOut.none')}
            value={null}
            onChange={(person) => person && assign({ chatName, personId: person.id, name: person.name })}
          />
          <Button
            type="text"
            size="small"
            onClick={() => assign({ chatName, personId: null, name: chatName })}
          >
            {c('leftOut.new')}
          </Button>
        </>
      )}
    </li>
  )
}
