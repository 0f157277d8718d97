import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import type { MergedLine } from './merge-lines.ts'

/** Lines closer than this belong to one conversation. */
const CONVERSATION_GAP_MS = 6 * 3_600_000
/** Who writes within this time after their last line answers it. */
const ANSWER_MS = 2 * 86_400_000
/** After so long without a word, what the operator wrote counts as not answered (domain.md §7). */
export const REPLY_PATIENCE_MS = 7 * 86_400_000

/** A time in which an export would have shown every line, epoch ms. */
export type Covered = { from: number; until: number }

/** What one conversation of a private log tells. `lastNo` finds the text of its last line. */
export type Conversation = {
  at: number
  endedAt: number
  isFirstMine: boolean
  isLastMine: boolean
  ownLines: number
  theirLines: number
  lastNo: number
  /** Of a conversation that the operator began after the last was over: whether an answer came. */
  reply: 'replied' | 'no_reply' | null
}

/**
 * Cuts the lines of a private chat, by time, into conversations: 6 hours of silence end one. Lines of the chat program and
 * lines without a time count nowhere. An approach is a conversation that the operator began, other than to answer what
 * they wrote within 2 days before; it is `replied` by their next line within 7 days, `no_reply` when the logs cover those
 * 7 days and hold none, else open (null). What the operator writes meanwhile belongs to the same approach.
 */
export function conversationsOf(
  lines: readonly MergedLine[],
  covered: readonly Covered[] = [],
): Conversation[] {
  const found: Conversation[] = []
  for (const line of lines) {
    if (line.sentAt === null || line.kind >= FIRST_EVENT_KIND) continue
    const open = found.at(-1)
    if (open && line.sentAt - open.endedAt < CONVERSATION_GAP_MS) extend(open, line, line.sentAt)
    else found.push(begin(line, line.sentAt))
  }
  settle(found, lines, covered)
  return found
}

function begin({ isOwn, no }: MergedLine, at: number): Conversation {
  return {
    at,
    endedAt: at,
    isFirstMine: isOwn,
    isLastMine: isOwn,
    ownLines: isOwn ? 1 : 0,
    theirLines: isOwn ? 0 : 1,
    lastNo: no,
    reply: null,
  }
}

function extend(conversation: Conversation, { isOwn, no }: MergedLine, at: number): void {
  conversation.endedAt = at
  conversation.isLastMine = isOwn
  conversation.lastNo = no
  if (isOwn) conversation.ownLines += 1
  else conversation.theirLines += 1
}

function settle(
  conversations: readonly Conversation[],
  lines: readonly MergedLine[],
  covered: readonly Covered[],
): void {
  const answers = lines.flatMap(({ isOwn, sentAt, kind }) =>
    isOwn || sentAt === null || kind >= FIRST_EVENT_KIND ? [] : [sentAt],
  )
  let next = 0
  let openUntil = Number.NEGATIVE_INFINITY
  for (const [at, conversation] of conversations.entries()) {
    if (!conversation.isFirstMine || conversation.at < openUntil) continue
    if (isAnswer(conversation, conversations[at - 1])) continue
    while (next < answers.length && (answers[next] ?? 0) < conversation.at) next += 1
    const answeredAt = answers[next] ?? Number.POSITIVE_INFINITY
    const until = conversation.at + REPLY_PATIENCE_MS
    if (answeredAt <= until) conversation.reply = 'replied'
    else if (covered.some((span) => span.from <= conversation.at && span.until >= until))
      conversation.reply = 'no_reply'
    openUntil = Math.min(answeredAt, until)
  }
}

function isAnswer({ at }: Conversation, before: Conversation | undefined): boolean {
  return before !== undefined && !before.isLastMine && at - before.endedAt < ANSWER_MS
}
