import type { GroupDraft } from '#shared/features/groups/model.ts'
import boutiqueFiller from './corpus/boutique-shop.filler.txt?raw'
import boutiqueTalks from './corpus/boutique-shop.talks.txt?raw'
import boutiqueThreads from './corpus/boutique-shop.threads.txt?raw'
import runnersFiller from './corpus/fitness-runners.filler.txt?raw'
import runnersTalks from './corpus/fitness-runners.talks.txt?raw'
import runnersThreads from './corpus/fitness-runners.threads.txt?raw'
import flashFiller from './corpus/flash-writing.filler.txt?raw'
import flashTalks from './corpus/flash-writing.talks.txt?raw'
import flashThreads from './corpus/flash-writing.threads.txt?raw'
import readingFiller from './corpus/reading-club.filler.txt?raw'
import readingTalks from './corpus/reading-club.talks.txt?raw'
import readingThreads from './corpus/reading-club.threads.txt?raw'

export const groupKeys = ['reading', 'shop', 'runners', 'flash'] as const
export type GroupKey = (typeof groupKeys)[number]

/** Days of history before the day of loading; day numbers of the sample run from 0 to HISTORY_DAYS. */
export const HISTORY_DAYS = 183
/** First class day of the flash group; its three days run from here. */
export const FLASH_DAY_1 = HISTORY_DAYS - 9

/** Single lines that stand for themselves: how many a day (share of all lines) and within which hours. */
export type Habit = { section: string; share: number; from: number; peak: number; until: number }

export type GroupProfile = {
  key: GroupKey
  chatId: string
  draft: Pick<GroupDraft, 'name' | 'platform' | 'kind' | 'capacity' | 'lifecycle' | 'note'>
  corpus: { threads: string; talks: string; filler: string }
  firstDay: number
  lastDay: number
  messages: number
  /** Members in all, of whom `founders` were there on the first day and `leavers` went again. */
  members: number
  founders: number
  leavers: number
  /** Joins within the last days, given as days before the day of loading. */
  lateJoins: readonly number[]
  /** Unanswered questions kept for the last days: days before loading and hour. */
  lateQuestions: readonly (readonly [daysBefore: number, hour: number])[]
  /** Members who were active and fell silent about a fortnight before the day of loading. */
  fallenSilent: number
  /** Somebody who fills the room: a dominator of domain.md §4.3. */
  hasDominator: boolean
  /** Conversation by the hour, 0–23. */
  hours: readonly number[]
  /** Monday … Sunday. */
  weekdays: readonly number[]
  habits: readonly Habit[]
  /** Speakers of an average day. */
  speakers: number
  /** Conversations that open with a share, and owner's posts, per day. */
  shares: number
  ownerPosts: readonly (readonly [hour: number, section: string])[]
  /** Minute before which nobody talks, for the first days of the group. */
  opensAt: readonly number[]
  /** Share of women among members. */
  women: number
}

const reading: GroupProfile = {
  key: 'reading',
  chatId: '38714420617@chatroom',
  draft: {
    name: '晚读共读会',
    platform: 'wechat',
    kind: 'paid_knowledge',
    capacity: 500,
    lifecycle: 'active',
    note: '每月一本书，每晚九点半亮灯读二十分钟，周日晚八点领读。199 元一季。',
  },
  corpus: { threads: readingThreads, talks: readingTalks, filler: readingFiller },
  firstDay: 0,
  lastDay: HISTORY_DAYS,
  messages: 22_000,
  members: 170,
  founders: 98,
  leavers: 22,
  lateJoins: [13, 12, 10, 8, 7, 5, 4, 2, 1],
  lateQuestions: [
    [1, 15.6],
    [2, 20.4],
  ],
  fallenSilent: 2,
  hasDominator: true,
  hours: [3, 0.5, 0, 0, 0, 0, 3, 14, 14, 9, 9, 10, 20, 15, 8, 8, 9, 11, 14, 19, 30, 40, 44, 18],
  weekdays: [1, 0.97, 1, 0.96, 0.92, 0.98, 1.2],
  habits: [
    { section: 'morning', share: 0.07, from: 6.1, peak: 7.6, until: 9.4 },
    { section: 'noon', share: 0.035, from: 11.6, peak: 12.5, until: 13.7 },
    { section: 'evening', share: 0.055, from: 18.6, peak: 21.4, until: 23.7 },
    { section: 'checkin', share: 0.13, from: 21.85, peak: 22.3, until: 24 },
    { section: 'checkin', share: 0.02, from: 6.3, peak: 7.5, until: 13 },
  ],
  speakers: 36,
  shares: 1.6,
  ownerPosts: [
    [8.4, 'owner'],
    [17.8, 'owner'],
    [21.5, 'lamp'],
    [21.86, 'lamp-off'],
  ],
  opensAt: [500],
  women: 0.72,
}

