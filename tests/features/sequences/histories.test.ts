import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isQuiet } from '#shared/features/follow-ups/rules/times.ts'
import { defaultWorkspaceSettings } from '#shared/features/settings/model.ts'
import { givenMember } from '#tests/support/builders.ts'
import { NEW_MEMBER, prepareSequences } from './given-sequences.ts'

const HOUR = 3_600_000
const acts = ['complete', 'wait', 'snooze', 'skip', 'pause', 'resume', 'stop', 'undo', 'nothing'] as const
const moves = fc.array(
  fc.record({ act: fc.constantFrom(...acts), hours: fc.integer({ min: -30, max: 70 }) }),
  { minLength: 4, maxLength: 14 },
)

type Sequences = Awaited<ReturnType<typeof prepareSequences>>

/** Does one thing with the first open card or run; what the moment does not allow is refused and changes nothing. */
async function act(
  { api, runs, due }: Sequences,
  what: (typeof acts)[number],
  undos: string[],
): Promise<void> {
  const [card] = (await due()).filter(({ state }) => state === 'open')
  const [run] = await runs()
  const keep = ({ undoId }: { undoId: string | null }) => {
    if (undoId) undos.push(undoId)
  }
  if (what === 'undo') {
    const undoId = undos.pop()
    if (undoId) await api.workspace.undo({ undoId }).catch(() => undefined)
  } else if (card && what === 'complete')
    keep(await api.followUps.complete({ id: card.id, outcome: 'other' }))
  else if (card && what === 'wait')
    keep(await api.followUps.complete({ id: card.id, outcome: 'sent_waiting' }))
  else if (card && what === 'snooze')
    keep(await api.followUps.snooze({ id: card.id, until: { kind: 'tomorrow' } }))
  else if (card && what === 'skip') keep(await api.followUps.skip({ id: card.id, reason: 'bad_time' }))
  else if (run && what === 'pause' && run.state === 'running')
    keep(await api.sequences.pause({ runId: run.id }))
  else if (run && what === 'stop' && run.state === 'running')
    keep(await api.sequences.stop({ runId: run.id }))
  else if (run && what === 'resume' && run.state !== 'running')
    keep(await api.sequences.resume({ runId: run.id }))
}

it('gives each step at most one card, in order and outside quiet hours, whatever was done and however the clock moved', async () => {
  let seen = 0
  await fc.assert(
    fc.asyncProperty(moves, async (history) => {
      const app = await prepareSequences()
      const member = givenMember(app.ctx, app.group, { name: '许知远', joinedOn: '2026-01-02' })
      await app.start(NEW_MEMBER, [member])
      const undos: string[] = []
      for (const move of history) {
        await act(app, move.act, undos)
        app.clock.advance(move.hours * HOUR)
        await app.run()
      }
      const cards = app.ctx.read.all<{
        no: number
        stepId: string
        day: number
        dueAt: number
        isTouched: number
      }>(
        `SELECT f.no, r.facts ->> 'stepId' AS stepId, r.facts ->> 'day' AS day, f.due_at AS dueAt,
           f.is_touched AS isTouched
         FROM follow_up_reasons r JOIN follow_ups f ON f.no = r.follow_up_no WHERE r.rule = 'sequence'
         ORDER BY r.rowid`,
      )
      const steps = cards.map(({ stepId }) => stepId)
      expect(new Set(steps).size).toBe(steps.length)
      expect(cards.map(({ day }) => day)).toEqual(cards.map(({ day }) => day).toSorted((a, b) => a - b))
      const { quietHours } = defaultWorkspaceSettings
      for (const { dueAt } of cards) expect(isQuiet(dueAt, app.ctx.calendar(), quietHours)).toBe(false)
      expect((await app.runs('current')).length).toBeLessThanOrEqual(1)
      seen += cards.length
      app.close()
    }),
    { numRuns: 12, seed: 20260310 },
  )
  expect(seen).toBeGreaterThan(20)
})
