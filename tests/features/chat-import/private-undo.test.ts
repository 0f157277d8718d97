import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import type { BatchId } from '#shared/features/chat-import/model.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type Line = { minute: number; isMine: boolean; text: string }

/** A mail of a private chat; equal lines in one minute are common, as people write 好 twice. */
const mail = (lines: readonly Line[]) =>
  `老顾 和 白露 在微信上的聊天记录如下，请查收。\n\n—————  2026-03-08  —————\n\n\n${lines
    .map(
      ({ minute, isMine, text }) =>
        `${isMine ? '老顾' : '白露'}  20:${String(minute).padStart(2, '0')}\n\n${text}\n`,
    )
    .join('\n')}`

const someExport = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 5 }),
      isMine: fc.boolean(),
      text: fc.constantFrom('好', '周六见', '收到'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.toSorted((a, b) => a.minute - b.minute))

function contents(ctx: DataContext) {
  return {
    contacts: ctx.read.all(
      `SELECT at, ended_at, is_first_mine, is_last_mine, own_lines, their_lines, reply FROM interactions ORDER BY at`,
    ),
    lines: ctx.read.value<number>('SELECT count(*) FROM private_messages'),
    people: ctx.read.all('SELECT display_name, contact_state FROM people ORDER BY display_name'),
    ids: ctx.read.value<number>("SELECT count(*) FROM platform_identities WHERE kind <> 'me'"),
    rest: ctx.read.value<number>(
      'SELECT (SELECT count(*) FROM private_chats) + (SELECT count(*) FROM proven_friends) * 10',
    ),
  }
}

async function given() {
  const app = createTestApp()
  await app.api.settings.update({ myName: '老顾' })
  return {
    ...app,
    async bring(text: string): Promise<{ batchId: BatchId; added: number; messages: number }> {
      const isKnown = app.ctx.read.value<number>('SELECT count(*) FROM private_chats') !== 0
      const target = isKnown ? { kind: 'auto' as const } : { kind: 'newPerson' as const, name: '白露' }
      const { chats } = await app.api.chatImport.importLog({ source: { text }, target })
      return chats[0]!
    },
    async withdraw(batchId: BatchId) {
      for await (const _ of await app.api.chatImport.undoBatch({ batchId })) void _
    },
  }
}

describe('whatever private logs come and go', () => {
  it('what is left tells the same as if the others had never been read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(someExport, { minLength: 2, maxLength: 4, selector: (lines) => mail(lines) }),
        fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
        async (exports, withdrawn) => {
          const all = await given()
          const batches = []
          for (const lines of exports) batches.push(await all.bring(mail(lines)))
          const gone = new Set(withdrawn.map((at) => at % exports.length))
          for (const at of gone) await all.withdraw(batches[at]!.batchId)
          const only = await given()
          for (const [at, lines] of exports.entries()) if (!gone.has(at)) await only.bring(mail(lines))
          expect(contents(all.ctx)).toEqual(contents(only.ctx))
          all.close()
          only.close()
        },
      ),
      { numRuns: 12 },
    )
  })
})
