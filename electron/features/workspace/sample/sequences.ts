import type { WriteDb } from '#electron/database/handles.ts'
import { insertTask } from '#electron/features/sequences/service.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { type GroupKey, HISTORY_DAYS } from './groups.ts'
import type { Member } from './members.ts'
import type { SamplePerson } from './people.ts'
import type { KnownGroup } from './queries.ts'
import {
  insertSampleRun,
  insertSampleSequence,
  insertStepCard,
  replaceWelcome,
  switchOnForSample,
} from './sequence-commands.ts'

/** Where people and groups of the sample are in the database, and when its days begin. */
type Book = {
  people: ReadonlyMap<SamplePerson, { no: number; id: string }>
  groups: ReadonlyMap<GroupKey, KnownGroup>
  members: ReadonlyMap<GroupKey, ReadonlyMap<SamplePerson, Member>>
  at(dayNo: number, minute: number): number
}
type DatedBook = Book & { dateOf(dayNo: number): string }

type StepId = 'd0' | 'd1' | 'd3' | 'd7'
type Made = readonly [step: StepId, outcome: string | null, note: string]
type Journey = { made: readonly Made[]; end?: 'replied' | 'finished' }

const STEP_DAYS: Readonly<Record<StepId, number>> = { d0: 0, d1: 1, d3: 3, d7: 7 }
/** Those who joined the shop within these days went through the sequence instead of a plain welcome. */
const NEWCOMER_DAYS = 14

/** How the sequence went for one newcomer after the other, the earliest first; an outcome of null is a skip. */
const journeys: readonly Journey[] = [
  {
    made: [
      ['d0', 'other', '发了欢迎，回了个握手'],
      ['d1', 'no_reply', ''],
      ['d3', 'no_reply', ''],
      ['d7', 'other', '说一直在看，不太会打字'],
    ],
    end: 'finished',
  },
  {
    made: [
      ['d0', 'no_reply', ''],
      ['d1', 'replied', '问会员日怎么算积分，讲清楚了'],
    ],
    end: 'replied',
  },
  {
    made: [
      ['d0', 'other', '群里当面欢迎过，补发了一条'],
      ['d1', null, ''],
      ['d7', 'other', '喜欢陶瓷，记下了'],
    ],
    end: 'finished',
  },
  { made: [['d0', 'replied', '邻居推荐来的，想先看看茶具']], end: 'replied' },
  {
    made: [
      ['d0', 'no_reply', ''],
      ['d1', 'other', '回了个表情'],
      ['d3', 'replied', '发了第一句话，问有没有大码'],
    ],
    end: 'replied',
  },
  {
    made: [
      ['d0', 'other', '说同事拉进来的'],
      ['d1', 'other', ''],
      ['d3', 'other', '说晚上才有空看'],
    ],
  },
  {
    made: [
      ['d0', 'other', ''],
      ['d1', 'sent_waiting', '发了公告里的三条，等她看'],
    ],
  },
  {
    made: [
      ['d0', 'other', '想买件给妈妈的衬衫'],
      ['d1', 'other', ''],
    ],
  },
  { made: [['d0', 'other', '']] },
]

/** Puts newcomers of the shop on their way, the flash group behind its first week, and the reading group in the middle of one. */
export function writeSampleSequences(db: WriteDb, plain: Book, calendar: ZoneCalendar, at: number): void {
  const dateOf = (dayNo: number) => calendar.dateAt(plain.at(dayNo, 720))
  const book: DatedBook = { ...plain, at: (day, minute) => plain.at(day, minute), dateOf }
  const shop = book.groups.get('shop')
  if (shop) {
    switchOnForSample(db, 'new-member', shop.id, book.at(HISTORY_DAYS - 30, 600))
    writeNewcomers(db, book, shop)
  }
  writeFlashWeek(db, book)
  writeBookWeek(db, book, at)
}

function writeNewcomers(db: WriteDb, book: DatedBook, shop: KnownGroup): void {
  const newcomers = [...(book.members.get('shop') ?? [])]
    .filter(([person, { staff, leftOn, joinedOn }]) => {
      const ago = HISTORY_DAYS - joinedOn
      return (
        staff === null && leftOn === null && joinedOn > 0 && ago <= NEWCOMER_DAYS && ago > 0 && !person.isMe
      )
    })
    .sort(([, a], [, b]) => a.joinedOn - b.joinedOn || a.joinedMinute - b.joinedMinute)
  for (const [at, [person, member]] of newcomers.entries()) {
    const row = book.people.get(person)
    const journey = journeys[at]
    if (row && journey && !person.profile.doNotContact) writeJourney(db, book, { row, member, shop, journey })
  }
}

function writeJourney(
  db: WriteDb,
  book: DatedBook,
  given: { row: { no: number; id: string }; member: Member; shop: KnownGroup; journey: Journey },
): void {
  const { row, member, shop, journey } = given
  replaceWelcome(db, row.no)
  const startedOn = book.dateOf(member.joinedOn)
  const key = `shipped-new-member|${row.id}|joined|${shop.id}|${startedOn}`
  const last = journey.made.at(-1)
  const lastDay = member.joinedOn + (last ? STEP_DAYS[last[0]] : 0)
  insertSampleRun(db, {
    key,
    slug: 'new-member',
    personNo: row.no,
    groupNo: shop.no,
    startRule: 'joined',
    startedAt: book.at(member.joinedOn, member.joinedMinute),
    startedOn,
    end: journey.end ? { reason: journey.end, at: book.at(lastDay, minuteOf(lastDay)) } : null,
  })
  for (const [stepId, outcome, note] of journey.made) {
    const day = member.joinedOn + STEP_DAYS[stepId]
    const closedAt = Math.max(
      book.at(day, minuteOf(day)),
      book.at(member.joinedOn, member.joinedMinute) + 600_000,
    )
    insertStepCard(db, {
      key: `sequence|${key}|${stepId}`,
      stepId,
      day: STEP_DAYS[stepId],
      personNo: row.no,
      groupNo: shop.no,
      outcome,
      note,
      madeAt: book.at(day, 1),
      madeOn: book.dateOf(day),
      dueAt: book.at(day, stepId === 'd0' ? 1260 : 660),
      closedAt,
    })
  }
}

