/** What somebody must be like to say a line; bits of {@link Cues}.needs. */
export const traits = {
  kid: 1,
  cat: 2,
  dog: 4,
  wife: 8,
  husband: 16,
  teacher: 32,
  night: 64,
  student: 128,
  retired: 256,
  office: 512,
} as const

/** When a line may be said and by whom, read off its words: so nobody hangs out washing in the snow of July. */
export type Cues = {
  needs: number
  /** Minutes after midnight. */
  from: number
  until: number
  /** Bit n = month n (1–12). */
  months: number
  /** Bit n = weekday n (1 = Monday). */
  weekdays: number
  fromMonthDay: number
  /** The only day of the month on which it is said, or null. */
  onMonthDay: number | null
  /** Said on a working day only. */
  isWork: boolean
  /** Where the speaker is or was that day; 0 = anywhere. */
  place: number
}

/** Places that one person is not in on one day. */
export const places = { away: 1, work: 2 } as const

const ALL_MONTHS = 0b1111111111110
const ALL_WEEKDAYS = 0b11111110

const monthsOf = (...list: number[]) => list.reduce((bits, month) => bits | (1 << month), 0)
const weekdaysOf = monthsOf

const NEEDS: readonly (readonly [RegExp, number])[] = [
  [
    /我家(小孩|孩子|娃|三年级|那个给|四岁|闺女|儿子|女儿)|^孩子|我闺女|我女儿|我儿子|我娃|送娃|接娃|陪娃|哄睡|带娃|奶娃|喂奶|娃(睡|刚|还没|感冒|咳|午睡)|送(完)?孩子|接孩子|孩子(还没|画画|换牙|午睡|作业|兴趣班|终于睡)|辅导作业|陪写作业|家长会|闺女|和孩子一起|给孩子/,
    traits.kid,
  ],
  [/我家猫|猫(压|又|占|趴|睡|踩|生)|被猫|猫\|/, traits.cat],
  [/我家狗|遛狗|遛完狗|狗(压|趴)|被狗踩/, traits.dog],
  [/老公|婆婆(?!才)|我嫁/, traits.wife],
  [/老婆|媳妇|我爱人/, traits.husband],
  [/我?(的|给)?学生(今天|送|给我|们午休|交)|监考|站早读|上课去了|交上来一张白卷|我教书/, traits.teacher],
  [/夜班|值班(?!到|室信号)|^值夜/, traits.night],
  [/退休了|老年人早起|太极打完|遛完鸟/, traits.retired],
  [/开会|加班|工位|老板|领导|同事|对账|出差|班车|地铁上|挤上地铁|打卡上班|到单位|工作群/, traits.office],
]

