import { deriveFigures, deriveStaleDays } from '#electron/features/activity/service.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { campaignDraft, time } from '#tests/features/campaigns/given-campaigns.ts'
import { type ChatLine, createGiven, onDay, shanghai } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** So many lines of a member on each of `days` days from a day on. */
export function talk(from: string, days: number, who: number, perDay: number): ChatLine[] {
  return Array.from({ length: days }, (_, at) => addDays(onDay(from), at)).flatMap((on: CalendarDate) =>
    Array.from({ length: perDay }, (_, at) => ({
      at: shanghai(on, `12:${String(at).padStart(2, '0')}:${String(who % 60).padStart(2, '0')}`),
      who,
      text: `今天读到第 ${at} 页`,
    })),
  )
}

/**
 * A reading club that is known until 2026-04-01 of 2026-04-02, with a workshop from March 10 to 12: quiet before, twice as
 * lively after. Three members talk, the owner posts.
 */
export async function givenWorkshop(options: { until?: string } = {}) {
  const app = createTestApp({ now: '2026-04-02T12:00:00+08:00' })
  const { ctx, api } = app
  const given = createGiven(ctx)
  const groupNo = given.group({ name: '晚读共读会' })
  const join = { kind: 'day', by: '2026-01-05' } as const
  const su = given.member(groupNo, '苏念', { joined: join })
  const gu = given.member(groupNo, '顾言', { joined: join })
  const meng = given.member(groupNo, '孟婉清', { joined: join, leftBy: '2026-03-15' })
  const lin = given.member(groupNo, '林夏', { staffRole: 'owner', joined: join })
  given.coverage(groupNo, '2026-01-01T00:00+08:00', options.until ?? '2026-04-02T10:00+08:00')
  given.messages(groupNo, [
    ...talk('2026-02-20', 18, su, 3),
    ...talk('2026-02-20', 18, gu, 1),
    ...talk('2026-03-10', 3, su, 9),
    ...talk('2026-03-10', 3, meng, 2),
    ...talk('2026-03-10', 3, lin, 5),
    ...talk('2026-03-13', 18, su, 6),
    ...talk('2026-03-13', 18, gu, 2),
  ])
  await deriveStaleDays(ctx)
  await deriveFigures(ctx)
  const idOf = (table: 'groups' | 'people', no: number) =>
    ctx.read.value<string>(`SELECT id FROM ${table} WHERE no = ?`, no) ?? ''
  const personOf = (membershipNo: number) =>
    idOf(
      'people',
      ctx.read.value<number>('SELECT person_no FROM memberships WHERE no = ?', membershipNo) ?? 0,
    ) as PersonId
  const groupId = idOf('groups', groupNo) as GroupId
  const create = async (draft: object = {}): Promise<CampaignId> => {
    const { id } = await api.campaigns.create(
      campaignDraft([{ id: groupId }], {
        name: '三天读书营',
        time: time('2026-03-10', undefined, '2026-03-12'),
        isConfirmed: true,
        playbookId: 'shipped.micro-course',
        playbookName: '干货微课',
        ...draft,
      }),
    )
    return id
  }
  const undo = (undoId: string | null) => api.workspace.undo({ undoId: undoId ?? '' })
  const people = { su: personOf(su), gu: personOf(gu), meng: personOf(meng), lin: personOf(lin) }
  return { ...app, app, given, groupNo, groupId, members: { su, gu, meng, lin }, people, create, undo }
}
