export type Line = { at: string; name: string; text: string }

/** A complete ChatLab log of the group: seconds, and an account behind every name. */
export function logOf(lines: readonly Line[], group = '晚读共读会'): string {
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: Date.parse('2026-03-10T11:00:00+08:00') / 1000 },
    meta: { name: group, platform: 'wechat', type: 'group', groupId: `${group}@chatroom` },
  }
  const rows = lines.map(({ at, name, text }) => ({
    _type: 'message',
    sender: accountOf(name),
    accountName: name,
    timestamp: Date.parse(`${at}+08:00`) / 1000,
    type: 0,
    content: text,
  }))
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

/** wxid of somebody, by their name. */
export function accountOf(name: string): string {
  return `wxid_${[...name].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('')}`
}

/** A mail of the same group: minutes, and names without any account, as the operator calls people. */
export function mailOf(lines: readonly Line[], group = '晚读共读会'): string {
  const body = lines.map(({ at, name, text }) => `${name}  ${at.slice(11, 16)}\n\n${text}\n`)
  const day = lines[0]?.at.slice(0, 10) ?? ''
  return `${group} 微信群上的聊天记录如下，请查收。\n\n—————  ${day}  —————\n\n\n${body.join('\n')}`
}
