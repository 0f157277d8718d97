import type { FlashStart } from '#shared/features/flash-groups/contract.ts'
import type { FlashGroupId } from '#shared/features/flash-groups/model.ts'
import { standardSale } from '#shared/features/flash-groups/rules/sale.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { day } from '#tests/features/campaigns/given-campaigns.ts'
import { type GivenGroup, givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** A reading club with six members, on 2026-03-10; a flash group begins ten days later unless told otherwise. */
export function givenReaders() {
  const app = createTestApp()
  const reading = givenGroup(app.ctx, { name: '晚读共读会' })
  const alumni = givenGroup(app.ctx, { name: '写作校友群' })
  const member = (
    name: string,
    group: GivenGroup = reading,
    more: { staffRole?: string; personNo?: number } = {},
  ) => givenMember(app.ctx, group, { name, joinedOn: '2026-01-05', ...more })
  const people = {
    lin: member('林夏', reading, { staffRole: 'owner' }),
    su: member('苏念'),
    gu: member('顾言'),
    meng: member('孟婉清'),
    bai: member('白茶'),
    he: member('何处'),
  }
  const idOf = (who: keyof typeof people) => people[who].personId as PersonId
  const startOf = (more: Partial<FlashStart> = {}): FlashStart => ({
    name: '写作体验营 9 期',
    sourceIds: [reading.id as GroupId],
    groupId: null,
    targetId: alumni.id as GroupId,
    startsOn: day('2026-03-20'),
    sale: standardSale,
    wantedSignups: 30,
    language: 'zh-CN',
    ...more,
  })
  const undo = (undoId: string | null) => app.api.workspace.undo({ undoId: undoId ?? '' })
  return { ...app, reading, alumni, people, idOf, startOf, undo, member }
}

/** The same with the flash group started, 苏念 顾言 孟婉清 signed and the first two of them in it. */
export async function givenFlash() {
  const given = givenReaders()
  const { api, ctx, people } = given
  const started = await api.flashGroups.start(given.startOf())
  const id: FlashGroupId = started.id
  const flash = await api.flashGroups.show({ id })
  await api.participants.take({
    campaignId: flash.recruitId,
    source: 'chain',
    text: '#接龙\n写作体验营\n1. 苏念\n2. 顾言\n3. 孟婉清\n4. 路人甲',
  })
  const groupNo = ctx.read.value<number>('SELECT no FROM groups WHERE id = ?', flash.group.id) ?? 0
  const camp: GivenGroup = { ...given.reading, no: groupNo, id: flash.group.id }
  const inside = {
    su: given.member('苏念', camp, { personNo: people.su.personNo }),
    gu: given.member('顾言', camp, { personNo: people.gu.personNo }),
    lin: given.member('林夏', camp, { personNo: people.lin.personNo, staffRole: 'owner' }),
  }
  const who = async () =>
    (await api.flashGroups.people({ id })).map(({ name, fate, hasBought, isActive }) => ({
      name,
      fate,
      hasBought,
      isActive,
    }))
  const fates = async () =>
    Object.fromEntries((await api.flashGroups.people({ id })).map(({ name, fate }) => [name, fate]))
  return { ...given, id, started, flash, camp, inside, who, fates }
}
