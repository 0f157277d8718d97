import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type KnownSender, MemberIntake } from '#electron/features/members/intake.ts'
import { findSettings } from '#electron/features/settings/queries.ts'
import { classifyQuestion } from '#shared/features/activity/rules.ts'
import type { ChatPlan } from '#shared/features/chat-import/contract.ts'
import type { BatchId } from '#shared/features/chat-import/model.ts'
import {
  FIRST_EVENT_KIND,
  messageFlags,
  messageKinds,
  precisions,
} from '#shared/features/chat-import/model.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { toDisplayName, toStoredText } from '#shared/kernel/text.ts'
import type { ChatRun } from './chat-run.ts'
import { insertBatch, insertIssue, insertStaleDays, saveBatchResult } from './commands.ts'
import { coverageOf } from './coverage.ts'
import { rangesOfQuarters } from './day-ranges.ts'
import type { ParsedChat, ParsedItem, ParsedMember, ParsedMessage, ParsedSender } from './formats/format.ts'
import { quoteInText } from './formats/text-quotes.ts'
import type { IncomingMessage } from './incoming.ts'
import type { Intake } from './intake.ts'
import { hashOfMessage, MessageWriter } from './message-writer.ts'
import { readSystemText, type SystemEvent } from './system-texts.ts'
import { openTarget, type Target } from './target.ts'

/** Most issues that a batch keeps; further ones are only counted. */
const KEPT_ISSUES = 5000
const SHOWN_LINES = 8

/** Writes a group's chat, message by message, with the people who speak in it. */
export class ChatIntake implements Intake {
  readonly batchNo: number
  readonly batchId: BatchId
  readonly refusal = null
  private readonly groupNo: number
  private readonly run: ChatRun
  private readonly now: number
  private readonly chat: ParsedChat
  private readonly target: Target
  private readonly writer: MessageWriter
  private readonly people: MemberIntake
  private readonly senders = new Set<number>()
  private readonly myNames: Set<string>
  private readonly lines: ChatPlan['lines'] = []
  private readonly firstIssues: ChatPlan['firstIssues'] = []
  private settling: Generator<undefined, void, WriteDb> | null = null
  private firstAt: number | null = null
  private lastAt: number | null = null
  private coarsest = 0
  private counts = { messages: 0, joined: 0, left: 0, systemLines: 0, issues: 0 }

  constructor(ctx: DataContext, db: WriteDb, run: ChatRun, chat: ParsedChat) {
    this.run = run
    this.now = ctx.clock.now()
    this.chat = chat
    this.batchId = newId() as BatchId
    this.batchNo = insertBatch(db, {
      id: this.batchId,
      kind: 'chat',
      format: run.format,
      sourceName: run.sourceName,
      fingerprint: run.fingerprint,
      exporter: chat.exporter,
      zone: run.calendar.zone,
      isComplete: run.isComplete,
      isSample: run.isSample,
      createdAt: ctx.clock.now(),
    })
    this.target = openTarget(db, run, chat, this.batchNo, ctx.clock.now())
    this.groupNo = this.target.groupNo
    this.writer = new MessageWriter(db, {
      groupNo: this.groupNo,
      batchNo: this.batchNo,
      exporter: chat.exporter,
    })
    this.people = new MemberIntake({
      batchNo: this.batchNo,
      groupNo: this.groupNo,
      exportScope: `${chat.exporter} ${chat.chatId ?? this.groupNo}`,
      isSample: run.isSample,
      now: ctx.clock.now(),
    })
    const { myName, myNicknames } = findSettings(db)
    const mine = [myName, ...myNicknames, ...run.input.myNames].map((name) => toDisplayName(name))
    this.myNames = new Set(mine.filter((name) => name !== ''))
  }

  take(db: WriteDb, items: readonly ParsedItem[]): void {
    const rows: IncomingMessage[] = []
    for (const item of items) {
      if (item.type === 'message') rows.push(this.rowOf(db, item))
      else if (item.type === 'member') this.takeMember(db, item)
      else if (item.type === 'issue') this.takeIssue(db, item)
    }
    this.writer.write(db, rows)
  }