const HOURS: readonly (readonly [RegExp, number, number])[] = [
  // The three days of the writing camp have their timetable.
  [/【第\d天作业】/, 8, 8.5],
  [/^大家好，我是\{我\}/, 7.6, 7.9],
  [/第三天直播\{我\}/, 10, 19],
  [/21天写作营，下周一/, 20.7, 20.95],
  [/抽奖结果出来/, 21.1, 21.5],
  [/闭营了/, 21.6, 22.2],
  [/今晚20:00|今晚的安排|昨晚直播掉了|昨天的回放和|作业统计好了/, 9, 12],
  [/扣个1我对一下|总结今天|告别前|闭营前接龙/, 21.5, 23.6],
  [/大营|399|付完了|付了两次|过了今晚12点|报21天|仅剩5席/, 21, 23.9],
  [/这个点了|睡不着|还没睡|没睡的?|半夜|失眠|都睡了吗|熄灯|关灯|晚安|睡了$|合上，/, 21.7, 24],
  [/晚饭|下班了|刚下班|刚到家|到家了|洗完澡|敷着面膜|泡着脚|今晚|晚上好|哄睡|娃刚睡|睡前|追剧/, 17.7, 24],
  [/今晚谁当领读|领读讲到哪|领读(讲得好好|今天听哭)/, 20, 21.3],
  [/放烟花|晚霞|月亮特别|星星/, 18, 23],
  [/加班到现在|末班车|开会到现在/, 19, 24],
  [/昨晚|今早|早上好|早饭|早高峰|大清早|刚送完|送娃路上/, 5.3, 11.8],
  [/午饭|午休|中午|食堂|外卖还没|午睡/, 11.4, 14.2],
  [/下午/, 13, 19.5],
  [/明天|明早/, 15.5, 23.6],
]

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/早上好冷|手套戴上|像罚站|下雪|大雪|零下|暖气|羽绒|腊梅|天冷|手冷/, monthsOf(11, 12, 1, 2)],
  [/秋裤|烤红薯|糖炒栗子|厚被子|戴手套|腊肠|大衣|盖两层/, monthsOf(10, 11, 12, 1, 2, 3)],
  [/降温|有点凉|贴膏药|起雾了|被窝跟我/, monthsOf(9, 10, 11, 12, 1, 2, 3, 4)],
  [/樱花|油菜花|柳絮|花粉|络石/, monthsOf(3, 4, 5)],
  [/玉兰/, monthsOf(2, 3, 4)],
  [
    /高温|中暑|^闷|好热|天热，|出的汗|桥洞凉快|换了无袖|西瓜一人|汛期|绿豆汤|冷泡|西瓜|刚出锅|太晒|凉席|凉面|空调太冷|空调(对着|像)/,
    monthsOf(5, 6, 7, 8, 9),
  ],
  [/蚊子|驱蚊|蛐蛐|蛙叫|蟑螂/, monthsOf(5, 6, 7, 8, 9, 10)],
  [/台风/, monthsOf(7, 8, 9, 10)],
  [/桂花|入秋|三季度|芦花/, monthsOf(9, 10)],
  [/银杏|石榴|核桃熟|落叶|一种秋天|柿子(熟|$)/, monthsOf(9, 10, 11)],
  [/柚子|橘子/, monthsOf(9, 10, 11, 12, 1)],
  [/粽子/, monthsOf(5, 6)],
  [/草莓/, monthsOf(12, 1, 2, 3, 4)],
  [/咸鸭蛋|荠菜/, monthsOf(3, 4, 5, 6)],
  [/中考|高考/, monthsOf(3, 4, 5, 6)],
  [/运动会/, monthsOf(4, 5, 9, 10, 11)],
  [/番茄终于红|三角梅|小番茄又/, monthsOf(5, 6, 7, 8, 9, 10)],
  [/年终奖|年货|除夕/, monthsOf(12, 1, 2)],
  [/穿短裤|短袖短裤|热干|太阳好大|适合穿麻|皮肤衣/, monthsOf(4, 5, 6, 7, 8, 9, 10)],
]

const WEEKDAYS: readonly (readonly [RegExp, number])[] = [
  [/这周末|周末(去|慢|长|走|去哪|干啥)|半马前夜/, weekdaysOf(4, 5, 6)],
  [
    /周末(起|捡)|周六(下午|上午|陶艺|长距离|跑完|来|见|早|带|发水|请假|路线|能帮|有补给)|周六6/,
    weekdaysOf(3, 4, 5),
  ],
  [/(今天|明天)周一|明天还上班/, weekdaysOf(7)],
  [/一到周一/, weekdaysOf(1)],
  [/周三早饭|周三跑间歇|那我周三来|周三过来|周三跑完/, weekdaysOf(1, 2)],
  [/周五早饭|周五晚上走|周五AA/, weekdaysOf(3, 4)],
  [/周日(拼车|领读|晚八点|北门|跑完|上午)|本周日/, weekdaysOf(3, 4, 5, 6)],
  [/今晚领读|今晚谁当领读|领读讲到哪|领读(讲得好好|今天听哭)/, weekdaysOf(7)],
  [/昨天(领读|分享会)|昨天谁把|刚才那个分享/, weekdaysOf(1)],
  [/今晚八点直播|直播几点|直播今天有吗/, weekdaysOf(4)],
  [/周四晚上八点直播/, weekdaysOf(1, 2, 3)],
  [/^昨晚直播/, weekdaysOf(5)],
  // The runners' week: Monday, Wednesday, Friday, Saturday.
  [/^明早(照常|有小雾)|^早点睡，|^明天慢组|明天还缺/, weekdaysOf(2, 4, 5, 7)],
  [/^明天休息，/, weekdaysOf(1, 3, 6)],
  [/^今天休息日/, weekdaysOf(2, 4, 7)],
  [
    /轮渡口见|大钟下面见|反光背心穿上|^早饭(桥头|菜场)|^雷达(是绿|干净)|慢组跟哨子|^早。今天|^今天路线|没人掉队|慢组今天跑|^收工|数了数，一个都没少/,
    weekdaysOf(1, 3, 5, 6),
  ],
]