const shop: GroupProfile = {
  key: 'shop',
  chatId: 'wrOg8kDgAAhq3Qy0Tn5sZ2xkq1Lw',
  draft: {
    name: '青禾小铺会员群',
    platform: 'wecom',
    kind: 'product_sales',
    capacity: 500,
    lifecycle: 'active',
    note: '棉麻衣服、手作陶瓷和茶。每周四晚八点直播，每月 18 号会员日。',
  },
  corpus: { threads: boutiqueThreads, talks: boutiqueTalks, filler: boutiqueFiller },
  firstDay: 0,
  lastDay: HISTORY_DAYS,
  messages: 17_000,
  members: 152,
  founders: 84,
  leavers: 15,
  lateJoins: [14, 13, 11, 10, 8, 7, 4, 3, 1],
  lateQuestions: [[1, 16.8]],
  fallenSilent: 1,
  hasDominator: false,
  hours: [2, 0.5, 0, 0, 0, 0, 2, 11, 16, 19, 20, 18, 22, 20, 15, 16, 17, 15, 13, 17, 27, 30, 22, 10],
  weekdays: [0.86, 0.95, 1, 1.3, 1.02, 1.02, 0.9],
  habits: [
    { section: 'morning', share: 0.07, from: 6.6, peak: 8.3, until: 10.2 },
    { section: 'noon', share: 0.045, from: 11.6, peak: 12.6, until: 14 },
    { section: 'evening', share: 0.055, from: 18.3, peak: 21, until: 23.6 },
    { section: 'checkin', share: 0.085, from: 8, peak: 20.5, until: 23 },
  ],
  speakers: 30,
  shares: 2.6,
  ownerPosts: [
    [10.1, 'owner'],
    [15.7, 'owner'],
    [20.3, 'owner'],
  ],
  opensAt: [500],
  women: 0.86,
}

const runners: GroupProfile = {
  key: 'runners',
  chatId: '20946718835@chatroom',
  draft: {
    name: '滨江晨跑团',
    platform: 'wechat',
    kind: 'interest',
    capacity: 500,
    lifecycle: 'active',
    note: '周一三五 6:10 轮渡口集合，周六长距离。不收费，早饭 AA。',
  },
  corpus: { threads: runnersThreads, talks: runnersTalks, filler: runnersFiller },
  firstDay: 0,
  lastDay: HISTORY_DAYS,
  messages: 16_200,
  members: 104,
  founders: 58,
  leavers: 14,
  lateJoins: [12, 6],
  lateQuestions: [[2, 12.7]],
  fallenSilent: 2,
  hasDominator: false,
  hours: [1, 0, 0, 0, 0, 8, 36, 46, 30, 14, 10, 9, 15, 12, 6, 6, 7, 9, 12, 16, 22, 24, 14, 4],
  weekdays: [1.02, 0.84, 1.2, 0.84, 1.05, 1.35, 0.8],
  habits: [
    { section: 'morning', share: 0.09, from: 5.3, peak: 5.9, until: 7.2 },
    { section: 'checkin', share: 0.15, from: 6.7, peak: 7.5, until: 10 },
    { section: 'noon', share: 0.035, from: 11.7, peak: 12.6, until: 13.8 },
    { section: 'evening', share: 0.065, from: 19, peak: 21.3, until: 22.9 },
  ],
  speakers: 30,
  shares: 1.7,
  ownerPosts: [
    [5.6, 'owner-morning'],
    [8.2, 'owner'],
    [20.9, 'owner-evening'],
  ],
  opensAt: [500],
  women: 0.46,
}

const flash: GroupProfile = {
  key: 'flash',
  chatId: '45190238871@chatroom',
  draft: {
    name: '写作体验营 10 期',
    platform: 'wechat',
    kind: 'paid_knowledge',
    capacity: 200,
    lifecycle: 'ended',
    note: '三天三篇，9.9 元体验，闭营后开放 21 天写作营报名。',
  },
  corpus: { threads: flashThreads, talks: flashTalks, filler: flashFiller },
  firstDay: FLASH_DAY_1 - 2,
  lastDay: FLASH_DAY_1 + 3,
  messages: 1_900,
  members: 66,
  founders: 0,
  leavers: 2,
  lateJoins: [],
  lateQuestions: [],
  fallenSilent: 0,
  hasDominator: false,
  hours: [7, 1, 0, 0, 0, 1, 5, 11, 13, 12, 13, 14, 21, 19, 13, 13, 14, 14, 15, 22, 34, 38, 36, 40],
  weekdays: [1, 1, 1, 1, 1, 1, 1],
  habits: [
    { section: 'morning', share: 0.022, from: 6.4, peak: 7.8, until: 9.6 },
    { section: 'noon', share: 0.015, from: 11.7, peak: 12.6, until: 14 },
    { section: 'evening', share: 0.025, from: 18.5, peak: 22, until: 24 },
    { section: 'checkin', share: 0.085, from: 11, peak: 22.6, until: 24 },
  ],
  speakers: 34,
  shares: 2,
  ownerPosts: [
    [9.1, 'owner'],
    [13.3, 'owner'],
    [17.4, 'owner'],
    [22.4, 'owner'],
  ],
  opensAt: [620, 480, 515],
  women: 0.74,
}

export const groupProfiles: readonly GroupProfile[] = [reading, shop, runners, flash]
