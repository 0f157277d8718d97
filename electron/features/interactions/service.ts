import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { requirePersonNo } from '#electron/features/members/queries.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import type { ContactChange, ContactNote } from '#shared/features/interactions/contract.ts'
import type { ContactSummary, Interaction, PrivateLine } from '#shared/features/interactions/model.ts'
import { mergeLines } from '#shared/features/interactions/rules/merge-lines.ts'
import { replyRateOf } from '#shared/features/scripts/rules/reply-rate.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { deleteInteraction, insertInteraction, updateInteraction } from './commands.ts'
import {
  findInteractions,
  findLastContacts,
  findLastWriter,
  findLogSources,
  findPrivateBatches,
  findReplyRates,
  requireInteraction,
} from './queries.ts'

export { insertInteraction } from './commands.ts'

const LISTED = 100
/** Other exports may tell the time of a line less exactly. */
const DAY_MS = 86_400_000
/** A clock that is a little ahead is no future. */
const SLACK_MS = 5 * 60_000

function nameOf(db: ReadDb, personNo: number): string {
  return db.value<string>('SELECT display_name FROM people WHERE no = ?', personNo) ?? ''
}

/** Private contacts with a person, newest first. */
export function listInteractions(ctx: DataContext, personId: string): Interaction[] {
  return findInteractions(ctx.read, requirePersonNo(ctx.read, personId), LISTED)
}

/** Last contact, who wrote last, reply rate (domain.md §4.1b). */
export function summariseContacts(ctx: DataContext, personId: string): ContactSummary {
  const personNo = requirePersonNo(ctx.read, personId)
  const { settled, replied } = findReplyRates(ctx.read, [personNo]).get(personNo) ?? {
    settled: 0,
    replied: 0,
  }
  return {
    lastContactAt: findLastContacts(ctx.read, [personNo]).get(personNo) ?? null,
    isLastMine: findLastWriter(ctx.read, personNo)?.isLastMine ?? null,
    settled,
    replied,
    rate: replyRateOf(settled, replied),
  }
}

/** What was said in a conversation of the private logs, oldest first. */
export function readConversation(ctx: DataContext, id: string): PrivateLine[] {
  const { row, interaction } = requireInteraction(ctx.read, id)
  const { conversation, at } = interaction
  if (!conversation) return []
  const around = { from: at - DAY_MS, until: conversation.endedAt + DAY_MS }
  const sources = findLogSources(ctx.read, findPrivateBatches(ctx.read, row.personNo), around)
  return mergeLines(sources).lines.flatMap(({ no, sentAt, precision, isOwn, kind }) => {
    if (sentAt === null || sentAt < at || sentAt > conversation.endedAt || kind >= FIRST_EVENT_KIND) return []
    const text = ctx.read.value<string>('SELECT text FROM private_messages WHERE no = ?', no) ?? ''
    return [{ sentAt, precision, isOwn, kind, text }]
  })
}

/** Records a chat, call, meeting or note that had no card. */
export function logInteraction(
  ctx: DataContext,
  input: ContactNote,
): { interaction: Interaction; undoId: string } {
  const personNo = requirePersonNo(ctx.read, input.personId)
  const id = newId()
  const at = pastInstant(ctx, input.at ?? ctx.clock.now())
  const { kind, note } = input
  const { undoId } = undoableContact(ctx, 'log', { personNo, kind }, (db, recorder) =>
    recorder.created(
      'interactions',
      insertInteraction(db, { id, personNo, kind, at, note, outcome: null, followUpNo: null }),
    ),
  )
  return { interaction: requireInteraction(ctx.read, id).interaction, undoId }
}

/** Changes a contact that was noted by hand. */
export function editInteraction(
  ctx: DataContext,
  change: ContactChange,
): { interaction: Interaction; undoId: string } {
  const { row, interaction } = requireEditable(ctx.read, change.id)
  const next = {
    kind: change.kind ?? interaction.kind,
    at: change.at === undefined ? interaction.at : pastInstant(ctx, change.at),
    note: change.note ?? interaction.note,
  }
  const { undoId } = undoableContact(ctx, 'edit', { ...row, kind: next.kind }, (db, recorder) => {
    recorder.touch('interactions', row.no)
    updateInteraction(db, row.no, next)
  })
  return { interaction: requireInteraction(ctx.read, change.id).interaction, undoId }
}

/** Removes a contact that was noted by hand. */
export function removeInteraction(ctx: DataContext, id: string): { undoId: string } {
  const { row, interaction } = requireEditable(ctx.read, id)
  return undoableContact(ctx, 'remove', { ...row, kind: interaction.kind }, (db, recorder) => {
    recorder.touch('interactions', row.no)
    deleteInteraction(db, row.no)
  })
}

function undoableContact(
  ctx: DataContext,
  what: 'log' | 'edit' | 'remove',
  contact: { personNo: number; kind: Interaction['kind'] },
  work: (db: WriteDb, recorder: UndoRecorder) => void,
): { undoId: string } {
  const facts = { name: nameOf(ctx.read, contact.personNo), kind: contact.kind }
  const entry = { id: newId(), code: `interactions.${what}`, facts, at: ctx.clock.now() }
  return ctx.write('interactions', (db) => undoable(db, entry, (recorder) => work(db, recorder)))
}

/** What a log or a follow-up tells is changed there, by importing again or on the card. */
function requireEditable(db: ReadDb, id: string): ReturnType<typeof requireInteraction> {
  const found = requireInteraction(db, id)
  if (found.row.batchNo !== null) throw new AppError('CONTACT_OF_LOG')
  if (found.row.followUpNo !== null) throw new AppError('CONTACT_OF_FOLLOW_UP')
  return found
}

function pastInstant(ctx: DataContext, at: number): number {
  if (at > ctx.clock.now() + SLACK_MS) throw new AppError('CONTACT_IN_FUTURE')
  return at
}
