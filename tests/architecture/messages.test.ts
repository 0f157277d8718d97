import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import type { Messages } from '#shared/kernel/messages.ts'
import { filesBelow, textOf } from '#tests/support/sources.ts'

const modules = import.meta.glob<Record<string, unknown>>(
  [
    '../../shared/features/*/messages.ts',
    '../../shared/features/*/messages/*.ts',
    '../../renderer/app/**/*messages.ts',
    '../../shared/kernel/*messages.ts',
    '../../shared/host-messages.ts',
    '../../electron/main/words.ts',
  ],
  { eager: true },
)

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && 'zh-CN' in value && 'en' in value
}

const all = Object.entries(modules).flatMap(([file, exports]) =>
  Object.values(exports)
    .filter(isMessages)
    .map((messages) => ({ file, messages })),
)

/** Names of the variables that a pattern uses. */
function variablesOf(pattern: string): string[] {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child)
    else if (typeof node === 'object' && node !== null) {
      const { type, value, options } = node as {
        type?: number
        value?: unknown
        options?: Record<string, { value: unknown }>
      }
      if (type !== undefined && type >= 1 && type <= 6 && typeof value === 'string') names.add(value)
      for (const option of Object.values(options ?? {})) visit(option.value)
    }
  }
  visit(new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true }).getAst())
  return [...names].sort()
}

describe('words', () => {
  it('are there in both languages with the same variables', () => {
    expect(all.length).toBeGreaterThan(5)
    for (const { file, messages } of all) {
      expect(Object.keys(messages.en).sort(), file).toEqual(Object.keys(messages['zh-CN']).sort())
      for (const [key, zh] of Object.entries(messages['zh-CN'])) {
        const en = messages.en[key] ?? ''
        expect(zh.trim(), `${file} ${key}`).not.toBe('')
        expect(en.trim(), `${file} ${key}`).not.toBe('')
        expect(variablesOf(en), `${file} ${key}`).toEqual(variablesOf(zh))
      }
    }
  })

  it('keep Chinese out of the English sentences', () => {
    const mixed = all.flatMap(({ file, messages }) =>
      Object.entries(messages.en)
        .filter(([, text]) =>
          /[\u4e00-\u9fff]/.test(text.replace(/\{[^}]*\}|“[^”]*”|"[^"]*"|\([^)]*\)/g, '')),
        )
        .map(([key]) => `${file} ${key}`),
    )
    expect(mixed).toEqual([])
  })

  it('exist for every refusal that the code can throw', () => {
    const thrown = new Map<string, string>()
    for (const file of [...filesBelow('electron', ['.ts']), ...filesBelow('shared', ['.ts'])])
      for (const [, code = ''] of textOf(file).matchAll(/new AppError\(\s*'([A-Z_]+)'/g))
        thrown.set(code, file)
    const worded = new Set(all.flatMap(({ messages }) => Object.keys(messages.en)))
    const silent = [...thrown].filter(([code]) => !worded.has(`error.${code}`))
    expect(silent).toEqual([])
    expect(thrown.size).toBeGreaterThan(10)
  })
})
