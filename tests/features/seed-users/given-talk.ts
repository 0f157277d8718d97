import { deriveFigures, deriveStaleDays } from '#electron/features/activity/service.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type ChatLine, createGiven, onDay, shanghai } from '#tests/support/given-chat.ts'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>

/** Groups in which people talk by the day, with facts and figures derived by the code that derives them in life. */
export function createTalk(app: App) {
  const { ctx } = app
  const given = createGiven(ctx)
  const idOf = (table: 'groups' | 'people', no: number) =>
    ctx.read.value<string>(`SELECT id FROM ${table} WHERE no = ?`, no) ?? ''
  const personIn = (membershipNo: number) =>
    ctx.read.value<number>('SELECT person_no FROM memberships WHERE no = ?', membershipNo) ?? 0

  /** One line a minute from noon on. */
  const lines = (on: CalendarDate, who: number, count: number, text = '大家好呀'): ChatLine[] =>
    Array.from({ length: count }, (_, at) => ({
      at: shanghai(
        on,
        [12 + Math.floor(at / 60), at % 60, who % 60].map((part) => String(part).padStart(2, '0')).join(':'),
      ),
      who,
      text: `${text}${at}`,
    }))

  return {
    ...given,
    lines,
    personIn,
    groupId: (no: number) => idOf('groups', no),
    personId: (membershipNo: number) => idOf('people', personIn(membershipNo)),
    /** Everybody's number of messages a day over some days. */
    talk(groupNo: number, from: string, perDay: readonly (readonly (readonly [number, number])[])[]): void {
      const all = perDay.flatMap((said, at) =>
        said.flatMap(([who, count]) => lines(addDays(onDay(from), at), who, count)),
      )
      given.messages(groupNo, all)
    },
    async derive(): Promise<void> {
      await deriveStaleDays(ctx)
      await deriveFigures(ctx)
    },
  }
}
