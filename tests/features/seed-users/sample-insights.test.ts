import { describe, expect, it } from 'vitest'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

/** Days on which the sample may be loaded: its holidays and weekdays fall differently on each. */
const DAYS = ['2026-03-10T12:00:00+08:00', '2026-05-15T12:00:00+08:00', '2026-11-22T12:00:00+08:00']

describe('the sample workspace', () => {
  it('has clear effects, unclear ones and some with too little data, whenever it is loaded', async () => {
    for (const now of DAYS) {
      const { api } = await createSampleApp({ now })
      const verdicts = (await api.seedUsers.effects({})).map(({ effect }) => effect.verdict)
      const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
      expect(count('rise') + count('fall'), now).toBeGreaterThan(0)
      expect(count('no_clear_effect'), now).toBeGreaterThan(5)
      expect(count('too_little'), now).toBeGreaterThan(0)
    }
  })

  it('suggests twenty people for the reading club, every one with a score and a reason', async () => {
    const { api } = await createSampleApp()
    const group = (await api.groups.list({})).find(({ name }) => name === '晚读共读会')
    const { rows } = await api.seedUsers.suggestions({ groupId: group?.id ?? ('' as never) })
    expect(rows).toHaveLength(20)
    for (const row of rows) {
      expect(row.score).not.toBeNull()
      expect(row.reasons.length).toBeGreaterThan(0)
    }
  })

  it('takes along whom the operator did not want to be suggested when it is removed', async () => {
    const { api, ctx } = await createSampleApp()
    const group = (await api.groups.list({})).find(({ name }) => name === '晚读共读会')
    const groupId = group?.id ?? ('' as never)
    const [first] = (await api.seedUsers.suggestions({ groupId })).rows
    await api.seedUsers.dismiss({ groupId, personIds: [first?.personId ?? ('' as never)] })
    expect(ctx.read.value('SELECT count(*) FROM seed_dismissals')).toBe(1)
    for await (const event of await api.workspace.removeSample()) if (event.kind === 'done') break
    expect(ctx.read.value('SELECT count(*) FROM seed_dismissals')).toBe(0)
    expect(ctx.read.value('SELECT count(*) FROM seeds')).toBe(0)
  })
})
