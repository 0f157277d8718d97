import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSystemSentence,
  type NamedPerson,
  readSystemText,
  type SystemTextOptions,
} from '#electron/features/chat-import/system-texts.ts'

/** Events in one line each: `joined B,C <invite A`. */
function brief(text: string, options?: SystemTextOptions): string[] {
  const name = (who: NamedPerson | null) =>
    who === null
      ? ''
      : who.isMe
        ? '我'
        : who.name + (who.identity ? `#${who.identity.kind}:${who.identity.value}` : '')
  return readSystemText(text, options).map((event) => {
    switch (event.kind) {
      case 'joined':
        return `joined ${event.who.map(name)} ${event.channel ?? '?'} ${name(event.inviter)}`.trim()
      case 'left':
        return `left ${event.who.map(name)}`
      case 'removed':
        return `removed ${event.who.map(name)} by ${name(event.by)}`.trim()
      case 'recalled':
        return `recalled ${name(event.by)}`
      case 'poked':
        return `poked ${name(event.by)} > ${name(event.target)}`
      case 'renamed':
        return `renamed ${name(event.by)} ${event.name}`
      case 'owner_changed':
        return `owner ${name(event.to)}`
      case 'red_packet':
        return `red packet ${name(event.by)}`.trim()
      default:
        return event.kind
    }
  })
}

