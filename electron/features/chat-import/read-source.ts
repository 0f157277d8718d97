import { type FileHandle, open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import type { SourceFile } from '#electron/backend/context.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { type ByteSample, binaryKindOf, recogniseEncoding } from './decode.ts'
import type { ChatSource } from './source.ts'

const PIECE_BYTES = 256 * 1024
const HEAD_BYTES = 256 * 1024
/** Files up to this size are looked at whole before their encoding is named. */
const WHOLE_BYTES = 4 << 20
const PROBES = 24
const PROBE_BYTES = 64 * 1024
const LINES_AT_ONCE = 4096
/** Longer lines are cut: an embedded picture, or a file without line ends. */
const LONGEST_LINE = 8 << 20
/** Encodings of which the refusal shows a preview, to choose from. */
const OFFERED = ['gb18030', 'big5', 'utf-8', 'utf-16le', 'shift_jis', 'euc-kr', 'windows-1252']

/**
 * Opens a file on disk and recognises its encoding, unless the operator named one. Throws FILE_NOT_FOUND,
 * FILE_NOT_READABLE, SOURCE_EMPTY, SOURCE_NOT_TEXT, ENCODING_UNSUPPORTED, and ENCODING_UNKNOWN with the first line in
 * each encoding that may be meant.
 */
export async function openFileSource(file: SourceFile, encoding?: string): Promise<ChatSource> {
  const sample = await sampleOf(file)
  if (sample.head.length === 0) throw new AppError('SOURCE_EMPTY', { name: file.name })
  const known = encoding ?? recogniseEncoding(sample)
  const binary = binaryKindOf(sample.head, known)
  if (binary) throw new AppError('SOURCE_NOT_TEXT', { name: file.name, kind: binary })
  if (known === null) throw new AppError('ENCODING_UNKNOWN', { name: file.name, ...previewsOf(sample.head) })
  return new FileSource(file, newDecoder(known).encoding, sample.head)
}

/**
 * Hands on all bytes of a file piece by piece. Each piece lies in the same buffer and is overwritten by the next one, so
 * that a large file needs no memory. Throws FILE_NOT_FOUND and FILE_NOT_READABLE.
 */
export async function readBytes(file: SourceFile, take: (piece: Uint8Array) => void): Promise<void> {
  const handle = await openPath(file)
  try {
    const buffer = new Uint8Array(PIECE_BYTES)
    for (;;) {
      const bytesRead = await readInto(file, handle, buffer, null)
      if (bytesRead === 0) return
      take(buffer.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

/** A pasted text as a source; `at` is the moment of pasting. Throws SOURCE_EMPTY. */
export function textSource(text: string, name: string, at: number): ChatSource {
  if (text.trim() === '') throw new AppError('SOURCE_EMPTY', { name })
  return new TextSource(text, name, at)
}

/** The first lines of a source, cut to 200 characters each, to be shown when nobody recognises it. */
export function firstLines(source: ChatSource, count: number): string[] {
  return source.head.split(/\r\n|[\n\r]/, count).map((line) => line.slice(0, 200))
}

class FileSource implements ChatSource {
  readonly name: string
  readonly size: number
  readonly modifiedAt: number
  readonly encoding: string
  readonly head: string
  bytesRead = 0
  private readonly file: SourceFile

  constructor(file: SourceFile, encoding: string, headBytes: Uint8Array) {
    this.name = file.name
    this.size = file.size
    this.modifiedAt = file.modifiedAt
    this.file = file
    this.encoding = encoding
    this.head = withoutBom(newDecoder(encoding).decode(headBytes.subarray(0, HEAD_BYTES), { stream: true }))
  }

  async *pieces(signal?: AbortSignal): AsyncGenerator<string> {
    const handle = await openPath(this.file)
    try {
      const decoder = newDecoder(this.encoding)
      const buffer = new Uint8Array(PIECE_BYTES)
      this.bytesRead = 0
      let isFirst = true
      for (;;) {
        signal?.throwIfAborted()
        const bytesRead = await readInto(this.file, handle, buffer, null)
        this.bytesRead += bytesRead
        const text: string =
          bytesRead === 0 ? decoder.decode() : decoder.decode(buffer.subarray(0, bytesRead), { stream: true })
        if (text !== '') {
          yield isFirst ? withoutBom(text) : text
          isFirst = false
        }
        if (bytesRead === 0) return
      }
    } finally {
      await handle.close()
    }
  }

  lines(signal?: AbortSignal): AsyncGenerator<string[]> {
    return linesOf(this.pieces(signal))
  }
}

class TextSource implements ChatSource {
  readonly name: string
  readonly size: number
  readonly modifiedAt: number
  readonly encoding = 'utf-8'
  readonly head: string
  bytesRead = 0
  private readonly text: string

  constructor(text: string, name: string, at: number) {
    this.text = withoutBom(text)
    this.name = name
    this.size = Buffer.byteLength(this.text)
    this.modifiedAt = at
    this.head = wholeCharacters(this.text, HEAD_BYTES / 2)
  }

  async *pieces(signal?: AbortSignal): AsyncGenerator<string> {
    this.bytesRead = 0
    for (let at = 0; at < this.text.length; ) {
      signal?.throwIfAborted()
      const piece = wholeCharacters(this.text.slice(at, at + PIECE_BYTES + 1), PIECE_BYTES)
      at += piece.length
      this.bytesRead = Math.round((at / this.text.length) * this.size)
      yield piece
    }
  }

  lines(signal?: AbortSignal): AsyncGenerator<string[]> {
    return linesOf(this.pieces(signal))
  }
}

/**
 * Lines of a text that comes in pieces: CRLF, LF and CR end a line, also where the two halves of CRLF fall into different
 * pieces. Arrays hold at most 4,096 lines; a line beyond 8 Mi characters is cut, so that memory stays bounded.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let carry = ''
  let hasHeldReturn = false
  let isSkipping = false
  for await (const piece of pieces) {
    if (piece === '') continue
    const text: string = hasHeldReturn ? `\r${piece}` : piece
    hasHeldReturn = text.endsWith('\r')
    const lines = splitLines(hasHeldReturn ? text.slice(0, -1) : text)
    if (!isSkipping) lines[0] = carry + (lines[0] ?? '')
    else lines[0] = carry
    carry = lines.pop() ?? ''
    if (lines.length > 0) isSkipping = false
    if (carry.length > LONGEST_LINE) {
      carry = carry.slice(0, LONGEST_LINE)
      isSkipping = true
    }
    if (lines.length <= LINES_AT_ONCE) {
      if (lines.length > 0) yield lines
    } else {
      for (let at = 0; at < lines.length; at += LINES_AT_ONCE) yield lines.slice(at, at + LINES_AT_ONCE)
    }
  }
  if (carry !== '' || hasHeldReturn) yield [carry]
}

function splitLines(text: string): string[] {
  const lines = text.split('\n')
  if (!text.includes('\r')) return lines
  const last = lines.length - 1
  let hasInner = false
  for (let at = 0; at <= last; at += 1) {
    const line = lines[at] ?? ''
    // The last part has no LF yet, so a CR at its end was held back by the caller and one inside ends a line.
    const bare = at < last && line.endsWith('\r') ? line.slice(0, -1) : line
    lines[at] = bare
    if (!hasInner && bare.includes('\r')) hasInner = true
  }
  return hasInner ? lines.flatMap((line) => line.split('\r')) : lines
}

function newDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch (cause) {
    throw new AppError('ENCODING_UNSUPPORTED', { encoding }, { cause })
  }
}

function withoutBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** At most `length` UTF-16 units, never ending between the halves of a surrogate pair. */
function wholeCharacters(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length)
}

async function openPath(file: SourceFile): Promise<FileHandle> {
  try {
    return await open(file.path, 'r')
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new AppError(isMissing ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE', { name: file.name }, { cause })
  }
}

/** Fills the buffer as far as one read goes, from `position` or from where the last one ended. */
async function readInto(
  file: SourceFile,
  handle: FileHandle,
  buffer: Uint8Array,
  position: number | null,
): Promise<number> {
  try {
    return (await handle.read(buffer, 0, buffer.length, position)).bytesRead
  } catch (cause) {
    throw new AppError('FILE_NOT_READABLE', { name: file.name }, { cause })
  }
}

/** The beginning of a file, and of a large one pieces from all over it: Chinese may begin late in an English log. */
async function sampleOf(file: SourceFile): Promise<ByteSample> {
  const handle = await openPath(file)
  try {
    const isWhole = file.size <= WHOLE_BYTES
    const head = await readAt(file, handle, 0, isWhole ? WHOLE_BYTES : PIECE_BYTES)
    const pieces: Uint8Array[] = []
    for (let probe = 1; !isWhole && probe <= PROBES; probe += 1) {
      const at = Math.floor(((file.size - PROBE_BYTES) * probe) / PROBES)
      pieces.push(betweenCharacters(await readAt(file, handle, at, PROBE_BYTES)))
    }
    return { head, pieces, isWhole }
  } finally {
    await handle.close()
  }
}

async function readAt(
  file: SourceFile,
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const buffer = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const bytesRead = await readInto(file, handle, buffer.subarray(filled), position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/** Bytes below 0x30 stand alone in UTF-8, GB18030 and Big5: what lies between two of them is whole characters. */
function betweenCharacters(bytes: Uint8Array): Uint8Array {
  const from = bytes.findIndex((byte) => byte < 0x30)
  const until = bytes.findLastIndex((byte) => byte < 0x30)
  return from < 0 ? bytes.subarray(0, 0) : bytes.subarray(from, until + 1)
}

function previewsOf(head: Uint8Array): Record<string, string> {
  const previews: Record<string, string> = {}
  for (const encoding of OFFERED) {
    const text = new TextDecoder(encoding).decode(head.subarray(0, 400), { stream: true })
    previews[`preview.${encoding}`] = text.replace(/\s+/g, ' ').slice(0, 60)
  }
  return previews
}
