import { z } from 'zod'

const user = z.object({ userName: z.string(), displayName: z.string().nullish() })
const room = z.object({
  name: z.string(),
  owner: z.string().nullish(),
  users: z.array(user),
  remark: z.string().nullish(),
  nickName: z.string().nullish(),
})
const answer = z.union([z.object({ items: z.array(room).min(1) }), z.array(room).min(1), room])

/** A chat room of the exporter chatlog: its id, its name and its members with their cards (formats.md §2.3). */
export type Chatroom = { chatId: string; name: string; rows: string[][] }

/** Columns of {@link Chatroom}.rows. */
export const CHATROOM_HEADER = ['wxid', '群昵称', '群身份'] as const

/** Chat rooms of a JSON text, or null when it is something else. */
export function readChatrooms(text: string): Chatroom[] | null {
  if (!/^\s*[[{]/.test(text) || !text.includes('"users"')) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = answer.safeParse(json)
  if (!parsed.success) return null
  const rooms = Array.isArray(parsed.data)
    ? parsed.data
    : 'items' in parsed.data
      ? parsed.data.items
      : [parsed.data]
  return rooms.map((found) => ({
    chatId: found.name,
    name: found.nickName || found.remark || found.name,
    rows: found.users.map(({ userName, displayName }) => [
      userName,
      displayName ?? '',
      userName === found.owner ? '群主' : '',
    ]),
  }))
}
