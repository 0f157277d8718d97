import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { CalendarExportScope } from '#shared/features/calendar-export/contract.ts'
import { campaignDraft, daysAfter, fromStart, time } from '#tests/features/campaigns/given-campaigns.ts'
import { draftOf } from '#tests/features/rituals/given-rituals.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { eventsOf, happeningsByIcalJs, happeningsByNodeIcal } from './read-calendar.ts'

type App = ReturnType<typeof createTestApp>

const LONG =
  '写清开场白、三个问题和答谢；嘉宾到场前十分钟再确认一次声音和画面，“别忘了”, 把讲义发到群里; 最后一张图是下周的预告。'

async function textOf(
  { api }: App,
  scope: CalendarExportScope = { kind: 'all' },
  language: 'zh-CN' | 'en' = 'zh-CN',
) {
  const { file, ...counts } = await api.calendarExport.exportFile({ scope, language })
  return { text: await file.text(), name: file.name, counts }
}

async function prepare(zone = 'Asia/Shanghai', now = '2026-03-01T04:00:00Z') {
  const app = createTestApp({ now })
  if (zone !== 'Asia/Shanghai') await app.api.settings.changeZone({ zone })
  const reading = givenGroup(app.ctx, { name: '晚读共读会' })
  const running = givenGroup(app.ctx, { name: '滨江晨跑团' })
  return { ...app, reading, running }
}

/** A talk over the change of clocks in New York (8 March 2026), a whole-day campaign, and tasks around both. */
async function givenCampaigns(app: App & { reading: { id: string }; running: { id: string } }) {
  const talk = await app.api.campaigns.create(
    campaignDraft([app.reading], {
      note: LONG,
      owner: '林夏',
      time: time('2026-03-07', '20:00', '2026-03-08', '09:30'),
      tasks: [fromStart('确认嘉宾', -60), daysAfter('发海报', -2, '10:00')],
    }),
  )
  const sale = await app.api.campaigns.create(
    campaignDraft([app.reading, app.running], {
      name: '三八限时加购',
      stage: 'convert',
      isConfirmed: true,
      time: time('2026-03-06', undefined, '2026-03-08'),
      tasks: [daysAfter('备货', -1)],
    }),
  )
  return { talk, sale }
}

const RANGE = ['2026-03-01', '2026-03-31T23:59Z'] as const

