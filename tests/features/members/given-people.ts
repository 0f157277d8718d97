import type { DataContext } from '#electron/backend/context.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { createTestApp } from '#tests/support/test-app.ts'

export type Line = { at: string; name: string; text: string }

/** A complete ChatLab log of the group: seconds, and an account behind every name. */
export function logOf(lines: readonly Line[], group = '晚读共读会'): string {
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: Date.parse('2026-03-10T11:00:00+08:00') / 1000 },
    meta: { name: group, platform: 'wechat', type: 'group', groupId: `${group}@chatroom` },
  }
  const rows = lines.map(({ at, name, text }) => ({
    _type: 'message',
    sender: accountOf(name),
    accountName: name,
    timestamp: Date.parse(`${at}+08:00`) / 1000,
    type: 0,
    content: text,
  }))
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

/** wxid of somebody, by their name. */
export function accountOf(name: string): string {
  return `wxid_${[...name].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('')}`
}

/** A mail of the same group: minutes, and names without any account, as the operator calls people. */
export function mailOf(lines: readonly Line[], group = '晚读共读会'): string {
  const body = lines.map(({ at, name, text }) => `${name}  ${at.slice(11, 16)}\n\n${text}\n`)
  const day = lines[0]?.at.slice(0, 10) ?? ''
  return `${group} 微信群上的聊天记录如下，请查收。\n\n—————  ${day}  —————\n\n\n${body.join('\n')}`
}

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
    return [name, all.map((row) => JSON.stringify(row)).sort()] as const
  })
  const cards = ctx.read.all(
    `SELECT f.no, f.state, f.rule, f.person_no, f.due_at, r.key, r.state AS reason FROM follow_ups f
     LEFT JOIN follow_up_reasons r ON r.follow_up_no = f.no WHERE f.state <> 'withdrawn' ORDER BY f.no, r.key`,
  )
  return { ...Object.fromEntries(rows), cards }
}
