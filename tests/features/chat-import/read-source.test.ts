import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  firstLines,
  linesOf,
  openFileSource,
  textSource,
} from '#electron/features/chat-import/read-source.ts'
import type { ChatSource } from '#electron/features/chat-import/source.ts'
import { encodeText } from '#tests/support/encode-text.ts'

function file(bytes: Uint8Array | string) {
  const dir = mkdtempSync(join(tmpdir(), 'qunpu-source-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const path = join(dir, 'log.txt')
  writeFileSync(path, bytes)
  const size = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.length
  return { path, name: 'log.txt', size, modifiedAt: 5 }
}

async function linesIn(source: ChatSource): Promise<string[]> {
  const all: string[] = []
  for await (const lines of source.lines()) {
    expect(lines.length).toBeLessThanOrEqual(4096)
    all.push(...lines)
  }
  return all
}

async function* inPieces(text: string, lengths: readonly number[]) {
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1
    yield text.slice(at, at + length)
    at += length
  }
}

async function splitInPieces(text: string, lengths: readonly number[]): Promise<string[]> {
  const all: string[] = []
  for await (const lines of linesOf(inPieces(text, lengths))) all.push(...lines)
  return all
}

describe('lines of a text', () => {
  it('ends a line at CRLF, LF and CR, and needs no end after the last one', async () => {
    expect(await splitInPieces('a\r\nb\nc\rd\n\r\n\re', [100])).toEqual(['a', 'b', 'c', 'd', '', '', 'e'])
    expect(await splitInPieces('a\r', [100])).toEqual(['a'])
    expect(await splitInPieces('a\n\r', [100])).toEqual(['a', ''])
    expect(await splitInPieces('', [100])).toEqual([])
  })

  it('finds the same lines in whatever pieces a text arrives', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '字', '') })
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        async (whole, lengths) => {
          const expected = whole.split(/\r\n|\n|\r/)
          if (expected.at(-1) === '') expected.pop()
          expect(await splitInPieces(whole, lengths)).toEqual(expected)
        },
      ),
    )
  })

  it('cuts a line without end, and goes on behind it', async () => {
    const lines = await splitInPieces(`${'x'.repeat(20 << 20)}\nnext\n`, [1 << 20])
    expect(lines).toHaveLength(2)
    expect(lines[0]?.length).toBe(8 << 20)
    expect(lines[1]).toBe('next')
    expect(await splitInPieces('y'.repeat(9 << 20), [1 << 20])).toHaveLength(1)
  })
})

