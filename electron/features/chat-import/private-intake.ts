import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import { insertPrivateChat, insertStaleChat } from '#electron/features/interactions/intake.ts'
import { findLogSources, type PrivateBatch } from '#electron/features/interactions/queries.ts'
import { findSettings } from '#electron/features/settings/queries.ts'
import type { ChatPlan } from '#shared/features/chat-import/contract.ts'
import { type BatchId, messageKinds, precisions } from '#shared/features/chat-import/model.ts'
import { type MergeCount, type Merged, mergeSteps } from '#shared/features/interactions/rules/merge-lines.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toDisplayName, toStoredText } from '#shared/kernel/text.ts'
import type { ChatRun } from './chat-run.ts'
import { insertBatch, insertIssue, saveBatchResult } from './commands.ts'
import { coverageOf } from './coverage.ts'
import type { ParsedChat, ParsedItem, ParsedMember, ParsedMessage, ParsedSender } from './formats/format.ts'
import type { Intake } from './intake.ts'
import { hashOfMessage } from './message-writer.ts'
import { findPeer, namedPerson, type PeerChoice, type Speaker } from './private-peer.ts'

/** Most issues that a batch keeps; further ones are only counted. */
const KEPT_ISSUES = 5000
const SHOWN_LINES = 8
/** Longest time that one transaction may compare lines. */
const SLICE_MS = 12
/** Lines of one statement when their side is set. */
const LINES_AT_ONCE = 5000

