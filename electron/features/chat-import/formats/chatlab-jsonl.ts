import type { ChatSource } from '../source.ts'
import { ChatlabRecords, isJsonRecord, type JsonRecord } from './chatlab-records.ts'
import type { ChatFormatReader, ParsedChat, ParsedItem, Sniffed } from './format.ts'
import { parseJson, parseJsonWithLongIds } from './json-cutter.ts'
import { excerptOf, headLines, type LineReader, readLines, withoutMarks } from './text-lines.ts'

/** How far from the top a header may stand. */
const HEADER_WITHIN = 50
const HEADERS: ReadonlySet<unknown> = new Set(['header', 'chatlab', 'meta'])
const RECORDS: ReadonlySet<unknown> = new Set(['member', 'message'])

/** ChatLab JSONL (formats.md §3.4), with the two-line header of WeFlow. */
export const chatlabJsonl: ChatFormatReader = {
  id: 'chatlab-jsonl',
  sniff,
  parse: (source, options) => readLines(source, options, new JsonlReader()),
}

function sniff(source: ChatSource): Sniffed | null {
  const result = (confidence: number): Sniffed => ({
    format: 'chatlab-jsonl',
    confidence,
    needsDate: false,
    isComplete: true,
  })
  let records = 0
  let seen = 0
  for (const line of headLines(source)) {
    const text = withoutMarks(line).trim()
    if (text === '' || text.startsWith('#')) continue
    seen += 1
    if (seen > HEADER_WITHIN) break
    const record = text.startsWith('{') ? parseJson(text) : undefined
    if (isJsonRecord(record) && HEADERS.has(record._type)) return result(1)
    if (isJsonRecord(record) && RECORDS.has(record._type)) records += 1
    // A header with an embedded picture may be longer than what is looked at.
    if (record === undefined && /^\{\s*"_type"\s*:\s*"(?:header|chatlab|meta)"/.test(text)) return result(1)
  }
  return records > 0 ? result(0.9) : null
}

class JsonlReader implements LineReader {
  private records = new ChatlabRecords()
  private chatlab: unknown = null
  private meta: unknown = null
  private hasHeader = false
  private waiting: { record: JsonRecord; line: number }[] = []
  private isOpen = false

  take(line: string, lineNumber: number, out: ParsedItem[]): void {
    const text = line.charCodeAt(0) === 0x7b ? line : withoutMarks(line).trim()
    if (text === '' || text.startsWith('#')) return
    const record = parseJsonWithLongIds(text)
    if (!isJsonRecord(record)) {
      out.push({ type: 'issue', line: lineNumber, reason: 'bad_json', facts: {}, excerpt: excerptOf(text) })
      return
    }
    this.takeRecord(record, lineNumber, out)
  }

  end(out: ParsedItem[]): void {
    if (this.hasHeader || this.waiting.length > 0) this.open(out)
  }

  unnamedChat(): ParsedChat {
    return this.records.chat(this.chatlab, this.meta)
  }

  private takeRecord(record: JsonRecord, lineNumber: number, out: ParsedItem[]): void {
    const type = record._type
    if (HEADERS.has(type)) {
      this.takeHeader(record)
      return
    }
    if (!RECORDS.has(type)) {
      const excerpt = excerptOf(JSON.stringify(record))
      out.push({ type: 'issue', line: lineNumber, reason: 'unknown_record', facts: {}, excerpt })
      return
    }
    this.waiting.push({ record, line: lineNumber })
    // What a record means depends on the header, which may come a few lines later.
    if (this.isOpen || this.hasHeader || this.waiting.length >= HEADER_WITHIN) this.open(out)
  }

  /** A header after messages begins another chat: files that were put together. */
  private takeHeader(record: JsonRecord): void {
    if (this.isOpen) {
      this.isOpen = false
      this.chatlab = null
      this.meta = null
      this.records = new ChatlabRecords()
    }
    this.hasHeader = true
    if (record._type !== 'meta') this.chatlab = record.chatlab ?? record
    if (record._type === 'meta') this.meta = record.meta ?? record
    else if (record.meta !== undefined) this.meta = record.meta
  }

  private open(out: ParsedItem[]): void {
    if (!this.isOpen) out.push(this.unnamedChat())
    this.isOpen = true
    for (const { record, line } of this.waiting)
      out.push(
        record._type === 'member' ? this.records.member(record, line) : this.records.message(record, line),
      )
    this.waiting = []
  }
}
