import { describe, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'

const seconds = (at: string) => Date.parse(`${at}+08:00`) / 1000

/** A ChatLab file whose lines stand at the given times. */
function chatlab(times: readonly string[], exportedAt: string): string {
  return JSON.stringify({
    chatlab: { version: '0.0.2', exportedAt: seconds(exportedAt) },
    meta: { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' },
    messages: times.map((at) => ({
      sender: 'wxid_ahua',
      accountName: '阿花',
      timestamp: seconds(at),
      type: 0,
      content: at,
    })),
  })
}

async function importedAt(now: string, text: string) {
  const { api } = createTestApp({ now: `${now}+08:00` })
  const { chats } = await api.chatImport.importLog({ source: { text } })
  const [coverage] = await api.activity.coverage({ groupIds: null })
  return { plan: chats[0], coverage }
}

describe('coverage of a complete export', () => {
  it('ends with its export, not with its last line', async () => {
    const { plan, coverage } = await importedAt(
      '2026-03-10T12:00:00',
      chatlab(['2026-03-01T10:00:00'], '2026-03-09T09:00:00'),
    )
    expect(plan?.coversUntil).toBe(seconds('2026-03-09T09:00:00') * 1000)
    expect(coverage?.dataUntilOn).toBe('2026-03-09')
  })

  it('never lies in the future, whatever a damaged time or a wrong clock says', async () => {
    for (const text of [
      chatlab(['2026-03-01T10:00:00', '2027-03-01T10:00:00'], '2026-03-09T09:00:00'),
      chatlab(['2026-03-01T10:00:00'], '2030-01-01T00:00:00'),
    ]) {
      const { plan, coverage } = await importedAt('2026-03-10T12:00:00', text)
      expect(plan?.coversUntil).toBe(seconds('2026-03-10T12:00:00') * 1000)
      expect(coverage?.dataUntilOn).toBe('2026-03-10')
    }
  })

  it('is none where every line is of the future', async () => {
    const { plan, coverage } = await importedAt(
      '2026-03-10T12:00:00',
      chatlab(['2027-03-01T10:00:00'], '2027-03-02T00:00:00'),
    )
    expect(plan).toMatchObject({ added: 1, coversFrom: null, coversUntil: null })
    expect(coverage?.coveredDays ?? 0).toBe(0)
  })
})
