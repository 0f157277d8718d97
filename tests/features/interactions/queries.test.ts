import { describe, expect, it } from 'vitest'
import { findLastContacts, findReplyRates } from '#electron/features/interactions/queries.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const at = (text: string) => Date.parse(text)

/** Somebody with two follow-ups by hand, so that one can be settled and one can stay open. */
async function givenPerson(name = '宋捷') {
  const app = createTestApp()
  const member = givenMember(app.ctx, givenGroup(app.ctx), { name })
  const personNo = app.ctx.read.value<number>('SELECT no FROM people WHERE id = ?', member.personId)!
  const card = async () =>
    (
      await app.api.followUps.schedule({
        personId: member.personId,
        title: '问问近况',
        due: { at: app.clock.now() },
      })
    ).card
  return { ...app, member, personNo, card }
}

describe('the last real contact', () => {
  it('is the latest chat, call or meeting; a note is none', async () => {
    const { api, ctx, member, personNo } = await givenPerson()
    const { personId } = member
    expect(findLastContacts(ctx.read).size).toBe(0)
    const days = ['2026-03-01', '2026-03-04', '2026-03-08'].map((day) => at(`${day}T10:00:00+08:00`))
    await api.interactions.log({ personId, kind: 'call', at: days[1] })
    await api.interactions.log({ personId, kind: 'meeting', at: days[0] })
    await api.interactions.log({ personId, kind: 'note', at: days[2], note: '喜欢非虚构' })
    expect(findLastContacts(ctx.read)).toEqual(new Map([[personNo, days[1]]]))
    expect(findLastContacts(ctx.read, [personNo + 1])).toEqual(new Map())
  })

  it('is a follow-up that reached the person, not one that did not', async () => {
    const { api, ctx, clock, personNo, card } = await givenPerson()
    await api.followUps.complete({ id: (await card()).id, outcome: 'not_reached' })
    expect(findLastContacts(ctx.read, [personNo])).toEqual(new Map())
    await api.followUps.complete({ id: (await card()).id, outcome: 'sent_waiting' })
    expect(findLastContacts(ctx.read, [personNo])).toEqual(new Map([[personNo, clock.now()]]))
  })
})

describe('the reply rate', () => {
  it('counts what is settled, a refusal as an answer, and leaves out what still waits', async () => {
    const { api, ctx, personNo, card } = await givenPerson()
    expect(findReplyRates(ctx.read)).toEqual(new Map())
    await api.followUps.complete({ id: (await card()).id, outcome: 'refused' })
    const silent = await card()
    await api.followUps.complete({ id: silent.id, outcome: 'sent_waiting' })
    expect(findReplyRates(ctx.read)).toEqual(new Map([[personNo, { settled: 1, replied: 1 }]]))
    await api.followUps.settle({ id: silent.id, hasReplied: false })
    expect(findReplyRates(ctx.read, [personNo])).toEqual(new Map([[personNo, { settled: 2, replied: 1 }]]))
    expect(findReplyRates(ctx.read, [])).toEqual(new Map())
  })
})
