import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { chatImportMessages } from '#shared/features/chat-import/messages.ts'
import { chatFormats } from '#shared/features/chat-import/model.ts'
import { formatMessage } from '#shared/kernel/messages.ts'

const root = fileURLToPath(new URL('../../../electron/features/chat-import/', import.meta.url))

/** Codes that stand in the code of the readers, as `reason: 'code'`, `issue('code')` or `AppError('CODE'`. */
function codesIn(files: readonly string[], pattern: RegExp): string[] {
  const found = files.flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(pattern)])
  return [...new Set(found.map((match) => match[1] ?? ''))].sort()
}

const readers = readdirSync(`${root}formats`).map((file) => `formats/${file}`)
const reasons = codesIn(readers, /(?:reason: |issue\(|\bline, )'([a-z_]+)'/g)
const refusals = codesIn(['read-source.ts', 'detect.ts'], /'([A-Z]+(?:_[A-Z]+)+)'/g).filter(
  (code) => code !== 'FILE_NOT_FOUND',
)

describe('words about reading chat logs', () => {
  it('finds the codes it looks for', () => {
    expect(reasons).toEqual(expect.arrayContaining(['bad_json', 'bad_member', 'open_quote', 'cut_file']))
    expect(refusals).toEqual(
      expect.arrayContaining(['FORMAT_NOT_YET', 'ENCODING_UNKNOWN', 'SOURCE_NOT_TEXT']),
    )
  })

  it.each(['zh-CN', 'en'] as const)('has words in %s for every reason, refusal and format', (locale) => {
    const keys = [
      ...reasons.map((reason) => `importIssue.${reason}`),
      ...refusals.map((code) => `error.${code}`),
      ...chatFormats.map((format) => `format.${format}`),
    ] as (keyof (typeof chatImportMessages)['en'])[]
    const facts = {
      name: 'a.txt',
      kind: 'zip',
      encoding: 'x',
      label: 'LINE',
      lines: 2,
      firstLines: '',
      format: 'x',
    }
    for (const key of keys) {
      expect(chatImportMessages[locale], key).toHaveProperty([key])
      expect(formatMessage(chatImportMessages, locale, key, facts)).not.toMatch(/[{}]/)
    }
  })

  it.each(['zip', 'gzip', 'rar', '7z', 'sqlite', 'pdf', 'png', 'jpeg', 'office', 'binary'])(
    'says what to do with a %s file',
    (kind) => {
      const said = formatMessage(chatImportMessages, 'zh-CN', 'error.SOURCE_NOT_TEXT', { name: 'a', kind })
      expect(said.endsWith('。')).toBe(true)
      expect(said.includes('解压')).toBe(['zip', 'gzip', 'rar', '7z'].includes(kind))
    },
  )
})