  flush(db: WriteDb): boolean {
    this.settling ??= this.startSettling()
    if (!this.settling.next(db).done) return false
    if (!this.people.flushNames(db, 500)) return false
    const { coversFrom, coversUntil } = this.coverage()
    saveBatchResult(db, this.batchNo, {
      counts: {
        ...this.counts,
        added: this.writer.added,
        known: this.writer.known,
        repeated: this.writer.repeated,
        senders: this.senders.size,
        newMembers: this.people.newMembers,
      },
      firstAt: this.firstAt,
      lastAt: this.lastAt,
      coversFrom,
      coversUntil,
      coarsest: this.coarsest,
      plan: { ...this.plan(), firstIssues: [], lines: [] },
    })
    return true
  }

  markStale(db: WriteDb, calendar: ZoneCalendar): void {
    insertStaleDays(db, this.groupNo, rangesOfQuarters(calendar, this.writer.touchedInstants))
  }

  get claimedNames(): readonly string[] {
    return this.run.input.myNames
  }

  plan(): ChatPlan {
    return {
      batchId: this.batchId,
      chatName: this.chat.name,
      group: { id: this.target.id, name: this.target.name, isNew: this.target.isNew },
      person: null,
      format: this.run.format,
      messages: this.counts.messages,
      added: this.writer.added,
      known: this.writer.known,
      repeated: this.writer.repeated,
      joined: this.counts.joined,
      left: this.counts.left,
      systemLines: this.counts.systemLines,
      senders: this.senders.size,
      newMembers: this.people.newMembers,
      firstAt: this.firstAt,
      lastAt: this.lastAt,
      isComplete: this.run.isComplete,
      ...this.coverage(),
      issues: this.counts.issues,
      firstIssues: this.firstIssues,
      lines: this.lines,
    }
  }

  /** A generator begins with the first value that it asks for. */
  private startSettling(): Generator<undefined, void, WriteDb> {
    const settling = this.writer.settle()
    settling.next()
    return settling
  }

  private coverage(): { coversFrom: number | null; coversUntil: number | null } {
    return coverageOf(this.run, this.chat, { firstAt: this.firstAt, lastAt: this.lastAt, now: this.now })
  }

  private rowOf(db: WriteDb, message: ParsedMessage): IncomingMessage {
    this.counts.messages += 1
    const kind = messageKinds[message.kind]
    const precision = precisions[message.precision]
    const text = toStoredText(message.text)
    const sender = message.sender ? this.senderOf(db, message.sender, message.sentAt) : null
    if (precision > this.coarsest) this.coarsest = precision
    if (message.sentAt !== null) this.widen(message.sentAt)
    if (kind === messageKinds.system) this.takeSystemLine(db, message, text)
    if (this.lines.length < SHOWN_LINES) this.show(message, kind, precision, text)
    const quote = kind === messageKinds.text ? quoteInText(text) : null
    const replyToName = message.replyToName ?? quote?.name
    return {
      membershipNo: sender?.membershipNo ?? null,
      sentAt: message.sentAt,
      precision,
      kind,
      flags: flagsOf(
        kind,
        quote?.reply ?? text,
        message.replyTo !== null || replyToName !== undefined,
        sender,
      ),
      characters: kind === messageKinds.text ? text.length : 0,
      text,
      textHash: hashOfMessage(kind, text),
      platformId: message.platformId,
      replyTo: message.replyTo ?? (replyToName ? `@${replyToName}` : null),
      timeText: message.timeText,
    }
  }

