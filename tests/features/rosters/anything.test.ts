import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RosterField } from '#shared/features/rosters/model.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const code = async (call: Promise<unknown>) =>
  call.then(
    () => 'READ',
    (error) => (error as { code?: string }).code,
  )

it('reads or refuses any file in words, whatever is in it', async () => {
  const { api, dataDir } = createTestApp()
  const path = join(dataDir, 'any.csv')
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc
          .string({ unit: 'binary', minLength: 1, maxLength: 200 })
          .map((text) => new TextEncoder().encode(text)),
        fc
          .array(
            fc.constantFrom(
              '昵称',
              '"',
              ',',
              '\n',
              '\r',
              '\t',
              ';',
              '1.',
              '@',
              '、',
              '接龙',
              '微信号',
              '2026/1/2',
            ),
            {
              minLength: 1,
              maxLength: 60,
            },
          )
          .map((parts) => new TextEncoder().encode(parts.join(''))),
        fc.uint8Array({ maxLength: 100 }).map((bytes) => Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes)),
        fc.uint8Array({ maxLength: 100 }).map((bytes) => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...bytes)),
      ),
      async (bytes) => {
        writeFileSync(path, bytes)
        expect(['READ', 'REFUSED']).toContain(await code(api.rosters.inspect({ source: { path } })))
      },
    ),
    { numRuns: 300 },
  )
})

it('gives every row of any table exactly one outcome, and undoes it without a trace', async () => {
  const fields: RosterField[] = ['nickname', 'wxid', 'joined', 'phone', 'region', 'left', 'inviter', 'age']
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '林夏',
      '顾言',
      'wxid_a',
      '2026/1/2',
      '9月31日',
      '2062-1-1',
      '已退群',
      '无',
      '=1+1',
      '13800138000',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(table, fc.boolean(), async (rows, isCompleteList) => {
      const { api, ctx, close } = createTestApp()
      const quoted = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
      const source = { text: ['a,b,c,d,e,f,g,h', ...quoted].join('\n') }
      const draft = { name: '群', platform: 'wechat', capacity: 500, kind: 'interest' } as const
      const input = { source, delimiter: ',', headerLine: 1, mapping: fields, isCompleteList } as const
      const target = { kind: 'new', draft } as const
      const outcome = await code(api.rosters.importRoster({ ...input, target }))
      if (outcome === 'READ') {
        const plan = JSON.parse(ctx.read.value<string>('SELECT counts FROM import_batches') ?? '{}')
        const { rows: all, ...counts } = plan as Record<string, number>
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all)
        const [entry] = await api.chatImport.history()
        for await (const _ of await api.chatImport.undoBatch({ batchId: entry!.batchId })) void _
      } else expect(outcome).toBe('REFUSED')
      for (const name of [
        'people',
        'memberships',
        'member_names',
        'membership_events',
        'platform_identities',
        'groups',
      ])
        expect(ctx.read.value(`SELECT count(*) FROM ${name}`), name).toBe(0)
      close()
    }),
    { numRuns: 60 },
  )
})
