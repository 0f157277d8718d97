import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOfDates, readDate } from '#shared/features/rosters/rules/dates.ts'
import { joinRegion, readRegion } from '#shared/features/rosters/rules/regions.ts'
import {
  cleanCell,
  readAgeBand,
  readBirthday,
  readIdentity,
  readInviter,
  readList,
  readNeeds,
  readPhone,
  readSex,
  readStaffRole,
} from '#shared/features/rosters/rules/values.ts'
import { type CalendarDate, dateOfDayNumber, ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const calendar = new ZoneCalendar('Asia/Shanghai')
const today = '2026-03-10' as CalendarDate
const read = (text: string, order: 'mdy' | 'dmy' = 'mdy') => {
  const answer = readDate(text, { order, today, calendar })
  return answer.kind === 'date' ? answer.date : answer.kind === 'bad' ? answer.reason : ''
}

describe('days in a roster', () => {
  it.each([
    ['2024/1/5', '2024-01-05'],
    ['2024-01-05 10:00', '2024-01-05'],
    ['2024-01-05 10:00:59', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['2024年01月05日 下午3:20', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['20240105093000', '2024-01-05'],
    ['2024.1.5', '2024-01-05'],
    ['1/5/24', '2024-01-05'],
    ['1/5/2024 8:00', '2024-01-05'],
    ['24年1月5日', '2024-01-05'],
    ['２０２４／１／５', '2024-01-05'],
    ['45296', '2024-01-05'],
    ['45296.4166666667', '2024-01-05'],
    ['45295.9999999999', '2024-01-05'],
    ['1704384000', '2024-01-05'],
    ['1704384000000', '2024-01-05'],
    ['2024-01-04T16:30:00Z', '2024-01-05'],
    ['9月3日', '2025-09-03'],
    ['3月10日', '2026-03-10'],
    ['2024-2-29', '2024-02-29'],
    ['', ''],
    ['未知', ''],
    ['-', ''],
    ['0000-00-00', ''],
    ['1900/1/0', ''],
  ])('reads %s as %s', (text, date) => expect(read(text)).toBe(date))

  it.each([
    ['2025-09-31', 'date_impossible'],
    ['9月31日', 'date_impossible'],
    ['2023-2-29', 'date_impossible'],
    ['2024/13/1', 'date_impossible'],
    ['2062/9/1', 'date_in_future'],
    ['11年', 'date_unreadable'],
    ['上周', 'date_unreadable'],
    ['123', 'date_unreadable'],
  ])('refuses %s: %s', (text, reason) => expect(read(text)).toBe(reason))

  it('takes the day first only where the column says so', () => {
    expect(orderOfDates(['3/4/24', '25/12/23', ''])).toBe('dmy')
    expect(orderOfDates(['3/4/24', '25/12/23', '2/28/24'])).toBe('mdy')
    expect(orderOfDates(['2024/13/1'])).toBe('mdy')
    expect(read('3/4/24', 'dmy')).toBe('2024-04-03')
  })

  it('gives back every day that a list can write, in each of its shapes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_500 }), (number) => {
        const date = dateOfDayNumber(number)
        const [year = '', month = '', day = ''] = date.split('-')
        const short = `${Number(month)}/${Number(day)}`
        expect(read(date)).toBe(date)
        expect(read(`${year}/${short}`)).toBe(date)
        expect(read(`${year}年${Number(month)}月${Number(day)}日`)).toBe(date)
        expect(read(`${year}${month}${day}`)).toBe(date)
        expect(read(`${short}/${year}`)).toBe(date)
        expect(read(String(number + 25_569))).toBe(date)
      }),
    )
  })
})

