import { Button } from 'antd'
import { Download } from 'lucide-react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { PageRail, Section } from '#renderer/ui/page.tsx'
import type { ChatPlan, ImportIssue } from '#shared/features/chat-import/contract.ts'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { chatImportMessages } from '#shared/features/chat-import/messages.ts'
import { toCsv } from '#shared/kernel/csv.ts'
import { type CountLine, CountList } from './count-list.tsx'
import { DryRunNote } from './dry-run-note.tsx'
import { useImport } from './use-import.ts'

const SHOWN_ISSUES = 8

/** Right of a chat log: the dry run in numbers, its span, and lines that could not be used. */
export function ChatRail() {
  const c = useWords(checkMessages)
  const isNarrow = useIsNarrow()
  const { state } = useImport()
  const { dryRun } = state
  const chats = dryRun.state === 'ready' && dryRun.plan.kind === 'chat' ? dryRun.plan.chats : null
  return (
    <PageRail width={isNarrow ? 312 : 392} label={c('dryRun.title')}>
      <Section title={c('dryRun.title')} side={<span className="section-note">{c('dryRun.note')}</span>}>
        {chats ? <ChatNumbers chats={chats} /> : null}
        {dryRun.state === 'ready' ? null : <DryRunNote dryRun={dryRun} isChat />}
      </Section>
      {chats && chats.length > 1 ? <ChatList chats={chats} /> : null}
      {chats ? <Issues chats={chats} /> : null}
    </PageRail>
  )
}

/** Messages by whether they are new, and who came with them. */
export function ChatNumbers({ chats }: { chats: readonly ChatPlan[] }) {
  const c = useWords(checkMessages)
  const sum = (pick: (chat: ChatPlan) => number) => chats.reduce((total, chat) => total + pick(chat), 0)
  const joined = sum((chat) => chat.joined)
  const left = sum((chat) => chat.left)
  const known = sum((chat) => chat.known)
  const systemLines = sum((chat) => chat.systemLines)
  const lines: CountLine[] = [
    { id: 'added', colour: 'g5', label: c('chat.added'), count: sum((chat) => chat.added) },
    {
      id: 'known',
      colour: 'g1',
      label: c('chat.known'),
      count: known,
      hint: known > 0 ? c('chat.knownHint') : '',
    },
    {
      id: 'repeated',
      colour: 'stage-spread',
      label: c('chat.repeated'),
      count: sum((chat) => chat.repeated),
    },
  ]
  const others: CountLine[] = [
    { id: 'senders', label: c('chat.senders'), count: sum((chat) => chat.senders) },
    { id: 'newMembers', label: c('chat.newMembers'), count: sum((chat) => chat.newMembers) },
    {
      id: 'system',
      label: c('chat.systemLines'),
      count: systemLines,
      hint: systemLines > 0 ? c('chat.systemHint') : '',
    },
    {
      id: 'events',
      label: c('chat.events'),
      count: joined + left,
      hint: joined + left > 0 ? c('chat.eventsValue', { joined, left }) : '',
    },
  ]
  return (
    <>
      <CountList
        lines={lines.filter((line) => line.id !== 'repeated' || line.count > 0)}
        total={{ label: c('dryRun.total'), count: sum((chat) => chat.messages) }}
      />
      <CountList lines={others} />
      {chats.length === 1 && chats[0] ? <Span chat={chats[0]} /> : null}
    </>
  )
}

function Span({ chat }: { chat: ChatPlan }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  if (chat.firstAt === null || chat.lastAt === null) return null
  return (
    <p className="t12 text2 import-span">
      {c('chat.span', { from: format.dateTime(chat.firstAt), to: format.dateTime(chat.lastAt) })}
      <br />
      {chat.coversUntil === null
        ? c('chat.noCoverage')
        : c('chat.covers', { until: format.dateTime(chat.coversUntil) })}
    </p>
  )
}

function ChatList({ chats }: { chats: readonly ChatPlan[] }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  return (
    <Section title={c('chat.chats')} note={String(chats.length)}>
      <ul className="import-chats">
        {chats.map((chat) => (
          <li key={chat.batchId}>
            <span className="ellipsis private">{chat.group.name}</span>
            <span className="number">{format.number(chat.added)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Words = ReturnType<typeof useWords<keyof (typeof chatImportMessages)['zh-CN']>>

/** Why a line of a log could not be used. */
function reasonOf(issue: ImportIssue, f: Words): string {
  const key = `importIssue.${issue.reason}`
  return key in chatImportMessages['zh-CN']
    ? f(key as keyof (typeof chatImportMessages)['zh-CN'], issue.facts)
    : issue.reason
}

function Issues({ chats }: { chats: readonly ChatPlan[] }) {
  const c = useWords(checkMessages)
  const f = useWords(chatImportMessages)
  const host = useHost()
  const toasts = useToasts()
  const count = chats.reduce((sum, chat) => sum + chat.issues, 0)
  if (count === 0) return null
  const save = async () => {
    try {
      const lists = await Promise.all(chats.map(({ batchId }) => api.chatImport.issues({ batchId })))
      const text = toCsv([
        [c('issue.line'), c('issue.reason'), c('issue.text')],
        ...lists.flat().map((issue) => [String(issue.line), reasonOf(issue, f), issue.excerpt]),
      ])
      const name = `${c('issue.file')}.csv`
      const saved = await host.saveFile({ name, mime: 'text/csv', bytes: new TextEncoder().encode(text) })
      if (saved) toasts.show({ text: c('bad.saved', { name: saved.name }) })
    } catch (error) {
      toasts.showFailure(error)
    }
  }
  return (
    <Section
      title={c('chat.issues')}
      note={String(count)}
      side={
        <Button type="text" size="small" icon={<Download aria-hidden="true" />} onClick={save}>
          {c('bad.download')}
        </Button>
      }
    >
      <ul className="import-issues">
        {chats
          .flatMap((chat) => chat.firstIssues)
          .slice(0, SHOWN_ISSUES)
          .map((issue, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line may have several
            <li key={at}>
              <span className="t12 text2">{c('bad.line', { line: issue.line })}</span>
              <span title={issue.excerpt}>{reasonOf(issue, f)}</span>
            </li>
          ))}
      </ul>
      {count > SHOWN_ISSUES ? (
        <p className="t12 text2">{c('bad.more', { count: count - SHOWN_ISSUES })}</p>
      ) : null}
    </Section>
  )
}
