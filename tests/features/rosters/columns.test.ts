import { describe, expect, it } from 'vitest'
import { headerKeyOf, isSensitiveHeader, recogniseColumns } from '#shared/features/rosters/rules/columns.ts'
import { commonWidth, findHeader, type TableRow } from '#shared/features/rosters/rules/tables.ts'

const fields = (headers: string, columns: string[][] = []) => recogniseColumns(headers.split(','), columns)
const rows = (...lines: string[]): TableRow[] =>
  lines.map((line, at) => ({ line: at + 1, cells: line.split(',') }))

describe('columns', () => {
  it.each([
    ['微信昵称,微信备注,群昵称,wxid,微信号', ['nickname', 'remark', 'card', 'wxid', 'wechat_alias']],
    ['UserName,Alias,Remark,NickName', ['wxid', 'wechat_alias', 'remark', 'nickname']],
    [
      '用户名,显示名称,备注,昵称,微信号,标签,描述,个性签名,地区,类型',
      ['wxid', null, 'remark', 'nickname', 'wechat_alias', 'tags', 'note', null, 'region', null],
    ],
    [
      'wxid,微信号,类型,群昵称,昵称,头像地址,头像原图,标签,性别,个性签名,国家（地区）,省份,城市',
      [
        'wxid',
        'wechat_alias',
        null,
        'remark',
        'nickname',
        'ignore',
        'ignore',
        'tags',
        'sex',
        null,
        null,
        'province',
        'city',
      ],
    ],
    ['QQ号,群昵称', ['qq_uin', 'card']],
    [
      '序号,成员,群昵称,QQ号,性别,Q龄,入群时间,等级(积分),最后发言',
      ['ignore', 'nickname', 'card', 'qq_uin', 'sex', null, 'joined', null, null],
    ],
    [
      '客户姓名,客户类型,性别,userid,unionid,生日,所属企业,添加方式,添加时间,企业标签,手机号,QQ,所在省市县',
      [
        'nickname',
        null,
        'sex',
        'wecom_userid',
        'unionid',
        'birthday',
        null,
        'channel',
        'joined',
        'tags',
        'phone',
        'qq_uin',
        'region',
      ],
    ],
    [
      '工号,姓名,性别,部门,职位,手机号,邮箱,直属上级,工作城市,员工类型',
      ['member_no', 'nickname', 'sex', null, null, 'phone', null, null, 'region', null],
    ],
    ['昵称,姓名,备注', ['nickname', 'remark', 'note']],
    ['姓名*,手 机 号（必填）,入群时间:', ['nickname', 'phone', 'joined']],
  ])('understands %s', (headers, expected) => expect(fields(headers)).toEqual(expected))

  it('takes numbers that only count for no id', () => {
    expect(fields('ID,姓名,电话,积分,余额,备注', [['1', '2', '3']])).toEqual([
      'ignore',
      'nickname',
      'phone',
      null,
      null,
      'note',
    ])
    expect(fields('ID,姓名', [['8812', '9120', '77']])).toEqual(['member_no', 'nickname'])
    expect(fields('用户名,用户属性', [['zhushi', 'beishi1']])).toEqual(['nickname', null])
    expect(fields('用户名,昵称', [['wxid_a1', 'wxid_b2']])).toEqual(['wxid', 'nickname'])
  })

  it('never offers passwords and identity numbers', () => {
    expect(
      ['密码', '支付密码', '身份证号码', '证件号', '银行卡号', 'Password', 'ID Card'].every(
        isSensitiveHeader,
      ),
    ).toBe(true)
    expect(['身份', '群身份', '卡号'].some(isSensitiveHeader)).toBe(false)
    expect(fields('姓名,密码,身份证号')).toEqual(['nickname', 'ignore', 'ignore'])
  })

  it('remembers a mapping by the headers, whatever their spacing', () => {
    expect(headerKeyOf(['昵称', '手 机 号（必填）'])).toBe(headerKeyOf([' 昵称', '手机号']))
    expect(headerKeyOf(['昵称', '手机号'])).not.toBe(headerKeyOf(['手机号', '昵称']))
  })
})

describe('the header row', () => {
  it('is the row with most known words, below titles and information', () => {
    expect(
      findHeader(
        rows(
          '会话信息',
          '微信ID,123@chatroom,,昵称,读书会',
          '导出工具,WeFlow',
          '微信昵称,微信备注,群昵称,wxid,微信号',
          'a,b,c,d,e',
        ),
      ),
    ).toBe(3)
    expect(findHeader(rows('成员名单,成员名单,成员名单', '姓名,电话,城市', '张三,1,上海'))).toBe(1)
    expect(findHeader(rows('昵称', '张三', '李四'))).toBe(0)
    expect(findHeader(rows('昵称,备注2', '张三,a', '李四,b'))).toBe(0)
    expect(findHeader(rows('张三,成员', '李四,管理员'))).toBe(-1)
  })

  it('is recognised by numbers and dates below it where no word is known', () => {
    expect(findHeader(rows('字符串标题,日期标题,数字标题', 'a,2020-01-01,1', 'b,2020-01-02,2'))).toBe(0)
    expect(findHeader(rows('Who,Points', 'Ann,12', 'Bo,7'))).toBe(0)
  })

  it('is missing where every row looks like people', () => {
    expect(findHeader(rows('张三,上海', '李四,杭州', '王五,成都'))).toBe(-1)
    expect(findHeader(rows('1,null,0,0', '2,0,0,null'))).toBe(-1)
    expect(findHeader(rows('张三', '李四'))).toBe(-1)
  })

  it('measures tables by the width that most rows share', () => {
    expect(commonWidth(rows('标题', 'a,b,c', 'd,e,f', 'g,h'))).toBe(3)
    expect(commonWidth([])).toBe(0)
  })
})
