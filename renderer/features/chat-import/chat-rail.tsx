import { useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { PageRail, Section } from '#renderer/ui/page.tsx'
import type { ChatPlan, ImportIssue } from '#shared/features/chat-import/contract.ts'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { chatImportMessages } from '#shared/features/chat-import/messages.ts'
import { toCsv } from '#shared/kernel/csv.ts'
import { type CountLine, CountList } from './count-list.tsx'
import { DryRunNote } from './dry-run-note.tsx'
import { IssueSection } from './issue-section.tsx'
import { LeftOutSection } from './left-out-section.tsx'
import { useImport } from './use-import.ts'

type CheckWords = Words<keyof (typeof checkMessages)['zh-CN']>
type FormatWords = Words<keyof (typeof chatImportMessages)['zh-CN']>

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
      <LeftOutSection />
      {chats ? <Issues chats={chats} /> : null}
    </PageRail>
  )
}

type Sum = (pick: (chat: ChatPlan) => number) => number

/** Messages by whether they are new, and who came with them. */
export function ChatNumbers({ chats }: { chats: readonly ChatPlan[] }) {
  const c = useWords(checkMessages)
  const sum: Sum = (pick) => chats.reduce((total, chat) => total + pick(chat), 0)
  return (
    <>
      <CountList
        lines={messageLines(sum, c)}
        total={{ label: c('dryRun.total'), count: sum((chat) => chat.messages) }}
      />
      <CountList lines={chats.every((chat) => chat.person) ? privateLines(sum, c) : peopleLines(sum, c)} />
      {chats.length === 1 && chats[0] ? <Span chat={chats[0]} /> : null}
    </>
  )
}

function messageLines(sum: Sum, c: CheckWords): CountLine[] {
  const known = sum((chat) => chat.known)
  const repeated = sum((chat) => chat.repeated)
  const knownHint = known > 0 ? c('chat.knownHint') : ''
  const lines: CountLine[] = [
    { id: 'added', colour: 'g5', label: c('chat.added'), count: sum((chat) => chat.added) },
    { id: 'known', colour: 'g1', label: c('chat.known'), count: known, hint: knownHint },
  ]
  if (repeated > 0)
    lines.push({ id: 'repeated', colour: 'stage-spread', label: c('chat.repeated'), count: repeated })
  return lines
}

/** In a private chat nobody comes or goes. */
function privateLines(sum: Sum, c: CheckWords): CountLine[] {
  return [
    { id: 'senders', label: c('chat.senders'), count: sum((chat) => chat.senders) },
    { id: 'newMembers', label: c('chat.newMembers'), count: sum((chat) => chat.newMembers) },
  ]
}

function peopleLines(sum: Sum, c: CheckWords): CountLine[] {
  const joined = sum((chat) => chat.joined)
  const left = sum((chat) => chat.left)
  const system = sum((chat) => chat.systemLines)
  const systemHint = system > 0 ? c('chat.systemHint') : ''
  const eventsHint = joined + left > 0 ? c('chat.eventsValue', { joined, left }) : ''
  return [
    { id: 'senders', label: c('chat.senders'), count: sum((chat) => chat.senders) },
    { id: 'newMembers', label: c('chat.newMembers'), count: sum((chat) => chat.newMembers) },
    { id: 'system', label: c('chat.systemLines'), count: system, hint: systemHint },
    { id: 'events', label: c('chat.events'), count: joined + left, hint: eventsHint },
  ]
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
        ? c(chat.person ? 'private.noCoverage' : 'chat.noCoverage')
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
            <span className="ellipsis private">{(chat.group ?? chat.person)?.name}</span>
            <span className="number">{format.number(chat.added)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Why a line of a log could not be used. */
function reasonOf(issue: ImportIssue, f: FormatWords): string {
  const key = `importIssue.${issue.reason}`
  return key in chatImportMessages['zh-CN']
    ? f(key as keyof (typeof chatImportMessages)['zh-CN'], issue.facts)
    : issue.reason
}

function Issues({ chats }: { chats: readonly ChatPlan[] }) {
  const c = useWords(checkMessages)
  const f = useWords(chatImportMessages)
  const format = useFormat()
  const count = chats.reduce((sum, chat) => sum + chat.issues, 0)
  if (count === 0) return null
  const shown = chats.flatMap((chat) => chat.firstIssues)
  const file = async () => {
    const lists = await Promise.all(chats.map(({ batchId }) => api.chatImport.issues({ batchId })))
    const head = [c('issue.line'), c('issue.reason'), c('issue.text')]
    const rows = lists.flat().map((issue) => [String(issue.line), reasonOf(issue, f), issue.excerpt])
    return { name: `${c('issue.file')}.csv`, text: toCsv([head, ...rows]) }
  }
  return (
    <IssueSection
      title={c('chat.issues')}
      note={format.number(count)}
      issues={shown.map((issue) => ({
        line: issue.line,
        text: reasonOf(issue, f),
        excerpt: issue.excerpt,
      }))}
      file={file}
      more={<p className="t12 text2">{c('bad.all')}</p>}
    />
  )
}