describe('cells of a roster', () => {
  it('loses the guards that spreadsheets put before text', () => {
    expect(cleanCell("'13800138000")).toBe('13800138000')
    expect(cleanCell('\t00123 ')).toBe('00123')
    expect(cleanCell('="00123"')).toBe('00123')
    expect(cleanCell('无')).toBe('')
    expect(cleanCell('#N/A')).toBe('')
  })

  it.each([
    ['13800138000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['13800138000.0', '13800138000'],
    ['(021) 6234 5678', '02162345678'],
    ['13800138000 / 13900139000', '13800138000'],
    ['+85291234567', '+85291234567'],
  ])('reads the phone %s', (cell, phone) => expect(readPhone(cell)).toEqual({ phone }))

  it('leaves out phones that a spreadsheet rounded or that are none', () => {
    expect(readPhone('1.38E+10')).toEqual({ bad: 'phone_rounded' })
    expect(readPhone('微信同号')).toEqual({ bad: 'phone_unreadable' })
  })

  it('keeps ids as text and refuses what cannot be one', () => {
    expect(readIdentity('qq_uin', '271147505')).toEqual({ kind: 'qq_uin', value: '271147505' })
    expect(readIdentity('qq_uin', '小明')).toEqual({ bad: 'id_malformed' })
    expect(readIdentity('wechat_alias', 'wxid_abc123')).toEqual({ kind: 'wxid', value: 'wxid_abc123' })
    expect(readIdentity('wechat_alias', 'yueji 1990')).toEqual({ bad: 'id_malformed' })
    expect(readIdentity('member_no', '4.40101199001011E+17')).toEqual({ bad: 'id_rounded' })
    expect(readIdentity('member_no', '007')).toEqual({ kind: 'export', value: '007' })
  })

  it('reads sex, age bands and birthdays, and nothing into what does not say it', () => {
    expect(['男', 'F', '女士', '未知', '保密'].map(readSex)).toEqual(['male', 'female', 'female', null, null])
    expect(['18', '19岁', '27', '25-30', '51以上', '88', '20-40', '00后', '0'].map(readAgeBand)).toEqual([
      'to18',
      '19-24',
      '25-30',
      '25-30',
      '51+',
      '51+',
      null,
      null,
      null,
    ])
    expect(readBirthday('1990-05-06')).toEqual({ birthday: '05-06', year: '1990' })
    expect(readBirthday('1990/5/6 0:00:00')).toEqual({ birthday: '05-06', year: '1990' })
    expect(readBirthday('5月6日')).toEqual({ birthday: '05-06', year: null })
    expect(readBirthday('2月29日')).toEqual({ birthday: '02-29', year: null })
    expect(readBirthday('1990年')).toEqual({ birthday: null, year: '1990' })
    expect(readBirthday('2月30日')).toBeNull()
    expect(readBirthday('属马')).toBeNull()
  })

  it('reads lists, needs, roles of the group and inviters', () => {
    expect(readList('妈妈群, 绘本；亲子/绘本\n无')).toEqual(['妈妈群', '绘本', '亲子'])
    expect(readNeeds('想学习，也想交朋友')).toEqual(['learn', 'friends'])
    expect(['群主', '管理员', '普通成员', '团长'].map(readStaffRole)).toEqual([
      'owner',
      'admin',
      'none',
      null,
    ])
    expect(readInviter('徐岚邀请')).toBe('徐岚')
    expect(readInviter('通过扫描“阿May”分享的二维码加入群聊')).toBe('阿May')
    expect(readInviter('好友邀请')).toBeNull()
    expect(readInviter('公众号')).toBeNull()
  })
})

describe('places', () => {
  it.each([
    ['广东省深圳市', '广东', '深圳'],
    ['广东 深圳', '广东', '深圳'],
    ['广东省-深圳市-南山区', '广东', '深圳'],
    ['广东深圳南山', '广东', '深圳'],
    ['中国 浙江 杭州', '浙江', '杭州'],
    ['杭州', '浙江', '杭州'],
    ['杭州市西湖区', '浙江', '杭州'],
    ['上海', '上海', '上海'],
    ['上海浦东', '上海', '上海'],
    ['内蒙古自治区呼和浩特市', '内蒙古', '呼和浩特'],
    ['江苏', '江苏', ''],
    ['Zhejiang Hangzhou', '浙江', '杭州'],
    ['Hong Kong', '香港', '香港'],
    ['新加坡', '', '新加坡'],
  ])('reads %s as %s %s', (text, province, city) => expect(readRegion(text)).toEqual({ province, city }))

  it('joins two columns and knows the province of a city', () => {
    expect(joinRegion('浙江省', '宁波市')).toEqual({ province: '浙江', city: '宁波' })
    expect(joinRegion('', '成都')).toEqual({ province: '四川', city: '成都' })
    expect(joinRegion('北京市', '')).toEqual({ province: '北京', city: '北京' })
  })
})