/** The shop's day of the month. */
const MEMBER_DAY = /今天(18号)?会员日/
const WORK = /上班|下班|工位|同事|老板|领导|早高峰|对账|班车|食堂|午休|公司|开会|加班|挤地铁|到单位|办公室/
const AWAY = /高铁|火车|酒店|老家了|出差|旅途|旅游|在路上了|机场|民宿|陌生城市/

/** Cues of a line that anybody may say at any time. */
export const NO_CUES: Readonly<Cues> = {
  needs: 0,
  from: 0,
  until: 24 * 60,
  months: ALL_MONTHS,
  weekdays: ALL_WEEKDAYS,
  fromMonthDay: 1,
  onMonthDay: null,
  isWork: false,
  place: 0,
}

/** Most lines give nothing away; one look tells. */
const ANY_CUE = new RegExp(
  [
    ...[...NEEDS, ...HOURS, ...MONTHS, ...WEEKDAYS].map(([pattern]) => pattern.source),
    WORK.source,
    AWAY.source,
    '月底|季末',
    MEMBER_DAY.source,
  ].join('|'),
)

/** Reads the cues of one or several lines said by one person. */
export function cuesOf(...texts: readonly string[]): Readonly<Cues> {
  const text = texts.join('\n')
  if (!ANY_CUE.test(text)) return NO_CUES
  const cues: Cues = {
    ...NO_CUES,
    fromMonthDay: /月底|季末/.test(text) ? 24 : 1,
    onMonthDay: MEMBER_DAY.test(text) ? 18 : null,
    isWork: WORK.test(text),
    place: AWAY.test(text) ? places.away : WORK.test(text) ? places.work : 0,
  }
  for (const [pattern, bit] of NEEDS) if (pattern.test(text)) cues.needs |= bit
  for (const [pattern, months] of MONTHS) if (pattern.test(text)) cues.months &= months
  for (const [pattern, weekdays] of WEEKDAYS)
    if (pattern.test(text) && (cues.weekdays & weekdays) !== 0) cues.weekdays &= weekdays
  const hours = HOURS.find(([pattern]) => pattern.test(text))
  if (hours) {
    cues.from = hours[1] * 60
    cues.until = hours[2] * 60
  }
  return cues
}

export type Moment = { month: number; weekday: number; monthDay: number; isWorkday: boolean; minute: number }

/** Tells whether the words fit a day; `minute` is not looked at. */
export function fitsDay(cues: Cues, day: Omit<Moment, 'minute'>): boolean {
  return (
    (cues.months & (1 << day.month)) !== 0 &&
    (cues.weekdays & (1 << day.weekday)) !== 0 &&
    day.monthDay >= cues.fromMonthDay &&
    (cues.onMonthDay === null || cues.onMonthDay === day.monthDay) &&
    (day.isWorkday || !cues.isWork)
  )
}

/** Tells whether the words fit day and clock. */
export function fitsMoment(cues: Cues, moment: Moment): boolean {
  return fitsDay(cues, moment) && moment.minute >= cues.from && moment.minute < cues.until
}

/** Tells whether somebody with these traits may say it. */
export function fitsSpeaker(cues: Cues, ownTraits: number): boolean {
  return (cues.needs & ~ownTraits) === 0
}
