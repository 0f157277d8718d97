import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { hashOfMessage } from '#electron/features/chat-import/message-writer.ts'
import { insertGroup } from '#electron/features/groups/commands.ts'
import { classifyQuestion } from '#shared/features/activity/rules.ts'
import { messageFlags, messageKinds } from '#shared/features/chat-import/model.ts'
import { groupDraft } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { givenStay } from './builders.ts'

/** Raw rows as a finished import leaves them; facts and figures are then derived by the code under test. */

export type ChatLine = {
  /** ISO instant; null = a line without any time. */
  at: string | null
  who: number | null
  text: string
  kind?: keyof typeof messageKinds
  /** 0 second · 1 minute · 2 day · 3 none */
  precision?: number
  platformId?: string
  replyTo?: string
}

export type JoinedSpan = { kind: 'day' | 'interval' | 'unknown'; after?: string | null; by?: string | null }

/** Builders over the tables themselves; every call is its own transaction. */
export function createGiven(ctx: DataContext) {
  /** A group; returns its internal key. */
  function group(options: { name?: string; id?: string; archivedAt?: number } = {}): number {
    const draft = groupDraft.parse({
      name: options.name ?? '晚读共读会',
      platform: 'wechat',
      capacity: 500,
      kind: 'paid_knowledge',
    })
    return ctx.writeQuietly((db) => {
      const no = insertGroup(db, draft, { id: options.id ?? newId(), createdAt: ctx.clock.now() })
      if (options.archivedAt !== undefined)
        db.run('UPDATE groups SET archived_at = ? WHERE no = ?', options.archivedAt, no)
      return no
    })
  }

  /** Somebody; returns the internal key. */
  function person(name: string): number {
    return ctx.writeQuietly(
      (db) =>
        db.run(
          'INSERT INTO people (id, display_name, created_at) VALUES (?, ?, ?)',
          newId(),
          name,
          ctx.clock.now(),
        ).lastId,
    )
  }

  /** A person in a group, a new one unless `personNo` says who; joined on an unknown day unless told. */
  function member(
    groupNo: number,
    name: string,
    options: {
      personNo?: number
      joined?: JoinedSpan
      leftBy?: string
      staffRole?: string
      isMe?: boolean
      isBot?: boolean
      isExempt?: boolean
      manualRole?: string
      formerNames?: string[]
    } = {},
  ): number {
    const personNo = options.personNo ?? person(name)
    const joined = options.joined ?? { kind: 'unknown' }
    return ctx.writeQuietly((db) => {
      const { lastId } = db.run(
        `INSERT INTO memberships (id, group_no, person_no, nickname, staff_role, manual_role, is_me, is_bot, is_exempt,
           joined_kind, joined_after, joined_by, left_kind, left_by, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        newId(),
        groupNo,
        personNo,
        name,
        options.staffRole ?? 'none',
        options.manualRole ?? null,
        options.isMe ? 1 : 0,
        options.isBot ? 1 : 0,
        options.isExempt ? 1 : 0,
        joined.kind,
        joined.after ?? (joined.kind === 'day' ? (joined.by ?? null) : null),
        joined.by ?? null,
        options.leftBy ? 'day' : null,
        options.leftBy ?? null,
        ctx.clock.now(),
      )
      givenStay(db, lastId)
      for (const former of options.formerNames ?? [])
        db.run(
          `INSERT INTO member_names (membership_no, kind, name, batch_no, first_at, last_at) VALUES (?, 'nick', ?, 0, 0, 0)`,
          lastId,
          former,
        )
      return lastId
    })
  }

  /** A finished chat import without lines; complete when it covers something. Returns its key. */
  function batch(
    groupNo: number,
    options: { covers?: { from: string; until: string }; exporter?: string; state?: string } = {},
  ): number {
    return ctx.writeQuietly(
      (db) =>
        db.run(
          `INSERT INTO import_batches (id, kind, state, group_no, format, source_name, fingerprint, exporter, zone,
             is_complete, covers_from, covers_until, created_at)
           VALUES (?, 'chat', ?, ?, 'chatlab-json', 'x', ?, ?, 'Asia/Shanghai', ?, ?, ?, ?)`,
          newId(),
          options.state ?? 'done',
          groupNo,
          newId(),
          options.exporter ?? '',
          options.covers ? 1 : 0,
          options.covers ? Date.parse(options.covers.from) : null,
          options.covers ? Date.parse(options.covers.until) : null,
          ctx.clock.now(),
        ).lastId,
    )
  }

  /** What a complete export of a group covered. */
  function coverage(groupNo: number, from: string, until: string): number {
    return batch(groupNo, { covers: { from, until } })
  }

  /** Lines of a batch (a new excerpt unless told which); their days become stale. Returns the message ids. */
  function messages(groupNo: number, lines: readonly ChatLine[], batchNo: number = batch(groupNo)): number[] {
    return ctx.writeQuietly((db) => {
      const ids = lines.map((line) => {
        const kind = messageKinds[line.kind ?? 'text']
        return db.run(
          `INSERT INTO messages (group_no, membership_no, sent_at, precision, kind, flags, characters, text, text_hash,
             platform_id, reply_to, batch_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          groupNo,
          line.who,
          line.at === null ? null : Date.parse(line.at),
          line.precision ?? (line.at === null ? 3 : 0),
          kind,
          flagsOf(line),
          line.text.length,
          line.text,
          hashOfMessage(kind, line.text),
          line.platformId ?? null,
          line.replyTo ?? null,
          batchNo,
        ).lastId
      })
      const days = lines.flatMap(({ at }) => (at === null ? [] : [ctx.calendar().dateAt(Date.parse(at))]))
      for (const day of new Set(days)) stale(groupNo, day, day)
      return ids
    })
  }

  /** Asks for days to be derived again. */
  function stale(groupNo: number, from: string, to: string): void {
    ctx.writeQuietly((db) =>
      db.run('INSERT INTO stale_days (group_no, from_date, to_date) VALUES (?, ?, ?)', groupNo, from, to),
    )
  }

  return { group, person, member, batch, coverage, messages, stale }
}

export type Given = ReturnType<typeof createGiven>

function flagsOf(line: ChatLine): number {
  let flags = line.replyTo === undefined ? 0 : messageFlags.quoteReply
  if ((line.kind ?? 'text') !== 'text') return flags
  if (line.text.includes('@')) flags |= messageFlags.mention
  const question = classifyQuestion(line.text)
  if (question === 'certain') flags |= messageFlags.certainQuestion
  if (question === 'likely') flags |= messageFlags.likelyQuestion
  return flags
}

/** The instant at a wall-clock time of Shanghai. */
export function shanghai(date: string, time = '12:00:00'): string {
  return `${date}T${time.length === 5 ? `${time}:00` : time}+08:00`
}

/** A date as the database keeps it. */
export function onDay(date: string): CalendarDate {
  return date as CalendarDate
}
