import type { DataContext } from '#electron/backend/context.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** A workspace with the ways of the tests into it. */
export function createPeopleApp(options: { now?: string; dataDir?: string } = {}) {
  const app = createTestApp({ now: '2026-03-10T12:00:00+08:00', ...options })
  const { api, ctx } = app
  const bring = async (text: string) => {
    const [group] = await api.groups.list({})
    const target = group ? ({ kind: 'group', groupId: group.id } as const) : ({ kind: 'auto' } as const)
    const { chats } = await api.chatImport.importLog({ source: { text }, target })
    return { batchId: chats[0]!.batchId, added: chats[0]!.added }
  }
  const undoImport = async (batchId: Awaited<ReturnType<typeof bring>>['batchId']) => {
    for await (const _ of await api.chatImport.undoBatch({ batchId })) void _
  }
  const idOf = (name: string) => personIdOf(ctx, name)
  const merge = async (keep: string, other: string) => {
    const { undoId } = await api.members.merge({ keepId: idOf(keep), otherId: idOf(other) })
    return undoId ?? ''
  }
  return { ...app, bring, undoImport, idOf, merge }
}

function personIdOf(ctx: DataContext, name: string): PersonId {
  const id = ctx.read.value<PersonId>('SELECT id FROM people WHERE display_name = ?', name)
  if (!id) throw new Error(`nobody is called ${name}`)
  return id
}

/** Every row of every table but those that only say what must be derived or can be taken back. */
export function everything(ctx: DataContext): Record<string, unknown[]> {
  const tables = ctx.read.all<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT IN ('undo_entries', 'stale_days', 'activity_states', 'workspace_settings', 'follow_ups',
         'follow_up_reasons')`,
  )
  const rows = tables.map(({ name }) => {
    const all = ctx.read.all<object>(`SELECT * FROM ${name}`)
    return [name, all.map((row) => JSON.stringify({ ...row, is_dirty: undefined })).sort()] as const
  })
  const cards = ctx.read.all(
    `SELECT f.no, f.state, f.rule, f.person_no, f.due_at, r.key, r.state AS reason FROM follow_ups f
     LEFT JOIN follow_up_reasons r ON r.follow_up_no = f.no WHERE f.state <> 'withdrawn' ORDER BY f.no, r.key`,
  )
  return { ...Object.fromEntries(rows), cards }
}
