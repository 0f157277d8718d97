import type { GroupKey } from './groups.ts'

/** An entry of the FAQ of the sample; `from` is the title of the problem from whose lesson it grew. */
export type SampleFaq = {
  group: GroupKey | null
  question: string
  wordings: readonly string[]
  answer: string
  tags: readonly string[]
  /** Questions for which it was copied: days before loading, what was asked, how alike it was. */
  uses: readonly (readonly [daysAgo: number, asked: string, similarity: number | null])[]
  from?: string
}

type Draft = Pick<SampleFaq, 'question' | 'answer' | 'tags'> & Partial<SampleFaq>

const entriesOf = (group: GroupKey | null, drafts: readonly Draft[]): SampleFaq[] =>
  drafts.map((draft) => ({ group, wordings: [], uses: [], ...draft }))

const reading = entriesOf('reading', [
  {
    question: '补卡在哪里补',
    wordings: ['断了一天打卡可以补吗', '昨天忘记打卡了还能补吗'],
    answer: '小程序日历里长按那个灰色的日期就能补。一个月三次，三天以内的能补，再往前系统就不认了。',
    tags: ['打卡'],
    uses: [
      [2, '昨天睡着了没打卡，还能补吗', 44],
      [16, '补卡的入口在哪呀，找不到', 52],
      [33, '断了一天可以补卡吗', 61],
    ],
  },
  {
    question: '电子书算打卡吗',
    wordings: ['微信读书看行不行', '没买纸书可以参加吗'],
    answer: '算的，纸书电子书都行。电子书页码和纸书对不上，聊的时候报章节，不报页码。',
    tags: ['打卡', '书'],
    uses: [[21, 'kindle 看算不算', null]],
  },
  {
    question: '听书算不算 20 分钟',
    answer: '听书算“预读”。晚上翻到那几页看一眼、写一句话，就算当天打卡了。开车的时候别记笔记，安全要紧。',
    tags: ['打卡'],
  },
  {
    question: '出差几天能请假吗',
    wordings: ['这周有事想请假', '请假算断卡吗'],
    answer: '可以，把起止日期私信管理员就行。请假不算断卡，一季最多七天。',
    tags: ['打卡'],
    uses: [[9, '下周出差五天，能不能请假呀', 66]],
  },
  {
    question: '卡片笔记有最少字数吗',
    wordings: ['卡片要写多少字', '卡片怎么写'],
    answer: '没有字数要求，一句话写明白了，比三百字绕圈好。左边写原句和章节，右边写一句自己的话。',
    tags: ['笔记'],
    uses: [[13, '卡片到底要写多少字啊', 58]],
  },
  {
    question: '领读几点开始，在哪里听',
    wordings: ['今晚直播几点', '周日领读什么时候'],
    answer: '每周日晚八点，19:50 我把会议链接发群里，微信里点开就能听，不用下载。',
    tags: ['领读'],
    uses: [
      [4, '今晚领读几点来着', 41],
      [11, '请问周日领读几点开始', 63],
    ],
  },
  {
    question: '没赶上领读，回放在哪里看',
    wordings: ['直播有回放吗', '第几讲的回放什么时候放'],
    answer: '群公告第二条，领读当晚先放未剪的录屏，第二天换成剪好的，一直能看到这一季结束。',
    tags: ['领读'],
    uses: [[3, '昨晚没赶上，有回放吗', 49]],
    from: '第 4 讲回放晚了两天才放',
  },
  {
    question: '落下好几天，进度怎么追',
    wordings: ['读不完怎么办', '跟不上了怎么办'],
    answer: '直接从今天的读，落下的周末慢慢补，看懂七成就行。欠的页数不用还。',
    tags: ['进度'],
    uses: [[27, '落下六天一百多页了，怎么追', 47]],
  },
  {
    question: '续下一季在哪里交，什么时候截止',
    wordings: ['下一期怎么报名', '续费转给谁'],
    answer:
      '小程序首页点“下一季”，199 元，不用私下转。本季最后一个周日晚上十二点截止，过了也能插班，书签会晚几天到。',
    tags: ['报名', '费用'],
  },
  {
    question: '跟不上了可以退吗',
    wordings: ['报错了期数能退吗', '不想读了怎么退款'],
    answer: '开季七天内全退，原路退回，三天内到账。过了七天可以把名额挪到下一季，私信我就行。',
    tags: ['退款', '费用'],
    uses: [[19, '家里有事跟不上了，学费可以退吗', 38]],
    from: '报错了期数，想退 199 元',
  },
  {
    question: '写过的卡片能批量导出吗',
    wordings: ['卡片可以导出来打印装订吗'],
    answer: '小程序“我的”里点“导出卡片”，选一季，会发一份 PDF 到微信，一页四张，可以直接去装订。',
    tags: ['笔记'],
  },
  {
    question: '名额能转给朋友吗',
    answer: '开季之前可以转，让朋友加管理员登记一下；开季以后就不转了。',
    tags: ['报名'],
  },
])

