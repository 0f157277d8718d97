import type { ProblemKind, Severity } from '#shared/features/problems/model.ts'
import type { GroupKey } from './groups.ts'

/** A problem of the sample. Hours and minutes are told from the moment in which the sample is loaded, or from the start. */
export type SampleProblem = {
  group: GroupKey
  kind: ProblemKind
  severity: Severity
  /** '' = a question of the log of that time, in the words of whoever asked. */
  title: string
  owner: string
  /** Whether a member is named. */
  hasPerson: boolean
  happened: { daysAgo: number; minute: number } | { hoursAgo: number }
  respondedAfterMinutes: number | null
  closedAfterHours: number | null
  reply: string
  resolution: string
  lesson: string
  notes: readonly (readonly [afterMinutes: number, note: string])[]
}

type Draft = Pick<SampleProblem, 'group' | 'kind' | 'title' | 'happened'> & Partial<SampleProblem>

const problem = (draft: Draft): SampleProblem => ({
  severity: 1,
  owner: '林夏',
  hasPerson: true,
  respondedAfterMinutes: null,
  closedAfterHours: null,
  reply: '',
  resolution: '',
  lesson: '',
  notes: [],
  ...draft,
})

const at = (daysAgo: number, hour: number, minute = 0) => ({ daysAgo, minute: hour * 60 + minute })

