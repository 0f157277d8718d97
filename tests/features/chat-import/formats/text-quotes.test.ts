import { describe, expect, it } from 'vitest'
import { quoteInText } from '#electron/features/chat-import/formats/text-quotes.ts'
import { messageFlags } from '#shared/features/chat-import/model.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const DASHES = '- - - - - - - - - - - - - - -'

describe('a quote within a text', () => {
  it.each([
    [`「周敏：明天几点？」\n${DASHES}\n八点`, { name: '周敏', reply: '八点' }],
    [`「周敏：两行\n「书」的事」\n—————————\n好\n的`, { name: '周敏', reply: '好\n的' }],
    [`「周敏：明天几点？」`, null],
    [`「长名单」\n${DASHES}\n八点`, null],
    [`说「周敏：几点」\n${DASHES}\n八点`, null],
    [`「周敏：几点」\n${DASHES}\n`, null],
  ])('is told from the reply: %j', (text, quote) => {
    expect(quoteInText(text)).toEqual(quote)
  })

  it('is nobody asking again, and the reply answers whom it quotes', async () => {
    const { api, ctx } = createTestApp()
    const text = `周敏 2026-03-09 10:00
请问明天几点开始？

顾言 2026-03-09 13:00
「周敏：请问明天几点开始？」
${DASHES}
八点准时

周敏 2026-03-09 13:01
好的
`
    const { chats } = await api.chatImport.importLog({
      source: { text },
      target: {
        kind: 'new',
        draft: { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'interest' },
      },
    })
    expect(chats[0]?.messages).toBe(3)
    const flags = ctx.read.all<{ flags: number }>('SELECT flags FROM messages ORDER BY sent_at')
    expect(flags.map((row) => row.flags)).toEqual([messageFlags.certainQuestion, messageFlags.quoteReply, 0])
    expect(ctx.read.value('SELECT sum(answers) FROM daily_facts')).toBe(1)
    expect(await api.today.listUnanswered({})).toEqual([])
  })
})
