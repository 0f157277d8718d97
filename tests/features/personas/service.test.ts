import { describe, expect, it } from 'vitest'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const PIXEL = 'data:image/png;base64,iVBORw0KGgo='
const MINUTE = 60_000

const linXia = {
  name: '林夏',
  roleLine: '晚读共读会 领读人',
  brand: '晚读共读会',
  trade: 'paid_knowledge',
} as const

async function givenPersona(app: ReturnType<typeof createTestApp>, naming: { name?: string } = {}) {
  return app.api.personas.create({ ...linXia, ...naming })
}

describe('a persona', () => {
  it('is there after a restart with all that was said of it', async () => {
    const first = createTestApp()
    const { id } = await givenPersona(first)
    await first.api.personas.edit({ id, change: { nickname: '林夏 · 领读人', alwaysWords: ['陪你读'] } })
    await first.close()
    const { api } = createTestApp({ dataDir: first.dataDir })
    expect(await api.personas.list({})).toEqual([
      expect.objectContaining({
        ...linXia,
        nickname: '林夏 · 领读人',
        alwaysWords: ['陪你读'],
        direction: null,
      }),
    ])
  })

  it('may share its name, but not its role as well', async () => {
    const app = createTestApp()
    await givenPersona(app)
    await expect(givenPersona(app)).rejects.toMatchObject({
      data: { code: 'PERSONA_TAKEN', facts: { name: '林夏 晚读共读会 领读人' } },
    })
    const other = await app.api.personas.create({ ...linXia, roleLine: '童书馆 店主' })
    await expect(app.api.personas.rename({ ...linXia, id: other.id })).rejects.toMatchObject({
      data: { code: 'PERSONA_TAKEN' },
    })
    await app.api.personas.rename({ ...linXia, id: other.id, roleLine: '童书馆 店主' })
  })

  it('gets its old name back', async () => {
    const app = createTestApp()
    const { id } = await givenPersona(app)
    app.clock.advance(30 * MINUTE)
    const { undoId } = await app.api.personas.rename({ ...linXia, id, name: '夏夏', trade: 'education' })
    expect(await app.api.personas.versions({ id })).toHaveLength(2)
    await app.api.workspace.undo({ undoId })
    expect(await app.api.personas.show({ id })).toMatchObject(linXia)
    expect(await app.api.personas.versions({ id })).toHaveLength(1)
  })

  it('goes with everything that is its own and comes back with it', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx, { name: '晚读共读会' })
    const { id } = await givenPersona(app)
    await app.api.personas.setActive({ groupId: group.id, personaId: id })
    await app.api.personas.setPicture({ id, slot: 'avatar', picture: PIXEL })
    const { undoId } = await app.api.personas.remove({ id })
    expect(await app.api.personas.list({})).toEqual([])
    for (const table of ['personas', 'group_personas', 'persona_versions', 'persona_pictures'])
      expect(app.ctx.read.value(`SELECT count(*) FROM ${table}`), table).toBe(0)
    await app.api.workspace.undo({ undoId })
    expect(await app.api.personas.show({ id })).toMatchObject({ ...linXia, groupIds: [group.id] })
    expect((await app.api.personas.pictures({ id })).avatar).toBe(PIXEL)
    expect(await app.api.personas.versions({ id })).toHaveLength(1)
  })

  it('that is gone is named as such', async () => {
    const { api } = createTestApp()
    await expect(
      api.personas.edit({ id: 'gone' as PersonaId, change: { signature: 'x' } }),
    ).rejects.toMatchObject({
      data: { code: 'PERSONA_NOT_FOUND' },
    })
  })
})