  private senderOf(db: WriteDb, ref: ParsedSender, sentAt: number | null): KnownSender {
    if (!ref.isMe && this.myNames.size > 0 && this.myNames.has(toDisplayName(ref.name))) ref.isMe = true
    const sender = this.people.resolve(db, ref)
    this.senders.add(sender.membershipNo)
    if (sentAt !== null) {
      if (sentAt < sender.firstAt) sender.firstAt = sentAt
      if (sentAt > sender.lastAt) sender.lastAt = sentAt
    }
    return sender
  }

  private widen(at: number): void {
    if (this.firstAt === null || at < this.firstAt) this.firstAt = at
    if (this.lastAt === null || at > this.lastAt) this.lastAt = at
  }

  private show(message: ParsedMessage, kind: number, precision: number, text: string): void {
    this.lines.push({
      sender: message.sender?.name ?? null,
      sentAt: message.sentAt,
      precision,
      kind,
      text: text.slice(0, 200),
    })
  }

  private takeMember(db: WriteDb, member: ParsedMember): void {
    const sender = this.people.resolve(db, member.sender)
    const { membershipNo } = sender
    // Aliases are what the exporting operator calls somebody.
    for (const alias of member.aliases) this.people.addName(sender, 'remark', alias)
    for (const identity of member.identities) this.people.link(db, membershipNo, identity)
    if (member.staffRole) this.people.setStaffRole(db, membershipNo, member.staffRole)
  }

  private takeIssue(db: WriteDb, issue: Extract<ParsedItem, { type: 'issue' }>): void {
    this.counts.issues += 1
    if (this.counts.issues <= KEPT_ISSUES) insertIssue(db, this.batchNo, issue)
    const { line, reason, facts, excerpt } = issue
    if (this.firstIssues.length < 50) this.firstIssues.push({ line, reason, facts: { ...facts }, excerpt })
  }

  /** Lines of the chat program tell who came and went; they never count as activity. */
  private takeSystemLine(db: WriteDb, message: ParsedMessage, text: string): void {
    this.counts.systemLines += 1
    if (message.sentAt === null) return
    const hasIds = this.run.format === 'chatlog-csv'
    for (const event of readSystemText(text, { hasIds })) this.takeSystemEvent(db, event, message.sentAt)
  }

  private takeSystemEvent(db: WriteDb, event: SystemEvent, at: number): void {
    if (event.kind !== 'joined' && event.kind !== 'left' && event.kind !== 'removed') return
    const by = this.run.calendar.dateAt(at)
    const inviter = event.kind === 'joined' ? event.inviter : null
    const inviterNo = inviter ? this.namedMember(db, inviter, at) : null
    for (const who of event.who) {
      const membershipNo = this.namedMember(db, who, at)
      const channel = event.kind === 'joined' ? event.channel : null
      this.people.recordEvent(db, { membershipNo, kind: event.kind, at, after: by, by, inviterNo, channel })
      if (event.kind === 'joined') this.counts.joined += 1
      else this.counts.left += 1
    }
  }

  private namedMember(
    db: WriteDb,
    who: { name: string; identity: ParsedSender['identity']; isMe?: boolean },
    at: number,
  ): number {
    const ref: ParsedSender = {
      identity: who.identity,
      name: who.name,
      nameKind: 'nick',
      ...(who.isMe ? { isMe: true } : {}),
    }
    const sender = this.people.resolve(db, ref)
    if (at < sender.firstAt) sender.firstAt = at
    if (at > sender.lastAt) sender.lastAt = at
    return sender.membershipNo
  }
}

/** `text` is what the sender wrote, without what they quote. */
function flagsOf(kind: number, text: string, isReply: boolean, sender: KnownSender | null): number {
  let flags = sender?.isMe ? messageFlags.own : 0
  if (kind >= FIRST_EVENT_KIND) return flags
  if (isReply) flags |= messageFlags.quoteReply
  if (kind !== messageKinds.text) return flags
  if (text.includes('@')) flags |= messageFlags.mention
  const question = classifyQuestion(text)
  if (question === 'certain') flags |= messageFlags.certainQuestion
  else if (question === 'likely') flags |= messageFlags.likelyQuestion
  return flags
}
