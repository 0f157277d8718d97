import type { RitualKind, RitualPattern } from './model.ts'

type Bilingual = Readonly<Record<'zh-CN' | 'en', string>>

/** A usual ritual, ready to be taken over: its words use the variables of scripts. */
export type RitualPreset = {
  kind: Exclude<RitualKind, 'other'>
  name: Bilingual
  pattern: RitualPattern
  minute: number
  skipsHolidays: boolean
  words: Bilingual
}

const at = (hour: number, minute = 0) => hour * 60 + minute

/** The six usual kinds (domain.md §9); times are those at which groups answer most. */
export const ritualPresets: readonly RitualPreset[] = [
  {
    kind: 'welcome',
    name: { 'zh-CN': '新人欢迎', en: 'Newcomers’ welcome' },
    pattern: { every: 'week', interval: 1, weekdays: [1] },
    minute: at(12, 30),
    skipsHolidays: false,
    words: {
      'zh-CN':
        '欢迎这周新来{群名}的朋友。不用急着说话，先往上翻翻；想认识大家的，三句话就好：怎么称呼，在哪座城市，最近在忙什么。老朋友看到了接一句，别让人家的话落在地上。',
      en: 'Welcome to everybody who joined {group} this week. No hurry: scroll up a little first. If you’d like to be known, three lines will do: your name, your city, what keeps you busy. Old hands, please answer with a line.',
    },
  },
  {
    kind: 'morning',
    name: { 'zh-CN': '早安一句', en: 'Good morning line' },
    pattern: { every: 'workday' },
    minute: at(9),
    skipsHolidays: true,
    words: {
      'zh-CN': '早。今天{群名}只问一件小事：上午你最想做完的是哪一件？写下来，晚上回来划掉。我先写我的。',
      en: 'Morning. One small question in {group} today: what do you most want to finish before noon? Write it down and cross it off tonight. I’ll go first.',
    },
  },
  {
    kind: 'evening',
    name: { 'zh-CN': '共读夜', en: 'Reading night' },
    pattern: { every: 'week', interval: 1, weekdays: [7] },
    minute: at(20),
    skipsHolidays: false,
    words: {
      'zh-CN':
        '今晚八点到八点半，{群名}一起静静读半小时。读完留一句话：今天哪一段让你停了一下？不用写得好，写得真就行。',
      en: 'From eight to half past tonight {group} reads in silence together. Afterwards leave one line: which passage made you stop? It need not be fine, only true.',
    },
  },
  {
    kind: 'thanks',
    name: { 'zh-CN': '周五答谢', en: 'Friday thanks' },
    pattern: { every: 'week', interval: 1, weekdays: [5] },
    minute: at(18),
    skipsHolidays: true,
    words: {
      'zh-CN':
        '这周想谢三位：第一位认真回答了别人的问题，第二位把自己的经验写了出来，第三位第一次开口。名字我写在下面，大家也说说，这周谁帮到了你？',
      en: 'Three people to thank this week: one who answered somebody with care, one who wrote down what they learned, one who spoke up for the first time. Names below. And who helped you this week?',
    },
  },
  {
    kind: 'recap',
    name: { 'zh-CN': '月末复盘', en: 'Month in review' },
    pattern: { every: 'month', interval: 1, days: [-1] },
    minute: at(20),
    skipsHolidays: false,
    words: {
      'zh-CN':
        '这个月到今天收尾。{群名}做成了什么、哪里没做好、下个月先做哪一件，我先写三句。你也写三句，不用长，写给下个月的自己看。',
      en: 'The month ends today. What {group} managed, what it did not, and what comes first next month: three lines from me now. Write three of your own, for yourself a month from now.',
    },
  },
  {
    kind: 'topic',
    name: { 'zh-CN': '周三话题', en: 'Wednesday topic' },
    pattern: { every: 'week', interval: 1, weekdays: [3] },
    minute: at(20),
    skipsHolidays: true,
    words: {
      'zh-CN':
        '周三话题：最近一次让你改变主意的，是什么？一个人、一句话、一件小事都行。我先说我的，想到了就接，不用等别人。',
      en: 'Wednesday topic: what last changed your mind? A person, a sentence, a small thing, anything counts. I’ll start; join in whenever you think of something.',
    },
  },
]