describe('a file as a source', () => {
  it.each(['utf-8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be', 'gb18030', 'gb18030-bom'])(
    'reads every character of a long file in %s, across its pieces',
    async (encoding) => {
      const lines = Array.from({ length: 30_000 }, (_, at) => `第${at}行：今天读到哪里了`)
      const opened = file(encodeText(`${lines.join('\r\n')}\r\n`, encoding))
      const source = await openFileSource(opened)
      expect(source).toMatchObject({
        name: 'log.txt',
        size: opened.size,
        modifiedAt: 5,
        encoding: encoding.replace('-bom', ''),
      })
      expect(await linesIn(source)).toEqual(lines)
      expect(source.bytesRead).toBe(opened.size)
      expect(source.head.startsWith('第0行')).toBe(true)
      expect(source.head).not.toContain('\ufffd')
    },
  )

  it('reads Big5, and any encoding that the operator names', async () => {
    const bytes = encodeText('張三：\n你好\n', 'big5')
    expect(await linesIn(await openFileSource(file(bytes)))).toEqual(['張三：', '你好'])
    const named = await openFileSource(file(Uint8Array.from([0x83, 0x52, 0x0a])), 'shift_jis')
    expect(await linesIn(named)).toEqual(['コ'])
    await expect(openFileSource(file('a'), 'klingon')).rejects.toMatchObject({
      code: 'ENCODING_UNSUPPORTED',
      facts: { encoding: 'klingon' },
    })
  })

  it('notices Chinese that begins late in a large file', async () => {
    const english = 'an english line of some length\n'.repeat(200_000)
    const opened = file(
      Buffer.concat([
        Buffer.from(english),
        encodeText('今天几点开始？大家早上好\n'.repeat(60_000), 'gb18030'),
      ]),
    )
    expect((await openFileSource(opened)).encoding).toBe('gb18030')
  })

  it('reads twice from the beginning, and stops when asked', async () => {
    const source = await openFileSource(file('a\n'.repeat(400_000)))
    expect(await linesIn(source)).toHaveLength(400_000)
    expect(await linesIn(source)).toHaveLength(400_000)
    const stop = new AbortController()
    const reading = source.lines(stop.signal)
    await reading.next()
    stop.abort()
    await expect(async () => {
      for await (const _ of reading);
    }).rejects.toThrow('aborted')
  })

  it('refuses what is no text, is empty, cannot be read, or is gone', async () => {
    await expect(openFileSource(file(Uint8Array.of(0x50, 0x4b, 3, 4, 1)))).rejects.toMatchObject({
      code: 'SOURCE_NOT_TEXT',
      facts: { name: 'log.txt', kind: 'zip' },
    })
    await expect(
      openFileSource(file(Uint8Array.from({ length: 900 }, (_, at) => at % 5))),
    ).rejects.toMatchObject({ code: 'SOURCE_NOT_TEXT', facts: { kind: 'binary' } })
    await expect(openFileSource(file(''))).rejects.toMatchObject({ code: 'SOURCE_EMPTY' })
    await expect(
      openFileSource({ path: '/nowhere/x', name: 'x', size: 1, modifiedAt: 0 }),
    ).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', facts: { name: 'x' } })
    await expect(
      openFileSource({ path: tmpdir(), name: 'dir', size: 1, modifiedAt: 0 }),
    ).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' })
  })

  it.skipIf(process.getuid?.() === 0)('refuses a file without permission', async () => {
    const opened = file('a')
    chmodSync(opened.path, 0)
    await expect(openFileSource(opened)).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' })
  })

  it('shows previews when it cannot tell the encoding', async () => {
    const bytes = Uint8Array.from([
      0x83, 0x52, 0x83, 0x93, 0x83, 0x73, 0x83, 0x85, 0x81, 0x5b, 0x83, 0x5e, 0x82, 0xcd,
    ])
    await expect(openFileSource(file(bytes))).rejects.toMatchObject({
      code: 'ENCODING_UNKNOWN',
      facts: {
        name: 'log.txt',
        'preview.shift_jis': 'コンピュータは',
        'preview.gb18030': expect.any(String),
      },
    })
  })
})

describe('pasted text as a source', () => {
  it('reads it like a file', async () => {
    const text = `\ufeff甲：\r\n${'好😊'.repeat(300_000)}\n乙`
    const source = textSource(text, 'paste', 7)
    expect(source).toMatchObject({
      name: 'paste',
      modifiedAt: 7,
      encoding: 'utf-8',
      size: Buffer.byteLength(text) - 3,
    })
    expect(await linesIn(source)).toEqual(['甲：', '好😊'.repeat(300_000), '乙'])
    expect(source.bytesRead).toBe(source.size)
    let whole = ''
    for await (const piece of source.pieces()) {
      expect(piece.isWellFormed()).toBe(true)
      whole += piece
    }
    expect(`\ufeff${whole}`).toBe(text)
  })

  it('refuses an empty one and shows first lines of any', () => {
    expect(() => textSource(' \n', 'paste', 0)).toThrow('SOURCE_EMPTY')
    const source = textSource(`一\r二\n${'长'.repeat(300)}\r\n四\n五`, 'paste', 0)
    expect(firstLines(source, 3)).toEqual(['一', '二', '长'.repeat(200)])
  })
})
