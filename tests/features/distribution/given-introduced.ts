import type { GroupId } from '#shared/features/groups/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { type GivenGroup, givenGroup, givenMember } from '#tests/support/builders.ts'
import type { createTestApp } from '#tests/support/test-app.ts'

type TestApp = ReturnType<typeof createTestApp>

/** A persona that answered enough to have a one-liner, a group post and a long text. */
export async function givenPersona(
  app: TestApp,
  options: { name?: string; groupIds?: string[] } = {},
): Promise<Persona> {
  const { name = '林夏', groupIds = [] } = options
  const persona = await app.api.personas.create({
    name,
    roleLine: '领读人',
    brand: '晚读共读会',
    trade: 'paid_knowledge',
    groupIds: groupIds as GroupId[],
  })
  await app.api.introductions.saveAnswers({
    personaId: persona.id,
    answers: {
      identity: '前图书编辑，两个孩子的妈妈',
      brand_is: '每晚 20 分钟的付费共读',
      gives: '领读、拆书笔记、每周一次直播答疑',
      outcome: '一个月读完一本书',
    },
  })
  return persona
}

/** A group with so many members who came on given days. */
export function givenCrowd(app: TestApp, name: string, joinedOn: readonly (string | null)[]): GivenGroup {
  const group = givenGroup(app.ctx, { name })
  for (const [at, day] of joinedOn.entries())
    givenMember(app.ctx, group, { name: `${name}${at}`, ...(day === null ? {} : { joinedOn: day }) })
  return group
}

/** The same day so many times. */
export function days(count: number, day: string): string[] {
  return Array.from({ length: count }, () => day)
}