const shop = entriesOf('shop', [
  {
    question: '身高体重怎么选码',
    wordings: ['160 112斤拿 M 还是 L', '这件适合多高的人穿'],
    answer: '把身高、体重、平时穿的裤腰发我，我按这件的肩宽衣长帮你对。胯宽的拿大一码，腰是松紧的不怕大。',
    tags: ['尺码'],
    uses: [
      [1, '158 96斤小满衬衫穿什么码', 31],
      [8, '阿婆裤我胯宽选什么码', 36],
    ],
  },
  {
    question: '棉麻洗了会缩水吗',
    wordings: ['小满衬衫洗完会不会缩', '可以机洗吗'],
    answer:
      '布是水洗过再裁的，正常洗缩不到一厘米。30 度以下水洗，别用热水，千万别烘干，洗烘一体的记得把烘干关掉。',
    tags: ['洗护'],
    uses: [
      [6, '新衬衫洗了会缩水不', 59],
      [24, '麻的能机洗吗', null],
    ],
    from: '棉麻衬衫洗一次就缩水',
  },
  {
    question: '第一次洗掉色正常吗',
    wordings: ['洗的时候水是蓝的'],
    answer: '深色头两遍会有浮色，正常的。单独洗，放一小把盐，洗过三次就不掉了。',
    tags: ['洗护'],
  },
  {
    question: '杯子能进微波炉吗',
    wordings: ['碗可以放洗碗机吗'],
    answer: '没有金边的可以，中火两分钟以内，洗碗机也行。描金的那款不行，会打火花。',
    tags: ['陶瓷'],
    uses: [[15, '雨点碗能放微波炉里热饭吗', 40]],
  },
  {
    question: '盖碗里面有细纹是裂了吗',
    answer:
      '这个釉会开片，手摸着是平的就没事，泡久了纹路会上色，越养越好看。摸得到缝、会渗水的，拍照给我，包换。',
    tags: ['陶瓷', '售后'],
  },
  {
    question: '现货什么时候发',
    wordings: ['昨天拍的今天能发吗', '下单后多久发货'],
    answer:
      '下午四点前付款的当天走，四点后的第二天走，单号晚一点会自动发给你。预售从付款第二天起算 15 天，一般会提前一两天。',
    tags: ['物流'],
    uses: [
      [0, '中午拍的今天能发不', 45],
      [5, '请问现货几天发货呀', 54],
      [18, '昨天付的款，什么时候发货', 62],
    ],
  },
  {
    question: '地址填错了还能改吗',
    answer: '没发货都能改，把新地址私信我，我先给你拦下来。已经发了的，我联系快递转寄。',
    tags: ['物流'],
  },
  {
    question: '偏远地区邮费怎么算',
    wordings: ['新疆的运费多少'],
    answer: '新疆西藏首重补 15 元，衣服一般不超，碗盘重一点，我称好了再跟你说，五天左右到。',
    tags: ['物流', '费用'],
  },
  {
    question: '不合适可以退换吗，有运费险吗',
    wordings: ['退换货运费谁出', '能七天无理由吗'],
    answer: '收到七天内，吊牌没剪就能退换。衣服有运费险，陶瓷和茶没有，拿不准可以先拍两个码试。',
    tags: ['售后'],
    uses: [[12, '买大了可以换吗，运费谁出', 46]],
  },
  {
    question: '会员日的九折能和满减一起用吗',
    answer: '可以叠加，先满减再九折。每月 18 号会员日，直播前我会把价格和领券步骤发成一屏字。',
    tags: ['优惠'],
    from: '直播说的会员价，下单时不是那个价',
  },
  {
    question: '直播里放的歌叫什么',
    wordings: ['背景音乐是什么曲子'],
    answer: '直播的曲子都在群公告最后一行的歌单里，按日期排的，点开就能听。',
    tags: ['直播'],
  },
  {
    question: '店里周几开门',
    wordings: ['周一去店里有人吗', '营业时间是几点到几点'],
    answer: '周一休息，周二到周日十点到六点。到店可以试穿，小型犬可以带，下午来猫在窗台上。',
    tags: ['门店'],
  },
])

