import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { createPeopleApp } from './given-people.ts'
import { logOf, mailOf } from './people-logs.ts'

/** Both names ask something that nobody answers, on one day: two cards with a question each. */
async function twoAskers() {
  const app = createPeopleApp()
  await app.bring(logOf([{ at: '2026-03-09T20:01:10', name: '周敏', text: '请问卡片用手机记可以吗？' }]))
  await app.bring(mailOf([{ at: '2026-03-10T08:00:00', name: '敏姐', text: '请问今晚几点开始？' }]))
  const cards = () =>
    app.ctx.read.all<{ state: string; reasons: number }>(
      `SELECT f.state, (SELECT count(*) FROM follow_up_reasons r WHERE r.follow_up_no = f.no) AS reasons
       FROM follow_ups f WHERE f.rule <> 'manual' AND f.state <> 'withdrawn' ORDER BY f.no`,
    )
  const cardOf = (name: string) =>
    app.ctx.read.value<string>(
      'SELECT f.id FROM follow_ups f JOIN people p ON p.no = f.person_no WHERE p.display_name = ?',
      name,
    ) ?? ''
  return { ...app, cards, cardOf }
}

describe('follow-ups of two people who are one', () => {
  it('stand on one card with the reasons of both', async () => {
    const { cards, merge } = await twoAskers()
    expect(cards()).toHaveLength(2)
    const before = cards().reduce((sum, { reasons }) => sum + reasons, 0)
    await merge('周敏', '敏姐')
    const open = cards().filter(({ state }) => state === 'open')
    expect(open).toHaveLength(1)
    expect(open[0]?.reasons).toBeGreaterThan(1)
    expect(open[0]?.reasons).toBeLessThanOrEqual(before)
  })

  it('never return for what was done or skipped with either of them', async () => {
    const { api, ctx, bring, cards, cardOf, merge } = await twoAskers()
    await api.followUps.complete({ id: cardOf('敏姐'), outcome: 'replied' } as never)
    await api.followUps.skip({ id: cardOf('周敏'), reason: 'not_needed' } as never)
    await merge('周敏', '敏姐')
    await generateFollowUps(ctx)
    await bring(
      mailOf([
        { at: '2026-03-10T08:00:00', name: '敏姐', text: '请问今晚几点开始？' },
        { at: '2026-03-10T08:01:00', name: '敏姐', text: '好' },
      ]),
    )
    await generateFollowUps(ctx)
    expect(cards().filter(({ state }) => state === 'open')).toEqual([])
  })

  it('are two cards again when the two are parted', async () => {
    const { api, ctx, merge } = await twoAskers()
    const shown = () =>
      ctx.read.all(
        `SELECT f.no, f.state, f.due_at, p.display_name AS name, r.key FROM follow_ups f JOIN people p ON p.no = f.person_no
         JOIN follow_up_reasons r ON r.follow_up_no = f.no AND r.state = 'open' ORDER BY f.no, r.key`,
      )
    const before = shown()
    const undoId = await merge('周敏', '敏姐')
    expect(shown()).not.toEqual(before)
    await api.workspace.undo({ undoId })
    expect(shown()).toEqual(before)
  })
})
