import type { CampaignStage } from '#shared/features/campaigns/model.ts'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { type FestivalId, festivalDays, festivalIds } from './festivals.ts'
import { type ShoppingId, shoppingSeasons } from './shopping.ts'

/** What a hint leads up to: a festival, or a season of e-commerce. */
export type Occasion = FestivalId | ShoppingId

type Hint = { occasion: Occasion; stage: CampaignStage; from: number; to: number }
const hint = (occasion: Occasion, stage: CampaignStage, from: number, to: number): Hint => ({
  occasion,
  stage,
  from,
  to,
})

/**
 * What a day is good for, seen from the occasion it leads up to: from `from` to `to` days after it (before it when
 * negative). Rules of thumb (经验值).
 */
const HINTS = {
  newYearReview: hint('newYear', 'close', -10, -1),
  newYearPlan: hint('newYear', 'attract', 0, 6),
  labaPorridge: hint('laba', 'activate', -1, 0),
  goodsShow: hint('springFestival', 'desire', -28, -15),
  goodsGroup: hint('springFestival', 'convert', -20, -9),
  eveEnvelopes: hint('springFestival', 'activate', -2, 0),
  newYearPhotos: hint('springFestival', 'spread', 1, 6),
  lanternRiddles: hint('lantern', 'activate', -2, 0),
  schoolSpringTrial: hint('schoolSpring', 'attract', 0, 14),
  womenTalk: hint('women', 'desire', -9, -4),
  womenOffer: hint('women', 'convert', -4, 0),
  consumerCare: hint('consumer', 'deliver', -3, 1),
  springOuting: hint('qingming', 'activate', -3, 2),
  readingCamp: hint('reading', 'attract', -9, 0),
  labourChallenge: hint('labour', 'activate', -1, 4),
  motherGift: hint('mother', 'convert', -10, -3),
  motherPhotos: hint('mother', 'spread', -2, 0),
  loveGift: hint('love520', 'convert', -7, -1),
  childrenPhotos: hint('children', 'activate', -4, 0),
  dragonGroup: hint('dragonBoat', 'convert', -14, -4),
  dragonCooking: hint('dragonBoat', 'activate', -2, 1),
  gaokaoWishes: hint('gaokao', 'activate', -3, 0),
  gaokaoTrial: hint('gaokao', 'attract', 3, 21),
  mid618Show: hint('mid618', 'desire', -20, -8),
  mid618Sale: hint('mid618', 'convert', -3, 0),
  mid618Care: hint('mid618', 'deliver', 2, 9),
  fatherStory: hint('father', 'spread', -4, 0),
  qixiGift: hint('qixi', 'convert', -7, -1),
  schoolAutumnTrial: hint('schoolAutumn', 'attract', 0, 21),
  teachersThanks: hint('teachers', 'spread', -4, 0),
  moonUnboxing: hint('midAutumn', 'desire', -21, -10),
  moonGroup: hint('midAutumn', 'convert', -14, -3),
  moonPhotos: hint('midAutumn', 'spread', 0, 2),
  nationalSale: hint('national', 'convert', -5, 0),
  nationalChallenge: hint('national', 'activate', 0, 6),
  chongyangCare: hint('chongyang', 'deliver', -3, 0),
  double11Show: hint('double11', 'desire', -21, -8),
  double11Sale: hint('double11', 'convert', -3, 0),
  double11Care: hint('double11', 'deliver', 2, 10),
  thanksgivingThanks: hint('thanksgiving', 'deliver', -3, 1),
  double12Return: hint('double12', 'convert', -3, 0),
  christmasSwap: hint('christmas', 'activate', -4, 0),
} as const satisfies Record<string, Hint>

export type HintId = keyof typeof HINTS
export const hintIds = Object.keys(HINTS) as HintId[]

/** A hint on a day. `days` from the occasion to the day: negative while the occasion is ahead. */
export type DayHint = {
  id: HintId
  occasion: Occasion
  occasionOn: CalendarDate
  stage: CampaignStage
  days: number
}

function isFestival(occasion: Occasion): occasion is FestivalId {
  return (festivalIds as readonly string[]).includes(occasion)
}

const known = new Map<string, readonly CalendarDate[]>()

/** The days of an occasion in a year; of a season its last peak, or its first day where it has none. */
function occasionDays(occasion: Occasion, year: number): readonly CalendarDate[] {
  const key = `${occasion} ${year}`
  const remembered = known.get(key)
  if (remembered) return remembered
  const days = isFestival(occasion)
    ? festivalDays(occasion, year)
    : shoppingSeasons(year)
        .filter(({ id }) => id === occasion)
        .map(({ peaks, from }) => peaks.at(-1) ?? from)
  known.set(key, days)
  return days
}

/** What a day is good for, the nearest occasion first. */
export function hintsOn(date: CalendarDate): DayHint[] {
  const year = Number(date.slice(0, 4))
  return hintIds
    .flatMap((id) => {
      const { occasion, stage, from, to } = HINTS[id]
      return [year - 1, year, year + 1]
        .flatMap((of) => occasionDays(occasion, of))
        .map((occasionOn) => ({ id, occasion, occasionOn, stage, days: daysBetween(occasionOn, date) }))
        .filter(({ days }) => from <= days && days <= to)
    })
    .toSorted((a, b) => Math.abs(a.days) - Math.abs(b.days))
}
