import { DEFAULT_THRESHOLD } from '#shared/features/faq/model.ts'
import { checkAlike, checkUnlike } from '#tests/features/faq/pairs/check.ts'
import { tuningAlike, tuningUnlike } from '#tests/features/faq/pairs/tuning.ts'
import { judge, retrieve } from '#tests/support/faq-judgement.ts'
import { type Figure, plain } from './figures.ts'
import { seeded } from './generate.ts'
import { type Api, openBackend } from './open-backend.ts'
import { percentile, timesOf } from './statistics.ts'

const ENTRIES = 10_000
const TIMES = 300
const EDITS = 60

const THINGS =
  '课程 直播 回放 打卡 作业 笔记 书签 卡片 名额 积分 优惠券 发票 快递 运费 尺码 衬衫 裙子 外套 毛衣 茶杯 盖碗 礼盒 跑鞋 配速 心率 膝盖 约跑 半马 训练计划 拉伸 会员 群规 公告 接龙 小程序 链接 会议号 讲义 证书 点评 学费 押金 订单 地址 退款 换货 补货 预售 门店 营业时间'.split(
    ' ',
  )
const DEEDS =
  '报名 取消 修改 续费 转让 补交 请假 下载 打印 分享 查看 领取 兑换 投诉 延期 更换 清洗 存放 搭配 升级 开通 关闭 找回 重新提交 提前结束 邀请朋友 带孩子参加 分期付款 申请售后 联系客服'.split(
    ' ',
  )
const TIMES_OF = '今天 昨晚 周末 这一期 下一期 上个月 开营前 结营后 第一次 第二周 月底 节假日'.split(' ')
const FORMS: readonly ((thing: string, deed: string, when: string) => string)[] = [
  (thing, deed, when) => `${when}的${thing}怎么${deed}`,
  (thing, deed, when) => `${thing}${when}可以${deed}吗`,
  (thing, deed, when) => `${when}想${deed}${thing}，要找谁`,
  (thing, deed, when) => `${thing}${deed}以后多久生效，${when}算不算`,
  (thing, deed, when) => `请问${when}${deed}${thing}要多少钱`,
  (thing, deed, when) => `为什么${when}${thing}不能${deed}`,
]

type Pick = <Value>(values: readonly Value[]) => Value

function picker(seed: number): Pick {
  const random = seeded(seed)
  return (values) => values[Math.floor(random() * values.length)] as (typeof values)[number]
}

const questionBy = (pick: Pick) => pick(FORMS)(pick(THINGS), pick(DEEDS), pick(TIMES_OF))

/** A table of questions in Chinese, each once, with two further wordings and an answer. */
function tableOfEntries(): string {
  const pick = picker(20_260_310)
  const questions = new Set<string>()
  while (questions.size < ENTRIES) questions.add(questionBy(pick))
  const rows = [...questions].map((question) =>
    [
      question,
      `"${questionBy(pick)}\n${questionBy(pick)}"`,
      `${question}：按群公告里写的做，拿不准私信我。`,
    ].join(','),
  )
  return ['问题,其他问法,答案', ...rows].join('\n')
}

export type FaqRun = {
  entries: number
  wordings: number
  first: number
  similar: number
  /** Processor time of a question, worker and asker together: without the time that other programs had. */
  similarWork: number
  afterEdit: number
  list: number
  listWork: number
  megabytes: number
}

/** Fills a workspace with entries; in a process of its own, so that its memory is not counted as that of the index. */
export async function faqFillTask({ dataDir }: { dataDir: string }): Promise<number> {
  const backend = await openBackend(dataDir)
  const text = tableOfEntries()
  const { created } = await backend.api.faq.importEntries({ source: { text, name: 'faq.csv' } })
  await backend.close()
  return created
}

/** Asks for similar entries from outside of the worker. */
export async function faqTask({ dataDir }: { dataDir: string }): Promise<FaqRun> {
  const backend = await openBackend(dataDir)
  const { api } = backend
  await api.workspace.status()
  const { rows, total } = await api.faq.list({ limit: 500 })
  const before = process.memoryUsage().rss
  const started = performance.now()
  await api.faq.similar({ text: '昨晚的直播回放在哪里看' })
  const first = performance.now() - started
  const megabytes = (process.memoryUsage().rss - before) / 1_048_576
  const pick = picker(7)
  const ask = () => api.faq.similar({ text: `大家好，${questionBy(pick)}呀，急` })
  const similar = await timedWork(TIMES, ask)
  const list = await timedWork(40, (at) => api.faq.list({ text: THINGS[at] ?? '', limit: 200 }))
  const result = {
    entries: total,
    wordings: total + rows.reduce((sum, row) => sum + row.wordings.length, 0) * (total / rows.length),
    first,
    similar: similar.wall,
    similarWork: similar.work,
    afterEdit: percentile(await afterEdits(api, rows, ask), 0.95),
    list: list.wall,
    listWork: list.work,
    megabytes,
  }
  await backend.close()
  return result
}

/** The 95th percentiles of the wall clock and of the processor time of a call; the first ten warm up. */
async function timedWork(times: number, call: (at: number) => Promise<unknown>) {
  const work: number[] = []
  const wall = await timesOf(times, async (at) => {
    const before = process.cpuUsage()
    await call(at)
    const { user, system } = process.cpuUsage(before)
    work.push((user + system) / 1000)
  })
  const p95 = (values: readonly number[]) => percentile(values.slice(10), 0.95)
  return { wall: p95(wall), work: p95(work) }
}

/** The first question after an entry was changed, each time. */
async function afterEdits(
  api: Api,
  rows: Awaited<ReturnType<Api['faq']['list']>>['rows'],
  ask: () => Promise<unknown>,
): Promise<number[]> {
  const taken: number[] = []
  for (const { id, ...entry } of rows.slice(0, EDITS)) {
    const { question, wordings, answer, tags, groupId } = entry
    await api.faq.update({ id, content: { question, wordings, answer: `${answer}。`, tags, groupId } })
    const started = performance.now()
    await ask()
    taken.push(performance.now() - started)
  }
  return taken
}

const SHOWN_THRESHOLDS = [15, 20, DEFAULT_THRESHOLD, 30, 40, 50]

/** What thresholds do to the pairs that were judged by hand: precision, recall, and the first three offers. */
export function judgedFigures(): Figure[] {
  const lists = {
    tuning: { alike: tuningAlike, unlike: tuningUnlike },
    check: { alike: checkAlike, unlike: checkUnlike },
  }
  return Object.entries(lists).flatMap(([name, pairs]) => {
    const among = retrieve(pairs, DEFAULT_THRESHOLD)
    const share = (count: number) => (100 * count) / pairs.alike.length
    return [
      ...judge(pairs, SHOWN_THRESHOLDS).flatMap(({ threshold, precision, recall }) => [
        plain(`faq-${name}-precision at ${threshold}%`, 100 * precision, '%', null),
        plain(`faq-${name}-recall at ${threshold}%`, 100 * recall, '%', null),
      ]),
      plain(`faq-${name}-right-answer-first`, share(among.first), '%', null),
      plain(`faq-${name}-right-answer-among-three`, share(among.amongThree), '%', null),
    ]
  })
}
