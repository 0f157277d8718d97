import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import { givenGroup, givenLine } from '#tests/support/builders.ts'
import { givenOrder } from './given-participants.ts'

describe('a pasted chain', () => {
  it('shows whom each name means before anything is written', async () => {
    const { api, campaignId, chain, idOf, list, member } = await givenOrder()
    member('小满')
    member('小满')
    const text = `${chain('苏念 2份', '白茶', '小满', '路人甲', '何处')}\n记得写地址`
    const preview = await api.participants.preview({ campaignId, source: 'chain', text })
    expect(preview.rows.map(({ name, outcome, personId }) => [name, outcome, personId])).toEqual([
      ['苏念', 'matched', idOf('su')],
      ['白茶', 'likely', idOf('cha')],
      ['小满', 'several', null],
      ['路人甲', 'unknown', null],
      ['何处', 'matched', idOf('he')],
    ])
    expect(preview.rows[2]?.choices).toHaveLength(2)
    expect(preview.rows[4]?.choices).toMatchObject([{ name: '何处', isPresent: false }])
    expect(preview.unread).toEqual([{ line: 8, text: '记得写地址', reason: 'no_number' }])
    expect(await list()).toEqual([])
  })

  it('becomes the list of who signed, with who did not and who is unknown', async () => {
    const { api, campaignId, chain, take, shown, undo } = await givenOrder()
    const taken = await take(chain('苏念 2份', '顾言', '苏念 1份', '路人甲'))
    expect(taken).toMatchObject({ added: 3, gone: 0 })
    expect(await shown()).toEqual([
      ['路人甲', '', 1, true],
      ['苏念', '2份；1份', 2, true],
      ['顾言', '', 1, true],
    ])
    const { counts } = await api.participants.list({ campaignId })
    // 孟婉清 and 白茶 did not sign; the owner is not asked, and 何处 has left.
    expect(counts).toMatchObject({ people: 3, signed: 3, twice: 1, unknown: 1, notSigned: 2 })
    await undo(taken.undoId)
    expect(await shown()).toEqual([])
  })

  it('pasted again doubles nobody, updates orders and names who vanished', async () => {
    const { api, campaignId, chain, take, shown, list, undo } = await givenOrder()
    await take(chain('苏念 2份', '顾言', '孟婉清'))
    expect(await take(chain('苏念 2份', '顾言', '孟婉清'))).toMatchObject({ changed: 0, undoId: null })
    const longer = chain('苏念 3份', '顾言', '白茶')
    const preview = await api.participants.preview({ campaignId, source: 'chain', text: longer })
    expect(preview.gone.map(({ name }) => name)).toEqual(['孟婉清'])
    const second = await take(longer)
    expect(second).toMatchObject({ added: 1, gone: 1 })
    expect((await shown()).map(([name, note]) => [name, note])).toEqual([
      ['苏念', '3份'],
      ['顾言', ''],
      ['孟婉清', ''],
      ['白茶-杭州-老师', ''],
    ])
    expect((await list()).filter(({ goneAt }) => goneAt !== null).map(({ name }) => name)).toEqual(['孟婉清'])
    expect((await api.participants.list({ campaignId })).counts).toMatchObject({ signed: 3, gone: 1 })
    await take(chain('苏念 3份', '顾言', '白茶', '孟婉清'))
    expect((await api.participants.list({ campaignId })).counts).toMatchObject({ signed: 4, gone: 0 })
    await expect(undo(second.undoId)).rejects.toMatchObject({ data: { code: 'UNDO_CHANGED' } })
  })

  it('remembers what was chosen for a name: one person under two names stays one', async () => {
    const { api, campaignId, chain, take, list, idOf } = await givenOrder()
    const text = chain('念念 1份', '苏念 2份', '路人甲')
    const choices = [
      { name: '念念', personId: idOf('su') },
      { name: '路人甲', personId: null },
    ]
    await take(text, { choices })
    expect((await list()).map(({ name, times, isSettled }) => [name, times, isSettled])).toEqual([
      ['苏念', 2, false],
      ['路人甲', 1, true],
    ])
    const again = await api.participants.preview({ campaignId, source: 'chain', text })
    expect(again.rows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['念念', 'matched'],
      ['苏念', 'matched'],
      ['路人甲', 'settled'],
    ])
    expect(await take(text)).toMatchObject({ changed: 0 })
  })

  it('is refused for a group in which the campaign does not run', async () => {
    const { ctx, chain, take } = await givenOrder()
    const { id } = givenGroup(ctx, { name: '别的群' })
    await expect(take(chain('苏念'), { groupId: id as GroupId })).rejects.toMatchObject({
      data: { code: 'PARTICIPANTS_GROUP_NOT_IN_CAMPAIGN' },
    })
  })
})

describe('a name that is nobody’s', () => {
  it('is matched by hand, and becomes part of the row that the person has', async () => {
    const { api, chain, take, list, idOf, undo } = await givenOrder()
    await take(chain('苏念 2份', '念念'))
    const unknown = (await list()).find(({ personId }) => personId === null)
    const { undoId } = await api.participants.resolve({ id: unknown?.id as never, personId: idOf('su') })
    expect((await list()).map(({ name }) => name)).toEqual(['苏念'])
    await undo(undoId)
    expect((await list()).map(({ name }) => name)).toEqual(['念念', '苏念'])
  })

  it('becomes a new member of a group', async () => {
    const { api, chain, take, list, group, campaignId } = await givenOrder()
    await take(chain('路人甲 2份'))
    const [row] = await list()
    await api.participants.makeMember({ id: row?.id as never, groupId: group.id as GroupId })
    expect(await list()).toMatchObject([{ name: '路人甲', note: '2份', personId: expect.any(String) }])
    expect((await api.participants.list({ campaignId })).counts.unknown).toBe(0)
  })

  it('is followed by the same row when the matched person becomes one with another', async () => {
    const { api, chain, take, list, people, idOf, campaignId } = await givenOrder()
    await take(chain('苏念', '顾言'))
    await api.members.merge({ keepId: idOf('su'), otherId: idOf('gu') })
    expect((await list()).map(({ personId }) => personId)).toEqual([people.su.personId, people.su.personId])
    expect((await api.participants.list({ campaignId })).counts.people).toBe(1)
  })
})

