import { z } from 'zod'

export const batchId = z.string().min(1).brand<'BatchId'>()
export type BatchId = z.infer<typeof batchId>

/** Where the text to import is: a file that the host vouches for, a path (command line only), or pasted text. */
export const sourceRef = z.union([
  z.object({ token: z.string() }),
  z.object({ path: z.string() }),
  z.object({ text: z.string().max(20_000_000), name: z.string().optional() }),
])
export type SourceRefInput = z.infer<typeof sourceRef>

/** How exactly a source tells time; the number is what the database stores. */
export const precisions = { second: 0, minute: 1, day: 2, none: 3 } as const
export type Precision = keyof typeof precisions

/** Kinds of messages that count as activity, and `system` which never does; the number is what the database stores. */
export const messageKinds = {
  text: 0,
  image: 1,
  voice: 2,
  video: 3,
  file: 4,
  sticker: 5,
  link: 6,
  location: 7,
  red_packet: 8,
  transfer: 9,
  call: 10,
  forward: 11,
  card: 12,
  share: 13,
  other: 14,
  system: 20,
  recall: 21,
  poke: 22,
} as const
export type MessageKind = keyof typeof messageKinds

/** Kinds from here on are events of the chat program, never activity. */
export const FIRST_EVENT_KIND = 20

/** Bit flags of a stored message. */
export const messageFlags = {
  certainQuestion: 1,
  likelyQuestion: 2,
  mention: 4,
  quoteReply: 8,
  own: 16,
} as const

export const chatFormats = [
  'chatlab-json',
  'chatlab-jsonl',
  'wechat-mail',
  'wechat-pasted',
  'qq-text',
  'chatlog-csv',
] as const
export const chatFormat = z.enum(chatFormats)
export type ChatFormat = z.infer<typeof chatFormat>