describe('lines of the chat program', () => {
  it.each([
    ['"A"邀请"B、C"加入了群聊', 'joined B,C invite A'],
    ['“A”邀请“B”、“C”加入了群聊', 'joined B,C invite A'],
    ['你邀请"B"加入了群聊  撤销', 'joined B invite 我'],
    ['"A"邀请你加入了群聊，群聊参与人还有：B、C', 'joined 我 invite A'],
    ['"A"邀请你和"B、C"加入了群聊', 'joined 我,B,C invite A'],
    ['"A"邀请"邀请函"加入了群聊', 'joined 邀请函 invite A'],
    ['"A"邀请"B"加入了群聊，"B"与群里其他人都不是微信朋友关系，请注意隐私安全', 'joined B invite A'],
    ['"B"通过扫描"A"分享的二维码加入群聊', 'joined B qr A'],
    ['" B "通过扫描你分享的二维码加入群聊', 'joined B qr 我'],
    ['你通过扫描二维码加入群聊，群聊参与人还有：B', 'joined 我 qr'],
    ['"B"通过"A"分享的链接加入群聊', 'joined B link A'],
    ['B通过搜索群号加入本群', 'joined B search'],
    ['"B"通过名片加入群聊', 'joined B card'],
    ['"B"通过"A"的邀请加入群聊', 'joined B invite A'],
    ['"B"通过验证加入群聊', 'joined B ?'],
    ['"B"加入了群聊', 'joined B ?'],
    ['"A"将"B"移出了群聊', 'removed B by A'],
    ['你将"B、C"移出了群聊', 'removed B,C by 我'],
    ['你被"A"移出群聊', 'removed 我 by A'],
    ['B退出了群聊', 'left B'],
    ['"B"退出群聊', 'left B'],
    ['"A" 撤回了一条消息', 'recalled A'],
    ['你撤回了一条消息 重新编辑', 'recalled 我'],
    ['"A"撤回了"B"的一条消息', 'recalled A'],
    ['A 撤回了一条成员消息', 'recalled A'],
    ['收到红包，请在手机上查看', 'red packet'],
    ['"A"领取了你的红包', 'red packet A'],
    ['你领取了"A"的红包', 'red packet 我'],
    ['"A" 拍了拍 "B" 的肩膀', 'poked A > B'],
    ['我拍了拍自己', 'poked 我 > 我'],
    ['A 拍了拍我', 'poked A > 我'],
    ['[拍一拍]小明拍了拍李经理的肩膀', 'poked 小明 > 李经理'],
    ['"A"修改群名为“晨读、小组”', 'renamed A 晨读、小组'],
    ['你修改群名为"新"', 'renamed 我 新'],
    ['"A"已成为新群主', 'owner A'],
    ['你已成为新群主', 'owner 我'],
    ['"A"已将群主转让给"B"', 'owner B'],
    ['群公告', 'notice'],
    ['"A"发布了新的群公告', 'notice'],
    ['以下为新消息', 'marker'],
    ['以上是打招呼的内容', 'marker'],
    ['你已解散该群聊', 'dissolved'],
  ])('WeChat: %s', (text, event) => {
    expect(brief(text)).toEqual([event])
  })

  it.each([
    ['新芽加入本群。', 'joined 新芽 ?'],
    ['新芽加入本群', 'joined 新芽 ?'],
    ['晨星邀请新芽加入了本群。', 'joined 新芽 invite 晨星'],
    [
      '晨星(271147505)邀请新芽(3001003)加入了本群。',
      'joined 新芽#qq_uin:3001003 invite 晨星#qq_uin:271147505',
    ],
    ['新芽退出了本群。', 'left 新芽'],
    ['新芽已退出本群', 'left 新芽'],
    ['新芽离开了本群', 'left 新芽'],
    ['新芽被管理员移出本群', 'removed 新芽 by'],
    ['新芽被晨星踢出了本群', 'removed 新芽 by 晨星'],
    ['晨星将新芽移出本群', 'removed 新芽 by 晨星'],
    ['群主将新芽移出本群', 'removed 新芽 by'],
    ['晨星撤回了一条消息', 'recalled 晨星'],
    ['晨星成为新的群主', 'owner 晨星'],
  ])('QQ: %s', (text, event) => {
    expect(brief(text)).toEqual([event])
  })

  it('reads ids that stand behind names where they cannot be part of a name', () => {
    expect(brief('"🌙 星(管理)(wxid_gq00000000ab22)"邀请"大辉(zk000000123)"加入了群聊')).toEqual([
      'joined 大辉#wxid:zk000000123 invite 🌙 星(管理)#wxid:wxid_gq00000000ab22',
    ])
    expect(brief('"大辉(zk000000123)"退出了群聊')).toEqual(['left 大辉(zk000000123)'])
    expect(brief('"大辉(zk000000123)"退出了群聊', { hasIds: true })).toEqual(['left 大辉#wxid:zk000000123'])
    expect(brief('"企微(25984@openim)"退出了群聊', { hasIds: true })).toEqual(['left 企微#wxid:25984@openim'])
    expect(brief('"小明(13800138000)"退出了群聊', { hasIds: true })).toEqual(['left 小明(13800138000)'])
    expect(brief('"小明(杭州)"退出了群聊', { hasIds: true })).toEqual(['left 小明(杭州)'])
  })

  it('reads several sentences, and a name with a line break', () => {
    expect(brief('甲加入本群。\n\n乙加入本群。')).toEqual(['joined 甲 ?', 'joined 乙 ?'])
    expect(brief('"两\n行"退出了群聊')).toEqual(['left 两\n行'])
    expect(brief('前言\n甲加入本群。')).toEqual(['joined 前言\n甲 ?'])
    expect(brief('前言。\n收到红包，请在手机上查看\n后记')).toEqual(['red packet'])
  })

  it.each([
    '',
    '   ',
    '"B"与群里其他人都不是微信朋友关系，请注意隐私安全',
    '你好',
    '加油',
    '消息已发出，但被对方拒收了',
  ])('knows nothing of %j', (text) => {
    expect(brief(text)).toEqual([])
  })

  it('tells sentences that only a chat program writes from talk', () => {
    for (const line of [
      '"A"邀请"B"加入了群聊',
      '你撤回了一条消息',
      '收到红包，请在手机上查看',
      '“A”退出了群聊',
    ])
      expect(isSystemSentence(line)).toBe(true)
    for (const line of [
      'A邀请B加入了群聊',
      '"引用"一句',
      '你好',
      '群公告',
      '你发布了群公告',
      `"${'长'.repeat(3000)}"退出了群聊`,
    ])
      expect(isSystemSentence(line)).toBe(false)
  })

  it('finds the names in every sentence it reads', () => {
    const name = fc
      .string({
        unit: fc.constantFrom('林', '夏', 'a', '🌙', '(', ')', ' ', '邀', '1'),
        minLength: 1,
        maxLength: 8,
      })
      .map((text) => `x${text}x`)
    fc.assert(
      fc.property(name, name, (by, who) => {
        expect(readSystemText(`"${by}"邀请"${who}"加入了群聊`)).toMatchObject([
          { inviter: { name: by }, who: [{ name: who }] },
        ])
        expect(readSystemText(`"${by}"将"${who}"移出了群聊`)).toMatchObject([
          { by: { name: by }, who: [{ name: who }] },
        ])
        expect(readSystemText(`"${who}"通过扫描"${by}"分享的二维码加入群聊`)).toMatchObject([
          { inviter: { name: by }, who: [{ name: who }] },
        ])
      }),
    )
  })

  it('reads any text quickly and without throwing', () => {
    const unit = fc.constantFrom(
      '"',
      '“',
      '”',
      '邀请',
      '加入',
      '了',
      '群聊',
      '将',
      '移出',
      '被',
      '通过',
      '扫描',
      '的',
      '拍了拍',
      ' ',
      '\n',
      '、',
      'x',
      '(',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), (text) => {
        expect(Array.isArray(readSystemText(text))).toBe(true)
      }),
    )
    expect(readSystemText('被'.repeat(5000))).toEqual([])
    expect(readSystemText(`"${'邀请'.repeat(900)}`)).toEqual([])
  })
})
