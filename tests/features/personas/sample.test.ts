import { expect, it } from 'vitest'
import { belongings } from '#electron/features/personas/belongings.ts'
import { adviseDirection } from '#shared/features/personas/rules/direction.ts'
import { faceStateOf } from '#shared/features/personas/rules/face.ts'
import { createSampleApp } from '#tests/support/sample-workspace.ts'
import { createTestApp } from '#tests/support/test-app.ts'

it('gives each group of the sample a persona of its own, worked out and with a past', async () => {
  const { api } = await createSampleApp()
  const groups = await api.groups.list({})
  const personas = await api.personas.list({})
  expect(personas.flatMap(({ groupIds }) => groupIds).sort()).toEqual(groups.map(({ id }) => id).sort())
  for (const persona of personas) {
    const face = faceStateOf(persona, await api.personas.pictures({ id: persona.id }))
    expect(persona.isSample).toBe(true)
    expect(adviseDirection(persona.answers)).not.toBeNull()
    expect(face.done / face.count, persona.roleLine).toBeGreaterThan(0.4)
    expect(persona.alwaysWords.length * persona.neverWords.length).toBeGreaterThan(0)
    const versions = await api.personas.versions({ id: persona.id })
    expect(versions.length).toBeGreaterThan(1)
    expect(versions[0]?.content).toMatchObject({
      signature: persona.signature,
      neverWords: persona.neverWords,
    })
  }
  expect(new Set(personas.map(({ direction }) => direction)).size).toBe(2)
  expect(personas.filter(({ chosenDirection }) => chosenDirection !== null)).toHaveLength(1)
})

it('leaves the personas of the operator when the sample goes, without its groups', async () => {
  const { api, ctx } = await createSampleApp()
  const [group] = await api.groups.list({})
  const own = await api.personas.create({ name: '周岚', groupIds: group ? [group.id] : [] })
  for await (const _ of await api.workspace.removeSample());
  expect(await api.personas.list({})).toMatchObject([{ id: own.id, groupIds: [] }])
  expect(ctx.read.value('SELECT count(*) FROM group_personas')).toBe(0)
  expect(ctx.read.value('SELECT count(*) FROM persona_pictures')).toBe(0)
})

it('brings back all that hangs on a persona when its deletion is undone', async () => {
  const { api, ctx } = await createSampleApp()
  const tables = ['personas', ...belongings.map(({ table }) => table)]
  const everything = () =>
    tables.map((table) =>
      ctx.read
        .all(`SELECT * FROM ${table}`)
        .map((row) => JSON.stringify(row))
        .sort(),
    )
  const before = everything()
  for (const { id } of await api.personas.list({})) {
    const no = ctx.read.value<number>('SELECT no FROM personas WHERE id = ?', id) ?? 0
    const { undoId } = await api.personas.remove({ id })
    for (const { table, where } of belongings)
      expect(ctx.read.value(`SELECT count(*) FROM ${table} WHERE ${where}`, no), table).toBe(0)
    await api.workspace.undo({ undoId })
    expect(everything()).toEqual(before)
  }
})

it('forgets where a persona was active when the import that opened the group is undone', async () => {
  const { api, ctx } = createTestApp()
  await api.chatImport.importLog({
    source: {
      text: '林夏 2026/3/9 20:01:12\n今晚读第三章\n\n方圆 2026/3/9 20:02:40\n收到',
      name: '晚读共读会.txt',
    },
    format: 'wechat-pasted',
    target: { kind: 'auto' },
  })
  const [group] = await api.groups.list({})
  const { id } = await api.personas.create({ name: '林夏', groupIds: group ? [group.id] : [] })
  const [batch] = await api.chatImport.history()
  expect((await api.personas.show({ id })).groupIds).toHaveLength(1)
  for await (const _ of await api.chatImport.undoBatch({ batchId: batch!.batchId }));
  expect(await api.groups.list({})).toEqual([])
  expect(ctx.read.value('SELECT count(*) FROM group_personas')).toBe(0)
})
