type LoggedLine = { at: string; name: string; text: string; isSystem?: boolean }

/** A message of the chat program itself. */
const SYSTEM_TYPE = 80

/** The text of a ChatLab file of one group; times are Shanghai's, such as 2026-03-09T10:00:00. */
export function chatLabLog(group: {
  name: string
  id: string
  exportedAt: string
  lines: readonly LoggedLine[]
}): string {
  const secondsOf = (at: string) => Date.parse(`${at}+08:00`) / 1000
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: secondsOf(group.exportedAt) },
    meta: { name: group.name, platform: 'wechat', type: 'group', groupId: `${group.id}@chatroom` },
  }
  const rows = group.lines.map(({ at, name, text, isSystem = false }) => ({
    _type: 'message',
    sender: isSystem ? 'system' : `wxid_${name}`,
    accountName: name,
    timestamp: secondsOf(at),
    type: isSystem ? SYSTEM_TYPE : 0,
    content: text,
  }))
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

/** The line by which a chat program tells that somebody was brought in. */
export function joinLine(at: string, by: string, name: string): LoggedLine {
  return { at, name: '系统消息', text: `"${by}"邀请"${name}"加入了群聊`, isSystem: true }
}

/** The reading club of the stories about a day: exported on the morning of 10 March. */
export function eveningClubLog(lines: readonly LoggedLine[]): string {
  return chatLabLog({
    name: '晚读共读会',
    id: 'evening',
    exportedAt: '2026-03-10T11:30:00',
    lines: [{ at: '2026-03-08T21:00:00', name: '顾言', text: '这周读完第三章' }, ...lines],
  })
}
