import type {
  CampaignStage,
  CampaignTime,
  GoalMetric,
  TaskChannel,
  TaskOffset,
} from '#shared/features/campaigns/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import type { Locale, MessageValues } from '#shared/kernel/messages.ts'
import type { Bilingual, PlaybookContent } from '../model.ts'
import { withText } from './wording.ts'

/** Hours that a step takes as long as nobody says otherwise: a quarter of an hour (经验值). */
const HOURS_OF_A_STEP = 0.25
const MOST_STEPS = 200
const MOST_MATERIALS = 40
const LONGEST_TEXT = 4000

/** What of a campaign a playbook is made of. `words` of a task are those of its script where it has none of its own. */
export type RunCampaign = CampaignTime & {
  name: string
  stage: CampaignStage
  note: string
  isHardSell: boolean
  goal: { metric: GoalMetric; target: number } | null
  review: { worked: string; failed: string }
  tasks: readonly { title: string; note: string; words: string; channel: TaskChannel; offset: TaskOffset }[]
  materials: readonly string[]
}

/** Sentences for what a campaign does not say. */
export type SavedSentence =
  | 'purpose'
  | 'whenToUse'
  | 'whenWorked'
  | 'whenNot'
  | 'step'
  | 'goal'
  | 'noGoal'
  | 'goalName'
type Wording = { locale: Locale; say: (sentence: SavedSentence, values?: MessageValues) => string }
type Say = (sentence: SavedSentence, values?: MessageValues) => Bilingual

/**
 * A campaign as the beginning of a playbook in the operator's language: its tasks with their words and distances from the
 * start, what its review says, and sentences to be bettered where a campaign says nothing.
 */
export function contentFromCampaign(campaign: RunCampaign, wording: Wording): PlaybookContent {
  const text = (words: string) => withText(null, wording.locale, words.trim().slice(0, LONGEST_TEXT))
  const say: Say = (sentence, values = {}) => text(wording.say(sentence, values))
  const textOr = (words: string, otherwise: Bilingual | null) =>
    words.trim() === '' ? otherwise : text(words)
  const steps = campaign.tasks.slice(0, MOST_STEPS).map(({ title, offset, channel, note, words }) => ({
    title: text(title),
    offset,
    channel,
    how: textOr(note, null),
    script: textOr(words, null),
  }))
  return {
    name: text(campaign.name),
    stage: campaign.stage,
    purposes: [],
    ...occasionOf(campaign, say, text),
    days: Math.min(366, daysBetween(campaign.startsOn, campaign.endsOn) + 1),
    startsMinute: campaign.startsMinute,
    endsMinute: campaign.endsMinute,
    effortHours: Math.min(400, Math.max(0.25, steps.length * HOURS_OF_A_STEP)),
    isHardSell: campaign.isHardSell,
    hasSharingRisk: campaign.stage === 'spread',
    steps: steps.length > 0 ? steps : [firstStep(say('step'))],
    checklist: [],
    materials: campaign.materials.slice(0, MOST_MATERIALS).map(text),
    kpis: [kpiOf(campaign, say)],
    mistakes: campaign.review.failed.trim() === '' ? [] : [text(campaign.review.failed)],
  }
}

function occasionOf(
  { name, note, review }: RunCampaign,
  say: Say,
  text: (words: string) => Bilingual,
): Pick<PlaybookContent, 'purpose' | 'whenToUse' | 'whenNot'> {
  return {
    purpose: note.trim() === '' ? say('purpose', { name }) : text(note),
    whenToUse:
      review.worked.trim() === '' ? say('whenToUse') : say('whenWorked', { worked: review.worked.trim() }),
    whenNot: say('whenNot'),
  }
}

const firstStep = (title: Bilingual): PlaybookContent['steps'][number] => ({
  title,
  offset: { offsetDays: 0, minute: null, fromStart: null },
  channel: 'group',
  how: null,
  script: null,
})

function kpiOf({ goal }: RunCampaign, say: Say): PlaybookContent['kpis'][number] {
  const metric = goal?.metric ?? 'participants'
  const name = say('goalName', { metric })
  if (!goal) return { name, metric, target: say('noGoal') }
  const target = metric === 'revenue' ? goal.target / 100 : goal.target
  return { name, metric, target: say('goal', { target }) }
}
