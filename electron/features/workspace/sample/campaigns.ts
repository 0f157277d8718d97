import {
  type CampaignStage,
  campaignStage,
  type GoalMetric,
  goalMetric,
} from '#shared/features/campaigns/model.ts'
import { shippedPlaybooks } from '#shared/features/playbooks/library.ts'
import type { PlaybookContent } from '#shared/features/playbooks/model.ts'
import source from './corpus/campaigns.txt?raw'
import type { GroupKey } from './groups.ts'

/** When a campaign of the sample begins: a weekday (1 = Monday) of a week before or after the one of loading, or a day. */
export type SampleStart = { week: number; weekday: number } | { day: number }

/** A campaign of the sample; `{季}` in its name is the season of the year in which it begins. */
export type SampleCampaign = {
  /** Names it for whatever hangs on it; stays the same from version to version. */
  key: string
  groups: readonly GroupKey[]
  name: string
  stage: CampaignStage
  start: SampleStart
  /** What it was started from; then length, hours and tasks are those of the playbook. */
  playbook: { id: string; content: PlaybookContent } | null
  days: number
  /** Minutes of the day; null = the whole day. */
  hours: readonly [from: number, until: number] | null
  isHardSell: boolean
  goal: readonly [GoalMetric, number] | null
  /** Whole units of the workspace currency. */
  budget: number | null
  costs: readonly (readonly [name: string, amount: number])[]
  reward: string
  note: string
  /** Not confirmed yet, called off, or over without a review. */
  state: 'plain' | 'draft' | 'cancelled' | 'unreviewed'
}

/**
 * Reads `## groups` parts of lines: `key | week weekday or D day | stage | playbook or 14d or 1d 20:00-21:00 | name`, then
 * `goal metric number`, `budget n`, `cost n what`, `reward …`, `note …`, `hard`, `draft`, `cancelled`, `unreviewed`. A malformed
 * line is an error of ours and throws.
 */
export function parseCampaigns(text: string): SampleCampaign[] {
  let groups: GroupKey[] = []
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) groups = line.slice(3).trim().split(' ') as GroupKey[]
    return line.startsWith('## ') || line.trim() === '' ? [] : [campaignOf(line, groups)]
  })
}

function campaignOf(line: string, groups: readonly GroupKey[]): SampleCampaign {
  const [word, start, stage, how, name, ...rest] = line.split(' | ')
  if (!word || !start || !stage || !how || !name) throw new Error(`campaigns: ${line}`)
  const said = (label: string) =>
    rest.filter((one) => one.startsWith(`${label} `)).map((one) => one.slice(label.length + 1))
  const [metric, target] = said('goal')[0]?.split(' ') ?? []
  const [budget] = said('budget')
  return {
    key: `${groups.join('-')}.${word}`,
    groups,
    name,
    stage: campaignStage.parse(stage),
    start: startOf(start),
    ...runOf(how, rest.includes('hard')),
    goal: metric === undefined ? null : [goalMetric.parse(metric), Number(target)],
    budget: budget === undefined ? null : Number(budget),
    costs: said('cost').map((one) => {
      const [amount = '', ...what] = one.split(' ')
      return [what.join(' '), Number(amount)]
    }),
    reward: said('reward')[0] ?? '',
    note: said('note')[0] ?? '',
    state: (['draft', 'cancelled', 'unreviewed'] as const).find((one) => rest.includes(one)) ?? 'plain',
  }
}

function startOf(text: string): SampleStart {
  if (text.startsWith('D')) return { day: Number(text.slice(1)) }
  const [week, weekday] = text.split(' ').map(Number)
  if (week === undefined || weekday === undefined) throw new Error(`campaigns: ${text}`)
  return { week, weekday }
}

/** Length, hours and hardness of a campaign: its own, or those of its playbook. */
function runOf(
  how: string,
  isHardSell: boolean,
): Pick<SampleCampaign, 'playbook' | 'days' | 'hours' | 'isHardSell'> {
  const own = /^(\d+)d(?: (\d+):(\d+)-(\d+):(\d+))?$/.exec(how)
  if (own) {
    const [days = 1, fromHour, from = 0, untilHour, until = 0] = own
      .slice(1)
      .map((part) => part && Number(part)) as number[]
    const hours =
      fromHour === undefined || untilHour === undefined
        ? null
        : ([fromHour * 60 + from, untilHour * 60 + until] as const)
    return { playbook: null, days, hours, isHardSell }
  }
  const playbook = shippedPlaybooks.find(({ id }) => id === how)
  if (!playbook) throw new Error(`campaigns: no playbook ${how}`)
  const { content } = playbook
  const { days, startsMinute, endsMinute } = content
  return {
    playbook: { id: playbook.id, content },
    days,
    hours: startsMinute === null || endsMinute === null ? null : [startsMinute, endsMinute],
    isHardSell: isHardSell || content.isHardSell,
  }
}

/** The half year before the day of loading and the month after it, but for what hangs on days of the calendar. */
export const sampleCampaigns = parseCampaigns(source)

/** The shop's day for members on the 18th of a month; `day` counts from the day of loading. */
export function memberDay(day: number, month: string): SampleCampaign[] {
  return parseCampaigns(`## shop
member-day-${month} | D${day} | convert | timed-sale | ${Number(month.slice(5))} 月会员日 | goal orders 28 | reward 会员日满 200 减 20`)
}

/** A sale for regulars after the next members' day: too close, so that the foot of the calendar has something to say. */
export function regularsSale(day: number): SampleCampaign[] {
  return parseCampaigns(`## shop
regulars-sale | D${day} | convert | 2d | 老客限时加购 | goal orders 15 | hard`)
}

/** Presents before a festival, and what customers show of them afterwards. */
export function festivalSale(day: number, festival: string): SampleCampaign[] {
  const name = festival === '春节' ? '新春' : festival.replace(/节$/, '')
  return parseCampaigns(`## shop
gifts-${day < 0 ? 'past' : 'next'}-${Math.abs(day)} | D${day - 8} | convert | group-buy | ${name}礼盒接龙 | goal orders 32 | budget 900 | cost 680 礼盒和贺卡
photos-${day < 0 ? 'past' : 'next'}-${Math.abs(day)} | D${day} | spread | photo-show | ${name}晒照 | goal participants 15 | reward 抽 3 位送茶样`)
}
