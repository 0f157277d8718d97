import { SolarDay } from 'tyme4ts'
import { z } from 'zod'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, dayKey, defineRule, type MemberRef } from './rule.ts'
import { morningOf } from './times.ts'

/** Somebody whose birthday is known: `MM-DD`, or `L MM-DD` by the lunar calendar. */
export type BirthdayFact = { member: MemberRef; birthday: string }

const two = (value: number) => String(value).padStart(2, '0')
const known = new Map<CalendarDate, readonly string[]>()

/**
 * The birthdays that are celebrated on a day, as profiles hold them. 29 February falls on the 28th in other years, the
 * 30th of a short lunar month on its 29th; nothing falls into a leap month.
 */
export function birthdaysOn(date: CalendarDate): readonly string[] {
  const remembered = known.get(date)
  if (remembered) return remembered
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const found = [`${two(month)}-${two(day)}`]
  if (month === 2 && day === 28 && addDays(date, 1).slice(5) !== '02-29') found.push('02-29')
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay()
  const lunarMonth = lunar.getLunarMonth()
  if (!lunarMonth.isLeap()) {
    found.push(`L ${two(lunarMonth.getMonth())}-${two(lunar.getDay())}`)
    if (lunar.getDay() === 29 && lunarMonth.getDayCount() === 29)
      found.push(`L ${two(lunarMonth.getMonth())}-30`)
  }
  if (known.size > 2000) known.clear()
  known.set(date, found)
  return found
}

/** Congratulates at 10:00 on the day. It is one event of the person, whatever groups they are in. */
export const birthday = defineRule({
  id: 'birthday',
  settings: z.object(commonSettings),
  defaults: { isOn: true, priority: 3, freshDays: 7, scriptId: null },
  reason: z.object({ rule: z.literal('birthday'), on: calendarDate, isLunar: z.boolean() }),
  words: defineMessages(
    {
      'source.birthday': '生日',
      'reason.birthday':
        '{days, plural, =0 {今天生日} =1 {昨天生日} other {# 天前生日}}{isLunar, select, true {（农历）} other {}}',
      'rule.birthday.when': '成员生日，当天 10 点到期（公历或农历）',
    },
    {
      'source.birthday': 'Birthday',
      'reason.birthday':
        'Birthday {days, plural, =0 {today} =1 {yesterday} other {# days ago}}{isLunar, select, true { (lunar)} other {}}',
      'rule.birthday.when': 'Birthday of a member, due at 10:00 (solar or lunar)',
    },
  ),
  judge(fact: BirthdayFact, { settings, calendar, now }) {
    const today = calendar.dateAt(now)
    for (let back = 0; back < settings.freshDays; back += 1) {
      const on = addDays(today, -back)
      if (!birthdaysOn(on).includes(fact.birthday)) continue
      return {
        event: dayKey({ groupId: '', personId: fact.member.personId }, 'birthday', on),
        eventAt: calendar.startOf(on),
        dueAt: morningOf(on, calendar),
        facts: { on, isLunar: fact.birthday.startsWith('L') },
      }
    }
    return null
  },
  say: ({ on, isLunar }, today) => ({
    key: 'reason.birthday',
    values: { days: Math.max(0, daysBetween(on, today)), isLunar: String(isLunar) },
  }),
})