const INSERT = `INSERT INTO private_messages (batch_no, speaker, is_own, sent_at, precision, kind, text, text_hash,
  platform_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

/**
 * Writes one private chat of a source into a pending batch: every line, as other exports of the same chat are only
 * compared when it is finished. Who the other side is, and which lines are the operator's, is decided by all of it.
 */
export class PrivateIntake implements Intake {
  readonly batchNo: number
  readonly batchId: BatchId
  refusal: AppError | null = null
  private readonly run: ChatRun
  private readonly chat: ParsedChat
  private readonly choice: PeerChoice
  private readonly now: number
  private readonly myNames: ReadonlySet<string>
  private readonly speakers: Speaker[] = []
  private readonly bySender = new Map<ParsedSender, Speaker>()
  private readonly byKey = new Map<string, Speaker>()
  private readonly lines: ChatPlan['lines'] = []
  private readonly firstIssues: ChatPlan['firstIssues'] = []
  private firstAt: number | null = null
  private lastAt: number | null = null
  private coarsest = 0
  private systemLines = 0
  private issues = 0
  private messages = 0
  private person: NonNullable<ChatPlan['person']> | null = null
  private personNo = 0
  private mine: readonly number[] = []
  private firstNo: number | null = null
  private lastNo = 0
  private sidedUntil = 0
  private merging: Generator<void, Merged> | null = null
  private merged: MergeCount = { added: 0, known: 0, repeated: 0 }

  constructor(ctx: DataContext, db: WriteDb, run: ChatRun, chat: ParsedChat, choice: PeerChoice) {
    this.run = run
    this.chat = chat
    this.choice = choice
    this.now = ctx.clock.now()
    this.batchId = newId() as BatchId
    this.batchNo = insertBatch(db, {
      id: this.batchId,
      kind: 'private',
      format: run.format,
      sourceName: run.sourceName,
      fingerprint: run.fingerprint,
      exporter: chat.exporter,
      zone: run.calendar.zone,
      isComplete: run.isComplete,
      isSample: run.isSample,
      createdAt: this.now,
    })
    const { myName, myNicknames } = findSettings(db)
    const mine = [myName, ...myNicknames, ...run.input.myNames].map(toDisplayName)
    this.myNames = new Set(mine.filter((name) => name !== ''))
  }

  get claimedNames(): readonly string[] {
    return this.run.input.myNames
  }

  take(db: WriteDb, items: readonly ParsedItem[]): void {
    for (const item of items) {
      if (item.type === 'message') this.takeMessage(db, item)
      else if (item.type === 'member') this.takeMember(item)
      else if (item.type === 'issue') this.takeIssue(db, item)
    }
  }

  flush(db: WriteDb): boolean {
    if (this.refusal) return true
    if (!this.person) return this.decide(db)
    if (this.firstNo !== null && this.sidedUntil < this.lastNo) return this.setSides(db, this.firstNo)
    return this.count(db)
  }

  markStale(db: WriteDb): void {
    insertStaleChat(db, this.batchNo)
  }

  plan(): ChatPlan {
    return {
      batchId: this.batchId,
      chatName: this.chat.name,
      group: null,
      person: this.person,
      format: this.run.format,
      messages: this.messages,
      ...this.merged,
      joined: 0,
      left: 0,
      systemLines: this.systemLines,
      senders: this.speakers.filter(({ lines }) => lines > 0).length,
      newMembers: this.person?.isNew ? 1 : 0,
      firstAt: this.firstAt,
      lastAt: this.lastAt,
      isComplete: this.run.isComplete,
      ...coverageOf(this.run, this.chat, { firstAt: this.firstAt, lastAt: this.lastAt, now: this.now }),
      issues: this.issues,
      firstIssues: this.firstIssues,
      lines: this.lines,
    }
  }

  private takeMessage(db: WriteDb, message: ParsedMessage): void {
    this.messages += 1
    const kind = messageKinds[message.kind]
    const precision = precisions[message.precision]
    const text = toStoredText(message.text)
    const speaker = message.sender ? this.speakerOf(message.sender) : null
    if (speaker) speaker.lines += 1
    if (kind === messageKinds.system) this.systemLines += 1
    if (precision > this.coarsest) this.coarsest = precision
    const { sentAt } = message
    if (sentAt !== null) {
      this.firstAt = Math.min(this.firstAt ?? sentAt, sentAt)
      this.lastAt = Math.max(this.lastAt ?? sentAt, sentAt)
    }
    if (this.lines.length < SHOWN_LINES)
      this.lines.push({
        sender: message.sender?.name ?? null,
        sentAt,
        precision,
        kind,
        text: text.slice(0, 200),
      })
    const row: SqlValue[] = [this.batchNo, speaker?.index ?? 0, 0, sentAt, precision, kind, text]
    this.lastNo = db.run(INSERT, ...row, hashOfMessage(kind, text), message.platformId).lastId
    this.firstNo ??= this.lastNo
  }

  /** The speaker behind a sender; numbered from 1, as 0 is the chat program. */
  private speakerOf(sender: ParsedSender): Speaker {
    const known = this.bySender.get(sender)
    if (known) return known
    const name = toDisplayName(sender.name)
    const key = sender.identity ? `${sender.identity.kind} ${sender.identity.value}` : `name ${name}`
    let speaker = this.byKey.get(key)
    if (!speaker) {
      const identities = sender.identity ? [sender.identity] : []
      speaker = { index: this.speakers.length + 1, identities, names: new Set(), isMe: false, lines: 0 }
      this.speakers.push(speaker)
      this.byKey.set(key, speaker)
    }
    if (name !== '') speaker.names.add(name)
    if (sender.isMe || this.myNames.has(name)) speaker.isMe = true
    this.bySender.set(sender, speaker)
    return speaker
  }

  private takeMember({ sender, aliases, identities }: ParsedMember): void {
    const speaker = this.speakerOf(sender)
    for (const alias of aliases) speaker.names.add(toDisplayName(alias))
    speaker.identities.push(...identities)
  }

  private takeIssue(db: WriteDb, issue: Extract<ParsedItem, { type: 'issue' }>): void {
    this.issues += 1
    if (this.issues <= KEPT_ISSUES) insertIssue(db, this.batchNo, issue)
    const { line, reason, facts, excerpt } = issue
    if (this.firstIssues.length < 50) this.firstIssues.push({ line, reason, facts: { ...facts }, excerpt })
  }

  /** Finds or makes the other side; a refusal concerns this chat only. */
  private decide(db: WriteDb): boolean {
    try {
      const { batchNo, run, now, choice, myNames } = this
      const how = { choice, myNames, batchNo, isSample: run.isSample, now }
      const { personNo, isNew, mine, identities } = findPeer(db, this.chat, this.speakers, how)
      insertPrivateChat(db, { batchNo, personNo, hasMadePerson: isNew, identities })
      this.personNo = personNo
      this.mine = mine.map(({ index }) => index)
      this.person = { ...namedPerson(db, personNo), isNew }
      return false
    } catch (error) {
      // Whoever is not recognised is left out; the other chats of the source are taken.
      if (!(error instanceof AppError) || !REFUSALS.has(error.code)) throw error
      this.refusal = error
      return true
    }
  }

  /** Marks the lines that the operator wrote, some thousand at a time: the lines of a chat stand side by side. */
  private setSides(db: WriteDb, firstNo: number): false {
    const from = Math.max(firstNo, this.sidedUntil + 1)
    this.sidedUntil = Math.min(this.lastNo, from + LINES_AT_ONCE - 1)
    db.run(
      `UPDATE private_messages SET is_own = 1 WHERE no BETWEEN ? AND ? AND +batch_no = ?
         AND speaker IN (SELECT value FROM json_each(?))`,
      from,
      this.sidedUntil,
      this.batchNo,
      JSON.stringify(this.mine),
    )
    return false
  }

  /** Tells the new lines from those that other exports of this chat hold, also earlier ones of this very source. */
  private count(db: WriteDb): boolean {
    this.merging ??= mergeSteps(findLogSources(db, this.comparedBatches(db)))
    const until = performance.now() + SLICE_MS
    for (let step = this.merging.next(); ; step = this.merging.next()) {
      if (step.done) {
        this.merged = step.value.counts.at(-1) ?? this.merged
        break
      }
      if (performance.now() > until) return false
    }
    this.save(db)
    return true
  }

  /** Finished exports of this chat, and those that this very source brought before it. */
  private comparedBatches(db: WriteDb): PrivateBatch[] {
    return db.all<PrivateBatch>(
      `SELECT b.no, b.exporter FROM private_chats c JOIN import_batches b ON b.no = c.batch_no
       WHERE c.person_no = ? AND b.no <= ? AND (b.state = 'done' OR b.fingerprint = ?) AND b.state <> 'undone'
       ORDER BY b.no`,
      this.personNo,
      this.batchNo,
      this.run.fingerprint,
    )
  }

  private save(db: WriteDb): void {
    const plan = this.plan()
    const { added, known, repeated, senders, newMembers, messages, systemLines, issues } = plan
    saveBatchResult(db, this.batchNo, {
      counts: {
        messages,
        joined: 0,
        left: 0,
        systemLines,
        issues,
        added,
        known,
        repeated,
        senders,
        newMembers,
      },
      firstAt: this.firstAt,
      lastAt: this.lastAt,
      coversFrom: plan.coversFrom,
      coversUntil: plan.coversUntil,
      coarsest: this.coarsest,
      plan: { ...plan, firstIssues: [], lines: [] },
    })
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['PERSON_NEEDED', 'ME_NEEDED'])
