import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { deriveStaleDays } from '#electron/features/activity/service.ts'
import { type ChatLine, createGiven, type Given } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const NAMES = ['林夏', '小禾', '阿宇', '敏敏', '群助手']
const START = Date.parse('2026-03-01T00:00:00+08:00')
const MINUTE = 60_000

/** A line of a random chat over ten days; many share a minute. `who` and `replyTo` by index. */
const randomLine = fc.record({
  minute: fc.oneof(fc.integer({ min: 0, max: 14_400 }), fc.integer({ min: 1420, max: 1460 })),
  who: fc.integer({ min: 0, max: NAMES.length - 1 }),
  text: fc.constantFrom(
    '收到',
    '我觉得可以的',
    '请问几点开始？',
    '怎么报名',
    '@小禾 给你',
    '@林夏 在吗',
    '晚安各位',
  ),
  replyTo: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
  precision: fc.constantFrom(0, 1, 1, 2),
})
type RandomLine = typeof randomLine extends fc.Arbitrary<infer Line> ? Line : never

function chatOf(lines: readonly RandomLine[], members: readonly number[]): ChatLine[] {
  return lines.map((line, index) => {
    const local = Math.floor(line.minute / 1440) * 1440
    const minute = line.precision === 2 ? local : line.minute
    return {
      at: new Date(START + minute * MINUTE + (line.precision === 0 ? (index % 7) * 1000 : 0)).toISOString(),
      who: members[line.who] ?? null,
      text: line.text,
      precision: line.precision,
      platformId: `id-${index}`,
      ...(line.replyTo === null ? {} : { replyTo: `id-${line.replyTo}` }),
    }
  })
}

function group(given: Given): { groupNo: number; members: number[] } {
  const groupNo = given.group()
  const [staff, ...others] = NAMES
  const members = [
    given.member(groupNo, staff!, { staffRole: 'owner' }),
    ...others.map((name) => given.member(groupNo, name, { isBot: name === '群助手' })),
  ]
  return { groupNo, members }
}

/** Everything derived for a group, without row ids: members by their order, questions by what was asked when. */
function factsOf(ctx: DataContext, groupNo: number, members: readonly number[]) {
  const nameOf = new Map(members.map((no, index) => [no, NAMES[index]]))
  const named = (no: number | null) => (no === null ? null : (nameOf.get(no) ?? null))
  const sorted = <Row>(rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort()
  return {
    facts: sorted(
      ctx.read
        .all<Record<string, number>>('SELECT * FROM daily_facts WHERE group_no = ?', groupNo)
        .map(({ membership_no, group_no: _, ...row }) => ({ who: named(membership_no ?? null), ...row })),
    ),
    days: sorted(
      ctx.read
        .all<Record<string, number>>('SELECT * FROM group_days WHERE group_no = ?', groupNo)
        .map(({ group_no: _, ...row }) => row),
    ),
    questions: sorted(
      ctx.read
        .all<Record<string, number>>(
          `SELECT q.*, s.text AS said FROM questions q JOIN shown_messages s ON s.id = q.message_id WHERE q.group_no = ?`,
          groupNo,
        )
        .map(({ message_id: _, group_no: __, membership_no, answerer_no, ...row }) => ({
          who: named(membership_no ?? null),
          by: named(answerer_no ?? null),
          ...row,
        })),
    ),
    stale: ctx.read.value<number>('SELECT count(*) FROM stale_days'),
  }
}

describe('the same messages', () => {
  it('give the same facts, however they were split and in whatever order the parts came', async () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomLine, { minLength: 5, maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
        async (lines, parts, order) => {
          const once = group(given)
          given.messages(once.groupNo, chatOf(lines, once.members))
          await deriveStaleDays(ctx)
          const split = group(given)
          const chat = chatOf(lines, split.members)
          for (const part of order) {
            const some = chat.filter((_, index) => parts[index] === part)
            if (some.length > 0) given.messages(split.groupNo, some)
            await deriveStaleDays(ctx)
          }
          expect(factsOf(ctx, split.groupNo, split.members)).toEqual(factsOf(ctx, once.groupNo, once.members))
        },
      ),
      { numRuns: 25, endOnFailure: true },
    )
  })

  it('give the facts of before once an import is withdrawn', async () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomLine, { minLength: 5, maxLength: 30 }),
        fc.array(randomLine, { minLength: 1, maxLength: 15 }),
        async (lines, more) => {
          const { groupNo, members } = group(given)
          given.messages(groupNo, chatOf(lines, members))
          await deriveStaleDays(ctx)
          const before = factsOf(ctx, groupNo, members)
          const batchNo = given.batch(groupNo)
          given.messages(groupNo, chatOf(more, members), batchNo)
          await deriveStaleDays(ctx)
          ctx.writeQuietly((db) => {
            db.run("UPDATE import_batches SET state = 'removing' WHERE no = ?", batchNo)
            const days = db.all<{ at: number }>(
              'SELECT sent_at AS at FROM messages WHERE batch_no = ?',
              batchNo,
            )
            for (const { at } of days) {
              const on = ctx.calendar().dateAt(at)
              db.run(
                'INSERT INTO stale_days (group_no, from_date, to_date) VALUES (?, ?, ?)',
                groupNo,
                on,
                on,
              )
            }
            db.run('DELETE FROM messages WHERE batch_no = ?', batchNo)
          })
          await deriveStaleDays(ctx)
          expect(factsOf(ctx, groupNo, members)).toEqual(before)
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
  })

  it('give the same facts after each day was asked for again', async () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomLine, { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 0, max: 9 }),
        async (lines, day) => {
          const { groupNo, members } = group(given)
          given.messages(groupNo, chatOf(lines, members))
          await deriveStaleDays(ctx)
          const before = factsOf(ctx, groupNo, members)
          const on = ctx.calendar().dateAt(START + day * 1440 * MINUTE)
          given.stale(groupNo, on, on)
          await deriveStaleDays(ctx)
          expect(factsOf(ctx, groupNo, members)).toEqual(before)
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
  })
})
