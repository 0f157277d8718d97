import type { Answers, CredentialDraft } from '#shared/features/introductions/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>

/** Answers of a reading club, as an operator types them. */
export const readingAnswers: Answers = {
  identity: '我是前图书编辑',
  place: '杭州',
  life: '两个孩子的妈妈',
  brand_is: '每晚 20 分钟的付费共读',
  origin: '有了孩子以后，我也成了买了很多、读完很少的人，2023 年春天开始每晚在群里和大家一起读',
  audience: '想读书又总读不完的人',
  gives: '领读、拆书笔记、每周一次直播答疑',
  outcome: '每晚 20 分钟读完一本书',
  start: '从今晚第 12 章跟上就好',
  difference: '没有打卡惩罚，也不比谁读得快',
}

export const readingCredentials: readonly CredentialDraft[] = [
  { kind: 'years', text: '做了 9 年图书编辑，责编 60 余本', proofNote: '版权页可查' },
  { kind: 'number', text: '3 年带 1,860 人读完 42 本书', proofNote: '群成员与打卡记录' },
  { kind: 'case', text: '学员方圆从零到出版第一本书', proofNote: '' },
]

/** A persona without a word of introduction. */
export async function givenPersona({ api }: App, name = '林夏'): Promise<PersonaId> {
  const { id } = await api.personas.create({
    name,
    roleLine: '领读人',
    brand: '晚读共读会',
    trade: 'paid_knowledge',
  })
  await api.personas.edit({ id, change: { chosenDirection: 'expert' } })
  return id
}

/** The same with every question answered. */
export async function givenIntroduction(app: App, name?: string): Promise<PersonaId> {
  const personaId = await givenPersona(app, name)
  await app.api.introductions.saveAnswers({ personaId, answers: readingAnswers })
  for (const credential of readingCredentials)
    await app.api.introductions.addCredential({ personaId, credential })
  return personaId
}