describe('campaigns and their tasks as a calendar file', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-07T12:00Z', '2026-03-08T01:30Z', '2026-03-07T11:00Z', '2026-03-05T02:00Z'],
    // 8 March begins in winter time and ends in summer time: the morning is UTC−4.
    ['America/New_York', '2026-03-08T01:00Z', '2026-03-08T13:30Z', '2026-03-08T00:00Z', '2026-03-05T15:00Z'],
  ])('stand by the wall clock of %s for both parsers', async (zone, start, end, sixty, poster) => {
    const app = await prepare(zone)
    await givenCampaigns(app)
    const { text, counts } = await textOf(app)
    const expected = [
      { title: '备货（三八限时加购）', start: '2026-03-05', end: '2026-03-06' },
      { title: '发海报（嘉宾分享）', start: poster, end: poster.replace(':00Z', ':15Z') },
      { title: '成交：三八限时加购', start: '2026-03-06', end: '2026-03-09' },
      { title: '确认嘉宾（嘉宾分享）', start: sixty, end: sixty.replace(':00Z', ':15Z') },
      { title: '种草：嘉宾分享', start, end },
    ]
    expect(counts).toEqual({ campaigns: 2, tasks: 3, rituals: 0 })
    expect(happeningsByIcalJs(text, ...RANGE)).toEqual(expected)
    expect(happeningsByNodeIcal(text, ...RANGE)).toEqual(expected)
    expect(text).toContain(`TZID:${zone}`)
  })

  it('carry groups, owner and note, an alarm, and a stamp in UTC', async () => {
    const app = await prepare()
    await givenCampaigns(app)
    const { text } = await textOf(app)
    const events = eventsOf(text)
    const talk = events.find(({ title }) => title === '种草：嘉宾分享')
    expect(talk?.description).toBe(`社群：晚读共读会\n负责人：林夏\n${LONG}`)
    expect(talk).toMatchObject({ status: 'TENTATIVE', alarms: ['PT0S'], stamp: '2026-03-01T04:00:00Z' })
    const sale = events.find(({ title }) => title === '成交：三八限时加购')
    expect(sale).toMatchObject({ status: 'CONFIRMED', alarms: ['PT9H'] })
    expect(sale?.description).toBe('社群：晚读共读会、滨江晨跑团')
  })

  it('fold lines at 75 octets without cutting a character', async () => {
    const app = await prepare()
    await givenCampaigns(app)
    const { text } = await textOf(app)
    const lines = text.split('\r\n')
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(2)
    expect(text).not.toContain('\uFFFD')
  })

  it('keep their ids and grow their sequence when they are moved, so that a calendar updates them', async () => {
    const app = await prepare()
    const { talk } = await givenCampaigns(app)
    const before = eventsOf((await textOf(app)).text)
    await app.api.campaigns.move({
      id: talk.id as never,
      time: time('2026-03-10', '19:00', '2026-03-10', '20:00'),
    })
    const { text } = await textOf(app)
    const after = eventsOf(text)
    expect(after.map(({ uid }) => uid).toSorted()).toEqual(before.map(({ uid }) => uid).toSorted())
    const grown = after.filter(
      ({ uid, sequence }) => sequence > (before.find((one) => one.uid === uid)?.sequence ?? 99),
    )
    expect(grown.map(({ title }) => title).toSorted()).toEqual(
      ['种草：嘉宾分享', '确认嘉宾（嘉宾分享）', '发海报（嘉宾分享）'].toSorted(),
    )
    expect(happeningsByNodeIcal(text, '2026-03-10', '2026-03-11').map(({ start }) => start)).toEqual([
      '2026-03-10T10:00Z',
      '2026-03-10T11:00Z',
    ])
  })

  it('go out as cancelled, without an alarm, when a campaign is called off', async () => {
    const app = await prepare()
    const { talk } = await givenCampaigns(app)
    const before = eventsOf((await textOf(app)).text).find(({ uid }) => uid === `campaign-${talk.id}@qunpu`)
    await app.api.campaigns.cancel({ id: talk.id as never })
    const after = eventsOf((await textOf(app)).text).filter(({ title }) => title.includes('嘉宾分享'))
    expect(after.map(({ status, alarms }) => [status, alarms])).toEqual([
      ['CANCELLED', []],
      ['CANCELLED', []],
      ['CANCELLED', []],
    ])
    expect(after[0]?.uid).toBe(before?.uid)
    expect(after[0]?.sequence).toBeGreaterThan(before?.sequence ?? 99)
  })

  it('leave out what is settled, what is long over, and other groups', async () => {
    const app = await prepare()
    const { talk, sale } = await givenCampaigns(app)
    const [task] = (await app.api.campaigns.show({ id: sale.id as never })).tasks
    if (!task) throw new Error('no task')
    await app.api.campaigns.settleTask({ id: task.id, state: 'done' })
    await app.api.campaigns.create(campaignDraft([app.running], { name: '前年', time: time('2024-12-01') }))
    const group = { kind: 'group', groupId: app.running.id as never } as const
    const ofGroup = await textOf(app, group, 'en')
    expect(eventsOf(ofGroup.text).map(({ title }) => title)).toEqual(['Convert: 三八限时加购'])
    expect([ofGroup.name, ofGroup.counts]).toEqual([
      'Campaigns 滨江晨跑团 2026-03-01.ics',
      { campaigns: 1, tasks: 0, rituals: 0 },
    ])
    const one = await textOf(app, { kind: 'campaign', campaignId: talk.id as never })
    expect([one.name, one.counts]).toEqual(['活动 嘉宾分享.ics', { campaigns: 1, tasks: 2, rituals: 0 }])
  })
})

/** Days of a rule by an expansion of its own, by the wall clock of a zone. */
function expectedStarts(
  zone: string,
  rule: string,
  from: string,
  minute: string,
  without: readonly string[],
) {
  const dtstart = `DTSTART;TZID=${zone}:${from.replaceAll('-', '')}T${minute.replace(':', '')}00`
  const expansion = new RRuleTemporal({ rruleString: `${dtstart}\nRRULE:${rule}`, temporal: Temporal })
  return expansion
    .between(new Date('2026-03-01T00:00:00Z'), new Date('2026-03-31T23:59:00Z'), true)
    .filter((at) => !without.includes(at.toPlainDate().toString()))
    .map((at) => at.toInstant().toString().replace(':00Z', 'Z'))
}

