import { describe, expect, it } from 'vitest'
import { createPeopleApp } from './given-people.ts'
import { logOf, mailOf } from './people-logs.ts'

const LOG = logOf([
  { at: '2026-03-08T20:00:00', name: '林夏', text: '早' },
  { at: '2026-03-08T20:01:00', name: '周敏', text: '早' },
])
const COPIED = mailOf([
  { at: '2026-03-09T09:00:00', name: '林夏（上海）', text: '我在' },
  { at: '2026-03-09T09:03:00', name: '老周', text: '收到' },
])

async function imported() {
  const app = createPeopleApp()
  await app.bring(LOG)
  const { batchId } = await app.bring(COPIED)
  const pairs = async () =>
    (await app.api.members.listLikelySame({})).pairs.map(({ keep, other, reasons }) => [
      keep.name,
      other.name,
      ...reasons,
    ])
  return { ...app, pairs, batchId }
}

describe('people who may be the same one', () => {
  it('are offered with what speaks for it, the one with an account first, and never merged silently', async () => {
    const { api, ctx, pairs } = await imported()
    expect(await pairs()).toEqual([['林夏', '林夏（上海）', 'name']])
    expect(await api.members.countLikelySame({})).toEqual({ count: 1 })
    expect(ctx.read.value('SELECT count(*) FROM people')).toBe(4)
  })

  it('are found by the remark that the operator gives', async () => {
    const { api, idOf, pairs } = await imported()
    await api.members.editProfile({ personId: idOf('周敏'), changes: { remark: '老周' }, seen: {} })
    expect(await pairs()).toEqual([
      ['周敏', '老周', 'remark'],
      ['林夏', '林夏（上海）', 'name'],
    ])
  })

  it('are offered in the groups that they are in', async () => {
    const { api } = await imported()
    const [group] = await api.groups.list({})
    const other = await api.groups.create({
      name: '跑团',
      platform: 'wechat',
      capacity: 500,
      kind: 'interest',
    })
    expect(await api.members.countLikelySame({ groupId: group!.id })).toEqual({ count: 1 })
    expect(await api.members.countLikelySame({ groupId: other.id })).toEqual({ count: 0 })
  })

  it('are gone once merged', async () => {
    const { merge, pairs } = await imported()
    await merge('林夏', '林夏（上海）')
    expect(await pairs()).toEqual([])
  })
})

describe('people who are not the same one', () => {
  it('are never offered again: not after a restart, not after the import came again, until it is taken back', async () => {
    const app = await imported()
    const { undoId } = await app.api.members.declareDistinct({
      keepId: app.idOf('林夏'),
      otherId: app.idOf('林夏（上海）'),
    })
    expect(await app.pairs()).toEqual([])
    app.close()
    const again = createPeopleApp({ dataDir: app.dataDir })
    expect(await again.api.members.countLikelySame({})).toEqual({ count: 0 })
    expect((await again.api.chatImport.undoPreview({ batchId: app.batchId })).staying).toEqual([
      '林夏（上海）',
    ])
    await again.undoImport(app.batchId)
    await again.bring(COPIED)
    expect(await again.api.members.countLikelySame({})).toEqual({ count: 0 })
    const told = await again.api.members.previewMerge({
      keepId: again.idOf('林夏'),
      otherId: again.idOf('林夏（上海）'),
    })
    expect(told.doubts).toEqual(['told_apart'])
    await again.api.workspace.undo({ undoId: undoId ?? '' })
    expect(await again.api.members.countLikelySame({})).toEqual({ count: 1 })
  })

  it('stay told apart from whoever one of them becomes part of', async () => {
    const { api, merge, idOf, pairs } = await imported()
    await api.members.declareDistinct({ keepId: idOf('林夏'), otherId: idOf('林夏（上海）') })
    await merge('老周', '林夏（上海）')
    expect(await pairs()).toEqual([])
  })
})
