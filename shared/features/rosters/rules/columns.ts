import type { RosterField, RosterMapping } from '../model.ts'
import { identityFields, joinedFields } from '../model.ts'

/** Words that only say "name": 昵称 takes the nickname from them, then they give the remark. */
type Meaning = RosterField | 'name' | 'remark_or_note' | 'place' | 'row_number' | 'account' | 'known'

const WORDS: Readonly<Record<Meaning, string>> = {
  nickname:
    '昵称 微信昵称 微信名 微信名称 网名 qq昵称 用户昵称 客户昵称 会员昵称 成员昵称 群员昵称 nickname nick 昵称姓名',
  name: '姓名 名字 真实姓名 名称 称呼 成员 群成员 成员姓名 用户姓名 会员姓名 会员名 会员名称 客户姓名 客户名称 客户 学员 学员姓名 员工姓名 联系人 显示名称 displayname username name member fullname',
  card: '群昵称 群名片 群备注 群内昵称 本群昵称 群组昵称 群名称片 card groupcard groupnickname',
  remark: '微信备注 备注名 备注名称 好友备注 客户备注名 我的备注 remarkname',
  remark_or_note: '备注 remark 备注信息',
  wxid: 'wxid 微信id 微信原始id 原始微信号 wx_id wechatid',
  wechat_alias: '微信号 微信账号 微信帐号 微信号码 微信 alias wechat wechatalias',
  qq_uin: 'qq qq号 qq号码 qq账号 qq帐号 uin qquin',
  wecom_userid: 'userid 企业微信id 成员userid 外部联系人id externaluserid external_userid',
  unionid: 'unionid',
  openid: 'openid',
  member_no:
    '会员id 会员号 会员编号 会员卡号 会员卡 成员编号 成员id 学号 工号 员工编号 用户id 用户编号 客户id 客户编号 星球编号 user_id memberid',
  account: '用户名 账号 帐号 平台账号 平台id 登录名',
  row_number: '序号 编号 id no no. 行号 #',
  phone:
    '手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 联系手机 客户手机号 手机/电话 mobile phone tel telephone phonenumber cellphone',
  joined:
    '加入时间 入群时间 进群时间 入群日期 进群日期 加入日期 加群时间 加群日期 添加时间 添加日期 注册时间 注册日期 创建时间 关注时间 报名时间 入群 加好友时间 joined joinedat joinedon jointime joindate createdat createtime addtime',
  left: '退群时间 退群日期 离开时间 离开日期 退出时间 退出日期 离群时间 left leftat leftat lefton leavetime',
  inviter: '邀请人 邀请者 推荐人 介绍人 拉群人 引荐人 inviter referrer invitedby',
  channel:
    '来源 渠道 来源渠道 引流渠道 入群方式 进群方式 加入方式 加群方式 添加方式 来源方式 添加来源 客户来源 用户来源 source channel',
  staff_role: '群身份 群角色 管理身份 成员身份 身份 role',
  sex: '性别 gender sex',
  birthday: '生日 出生日期 出生年月 出生年月日 birthday birthdate dob',
  age: '年龄 年纪 年龄段 岁数 age',
  region:
    '地区 所在地 地域 区域 所在地区 所在省市 所在省市县 省市 省市区 现居地 居住地 常住地 所在位置 region location area',
  place: '城市 所在城市 工作城市 现居城市 city',
  province: '省份 省 所在省 所在省份 province',
  city: '市',
  tags: '标签 企业标签 客户标签 用户标签 会员标签 好友标签 标签组 分组 tags tag labels label group',
  interests: '兴趣 爱好 兴趣爱好 兴趣标签 interests interest hobby hobbies',
  resources: '资源 能提供 能提供什么 可提供资源 我能提供 特长 技能 擅长 resources skills offer',
  needs: '需求 想得到 想得到什么 想获得 诉求 入群目的 加群目的 needs need',
  note: '说明 描述 个人说明 客户描述 跟进记录 note notes memo description comment',
  ignore:
    '头像 头像地址 头像原图 头像链接 smallheadimgurl bigheadimgurl avatar pyinitial remarkpyinitial quanpin',
  known:
    '类型 个性签名 国家 部门 职位 邮箱 email 积分 余额 等级 客户类型 所属企业 所属职位 跟进员工 商机阶段 详细地址 是否加入黑名单 直属上级 员工类型 q龄 等级积分 最后发言 最后发言时间 到期时间 过期时间 有效期至 到期日 免费等级 付费等级 客户积分 客户储值余额 状态 行业 职业 公司 地址',
}

const meanings = new Map<string, Meaning>()
for (const [meaning, words] of Object.entries(WORDS) as [Meaning, string][])
  for (const word of words.split(' ')) meanings.set(word, meaning)

const SENSITIVE =
  /密码|口令|身[份分]证|证件号|银行卡|银行账|银行帐|护照|社保|公积金|password|passwd|^pwd$|passport|idcard|idnumber|bankcard|cvv|secret|token/

/** Traditional characters that occur in headers, each before its simplified one. */
const SCRIPTS =
  '暱昵稱称備备註注電电話话時时間间號号碼码機机標标籤签簽签來来員员會会編编學学戶户聯联絡络繫系組组請请別别地地區区縣县興兴資资說说職职業业證证護护銀银進进離离關关報报創创帳帐賬账渠渠歲岁齡龄薦荐紹绍層层實实顯显網网國国個个讓让點点權权態态級级領领'