describe('a group', () => {
  it('shows one face at a time', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx, { name: '晚读共读会' })
    const first = await app.api.personas.create({ ...linXia, groupIds: [group.id] })
    const second = await givenPersona(app, { name: '周岚' })
    const { undoId } = await app.api.personas.setActive({ groupId: group.id, personaId: second.id })
    const groupsOf = async () => (await app.api.personas.list({})).map(({ groupIds }) => groupIds)
    expect(await groupsOf()).toEqual([[], [group.id]])
    await app.api.workspace.undo({ undoId })
    expect(await groupsOf()).toEqual([[group.id], []])
    await app.api.personas.setActive({ groupId: group.id, personaId: null })
    expect(await groupsOf()).toEqual([[], []])
    expect(first.groupIds).toEqual([group.id])
  })

  it('that was put away counts no more', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx, { name: '晚读共读会' })
    const { id } = await app.api.personas.create({ ...linXia, groupIds: [group.id] })
    await app.api.groups.archive({ groupId: group.id })
    expect((await app.api.personas.show({ id })).groupIds).toEqual([])
  })
})

describe('versions', () => {
  it('take in what is typed within ten minutes, and begin anew after a pause', async () => {
    const app = createTestApp()
    const { id } = await givenPersona(app)
    const typed = async (signature: string) => app.api.personas.edit({ id, change: { signature } })
    app.clock.advance(9 * MINUTE)
    await typed('每晚')
    app.clock.advance(9 * MINUTE)
    await typed('每晚 20 分钟')
    expect(await app.api.personas.versions({ id })).toHaveLength(1)
    app.clock.advance(10 * MINUTE)
    await typed('每晚 20 分钟读完一本书')
    await typed('每晚 20 分钟读完一本书')
    expect(await app.api.personas.versions({ id })).toMatchObject([
      { version: 2, kind: 'edited', content: { signature: '每晚 20 分钟读完一本书' } },
      { version: 1, kind: 'created', content: { signature: '每晚 20 分钟' } },
    ])
  })

  it('come back as the newest one, and that can be taken back', async () => {
    const app = createTestApp()
    const { id } = await givenPersona(app)
    app.clock.advance(30 * MINUTE)
    await app.api.personas.edit({ id, change: { signature: '童书馆' } })
    const { persona, undoId } = await app.api.personas.restore({ id, version: 1 })
    expect(persona.signature).toBe('')
    expect((await app.api.personas.versions({ id })).map(({ kind }) => kind)).toEqual([
      'restored',
      'edited',
      'created',
    ])
    await app.api.workspace.undo({ undoId })
    expect((await app.api.personas.show({ id })).signature).toBe('童书馆')
    await expect(app.api.personas.restore({ id, version: 7 })).rejects.toMatchObject({
      data: { code: 'PERSONA_VERSION_NOT_FOUND', facts: { name: '林夏', version: 7 } },
    })
  })
})

describe('the direction', () => {
  it('is as the answers advise, unless the operator chose otherwise', async () => {
    const { api } = createTestApp()
    const { id } = await api.personas.create(linXia)
    const answers = {
      brand: 'unknown',
      operator: 'few',
      service: 'alone',
      price: 'middle',
      motive: 'result',
      proof: ['years'],
    } as const
    expect(
      (await api.personas.edit({ id, change: { answers: { ...answers, proof: null } } })).direction,
    ).toBeNull()
    expect(
      (await api.personas.edit({ id, change: { answers: { ...answers, proof: ['years'] } } })).direction,
    ).toBe('expert')
    const change = { chosenDirection: 'approachable', chosenReason: '群友就是要人陪' } as const
    expect((await api.personas.edit({ id, change })).direction).toBe('approachable')
    expect((await api.personas.edit({ id, change: { chosenDirection: null } })).direction).toBe('expert')
  })
})

it('knows every table that hangs on a persona, so that nothing is left behind', async () => {
  const { belongings } = await import('#electron/features/personas/belongings.ts')
  const { ctx } = createTestApp()
  const hanging = ctx.read.all<{ name: string }>(
    `SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND c.name = 'persona_no' ORDER BY 1`,
  )
  expect(belongings.map(({ table }) => table)).toEqual(
    expect.arrayContaining(hanging.map(({ name }) => name)),
  )
  expect(hanging.length).toBeGreaterThan(2)
})
