import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

async function givenPersona() {
  const app = createTestApp()
  const { api, ctx } = app
  const group = givenGroup(ctx, { name: '晚读共读会' })
  for (const name of ['周敏', '顾言', '沈默']) givenMember(ctx, group, { name })
  const persona = await api.personas.create({
    name: '林夏',
    roleLine: '领读人',
    brand: '晚读共读会',
    trade: 'paid_knowledge',
    groupIds: [group.id as GroupId],
  })
  const personaId = persona.id
  await api.personas.edit({ id: personaId, change: { alwaysWords: ['陪你读'], neverWords: ['割韭菜'] } })
  await api.introductions.saveAnswers({
    personaId,
    answers: {
      identity: '前图书编辑',
      brand_is: '每晚 20 分钟的付费共读',
      gives: '领读和拆书笔记',
      outcome: '一个月读完一本书',
    },
  })
  await api.introductions.addCredential({
    personaId,
    credential: { kind: 'years', text: '做了 9 年图书编辑', proofNote: '豆瓣责编页' },
  })
  await api.contentOutput.addPillar({ personaId, name: '拆书方法', why: '读得懂才读得完' })
  return { ...app, personaId }
}

describe('the sheet of a persona', () => {
  it('gathers what a partner may read', async () => {
    const { api, personaId } = await givenPersona()
    const sheet = await api.personaSheet.show({ personaId, anonymise: false })
    const versions = await api.introductions.list({ personaId })
    expect(sheet).toMatchObject({
      name: '林夏',
      roleLine: '领读人',
      trade: 'paid_knowledge',
      credentials: [{ kind: 'years', text: '做了 9 年图书编辑', proofNote: '豆瓣责编页', hasProof: true }],
      alwaysWords: ['陪你读'],
      neverWords: ['割韭菜'],
      pillars: [{ name: '拆书方法', why: '读得懂才读得完' }],
      groups: [{ name: '晚读共读会', kind: 'paid_knowledge', members: 3 }],
      anonymised: false,
    })
    expect(sheet.introductions.oneLine).toBe(versions.find(({ kind }) => kind === 'one_line')?.text)
    expect(sheet.introductions.oneLine).not.toBe('')
    expect(sheet.trust?.facts).toEqual([])
  })

  it('hides the names of groups unless asked not to, and names no member and no file', async () => {
    const { api, ctx, personaId } = await givenPersona()
    ctx.writeQuietly((db) => db.run("UPDATE introduction_credentials SET proof_path = '/home/lin/证书.jpg'"))
    const sheet = await api.personaSheet.show({ personaId })
    expect(sheet.anonymised).toBe(true)
    expect(sheet.groups).toEqual([{ name: null, kind: 'paid_knowledge', members: 3 }])
    const text = JSON.stringify(sheet)
    for (const hidden of ['周敏', '顾言', '沈默', '证书.jpg']) expect(text).not.toContain(hidden)
  })

  it('is refused for a persona that is gone', async () => {
    const { api } = createTestApp()
    await expect(api.personaSheet.show({ personaId: 'gone' as PersonaId })).rejects.toMatchObject({
      data: { code: 'PERSONA_NOT_FOUND' },
    })
  })
})
