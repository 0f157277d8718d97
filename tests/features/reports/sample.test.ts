import { describe, expect, it } from 'vitest'
import type { WeeklyReport } from '#shared/features/reports/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { onDay } from '#tests/support/given-chat.ts'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((total, each) => total + (each ?? 0), 0)

function expectSound(report: WeeklyReport, before: WeeklyReport | undefined): void {
  const { messages, speakers, days, weeks, heat, top, neverSpoke, newcomers, members } = report
  if (messages.now !== null) {
    expect(sum(days.map((day) => day.messages))).toBe(messages.now)
    expect(sum(heat.flat())).toBe(messages.now)
    expect(weeks.at(-1)?.speakers).toBe(speakers.now)
    expect(Math.max(...days.map((day) => day.speakers ?? 0))).toBeLessThanOrEqual(speakers.now ?? 0)
    expect(top.length).toBe(Math.min(10, speakers.now ?? 0))
  }
  expect(top.map((row) => row.score)).toEqual(top.map((row) => row.score).toSorted((a, b) => b - a))
  expect(neverSpoke.count ?? 0).toBeLessThanOrEqual(neverSpoke.of)
  expect(newcomers.spoke ?? 0).toBeLessThanOrEqual(newcomers.joined)
  expect(members.net).toBe(members.joined - members.left)
  if (messages.before !== null && before) {
    expect([messages.before, speakers.before]).toEqual([before.messages.now, before.speakers.now])
    for (const row of top) {
      const earlier = before.top.find(({ personId }) => personId === row.personId)
      if (earlier) expect(row.rankBefore).toBe(earlier.rank)
    }
  }
}

describe('the reports of half a year of four groups', () => {
  it('agree with themselves, with the week before, and with each other', async () => {
    const { api } = await createSampleApp()
    const groups = await api.groups.list({})
    let before = new Map<string, WeeklyReport>()
    const speakers: (number | null)[] = []
    let compared = 0
    for (let monday = onDay('2025-09-01'); monday <= '2026-03-02'; monday = addDays(monday, 7)) {
      const now = new Map<string, WeeklyReport>()
      for (const groupId of [null, ...groups.map((group) => group.id)]) {
        const report = await api.reports.weekly({ groupId, date: monday, anonymise: false })
        expectSound(report, before.get(groupId ?? 'all'))
        if (report.messages.before !== null) compared += 1
        now.set(groupId ?? 'all', report)
      }
      const all = now.get('all')
      speakers.push(all?.speakers.now ?? null)
      // What a report says of earlier weeks is what their own reports said.
      expect(all?.weeks.slice(-speakers.length).map((week) => week.speakers)).toEqual(speakers.slice(-8))
      const each = groups.map((group) => now.get(group.id)?.messages.now ?? null)
      expect(all?.messages.now ?? 0).toBe(sum(each))
      before = now
    }
    // Most weeks of three lasting groups and of all together are there to compare.
    expect(compared).toBeGreaterThan(80)
  })

  it('name nobody, with quotes and without', async () => {
    const { api, ctx } = await createSampleApp()
    const names = ctx.read
      .all<{ name: string }>(
        `SELECT display_name AS name FROM people UNION SELECT nickname FROM memberships UNION SELECT card FROM memberships
         UNION SELECT remark FROM people UNION SELECT name FROM member_names UNION SELECT value FROM platform_identities`,
      )
      .map((row) => row.name)
      .filter((name) => [...name].length > 1)
    expect(names.length).toBeGreaterThan(450)
    for (const date of ['2025-11-05', '2026-01-14', '2026-03-04'])
      for (const quotes of [true, false]) {
        const report = await api.reports.weekly({ groupId: null, date: onDay(date), quotes })
        const people = [...report.top, ...report.newcomers.people, ...report.neverSpoke.people].map(
          (row) => row.name,
        )
        const quoted = [
          ...report.newcomers.people.map((row) => row.firstWords),
          ...report.unanswered.questions.map((row) => row.text),
        ].filter((text) => text !== null)
        expect(quoted.length > 0).toBe(quotes)
        const shown = [...people, ...quoted].join('\n')
        expect(names.filter((name) => shown.includes(name))).toEqual([])
      }
  })
})
