import type { ChatSource } from '../source.ts'
import { ChatlabRecords, isJsonRecord } from './chatlab-records.ts'
import type { ChatFormatReader, ParsedItem, ParseOptions, Sniffed } from './format.ts'
import { type JsonCut, JsonCutter, parseJson, parseJsonWithLongIds } from './json-cutter.ts'
import { outlineOf } from './json-outline.ts'
import { excerptOf, ITEMS_AT_ONCE } from './text-lines.ts'

/** ChatLab JSON (formats.md §3.4), read as a stream: only one record is held at a time. Lines are record numbers. */
export const chatlabJson: ChatFormatReader = { id: 'chatlab-json', sniff, parse }

function sniff(source: ChatSource): Sniffed | null {
  const outline = outlineOf(source.head)
  if (!outline?.has('chatlab') || outline.has('_type')) return null
  // Before the messages came into view, a long first line of JSONL looks the same.
  if (!outline.has('messages') && !outline.has('members') && source.name.toLowerCase().endsWith('.jsonl'))
    return null
  return { format: 'chatlab-json', confidence: 1, needsDate: false, isComplete: true }
}

async function* parse(source: ChatSource, options: ParseOptions): AsyncGenerator<ParsedItem[]> {
  const records = new ChatlabRecords()
  const header = await readHeader(source, options.signal)
  const out: ParsedItem[] = [records.chat(header.chatlab, header.meta)]
  const cutter = new JsonCutter({ values: [], arrays: ['members', 'messages'] })
  let last = 0
  for await (const piece of source.pieces(options.signal)) {
    for (const cut of cutter.push(piece)) {
      last = cut.index + 1
      out.push(itemOf(records, cut))
      if (out.length >= ITEMS_AT_ONCE) yield out.splice(0, ITEMS_AT_ONCE)
    }
  }
  if (!cutter.isComplete)
    out.push({ type: 'issue', line: last + 1, reason: 'cut_file', facts: {}, excerpt: '' })
  yield out
}

type Header = { chatlab?: unknown; meta?: unknown }

/** The header stands first in all known files, but keys may come in any order: then the file is read twice. */
async function readHeader(source: ChatSource, signal?: AbortSignal): Promise<Header> {
  const header = takeHeader(new JsonCutter({ values: ['chatlab', 'meta'], arrays: [] }), source.head, {})
  if ('chatlab' in header && 'meta' in header) return header
  const cutter = new JsonCutter({ values: ['chatlab', 'meta'], arrays: [] })
  for await (const piece of source.pieces(signal)) {
    takeHeader(cutter, piece, header)
    if ('chatlab' in header && 'meta' in header) break
  }
  return header
}

function takeHeader(cutter: JsonCutter, piece: string, header: Header): Header {
  for (const { key, text } of cutter.push(piece))
    header[key === 'meta' ? 'meta' : 'chatlab'] = text === null ? null : parseJson(text)
  return header
}

function itemOf(records: ChatlabRecords, cut: JsonCut): ParsedItem {
  const line = cut.index + 1
  const where = { list: cut.key }
  if (cut.text === null) return { type: 'issue', line, reason: 'record_too_long', facts: where, excerpt: '' }
  const record = parseJsonWithLongIds(cut.text)
  if (!isJsonRecord(record))
    return { type: 'issue', line, reason: 'bad_json', facts: where, excerpt: excerptOf(cut.text) }
  return cut.key === 'members' ? records.member(record, line) : records.message(record, line)
}