describe('rituals as repeating entries', () => {
  const weekly = {
    name: '周日共读夜',
    words: '今晚读第三章，带一句摘抄来',
    schedule: { pattern: { every: 'week', interval: 1, weekdays: [3, 7] }, minute: 20 * 60 + 30 },
  }

  it.each(['Asia/Shanghai', 'America/New_York'])(
    'fall on the same wall clock before and after a change of clocks in %s, without what was skipped or paused',
    async (zone) => {
      const app = await prepare(zone)
      const { id } = await app.api.rituals.create(draftOf([app.reading.id], weekly))
      await app.api.rituals.mark({ ritualId: id, day: '2026-03-04' as never, state: 'skipped' })
      await app.api.rituals.pause({ id, from: '2026-03-16' as never, until: '2026-03-20' as never })
      const { text, counts } = await textOf(app)
      const byRule = expectedStarts(zone, 'FREQ=WEEKLY;BYDAY=WE,SU', '2026-03-01', '20:30', [
        '2026-03-04',
        '2026-03-18',
      ])
      expect(byRule.length).toBeGreaterThanOrEqual(6)
      expect(counts).toEqual({ campaigns: 0, tasks: 0, rituals: 1 })
      expect(happeningsByIcalJs(text, ...RANGE).map(({ start }) => start)).toEqual(byRule)
      expect(happeningsByNodeIcal(text, ...RANGE).map(({ start }) => start)).toEqual(byRule)
      expect(eventsOf(text)).toMatchObject([
        { uid: `ritual-${id}@qunpu`, title: '周日共读夜', alarms: ['PT0S'] },
      ])
      expect(eventsOf(text)[0]?.description).toBe('社群：晚读共读会\n今晚读第三章，带一句摘抄来')
    },
  )

  it('hold a day elsewhere that was moved, and end with their last day', async () => {
    const app = await prepare('America/New_York')
    const { id } = await app.api.rituals.create(
      draftOf([app.reading.id], { schedule: { endsOn: '2026-03-22' } }),
    )
    const to = { day: '2026-03-09' as never, minute: 19 * 60 }
    await app.api.rituals.moveOne({ ritualId: id, day: '2026-03-08' as never, to })
    const { text } = await textOf(app)
    const starts = ['2026-03-02T01:30Z', '2026-03-09T23:00Z', '2026-03-16T00:30Z', '2026-03-23T00:30Z']
    expect(happeningsByIcalJs(text, ...RANGE).map(({ start }) => start)).toEqual(starts)
    expect(happeningsByNodeIcal(text, ...RANGE).map(({ start }) => start)).toEqual(starts)
    expect(eventsOf(text).map(({ uid }) => uid)).toEqual([`ritual-${id}@qunpu`, `ritual-${id}@qunpu`])
  })

  it('of workdays keep out of holidays, and take place on make-up workdays', async () => {
    const app = await prepare('Asia/Shanghai', '2026-09-14T04:00:00Z')
    await app.api.rituals.create(
      draftOf([app.reading.id], {
        name: '早安',
        schedule: { pattern: { every: 'workday' }, startsOn: '2026-09-14', minute: 8 * 60 },
      }),
    )
    const { text } = await textOf(app)
    const days = (found: readonly { start: string }[]) => found.map(({ start }) => start.slice(5, 10))
    const expected = [
      ...['09-14', '09-15', '09-16', '09-17', '09-18', '09-20', '09-21', '09-22', '09-23', '09-24', '09-28'],
      ...['09-29', '09-30', '10-08', '10-09', '10-10', '10-12'],
    ]
    const range = ['2026-09-14', '2026-10-12T23:00Z'] as const
    expect(days(happeningsByIcalJs(text, ...range))).toEqual(expected)
    expect(days(happeningsByNodeIcal(text, ...range))).toEqual(expected)
  })
})