/** Not every card is dealt with at the same minute. */
function minuteOf(day: number): number {
  return 665 + ((day * 37) % 130)
}

/** How the first week of the flash group went: a share was dropped, a topic forgotten. */
function writeFlashWeek(db: WriteDb, book: DatedBook): void {
  const flash = book.groups.get('flash')
  const members = [...(book.members.get('flash')?.values() ?? [])]
  if (!flash || members.length === 0) return
  const first = HISTORY_DAYS - 11
  const key = `shipped-group-7-days|${flash.id}|hand|${book.at(first, 570)}.0`
  const runNo = insertSampleRun(db, {
    key,
    slug: 'group-7-days',
    personNo: null,
    groupNo: flash.no,
    startRule: 'hand',
    startedAt: book.at(first, 570),
    startedOn: book.dateOf(first),
    end: { reason: 'finished', at: book.at(first + 6, 1215) },
  })
  const posted: readonly (readonly [
    id: string,
    day: number,
    minute: number,
    kind: string,
    title: string,
    note: string | null,
  ])[] = [
    ['w-welcome', 0, 600, 'welcome', '开群欢迎', ''],
    ['w-rules', 0, 1200, 'rules', '立三条群规', ''],
    ['w-chain', 1, 750, 'chain', '自我介绍接龙', '三十多人接了'],
    ['w-share', 3, 1200, 'share', '第一次分享', null],
    ['w-questions', 4, 1200, 'questions', '第一轮问答', '十一个问题，答完九个'],
    ['w-thanks', 5, 1200, 'thanks', '第一次致谢', ''],
    ['w-recap', 6, 1200, 'recap', '头一周小结', '顺带发了写作营报名'],
  ]
  for (const [stepId, day, minute, postKind, title, note] of posted) {
    const dueAt = book.at(first + day, minute)
    const state = note === null ? 'skipped' : 'done'
    const closed = {
      state,
      note: note ?? '课程已经够满，不再加分享',
      closedAt: book.at(first + day, minute + 12),
    } as const
    insertTask(db, { key: `${key}|${stepId}`, runNo, stepId, day, title, postKind, dueAt, ...closed }, dueAt)
  }
}

const BOOK_WEEK = [
  [
    'b-open',
    0,
    570,
    'welcome',
    '新书开读',
    '{群名}今天翻开新书《{书名}》。读法照旧：每晚九点半亮灯，读二十分钟，不求快。手上还没有书的，回我“借”字，我来安排。',
  ],
  [
    'b-chain',
    1,
    750,
    'chain',
    '为什么读它，接龙',
    '来接一句：你为什么想读这本？\n#接龙 为什么读\n1. {我的名字}，因为{我的理由}\n2. \n周日领读时我挑几句念给大家听。',
  ],
  [
    'b-topic',
    2,
    1200,
    'topic',
    '第一章，聊一句',
    '第一章读完的来说一句：哪一段让你停下来了？拍照或打页码都行，我先来：{我停下的那一段}。',
  ],
  [
    'b-share',
    3,
    1200,
    'share',
    '领读人讲十五分钟',
    '今晚八点，{领读人}讲讲这本书是怎么写出来的，十五分钟，讲完聊。来不了的明早看要点。',
  ],
  [
    'b-questions',
    5,
    1200,
    'questions',
    '读不懂就问',
    '读到一半，卡住的地方今晚都拿出来，一个个说。没卡住的，说说你是怎么读过去的。',
  ],
  [
    'b-thanks',
    6,
    1260,
    'thanks',
    '一周小结和致谢',
    '谢谢这一周亮灯最多的几位：{名字}。下周从第三章接着读，跟不上的从今晚这一页开始就好。',
  ],
] as const

/** A sequence of the operator's own, three days under way; yesterday's topic is still to be posted. */
function writeBookWeek(db: WriteDb, book: DatedBook, at: number): void {
  const reading = book.groups.get('reading')
  if (!reading) return
  const first = HISTORY_DAYS - 3
  const sequenceNo = insertSampleSequence(db, {
    id: 'sample-book-week',
    name: '新书开读一周',
    subject: 'group',
    steps: BOOK_WEEK.map(([id, day, minute, postKind, title, text]) => ({
      id,
      day,
      minute,
      title,
      text,
      scriptId: null,
      postKind,
      addedAt: 0,
    })),
    at: Math.min(at, book.at(first, 540)),
  })
  const key = `sample-book-week|${reading.id}|hand|${book.at(first, 560)}.0`
  const runNo = insertSampleRun(db, {
    key,
    sequenceNo,
    personNo: null,
    groupNo: reading.no,
    startRule: 'hand',
    startedAt: book.at(first, 560),
    startedOn: book.dateOf(first),
    end: null,
  })
  for (const [stepId, day, minute, postKind, title] of BOOK_WEEK.slice(0, 3)) {
    const isDone = day < 2
    const dueAt = book.at(first + day, minute)
    const closed = {
      state: isDone ? 'done' : 'open',
      note: stepId === 'b-chain' ? '二十二人接了' : '',
      closedAt: isDone ? book.at(first + day, minute + 9) : null,
    } as const
    insertTask(db, { key: `${key}|${stepId}`, runNo, stepId, day, title, postKind, dueAt, ...closed }, dueAt)
  }
}
