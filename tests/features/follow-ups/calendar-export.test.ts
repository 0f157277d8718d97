import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>

const LONG =
  '问她体验课的感受，顺便把第三章的笔记发过去；如果她想继续，就说说下个月的共读安排，还有周末的线下见面会。'

async function givenFollowUps({ ctx, api }: App) {
  const group = givenGroup(ctx, { name: '晚读共读会' })
  const people = ['林夏', '阿May, "老师"; 三班'].map((name) => givenMember(ctx, group, { name }))
  const dues = ['2026-03-12T10:00:00+08:00', '2026-07-01T20:30:00+08:00']
  for (const [at, { personId }] of people.entries())
    await api.followUps.schedule({
      personId: personId as never,
      title: at === 0 ? LONG : '问候',
      due: { at: Date.parse(dues[at] ?? '') },
    })
}

async function textOf({ api }: App, language: 'zh-CN' | 'en' = 'zh-CN') {
  const { file, events } = await api.followUps.exportCalendar({ language })
  return { text: await file.text(), name: file.name, events }
}

describe('the calendar file of open follow-ups', () => {
  it('is read back by ical.js with names, words, alarms and the right instants', async () => {
    const app = createTestApp()
    await givenFollowUps(app)
    const { text, name, events } = await textOf(app)
    const component = new ICAL.Component(ICAL.parse(text))
    for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
    const read = component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect([name, events]).toEqual(['私聊跟进 2026-03-10.ics', 2])
    expect(read.map(({ summary }) => summary)).toEqual(['私聊 林夏', '私聊 阿May, "老师"; 三班'])
    expect(read[0]?.description).toContain(LONG)
    expect(read.map(({ startDate }) => startDate.toUnixTime() * 1000)).toEqual([
      Date.parse('2026-03-12T10:00:00+08:00'),
      Date.parse('2026-07-01T20:30:00+08:00'),
    ])
    expect(read.every(({ startDate }) => startDate.zone?.tzid === 'Asia/Shanghai')).toBe(true)
    const alarms = component
      .getAllSubcomponents('vevent')
      .map((one) => one.getAllSubcomponents('valarm').length)
    expect(alarms).toEqual([1, 1])
  })

  it.each(['Asia/Shanghai', 'Europe/Berlin', 'America/New_York'])(
    'is read back by node-ical in %s',
    async (zone) => {
      const app = createTestApp()
      await app.api.settings.changeZone({ zone })
      await givenFollowUps(app)
      const { text } = await textOf(app, 'en')
      const read = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT')
      expect(read.map((one) => [one.summary, one.start.getTime()])).toEqual([
        ['Talk to 林夏', Date.parse('2026-03-12T10:00:00+08:00')],
        ['Talk to 阿May, "老师"; 三班', Date.parse('2026-07-01T20:30:00+08:00')],
      ])
    },
  )

  it('folds lines at 75 octets without cutting a character', async () => {
    const app = createTestApp()
    await givenFollowUps(app)
    const { text } = await textOf(app)
    const lines = text.split('\r\n')
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    expect(text).not.toContain('\uFFFD')
  })

  it('gives the same events under the same ids later, with a higher sequence, and leaves out what is done', async () => {
    const app = createTestApp()
    await givenFollowUps(app)
    const idsAndSequences = (text: string) =>
      new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map(
          (one) => [one.getFirstPropertyValue('uid'), Number(one.getFirstPropertyValue('sequence'))] as const,
        )
    const before = idsAndSequences((await textOf(app)).text)
    const [first] = await app.api.followUps.listLater({})
    if (!first) throw new Error('no card')
    await app.api.followUps.complete({ id: first.id, outcome: 'replied' })
    app.clock.advance(3_600_000)
    const after = idsAndSequences((await textOf(app)).text)
    expect(after.map(([uid]) => uid)).toEqual(before.slice(1).map(([uid]) => uid))
    expect(after[0]?.[1]).toBeGreaterThan(before[1]?.[1] ?? 0)
  })
})