const SIMPLIFIED = new Map(
  [...SCRIPTS].flatMap((char, at, all) => (at % 2 === 0 ? [[char, all[at + 1] ?? char]] : [])),
)

function toSimplified(text: string): string {
  return [...text].map((char) => SIMPLIFIED.get(char) ?? char).join('')
}

/** A header as it is compared: NFKC, lower case, without spaces, notes in brackets and marks of obligation. */
export function normaliseHeader(header: string): string {
  const text = toSimplified(header.normalize('NFKC').toLowerCase())
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '').replace(/[\s*:_"'“”.]+/g, '')
  return bare === '' ? text.replace(/[\s*:_"'“”.()]+/g, '') : bare
}

/** Passwords, identity and bank numbers are never read or shown unless the operator maps them. */
export function isSensitiveHeader(header: string): boolean {
  return SENSITIVE.test(normaliseHeader(header))
}

/** True for a word that rosters use as a header. */
export function isKnownHeader(header: string): boolean {
  return meanings.has(normaliseHeader(header)) || isSensitiveHeader(header)
}

const PLAIN_NAMES = new Set([
  '姓名',
  '名字',
  '真实姓名',
  '客户姓名',
  '客户名称',
  '会员姓名',
  '成员姓名',
  '学员姓名',
  'name',
  'fullname',
])

/** True for a header word that nobody is called by: enough to take its row for the header (成员 may be a role). */
export function isNameHeader(header: string): boolean {
  const word = normaliseHeader(header)
  const meaning = meanings.get(word)
  return meaning === 'nickname' || meaning === 'card' || PLAIN_NAMES.has(word)
}

/** True for a header word of an account or a phone: a single column of those is a table too, though it names nobody. */
export function isAccountHeader(header: string): boolean {
  const meaning = meanings.get(normaliseHeader(header))
  return meaning === 'phone' || identityFields.some((field) => field === meaning)
}

/** Under which key a mapping is remembered: the normalised headers in order. */
export function headerKeyOf(headers: readonly string[]): string {
  return JSON.stringify(headers.map(normaliseHeader))
}

/**
 * Field of each column by its header (synonyms of formats.md §5). A field is given once, to the first column that names
 * it; words that mean two things are settled by the other headers. `columns` holds the first data cells of each column.
 */
export function recogniseColumns(
  headers: readonly string[],
  columns: readonly (readonly string[])[],
): RosterMapping {
  const found = headers.map((header) =>
    isSensitiveHeader(header) ? 'ignore' : (meanings.get(normaliseHeader(header)) ?? null),
  )
  const has = (...wanted: Meaning[]) => found.some((meaning) => meaning !== null && wanted.includes(meaning))
  const isMemoTrace = has('wxid') && headers.includes('头像原图') && headers.includes('个性签名')
  const isChatExport = has('nickname') && has('wxid', 'wechat_alias', 'card')
  const isContactList = has('wechat_alias') && !has('wxid') && has('nickname', 'name')
  const settled = found.map((meaning, at): RosterField | 'name' | null => {
    if (meaning === 'card' && isMemoTrace) return 'remark'
    if (meaning === 'remark_or_note') return isChatExport || isContactList ? 'remark' : 'note'
    if (meaning === 'place') return has('province') ? 'city' : 'region'
    if (meaning === 'row_number')
      return isCounting(columns[at] ?? []) ? 'ignore' : numberedAs(headers[at] ?? '')
    if (meaning === 'account') return settleAccount(columns[at] ?? [], isContactList, has('nickname', 'name'))
    if (meaning === 'name' && normaliseHeader(headers[at] ?? '') === 'username' && isContactList)
      return 'wxid'
    if (meaning === 'known') return null
    return meaning
  })
  return onceEach(placeNames(settled))
}

/** Numbers that count 1, 2, 3 … say nothing about a person. */
function isCounting(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => cell.trim() !== '').map(Number)
  if (numbers.length === 0) return true
  return numbers.every((value, at) => Number.isInteger(value) && value === (numbers[0] ?? 0) + at)
}

function numberedAs(header: string): RosterField {
  return normaliseHeader(header) === 'id' || normaliseHeader(header) === '编号' ? 'member_no' : 'ignore'
}

/** 用户名 is the wxid in a chat program's contact list, the name where no other column names anybody, else an id. */
function settleAccount(
  cells: readonly string[],
  isContactList: boolean,
  isNamed: boolean,
): RosterField | 'name' {
  if (isContactList || cells.some((cell) => cell.startsWith('wxid_'))) return 'wxid'
  return isNamed ? 'member_no' : 'name'
}

/** 姓名 is the nickname where there is none, else how the operator calls them. */
function placeNames(fields: readonly (RosterField | 'name' | null)[]): RosterMapping {
  let hasNick = fields.includes('nickname')
  let hasRemark = fields.includes('remark')
  return fields.map((field) => {
    if (field !== 'name') return field
    if (!hasNick) {
      hasNick = true
      return 'nickname'
    }
    if (hasRemark) return null
    hasRemark = true
    return 'remark'
  })
}

function onceEach(mapping: RosterMapping): RosterMapping {
  const seen = new Set<RosterField>()
  return mapping.map((field) => {
    if (field === null || joinedFields.has(field)) return field
    if (seen.has(field)) return null
    seen.add(field)
    return field
  })
}

/** Whether a mapping says who is meant by a row. */
export function canIdentify(mapping: RosterMapping): boolean {
  return mapping.some((field) => field === 'nickname' || field === 'card' || field === 'remark')
}