/** Questions, complaints and crises of the last months in all four groups; the newest are still being dealt with. */
export const sampleProblems: readonly SampleProblem[] = [
  problem({
    group: 'reading',
    kind: 'question',
    title: '下个月的书单什么时候出，想提前借书',
    happened: { hoursAgo: 0.7 },
  }),
  problem({
    group: 'reading',
    kind: 'complaint',
    severity: 2,
    title: '周日领读临时改到周六，没有提前一天说',
    hasPerson: false,
    happened: { hoursAgo: 20 },
    respondedAfterMinutes: 38,
    reply:
      '临时改时间是我没提前说，抱歉。周六来不了的，回放和讲义今晚十点前放群文件，周日晚上我再开半小时答疑。以后改时间提前一天在群公告写。',
    notes: [[90, '逐个私聊了报名周日的 11 个人，9 个说看回放可以']],
  }),
  problem({
    group: 'reading',
    kind: 'question',
    title: '',
    happened: at(6, 12),
    closedAfterHours: 5,
    resolution: '答案补在群文件的“常见问题”里',
    lesson: '同一个问题一周里第二次出现，就写进群公告。',
  }),
  problem({
    group: 'reading',
    kind: 'complaint',
    severity: 2,
    title: '第 4 讲回放晚了两天才放',
    happened: at(19, 20, 40),
    respondedAfterMinutes: 25,
    closedAfterHours: 21,
    reply: '回放晚了，是我剪辑拖的。今晚十点前放出，讲义先放在群文件。这一讲的作业顺延两天，不影响打卡。',
    resolution: '当晚 21:40 放出，作业顺延两天',
    lesson: '领读当晚先放未剪的录屏，剪好的第二天换上。',
    notes: [[60, '请顾言帮忙剪片头']],
  }),
  problem({
    group: 'reading',
    kind: 'quarrel',
    severity: 2,
    title: '两位书友为用哪个译本争到说了重话',
    owner: '顾言',
    happened: at(37, 22, 5),
    respondedAfterMinutes: 12,
    closedAfterHours: 16,
    reply: '两位先停一停，都是认真读了才会争。我们对事不对人，译本的差别周日领读专门讲一段。',
    resolution: '分别私聊，两人都撤回了说人的话；周日用 15 分钟比了三段译文',
    lesson: '选书时先说清用哪个译本，差异大的列一张对照。',
    notes: [
      [30, '私聊第一位，愿意撤回'],
      [75, '私聊第二位，想要一个正式的比较'],
    ],
  }),
  problem({
    group: 'reading',
    kind: 'refund',
    title: '报错了期数，想退 199 元',
    happened: at(58, 15, 20),
    respondedAfterMinutes: 165,
    closedAfterHours: 70,
    resolution: '转到下一季，补发了入群资料',
    lesson: '付款页写明是哪一季、哪天开始。',
    notes: [[200, '查到付款页只写了“共读季”']],
  }),
  problem({
    group: 'reading',
    kind: 'question',
    title: '笔记模板在手机上打不开',
    happened: at(81, 10, 10),
    respondedAfterMinutes: 18,
    closedAfterHours: 3,
    resolution: '换成图片版和备忘录版各一份',
    lesson: '给模板都配一份图片版。',
  }),
  problem({
    group: 'shop',
    kind: 'refund',
    severity: 2,
    title: '说好周三到的棉麻裙还没发货，要退款',
    happened: { hoursAgo: 5.4 },
  }),
  problem({
    group: 'shop',
    kind: 'complaint',
    severity: 3,
    title: '茶杯收到有裂口，泡茶时漏水',
    happened: { hoursAgo: 30 },
    respondedAfterMinutes: 22,
    reply:
      '东西没让你满意，先说声抱歉。照片我看到了，是个别还是整批还在查。订单私聊我，今天就给你换或退，你来选。整批的原因，后天之前我在群里说清楚。',
    notes: [
      [45, '补发一只，快递单号已给'],
      [180, '问窑口：同一窑 40 只，已卖 26 只'],
      [1300, '逐个问了 26 位，另有 1 只有细纹'],
    ],
  }),
  problem({
    group: 'shop',
    kind: 'question',
    title: '',
    happened: at(4, 15),
    closedAfterHours: 7,
    resolution: '在群里答了，也写进商品页',
    lesson: '尺码表把肩宽和衣长都写上。',
  }),
  problem({
    group: 'shop',
    kind: 'complaint',
    severity: 2,
    title: '棉麻衬衫洗一次就缩水',
    happened: at(16, 13, 30),
    respondedAfterMinutes: 35,
    closedAfterHours: 44,
    reply:
      '缩水这件事我先接住：照片看到了，订单私聊我，换大一码或者退，你来选。原因我在问面料厂，后天之前在群里说清楚。',
    resolution: '换大一码，补 10 元运费；另外 3 位也主动换了',
    lesson: '发货前每批抽一件用 30 度水洗一次；洗标写清水温和不可烘干。',
    notes: [
      [120, '面料厂说这批没有预缩'],
      [1500, '给同批 14 位买家群发说明，3 位要换'],
    ],
  }),
  problem({
    group: 'shop',
    kind: 'rumour',
    severity: 2,
    title: '有人说春茶是去年的陈茶',
    hasPerson: false,
    happened: at(29, 9, 50),
    respondedAfterMinutes: 55,
    closedAfterHours: 8,
    reply:
      '关于春茶是不是陈茶：采摘和包装日期、茶园的出货单我拍在下面，能确认的就这些。还有疑问的，直播时当场开一罐泡给大家看。',
    resolution: '贴出出货单和包装日期，周四直播当场开罐',
    lesson: '每批茶上架时就附上采摘日期的照片。',
  }),
  problem({
    group: 'shop',
    kind: 'complaint',
    title: '直播说的会员价，下单时不是那个价',
    happened: at(44, 21, 15),
    respondedAfterMinutes: 10,
    closedAfterHours: 2,
    reply: '更正一下：会员价要先领券再下单，直播里我没说清，抱歉。已经按原价付的，私聊我，差价今晚补。',
    resolution: '给 6 位补了差价共 78 元',
    lesson: '直播前把价格和领券步骤写成一屏字。',
  }),
  problem({
    group: 'shop',
    kind: 'rule_breach',
    title: '新成员私聊大家推销别家的衣服',
    happened: at(66, 16, 40),
    respondedAfterMinutes: 95,
    closedAfterHours: 5,
    resolution: '移出群，公告里提醒不要加陌生人',
    lesson: '入群先答一个问题：在哪里知道我们的。',
    notes: [[100, '收到 4 位的截图']],
  }),
  problem({
    group: 'runners',
    kind: 'complaint',
    title: '集合点改到南门，好几个人在北门等',
    owner: '大鹏',
    hasPerson: false,
    happened: { hoursAgo: 27 },
    respondedAfterMinutes: 15,
    reply:
      '改集合点只在昨晚十点说了一次，是我们没想周全。以后改动当天早上五点半再发一遍，并且北门留一个人等到六点二十。',
  }),
  problem({
    group: 'runners',
    kind: 'quarrel',
    severity: 2,
    title: '为配速互相说“拖后腿”',
    owner: '大鹏',
    happened: at(23, 7, 40),
    respondedAfterMinutes: 130,
    closedAfterHours: 30,
    resolution: '周六分成 6 分和 7 分两个配速组，各有领跑',
    lesson: '报名时就选配速组，不临场分。',
    notes: [[150, '晨跑后当面聊了，两人都说开了']],
  }),
  problem({
    group: 'runners',
    kind: 'rumour',
    title: '传渡口下周封路、晨跑取消',
    hasPerson: false,
    happened: at(51, 20, 30),
    respondedAfterMinutes: 20,
    closedAfterHours: 13,
    resolution: '打电话问了街道，只封半天，改走堤上',
    lesson: '路况以街道通知为准，群里统一由一个人发。',
  }),
  problem({
    group: 'runners',
    kind: 'rule_breach',
    title: '连发三条卖跑鞋的链接',
    owner: '大鹏',
    happened: at(90, 12, 10),
    respondedAfterMinutes: 8,
    closedAfterHours: 1,
    resolution: '私下提醒，本人撤回',
    lesson: '想推荐装备的先发给管理员看。',
  }),
  problem({
    group: 'flash',
    kind: 'complaint',
    title: '第二天的作业点评到半夜还没等到',
    happened: at(8, 22, 50),
    respondedAfterMinutes: 40,
    closedAfterHours: 11,
    reply: '点评还差 9 篇，今晚写到十二点，剩下的明早九点前发完。等不及的先睡，明早第一个看到的就是你的。',
    resolution: '第二天 8:50 全部点评完',
    lesson: '体验营超过 40 人时多请一位点评老师。',
  }),
  problem({
    group: 'flash',
    kind: 'refund',
    title: '没赶上第一天的课，想退 9.9 元',
    happened: at(7, 9, 30),
    respondedAfterMinutes: 20,
    closedAfterHours: 2,
    resolution: '退了 9.9 元，送第一天的讲义',
    lesson: '开营前一天晚上再提醒一次时间。',
  }),
]
