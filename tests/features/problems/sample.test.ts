import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isLate } from '#shared/features/problems/rules/clock.ts'
import { copySampleWorkspace } from '#tests/support/sample-workspace.ts'
import { createTestApp } from '#tests/support/test-app.ts'

async function openSample() {
  const dataDir = mkdtempSync(join(tmpdir(), 'qunpu-test-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  await copySampleWorkspace(dataDir)
  return createTestApp({ dataDir })
}

describe('problems of the sample workspace', () => {
  it('stand in every group, some open within time, one past it, most closed with a lesson', {
    timeout: 120_000,
  }, async () => {
    const { api, clock } = await openSample()
    const { problems, targets } = await api.problems.list({})
    const now = clock.now()
    expect(problems.length).toBeGreaterThanOrEqual(15)
    expect(new Set(problems.map(({ groupName }) => groupName)).size).toBe(4)
    expect(new Set(problems.map(({ kind }) => kind)).size).toBe(6)
    const open = problems.filter(({ state }) => state !== 'closed')
    expect(open.filter((one) => isLate(one, targets, now))).toHaveLength(1)
    expect(open.length).toBeGreaterThanOrEqual(4)
    expect(problems.filter(({ lesson }) => lesson !== '').length).toBeGreaterThanOrEqual(10)
    expect(problems.filter(({ isFromQuestion }) => isFromQuestion)).toHaveLength(2)
    expect(problems.every(({ happenedAt }) => happenedAt <= now)).toBe(true)
    expect(problems.every((one) => one.closedAt === null || one.closedAt <= now)).toBe(true)
    const { all } = await api.problems.figures({})
    expect(all.response.share).toBeGreaterThan(0.6)
    expect(all.response.share).toBeLessThan(1)
    expect((await api.problems.inbox({})).questions.length).toBeGreaterThan(0)
  })

  it('call for a word with those whose problem is open, before everything else', {
    timeout: 120_000,
  }, async () => {
    const { api } = await openSample()
    const cards = await api.followUps.listDue({})
    const named = cards.filter(({ reasons }) => reasons.some(({ facts }) => facts.rule === 'problem_open'))
    const { problems } = await api.problems.list({})
    const people = problems.filter(({ state, personId }) => state !== 'closed' && personId !== null)
    expect(named.map(({ personName }) => personName).sort()).toEqual(
      people.map(({ personName }) => personName).sort(),
    )
    expect(named.every(({ priority }) => priority === 1)).toBe(true)
  })

  it('go with the sample', { timeout: 120_000 }, async () => {
    const { api, ctx } = await openSample()
    for await (const event of await api.workspace.removeSample()) if (event.kind === 'done') break
    for (const table of ['problems', 'problem_steps', 'question_verdicts', 'people'])
      expect(ctx.read.value<number>(`SELECT count(*) FROM ${table}`), table).toBe(0)
  })
})
