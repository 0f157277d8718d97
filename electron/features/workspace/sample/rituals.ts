import type { RitualKind, RitualPattern } from '#shared/features/rituals/model.ts'
import type { GroupKey } from './groups.ts'

/** A ritual of the sample: half a year of it lies behind. */
export type SampleRitual = {
  name: string
  kind: RitualKind
  groups: readonly GroupKey[]
  pattern: RitualPattern
  minute: number
  skipsHolidays: boolean
  /** Of a hundred days so many were kept; of the others some were skipped on purpose. */
  steadiness: number
  /** So many days before today are kept without a gap. */
  keptLately: number
  words: string
}

const weekly = (...weekdays: number[]): RitualPattern => ({ every: 'week', interval: 1, weekdays })

/** Sunday reading, newcomers on Monday, answers on Tuesday, a led chapter on Wednesday, thanks on Friday, the long run, the month in review. */
export const sampleRituals: readonly SampleRitual[] = [
  {
    name: '新人欢迎',
    kind: 'welcome',
    groups: ['reading', 'shop'],
    pattern: weekly(1),
    minute: 12 * 60 + 30,
    skipsHolidays: false,
    steadiness: 88,
    keptLately: 40,
    words:
      '欢迎这周新来{群名}的朋友。不用急着说话，先往上翻翻；想认识大家的，三句话就好：怎么称呼，在哪座城市，最近在忙什么。老朋友看到了接一句。',
  },
  {
    name: '周二答疑',
    kind: 'other',
    groups: ['shop'],
    pattern: weekly(2),
    minute: 20 * 60,
    skipsHolidays: true,
    steadiness: 80,
    keptLately: 22,
    words:
      '今晚八点答疑，半小时：尺码、洗护、搭配、发货，什么都能问。提前把问题发到{群名}，我先把能答的答了，剩下的直播里拿实物说。',
  },
  {
    name: '周三领读',
    kind: 'topic',
    groups: ['reading'],
    pattern: weekly(3),
    minute: 20 * 60,
    skipsHolidays: true,
    steadiness: 82,
    keptLately: 16,
    words:
      '今晚八点领读，半小时。先读一页，再聊一个问题：这一页里，哪句话你想划下来？划好的拍张照发到{群名}，不用多解释。',
  },
  {
    name: '周五答谢',
    kind: 'thanks',
    groups: ['shop', 'reading'],
    pattern: weekly(5),
    minute: 18 * 60,
    skipsHolidays: true,
    steadiness: 76,
    keptLately: 0,
    words:
      '这周想谢三位：一位认真回答了别人的问题，一位把自己的用法写了出来，一位第一次开口。名字我写在下面，大家也说说，这周谁帮到了你？',
  },
  {
    name: '长距离集合',
    kind: 'morning',
    groups: ['runners'],
    pattern: weekly(6),
    minute: 6 * 60 + 10,
    skipsHolidays: false,
    steadiness: 90,
    keptLately: 60,
    words: '六点十分，轮渡口见。今天跑多远看天看腿，跑不动就走，早饭 AA。到的接个 1。',
  },
  {
    name: '共读夜',
    kind: 'evening',
    groups: ['reading'],
    pattern: weekly(7),
    minute: 20 * 60,
    skipsHolidays: false,
    steadiness: 94,
    keptLately: 80,
    words:
      '今晚八点到八点半，{群名}一起静静读半小时。读完留一句话：今天哪一段让你停了一下？不用写得好，写得真就行。',
  },
  {
    name: '月末复盘',
    kind: 'recap',
    groups: ['reading', 'shop', 'runners'],
    pattern: { every: 'month', interval: 1, days: [-1] },
    minute: 20 * 60 + 30,
    skipsHolidays: false,
    steadiness: 70,
    keptLately: 70,
    words:
      '这个月到今天收尾。做成了什么、哪里没做好、下个月先做哪一件，我先写三句。你也写三句，不用长，写给下个月的自己看。',
  },
]