describe('participants from the log', () => {
  it('are those who said the word while the campaign ran, with their days; the operator is none', async () => {
    const { api, ctx, people, campaignId, list, undo } = await givenOrder()
    const say = (who: keyof typeof people, at: string, text: string) =>
      givenLine(ctx, people[who], { at: `${at}:00+08:00`, text })
    say('su', '2026-03-05T08:00', '打卡')
    say('su', '2026-03-05T20:00', '打卡！')
    say('su', '2026-03-06T08:00', '#打卡')
    say('gu', '2026-03-06T09:00', '打卡')
    say('gu', '2026-03-09T09:00', '打卡')
    say('meng', '2026-03-06T09:00', '明天再打卡')
    say('lin', '2026-03-06T07:00', '打卡')
    const words = { campaignId, words: ['打卡'] }
    const found = await api.participants.findSpoken(words)
    expect(found.rows.map(({ name, messages, days }) => [name, messages, days])).toEqual([
      ['苏念', 3, 2],
      ['顾言', 1, 1],
    ])
    expect(found).toMatchObject({ days: 4, uncoveredDays: 0 })
    const wider = await api.participants.findSpoken({ ...words, fit: 'contains' })
    expect(wider.rows.map(({ name }) => name)).toContain('孟婉清')
    const { undoId } = await api.participants.takeSpoken({ ...words, mark: 'attended' })
    expect(
      (await list()).map(({ name, source, days, hasAttended }) => [name, source, days, hasAttended]),
    ).toEqual([
      ['苏念', 'log', 2, true],
      ['顾言', 'log', 1, true],
    ])
    await undo(undoId)
    expect(await list()).toEqual([])
  })

  it('are told with the days of which there is no log', async () => {
    const { api, campaignId, ctx } = await givenOrder()
    ctx.writeQuietly((db) =>
      db.run('UPDATE import_batches SET covers_until = ?', Date.parse('2026-03-07T09:00+08:00')),
    )
    expect(await api.participants.findSpoken({ campaignId, words: ['打卡'] })).toMatchObject({
      days: 4,
      uncoveredDays: 2,
    })
  })
})

describe('participants by hand', () => {
  it('come from a pasted list or from members picked, and carry marks', async () => {
    const { api, campaignId, idOf, list, undo } = await givenOrder()
    await api.participants.take({
      campaignId,
      source: 'list',
      text: '姓名,备注\n苏念,付过款',
      marks: ['attended'],
    })
    await api.participants.add({
      campaignId,
      selection: { personIds: [idOf('su'), idOf('gu')] },
      marks: ['signed'],
    })
    const marks = async () =>
      (await list()).map(({ name, isSigned, hasAttended, hasBought }) => [
        name,
        isSigned,
        hasAttended,
        hasBought,
      ])
    expect(await marks()).toEqual([
      ['苏念', true, true, false],
      ['顾言', true, false, false],
    ])
    const ids = (await list()).map(({ id }) => id)
    const { undoId, changed } = await api.participants.setMark({ ids, mark: 'bought', is: true })
    expect(changed).toBe(2)
    await undo(undoId)
    expect((await marks()).map(([, , , bought]) => bought)).toEqual([false, false])
    const removed = await api.participants.remove({ ids })
    expect(await list()).toEqual([])
    await undo(removed.undoId)
    expect(await list()).toHaveLength(2)
  })
})

describe('follow-ups from a campaign', () => {
  it('go to those who attended but did not buy, signed but were absent, or did not sign', async () => {
    const { api, campaignId, chain, take, list } = await givenOrder()
    await take(chain('苏念', '顾言', '路人甲'))
    const su = (await list()).find(({ name }) => name === '苏念')
    await api.participants.setMark({ ids: [su?.id as never], mark: 'attended', is: true })
    const names = async (kind: 'attended_not_bought' | 'signed_absent' | 'not_signed') =>
      (await api.participants.listAfter({ campaignId, kind })).map(({ name }) => name)
    expect(await names('attended_not_bought')).toEqual(['苏念'])
    expect(await names('signed_absent')).toEqual(['顾言'])
    expect(await names('not_signed')).toEqual(['孟婉清', '白茶-杭州-老师'])
  })

  it('make a card for each, but for those who must not be contacted, and are taken back together', async () => {
    const { api, ctx, campaignId, people, idOf, undo } = await givenOrder()
    ctx.writeQuietly((db) => db.run('UPDATE people SET do_not_contact = 1 WHERE no = ?', people.gu.personNo))
    await api.participants.add({
      campaignId,
      selection: { personIds: [idOf('su'), idOf('gu'), idOf('meng')] },
    })
    const cards = async () =>
      (await api.followUps.listLater({})).map(({ personName, title }) => [personName, title])
    const { undoId, changed, skipped } = await api.participants.follow({
      campaignId,
      kind: 'signed_absent',
      personIds: [idOf('su'), idOf('gu'), idOf('cha')],
      title: '报名了「周四团购」但没有来',
      dueOn: '2026-03-11' as never,
    })
    expect({ changed, skipped }).toEqual({ changed: 1, skipped: 2 })
    expect(await cards()).toEqual([['苏念', '报名了「周四团购」但没有来']])
    await undo(undoId)
    expect(await cards()).toEqual([])
  })
})