const runners = entriesOf('runners', [
  {
    question: '7 分半的配速有组吗',
    wordings: ['跑得很慢可以参加吗', '新手跟哪个组'],
    answer: '放心来，慢组跑 3 走 1，一共八轮，跟着哨子就行，有人押尾，不会把你丢在江边。',
    tags: ['约跑'],
    uses: [[7, '配速 8 分的可以来吗', 42]],
    from: '为配速互相说“拖后腿”',
  },
  {
    question: '不跑步，可以一起慢走吗',
    wordings: ['有没有早上一起慢走的人', '家里人想跟着散步'],
    answer:
      '可以，周六早上有三四位一起慢走，六点半在轮渡口集合，走到望江亭折返，四公里左右。孕期的先问过医生，走多少随自己。',
    tags: ['约跑'],
  },
  {
    question: '反光背心在哪里领',
    answer: '在管理员车的后备箱，周三跑完找他拿，不要押金，洗干净还就行。',
    tags: ['装备'],
  },
  {
    question: '下雨还约跑吗',
    wordings: ['雨天会不会取消'],
    answer: '早上五点前看一遍雷达，取消的话五点十分前在群里说；没说就是照常。打雷一律取消。',
    tags: ['约跑'],
    uses: [[10, '明早有雨还跑吗', 43]],
  },
  {
    question: '跑步岔气怎么办',
    answer: '先慢下来，手按住疼的地方，吐气拉长。跑前一小时别吃饱、别一口气灌水，跑的时候少说两句话。',
    tags: ['身体'],
  },
  {
    question: '跑完膝盖疼怎么办',
    wordings: ['膝盖外侧疼还能跑吗'],
    answer:
      '疼就停，先歇一周看看。群里的经验只能参考，下楼梯更疼、歇了不好的，去挂运动医学科，让医生看过再跑。',
    tags: ['身体'],
  },
  {
    question: '第一次报半马要准备多久',
    wordings: ['平时最长跑 12 公里，报半马来得及吗'],
    answer: '九周来得及。周六跟长距离组走，12-14-16-14-18 一点点加，每周不多加两公里。',
    tags: ['半马'],
  },
  {
    question: '外地朋友想跟跑一次可以带来吗',
    answer: '可以，提前跟我说一声人数就行，先在报名接龙里写上配速。',
    tags: ['约跑'],
  },
])

const flash = entriesOf('flash', [
  {
    question: '作业格式必须照着写吗',
    answer: '开头打上【作业】两个字就行，名字和标题不用写。不打的话晚上统计会漏掉你。',
    tags: ['作业'],
    uses: [[8, '请问作业要按什么格式发', 39]],
  },
  {
    question: '第一天的作业没交还能补吗',
    wordings: ['昨天加班没写，能一起交吗'],
    answer: '可以补，标【补作业】。三篇都在闭营前交齐，就有结营小证书。',
    tags: ['作业'],
    from: '没赶上第一天的课，想退 9.9 元',
  },
  {
    question: '老师每一篇都会点评吗',
    answer: '每篇都有助教留一句，我每晚直播里挑五篇细讲。只想私下交的，发给助教登记就行，不会公开念。',
    tags: ['作业'],
  },
  {
    question: '21 天大营多少钱，能退吗',
    wordings: ['399 怎么退费'],
    answer:
      '体验营的同学 399，9 块 9 能抵。开营前三天觉得不合适，私聊我原路全退；第四天起名额排进精批，就不退了。',
    tags: ['费用', '退款'],
  },
])

const everywhere = entriesOf(null, [
  {
    question: '可以开发票吗',
    wordings: ['公司报销要发票', '电子发票怎么开'],
    answer: '可以开电子普票，把抬头和税号私信我，三个工作日左右发到你邮箱。',
    tags: ['费用'],
    uses: [
      [14, '请问能开发票吗？工会要', 71],
      [26, '报销用，能开票不', 33],
    ],
  },
  {
    question: '小程序白屏打不开怎么办',
    wordings: ['链接点开一片白', '会议一直转圈进不去'],
    answer: '先退出微信重新进一次，把小窗关掉；还不行就更新微信，或者换个网络。都试过了截图发我。',
    tags: ['技术'],
    uses: [[5, '小程序点开一片白，是我手机的问题吗', 55]],
  },
  {
    question: '群里可以发自己的链接吗',
    wordings: ['能不能发广告'],
    answer: '先发给管理员看一眼，合适的我们帮你发；没打招呼的链接会撤掉。介绍自己可以随时发。',
    tags: ['群规'],
    from: '连发三条卖跑鞋的链接',
  },
])

/** What 林夏 has been asked again and again in her groups, and what she answers. */
export const sampleFaq: readonly SampleFaq[] = [...reading, ...shop, ...runners, ...flash, ...everywhere]
