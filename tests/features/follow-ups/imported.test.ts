import { describe, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'

type Line = { at: string; name: string; text: string; isSystem?: boolean }

/** A ChatLab file as an exporter writes it. */
function chatLog(lines: readonly Line[], exportedAt: string): { text: string; name: string } {
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: Date.parse(exportedAt) / 1000 },
    meta: { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' },
  }
  const rows = lines.map(({ at, name, text, isSystem }) => ({
    _type: 'message',
    sender: isSystem ? 'system' : `wxid_${name}`,
    accountName: isSystem ? '系统消息' : name,
    timestamp: Date.parse(`${at}+08:00`) / 1000,
    type: isSystem ? 80 : 0,
    content: text,
  }))
  return { name: '晚读共读会.jsonl', text: [head, ...rows].map((row) => JSON.stringify(row)).join('\n') }
}

const LINES: readonly Line[] = [
  ...Array.from({ length: 5 }, (_, day) => ({
    at: `2026-02-${String(16 + day)}T20:00:00`,
    name: '阿青',
    text: `今天读到第 ${day + 1} 章`,
  })),
  ...Array.from({ length: 24 }, (_, day) => ({
    at: `2026-02-${String(day + 1).padStart(2, '0')}T21:00:00`,
    name: '顾言',
    text: '晚安，明天继续',
  })),
  { at: '2026-01-05T09:00:00', name: '旧人', text: '请问怎么报名？' },
  { at: '2026-03-08T21:00:00', name: '顾言', text: '这周读完第三章' },
  { at: '2026-03-09T09:00:00', name: '', text: '"徐岚"邀请"宋捷"加入了群聊', isSystem: true },
  { at: '2026-03-09T09:20:00', name: '宋捷', text: '大家好，我是做插画的宋捷' },
  { at: '2026-03-09T20:00:00', name: '周敏', text: '请问卡片笔记用手机记可以吗？' },
]
const sorted = LINES.toSorted((a, b) => a.at.localeCompare(b.at))
const LOG = chatLog(sorted, '2026-03-10T11:00:00+08:00')

/** Noon of 2026-03-10 in Shanghai is "now". */
describe('follow-ups from an imported log', () => {
  const cardsOf = async ({ api }: ReturnType<typeof createTestApp>) => [
    ...(await api.followUps.listDue({})),
    ...(await api.followUps.listLater({})),
  ]

  it('welcome, thank, answer and win back, and leave the past alone', async () => {
    const app = createTestApp()
    await app.api.chatImport.importLog({ source: LOG, isComplete: true })
    const cards = await cardsOf(app)
    expect(
      Object.fromEntries(cards.map((card) => [card.personName, card.reasons.map(({ facts }) => facts.rule)])),
    ).toEqual({ 宋捷: ['welcome', 'first_voice'], 周敏: ['unanswered_question'], 阿青: ['gone_quiet'] })
    expect(cards.find(({ personName }) => personName === '阿青')?.reasons[0]?.facts).toMatchObject({
      activeDays: 5,
      silentDays: 17,
    })
    expect((await app.api.followUps.counts({})).staleToday).toBe(1)
  })

  it('are the same when the same log is imported twice, and never return once done', async () => {
    const app = createTestApp()
    await app.api.chatImport.importLog({ source: LOG, isComplete: true })
    const first = await cardsOf(app)
    await app.api.chatImport.importLog({ source: LOG, isComplete: true })
    expect(await cardsOf(app)).toEqual(first)
    for (const { id } of first) await app.api.followUps.complete({ id, outcome: 'replied' })
    const [batch] = (await app.api.chatImport.history()).filter(({ state }) => state === 'done')
    for await (const _ of await app.api.chatImport.undoBatch({ batchId: batch!.batchId }));
    await app.api.chatImport.importLog({ source: LOG, isComplete: true })
    expect(await cardsOf(app)).toEqual([])
  })

  it('are withdrawn when a newer log shows the answer', async () => {
    const app = createTestApp()
    await app.api.chatImport.importLog({ source: LOG, isComplete: true })
    const answered = [...sorted, { at: '2026-03-09T20:01:00', name: '顾言', text: '可以的，我就用备忘录记' }]
    const newer = chatLog(
      answered.toSorted((a, b) => a.at.localeCompare(b.at)),
      '2026-03-10T11:30:00+08:00',
    )
    await app.api.chatImport.importLog({ source: newer, isComplete: true })
    expect((await cardsOf(app)).map((card) => card.personName).sort()).toEqual(['宋捷', '阿青'])
  })

  it('keeps whoever the operator wants to stay in touch with when the import is undone', async () => {
    const app = createTestApp()
    await app.api.chatImport.importLog({ source: LOG, isComplete: true })
    const [somebody] = await cardsOf(app)
    const person = { personId: somebody!.personId }
    await app.api.followUps.setCadence({ ...person, everyDays: 7 })
    const [batch] = (await app.api.chatImport.history()).filter(({ state }) => state === 'done')
    for await (const _ of await app.api.chatImport.undoBatch({ batchId: batch!.batchId }));
    expect(await app.api.followUps.cadence(person)).toMatchObject({ everyDays: 7 })
    await app.api.chatImport.importLog({ source: LOG, isComplete: true })
    const names = (await cardsOf(app)).map((card) => card.personName)
    expect(new Set(names).size).toBe(names.length)
  })
})
