import { deriveStaleDays, refreshFigures } from '#electron/features/activity/service.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { WeeklyReportInput } from '#shared/features/reports/model.ts'
import { type ChatLine, createGiven, onDay, shanghai } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** The week that tests speak of: Monday 2026-03-02 to Sunday 2026-03-08, seen from Tuesday 2026-03-10, noon. */
export const MONDAY = '2026-03-02'
export const SUNDAY = '2026-03-08'
const READING = 'reading' as GroupId

type TestApp = ReturnType<typeof createTestApp>
type WeekOptions = { covers?: { from: string; until: string } | null }

/** One reading group with its owner, whose log covers 2026 until the morning of the day on which the report is made. */
export function givenWeek(options: WeekOptions & { now?: string } = {}) {
  return givenWeekIn(createTestApp(options.now === undefined ? {} : { now: options.now }), options)
}

/** The same in a workspace that stands already. */
export function givenWeekIn(app: TestApp, options: WeekOptions = {}) {
  const given = createGiven(app.ctx)
  const covers =
    options.covers === undefined
      ? { from: shanghai('2026-01-01', '00:00'), until: shanghai('2026-03-10', '08:00') }
      : options.covers
  const group = given.group({ id: READING, name: '晚读共读会' })
  if (covers) given.coverage(group, covers.from, covers.until)
  const owner = given.member(group, '林夏掌柜', {
    staffRole: 'owner',
    joined: { kind: 'day', by: '2025-11-01' },
  })
  const member = (name: string, by = '2025-11-01', more: Parameters<typeof given.member>[2] = {}) =>
    given.member(group, name, { joined: { kind: 'day', by }, ...more })
  const say = (
    who: number,
    date: string,
    time = '12:00',
    text = '我来说一句',
    more: Partial<ChatLine> = {},
  ) => given.messages(group, [{ at: shanghai(date, time), who, text, ...more }])
  const derive = async () => {
    await deriveStaleDays(app.ctx)
    await refreshFigures(app.ctx)
  }
  const report = async (input: Partial<WeeklyReportInput> = {}) => {
    await derive()
    return app.api.reports.weekly({ groupId: READING, date: onDay('2026-03-04'), ...input })
  }
  return { ...app, given, group, groupId: READING, owner, member, say, derive, report }
}

export type GivenWeek = ReturnType<typeof givenWeek>
