import { describe, expect, it } from 'vitest'
import type { WriteDb } from '#electron/database/handles.ts'
import { givenActiveDays, givenLine, givenMember, givenQuestion } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { AFTER_TALK, NEW_MEMBER, prepareSequences, stepTitles, zh } from './given-sequences.ts'

/** The new-member sequence on, and somebody who joined twenty minutes ago. */
async function withNewcomer() {
  const app = await prepareSequences()
  await app.api.sequences.setOn({ id: NEW_MEMBER, isOn: true, ...zh })
  const member = givenMember(app.ctx, app.group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
  await app.run()
  return { ...app, member }
}

/** A private log in which the newcomer answers at 12:20, to be imported and withdrawn. */
async function withLog() {
  const app = await withNewcomer()
  const { ctx, member } = app
  const line = (batchNo: number, isOwn: 0 | 1, at: string) => (db: WriteDb) =>
    db.run(
      `INSERT INTO private_messages (batch_no, speaker, is_own, sent_at, precision, kind, text, text_hash)
       VALUES (?, ?, ?, ?, 0, 0, '谢谢', 1)`,
      batchNo,
      isOwn,
      isOwn,
      Date.parse(at),
    )
  return {
    ...app,
    writeLog: () =>
      ctx.writeQuietly((db) => {
        const { lastId: batchNo } = db.run(
          `INSERT INTO import_batches (id, kind, state, format, source_name, fingerprint, zone, is_complete, created_at)
           VALUES ('b', 'private', 'done', 'x', 'x', 'x', 'Asia/Shanghai', 1, 0)`,
        )
        db.run('INSERT INTO private_chats (batch_no, person_no) VALUES (?, ?)', batchNo, member.personNo)
        line(batchNo, 1, '2026-03-10T12:05:00+08:00')(db)
        line(batchNo, 0, '2026-03-10T12:20:00+08:00')(db)
      }),
    withdrawLog: () =>
      ctx.writeQuietly((db) => {
        for (const table of ['private_messages', 'private_chats', 'import_batches'])
          db.run(`DELETE FROM ${table}`)
      }),
  }
}

describe('The new-member sequence', () => {
  it('takes the place of the welcome when it is on', async () => {
    const { due, runs } = await withNewcomer()
    const [card, ...others] = await due()
    expect(others).toEqual([])
    expect(card).toMatchObject({ source: 'sequence', personName: '周小禾', priority: 2 })
    expect(card?.dueAt).toBe(Date.parse('2026-03-10T21:00:00+08:00'))
    expect(await runs()).toMatchObject([
      { name: '周小禾', state: 'running', next: { day: 0, state: 'open' } },
    ])
  })

  it('leaves the welcome alone while it is off', async () => {
    const { ctx, group, run, due } = await prepareSequences()
    givenMember(ctx, group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
    await run()
    expect(await due()).toMatchObject([{ source: 'welcome' }])
  })

  it('counts an earlier welcome as its first step', async () => {
    const { api, ctx, group, run, due, runs } = await prepareSequences()
    givenMember(ctx, group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
    await run()
    const [welcome] = await due()
    if (!welcome) throw new Error('no welcome')
    await api.followUps.complete({ id: welcome.id, outcome: 'other' })
    await api.sequences.setOn({ id: NEW_MEMBER, isOn: true, ...zh })
    await run()
    expect(await due()).toEqual([])
    expect(await runs()).toMatchObject([
      { steps: [{ state: 'done' }, { state: 'later' }, { state: 'later' }, { state: 'later' }] },
    ])
  })

  it('starts only in the groups that were chosen', async () => {
    const { api, ctx, group, run, runs } = await prepareSequences()
    const { sequence } = await api.sequences.show({ id: NEW_MEMBER, ...zh })
    await api.sequences.update({
      id: NEW_MEMBER,
      draft: { ...sequence, startGroups: ['elsewhere' as never] },
    })
    await api.sequences.setOn({ id: NEW_MEMBER, isOn: true, ...zh })
    givenMember(ctx, group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
    await run()
    expect(await runs()).toEqual([])
  })

  it('shows the words of its step first, filled in for the person', async () => {
    const { api, due } = await withNewcomer()
    const [card] = await due()
    if (!card) throw new Error('no card')
    const { scripts } = await api.followUps.show({ id: card.id, ...zh })
    expect(scripts[0]?.title).toBe('欢迎，问来意')
    expect(scripts[0]?.segments[0]).toEqual({ kind: 'filled', name: '称呼', text: '周小禾' })
  })

  it('moves from step to step, each on its day, without the rest of seven days', async () => {
    const { api, run, due, runs } = await withNewcomer()
    for (const [at, title] of [
      ['2026-03-10T12:30:00+08:00', '欢迎，问来意'],
      ['2026-03-11T09:30:00+08:00', '指一条路'],
      ['2026-03-13T09:30:00+08:00', '请他说第一句话'],
      ['2026-03-17T09:30:00+08:00', '一周回访'],
    ] as const) {
      await run(at)
      const [card, ...others] = await due()
      expect(others).toEqual([])
      expect(stepTitles(card ? [card] : [])).toEqual([[title]])
      if (card) await api.followUps.complete({ id: card.id, outcome: 'other' })
      await run()
      expect(await due()).toEqual([])
    }
    expect(await runs()).toMatchObject([{ state: 'finished', endReason: null }])
  })

  it('shows the newest step after days away, and marks the older ones missed', async () => {
    const { api, run, due, runs } = await withNewcomer()
    const [first] = await due()
    if (first) await api.followUps.complete({ id: first.id, outcome: 'other' })
    await run('2026-03-17T12:00:00+08:00')
    expect(stepTitles(await due())).toEqual([['一周回访']])
    const [current] = await runs()
    expect(current?.steps.map(({ state }) => state)).toEqual(['done', 'missed', 'missed', 'open'])
  })

  it('goes on after a restart as if nothing had been', async () => {
    const { dataDir, close, due } = await withNewcomer()
    const before = await due()
    close()
    const again = createTestApp({ now: '2026-03-10T12:00:00+08:00', dataDir })
    await again.api.followUps.generate()
    expect(await again.api.followUps.listDue({})).toEqual(before)
    expect(await again.api.sequences.listRuns({ ...zh, of: 'all' })).toHaveLength(1)
  })
})

describe('While a sequence runs', () => {
  it('other reasons below P1 join its next step', async () => {
    const { ctx, member, run, due, api } = await withNewcomer()
    const [first] = await due()
    if (first) await api.followUps.complete({ id: first.id, outcome: 'other' })
    givenLine(ctx, member, { at: '2026-03-10T12:10:00+08:00', text: '大家好，我是新来的' })
    await run('2026-03-10T13:00:00+08:00')
    expect(await due()).toEqual([])
    await run('2026-03-11T09:00:00+08:00')
    const [card] = await due()
    expect(card?.reasons.map(({ facts }) => facts.rule).sort()).toEqual(['first_voice', 'sequence'])
  })

  it('an unanswered question comes at once', async () => {
    const { ctx, member, run, due, api } = await withNewcomer()
    const [first] = await due()
    if (first) await api.followUps.complete({ id: first.id, outcome: 'other' })
    givenQuestion(ctx, member, { at: '2026-03-10T08:30:00+08:00', text: '请问几点开始？' })
    await run()
    expect((await api.followUps.listLater({})).map(({ source }) => source)).toEqual(['unanswered_question'])
  })
})

describe('A run ends', () => {
  it('on a reply, and goes on when the reply is taken back', async () => {
    const { api, run, due, runs } = await withNewcomer()
    const [card] = await due()
    if (!card) throw new Error('no card')
    const { undoId } = await api.followUps.complete({ id: card.id, outcome: 'replied' })
    expect(await runs()).toMatchObject([{ state: 'stopped', endReason: 'replied' }])
    await run('2026-03-11T12:00:00+08:00')
    expect(await due()).toEqual([])
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect(await runs()).toMatchObject([{ state: 'running' }])
    await run()
    expect(await due()).toHaveLength(1)
  })

  it('when a waiting chat is settled as answered', async () => {
    const { api, due, runs } = await withNewcomer()
    const [card] = await due()
    if (!card) throw new Error('no card')
    await api.followUps.complete({ id: card.id, outcome: 'sent_waiting' })
    expect(await runs()).toMatchObject([{ state: 'running' }])
    await api.followUps.settle({ id: card.id, hasReplied: true })
    expect(await runs()).toMatchObject([{ state: 'stopped', endReason: 'replied' }])
  })

  it.each([
    ['left', "UPDATE memberships SET left_kind = 'day', left_by = '2026-03-10'"],
    ['do_not_contact', 'UPDATE people SET do_not_contact = 1'],
  ])('when the person is out of reach: %s', async (reason, sql) => {
    const { ctx, run, due, runs } = await withNewcomer()
    ctx.write('members', (db) => db.run(sql))
    await run()
    expect(await runs()).toMatchObject([{ state: 'stopped', endReason: reason }])
    expect((await due()).filter(({ source }) => source === 'sequence')).toEqual([])
  })

  it('when an imported private log holds a line of theirs since the start', async () => {
    const { run, runs, writeLog } = await withLog()
    writeLog()
    await run('2026-03-10T13:00:00+08:00')
    expect(await runs()).toMatchObject([{ state: 'stopped', endReason: 'replied' }])
  })

  it('and goes on with its open step when that log is withdrawn', async () => {
    const { run, runs, due, writeLog, withdrawLog } = await withLog()
    const steps = async () => (await due()).filter(({ source }) => source === 'sequence').length
    await run('2026-03-10T12:10:00+08:00')
    const before = { steps: await steps(), run: (await runs())[0] }
    expect(before.steps).toBe(1)
    writeLog()
    await run('2026-03-10T13:00:00+08:00')
    expect(await steps()).toBe(0)
    await run('2026-03-10T14:00:00+08:00')
    withdrawLog()
    await run('2026-03-10T15:00:00+08:00')
    expect(await steps()).toBe(1)
    expect((await runs())[0]).toMatchObject({ state: 'running', endReason: null, steps: before.run?.steps })
  })

  it.each(['resumed', 'stopped again'])(
    'and stays as the operator has it when it was %s since',
    async (what) => {
      const { api, run, runs, writeLog, withdrawLog } = await withLog()
      writeLog()
      await run('2026-03-10T13:00:00+08:00')
      const [ended] = await runs()
      withdrawLog()
      await api.sequences.resume({ runId: ended?.id ?? '' })
      if (what === 'stopped again') await api.sequences.stop({ runId: ended?.id ?? '', note: '不跟了' })
      await run('2026-03-10T15:00:00+08:00')
      expect(await runs()).toMatchObject([
        what === 'resumed' ? { state: 'running' } : { state: 'stopped', endReason: 'by_hand' },
      ])
    },
  )

  it('and is forgotten with a person whom the undo of an import took away', async () => {
    const { ctx, member, run, runs } = await withNewcomer()
    ctx.writeQuietly((db) => {
      db.run('DELETE FROM memberships WHERE person_no = ?', member.personNo)
      db.run('DELETE FROM people WHERE no = ?', member.personNo)
    })
    await run()
    expect(await runs()).toEqual([])
    expect(ctx.read.value<number>('SELECT count(*) FROM sequence_runs')).toBe(0)
  })

  it('by hand with a note, its card goes, and one undo brings both back', async () => {
    const { api, due, runs } = await withNewcomer()
    const [running] = await runs()
    const { undoId } = await api.sequences.stop({ runId: running?.id ?? '', note: '已经当面聊过' })
    expect(await due()).toEqual([])
    expect(await runs()).toMatchObject([{ state: 'stopped', endReason: 'by_hand', endNote: '已经当面聊过' }])
    await api.workspace.undo({ undoId })
    expect(await due()).toHaveLength(1)
    expect(await runs()).toMatchObject([{ state: 'running' }])
  })
})

it('takes its card along when its start is undone', async () => {
  const { api, ctx, group, start, due } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
  const { undoId } = await start(NEW_MEMBER, [
    givenMember(ctx, group, { name: '许知远', joinedOn: '2026-01-02' }),
  ])
  expect(await due()).toHaveLength(1)
  await api.workspace.undo({ undoId })
  expect(await due()).toEqual([])
})

describe('A pause', () => {
  it('puts the rest off by the days it lasted', async () => {
    const { api, due, run, runs } = await withNewcomer()
    const [card] = await due()
    if (card) await api.followUps.complete({ id: card.id, outcome: 'other' })
    const [running] = await runs()
    await api.sequences.pause({ runId: running?.id ?? '' })
    await run('2026-03-12T10:00:00+08:00')
    expect(await due()).toEqual([])
    await api.sequences.resume({ runId: running?.id ?? '' })
    await run('2026-03-13T10:00:00+08:00')
    expect(stepTitles(await due())).toEqual([['指一条路']])
  })
})

describe('A sequence started by hand', () => {
  it('is not started twice, but can begin anew', async () => {
    const { api, ctx, group, runs, start } = await prepareSequences()
    const member = givenMember(ctx, group, { name: '许知远', joinedOn: '2026-01-02' })
    await start(AFTER_TALK, [member])
    await expect(start(AFTER_TALK, [member])).rejects.toMatchObject({
      data: { code: 'SEQUENCE_RUNNING', facts: { name: '许知远' } },
    })
    const people = { personIds: [member.personId as never] }
    await api.sequences.start({ id: AFTER_TALK, people, onRunning: 'restart', ...zh })
    expect(await runs()).toMatchObject([{ state: 'running' }, { state: 'stopped', endReason: 'restarted' }])
  })

  it('refuses to undo a stop after the person began anew, so that nobody runs twice', async () => {
    const { api, ctx, group, runs, start } = await prepareSequences()
    const member = givenMember(ctx, group, { name: '许知远', joinedOn: '2026-01-02' })
    await start(AFTER_TALK, [member])
    const [running] = await runs()
    const { undoId } = await api.sequences.stop({ runId: running?.id ?? '' })
    await start(AFTER_TALK, [member])
    await expect(api.workspace.undo({ undoId })).rejects.toMatchObject({ data: { code: 'UNDO_CHANGED' } })
    expect(await runs('current')).toHaveLength(1)
  })

  it('spreads many over the days and leaves out whom it must not reach', async () => {
    const { api, ctx, group, runs, start } = await prepareSequences()
    const members = Array.from({ length: 5 }, (_, at) =>
      givenMember(ctx, group, { name: `成员${at}`, joinedOn: '2026-01-02' }),
    )
    const admin = givenMember(ctx, group, { name: '管理', joinedOn: '2026-01-02', staffRole: 'admin' })
    const quiet = givenMember(ctx, group, { name: '免打扰', joinedOn: '2026-01-02' })
    ctx.writeQuietly((db) => db.run('UPDATE people SET do_not_contact = 1 WHERE no = ?', quiet.personNo))
    const everybody = [...members, admin, quiet]
    const people = { personIds: everybody.map(({ personId }) => personId as never) }
    expect(await api.sequences.previewStart({ id: AFTER_TALK, people, perDay: 2 })).toMatchObject({
      starting: 5,
      unreachable: 1,
      doNotContact: 1,
      firstOn: '2026-03-11',
      lastOn: '2026-03-12',
    })
    const { undoId } = await start(AFTER_TALK, everybody, { perDay: 2 })
    expect((await runs()).map(({ startedOn }) => startedOn).sort()).toEqual([
      '2026-03-10',
      '2026-03-10',
      '2026-03-11',
      '2026-03-11',
      '2026-03-12',
    ])
    await api.workspace.undo({ undoId })
    expect(await runs()).toEqual([])
    expect(await api.followUps.listLater({})).toEqual([])
  })

  it('refuses when nobody can start', async () => {
    const { ctx, group, start } = await prepareSequences()
    const admin = givenMember(ctx, group, { name: '管理', joinedOn: '2026-01-02', staffRole: 'admin' })
    await expect(start(AFTER_TALK, [admin])).rejects.toMatchObject({
      data: { code: 'SEQUENCE_NOBODY_STARTS' },
    })
  })
})

describe('A talk that is noted', () => {
  it('starts the sequence after a talk, once, and ends it when the note is taken back', async () => {
    const { api, ctx, group, run, runs } = await prepareSequences()
    const member = givenMember(ctx, group, { name: '许知远', joinedOn: '2026-01-02' })
    givenActiveDays(ctx, member, '2026-03-09T20:00:00+08:00', 2)
    await api.sequences.setOn({ id: AFTER_TALK, isOn: true, ...zh })
    const { undoId } = await api.interactions.log({
      personId: member.personId as never,
      kind: 'meeting',
      note: '聊了半小时',
    })
    await run()
    await run()
    expect(await runs()).toMatchObject([
      { name: '许知远', state: 'running', startRule: 'after_talk', next: { day: 1 } },
    ])
    await api.workspace.undo({ undoId })
    await run()
    expect(await runs()).toMatchObject([{ state: 'stopped', endReason: 'start_withdrawn' }])
  })
})
