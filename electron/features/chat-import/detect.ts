import type { ChatFormat } from '#shared/features/chat-import/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { chatlabJson } from './formats/chatlab-json.ts'
import { chatlabJsonl } from './formats/chatlab-jsonl.ts'
import { chatlogCsv } from './formats/chatlog-csv.ts'
import type { ChatFormatReader, Sniffed } from './formats/format.ts'
import { findOtherFormats, type OtherFormat } from './formats/other-formats.ts'
import { qqText } from './formats/qq-text.ts'
import { wechatMail } from './formats/wechat-mail.ts'
import { wechatPasted } from './formats/wechat-pasted.ts'
import { firstLines } from './read-source.ts'
import type { ChatSource } from './source.ts'

/** Every format that is read; a new one adds one line. */
const READERS: readonly ChatFormatReader[] = [
  chatlabJson,
  chatlabJsonl,
  wechatMail,
  qqText,
  chatlogCsv,
  wechatPasted,
]

/** Share of the header-looking lines that the winner must explain, and that nobody else may (formats.md §1). */
const ENOUGH = 0.8
const TOO_MUCH = 0.2

/** The reader of a format. */
export function readerOf(format: ChatFormat): ChatFormatReader {
  const reader = READERS.find(({ id }) => id === format)
  if (!reader) throw new AppError('FORMAT_UNKNOWN', { name: '', firstLines: '' })
  return reader
}

/**
 * The format of a source, by its content. Throws FORMAT_NOT_YET (facts `format`, `label`) for a format that is known but
 * not read, else FORMAT_UNKNOWN; both with the first lines. Two formats that may both be meant are unknown, too.
 */
export function detectFormat(source: ChatSource): Sniffed {
  const all = READERS.map((reader) => reader.sniff(source)).filter((found) => found !== null)
  const others = findOtherFormats(source)
  all.sort((a, b) => b.confidence - a.confidence)
  const best = all[0]
  if (best && isClear(best, [...all.slice(1), ...others])) return best
  const other = [...others].sort((a, b) => b.confidence - a.confidence)[0]
  const facts = { name: source.name, firstLines: firstLines(source, 12).join('\n') }
  if (other && isClear(other, all)) throw new AppError('FORMAT_NOT_YET', { ...facts, ...nameOf(other) })
  throw new AppError('FORMAT_UNKNOWN', facts)
}

function isClear(best: { confidence: number }, rivals: readonly { confidence: number }[]): boolean {
  if (best.confidence === 1) return true
  return best.confidence >= ENOUGH && rivals.every(({ confidence }) => confidence < TOO_MUCH)
}

function nameOf({ id, label }: OtherFormat): { format: string; label: string } {
  return { format: id, label }
}
