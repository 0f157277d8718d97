import type { AgeBand, IdentityKind, NeedKind } from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { isRealDate } from '#shared/kernel/calendar-date.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import type { IdentityField } from '../model.ts'

const NOTHING =
  /^(?:|-+|—+|\/|\\|无|暂无|未知|空|null|nil|none|n\/?a|undefined|#n\/a|#value!|#ref!|#name\?)$/i
const EXPONENT = /^\d(?:\.\d+)?e\+?\d+$/i

/** Value of a cell as people mean it: without Excel's text guards (leading ' or TAB), NFC, trimmed; '' for 无, -, N/A. */
export function cleanCell(cell: string): string {
  const text = cell
    .replace(/^[\s']+/, '')
    .replace(/\s+$/, '')
    .normalize('NFC')
  const formulaText = /^="(.*)"$/s.exec(text)
  const bare = formulaText ? (formulaText[1] ?? '') : text
  return NOTHING.test(bare) ? '' : bare
}

/** The first phone number of a cell, digits only, without +86 and separators; null when there is none. */
export function readPhone(cell: string): { phone: string } | { bad: 'phone_unreadable' | 'phone_rounded' } {
  const text = cleanCell(cell).normalize('NFKC')
  if (EXPONENT.test(text)) return { bad: 'phone_rounded' }
  for (const part of text.split(/[,;/、\n]|\s{2,}/)) {
    const digits = part
      .replace(/\.0+$/, '')
      .replace(/[\s()-]/g, '')
      .replace(/^(?:\+|00)86/, '')
    const local = /^86(1\d{10})$/.exec(digits)?.[1] ?? digits
    if (/^\+?\d{5,15}$/.test(local)) return { phone: local }
  }
  return { bad: 'phone_unreadable' }
}

/** A platform id; what Excel has rounded or what cannot be an id of the kind is refused. */
export function readIdentity(
  field: IdentityField,
  cell: string,
): { kind: IdentityKind; value: string } | { bad: 'id_rounded' | 'id_malformed' } {
  const text = cleanCell(cell).normalize('NFKC').replace(/\.0+$/, '').trim()
  if (EXPONENT.test(text) && /^\d/.test(text) && text.includes('+')) return { bad: 'id_rounded' }
  if (/\s/.test(text) && field !== 'member_no') return { bad: 'id_malformed' }
  if (field === 'qq_uin')
    return /^\d{4,15}$/.test(text) ? { kind: 'qq_uin', value: text } : { bad: 'id_malformed' }
  if (field === 'member_no') return { kind: 'export', value: text }
  // A column named 微信号 holds the wxid of those who never chose a name of their own.
  if (field === 'wechat_alias' && text.startsWith('wxid_')) return { kind: 'wxid', value: text }
  return { kind: field, value: text }
}

/** male · female, or null when the cell says neither. */
export function readSex(cell: string): 'male' | 'female' | null {
  const text = cleanCell(cell).toLowerCase()
  if (/^(?:男|男性|男士|先生|m|male|boy|1)$/.test(text)) return 'male'
  if (/^(?:女|女性|女士|小姐|f|female|girl|2)$/.test(text)) return 'female'
  return null
}

const BANDS: readonly [number, AgeBand][] = [
  [18, 'to18'],
  [24, '19-24'],
  [30, '25-30'],
  [40, '31-40'],
  [50, '41-50'],
]

/** Age band of domain.md §4.1 for 27, 27岁, 25-30, 25~30岁, 51以上, 00后 does not tell one. */
export function readAgeBand(cell: string): AgeBand | null {
  const text = cleanCell(cell)
    .normalize('NFKC')
    .replace(/\s|岁|周岁/g, '')
  if (/^\d{1,3}$/.test(text)) return bandOf(Number(text))
  const span = /^(\d{1,2})[-~–—至到](\d{1,2})$/.exec(text)
  if (span) {
    const from = bandOf(Number(span[1]))
    return from === bandOf(Number(span[2])) ? from : null
  }
  if (/^(?:≤|<=|小于等于)?18(?:以下|及以下)?$/.test(text) || /^18(?:以下|及以下)$/.test(text)) return 'to18'
  if (/^(?:51|50)(?:\+|以上|及以上)$/.test(text) || /^(?:≥|>=|>)(?:51|50)$/.test(text)) return '51+'
  return null
}

function bandOf(age: number): AgeBand | null {
  if (age < 1 || age > 120) return null
  return BANDS.find(([until]) => age <= until)?.[1] ?? '51+'
}

/** Birthday as MM-DD with the year where it is told; 1990-05-06, 1990年5月6日, 5月6日, 05-06, 19900506. */
export function readBirthday(cell: string): { birthday: string | null; year: string | null } | null {
  const text = cleanCell(cell)
    .normalize('NFKC')
    .replace(/[ T]\d{1,2}:\d{2}.*$/, '')
  const full =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (full) return withDay(full[1] ?? '', full[2] ?? '', full[3] ?? '')
  const monthOnly = /^(\d{4})(?:年|[-/.](\d{1,2})月?|年(\d{1,2})月)$/.exec(text)
  if (monthOnly) return { birthday: null, year: monthOnly[1] ?? null }
  const bare = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text)
  if (!bare) return null
  const read = withDay('2000', bare[1] ?? '', bare[2] ?? '')
  return read ? { birthday: read.birthday, year: null } : null
}

function withDay(year: string, month: string, day: string): { birthday: string; year: string } | null {
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isRealDate(`${year}-${monthDay}` as CalendarDate)) return null
  const y = Number(year)
  return y < 1900 || y > 2100 ? null : { birthday: monthDay, year }
}

/** Words of a list cell: separated by 、，,;；| / or line breaks; each once, in order. */
export function readList(cell: string): string[] {
  const words = cleanCell(cell)
    .split(/[、，,;；|/\n]+/)
    .map((word) => toDisplayName(word).slice(0, 60))
    .filter((word) => word !== '' && !NOTHING.test(word))
  return [...new Set(words)]
}

const NEEDS: readonly [RegExp, NeedKind][] = [
  [/学习|成长|知识|干货|提升|learn/i, 'learn'],
  [/流量|引流|推广|曝光|获客|traffic/i, 'traffic'],
  [/大咖|专家|老师|导师|牛人|expert/i, 'experts'],
  [/资源|合作|对接|人脉|resource/i, 'resources'],
  [/交友|朋友|社交|认识人|friend/i, 'friends'],
  [/分享|交流|share/i, 'share'],
]

/** Which of the six reasons to join (domain.md §4.1) a cell names. */
export function readNeeds(cell: string): NeedKind[] {
  return NEEDS.filter(([pattern]) => pattern.test(cell)).map(([, need]) => need)
}

/** owner · admin · none, or null when the cell names no role of a chat group. */
export function readStaffRole(cell: string): 'owner' | 'admin' | 'none' | null {
  const text = cleanCell(cell).toLowerCase()
  if (/^(?:群主|创建者|owner|creator)$/.test(text)) return 'owner'
  if (/^(?:管理员|群管理|群管理员|管理|admin|administrator)$/.test(text)) return 'admin'
  if (/^(?:|成员|群成员|普通成员|普通|会员|member|none)$/.test(text)) return 'none'
  return null
}

/** Who invited, where a channel cell tells: 徐岚邀请, 通过徐岚分享的二维码. */
export function readInviter(cell: string): string | null {
  const text = cleanCell(cell)
  const match =
    /^[“"]?(.{1,40}?)[”"]?(?:的)?(?:邀请|推荐|介绍|拉入|拉进)(?:入群|进群|加入)?$/.exec(text) ??
    /^(?:通过)?(?:扫描)?[“"]?(.{1,40}?)[”"]?分享的二维码.*$/.exec(text) ??
    /^(?:由)[“"]?(.{1,40}?)[”"]?(?:邀请|推荐|拉入).*$/.exec(text)
  const name = match?.[1]?.trim() ?? ''
  return name === '' || /^(?:好友|朋友|群友|成员|群成员|他人|别人|老师|通过|被)$/.test(name) ? null : name
}
