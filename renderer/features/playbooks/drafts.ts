import { z } from 'zod'
import { useKeptDrafts } from '#renderer/app/use-kept-drafts.ts'
import { campaignStage, goalMetric, taskChannel, taskOffset } from '#shared/features/campaigns/model.ts'
import {
  type Bilingual,
  groupPurpose,
  type PlaybookContent,
  playbookContent,
} from '#shared/features/playbooks/model.ts'
import { ladderOf } from '#shared/features/playbooks/rules/timeline.ts'
import type { Locale } from '#shared/kernel/messages.ts'

/** A text in both languages while it is written; either may be empty. */
const looseText = z.object({ zh: z.string(), en: z.string() })
export type LooseText = z.infer<typeof looseText>

const draftStep = z.object({
  key: z.string(),
  title: looseText,
  offset: taskOffset,
  channel: taskChannel,
  how: looseText,
  script: looseText,
})
export type DraftStep = z.infer<typeof draftStep>

const draftKpi = z.object({
  key: z.string(),
  name: looseText,
  metric: goalMetric.nullable(),
  target: looseText,
})
export type DraftKpi = z.infer<typeof draftKpi>

/** A playbook as it is being written; lists are lines of text, line by line the same in both languages. */
const playbookDraft = z.object({
  name: looseText,
  stage: campaignStage,
  purposes: z.array(groupPurpose),
  purpose: looseText,
  whenToUse: looseText,
  whenNot: looseText,
  days: z.number(),
  startsMinute: z.number().nullable(),
  endsMinute: z.number().nullable(),
  effortHours: z.number(),
  isHardSell: z.boolean(),
  hasSharingRisk: z.boolean(),
  steps: z.array(draftStep),
  checklist: looseText,
  materials: looseText,
  mistakes: looseText,
  kpis: z.array(draftKpi),
})
export type PlaybookDraft = z.infer<typeof playbookDraft>

const drafts = z.record(z.string(), playbookDraft)
const NO_DRAFTS: Readonly<Record<string, PlaybookDraft>> = {}
const areDrafts = (stored: unknown): stored is Record<string, PlaybookDraft> =>
  drafts.safeParse(stored).success

/** Unsaved playbooks by id; a new one has the id `new`, one from a campaign that of the campaign. */
export function usePlaybookDrafts() {
  return useKeptDrafts<PlaybookDraft>('playbooks.drafts', NO_DRAFTS, areDrafts)
}

const NOTHING: LooseText = { zh: '', en: '' }
export const newKey = () => crypto.randomUUID()

export function emptyStep(offsetDays: number): DraftStep {
  const offset = { offsetDays, minute: null, fromStart: null }
  return { key: newKey(), title: NOTHING, offset, channel: 'group', how: NOTHING, script: NOTHING }
}

export const emptyKpi = (): DraftKpi => ({
  key: newKey(),
  name: NOTHING,
  metric: 'participants',
  target: NOTHING,
})

export function emptyDraft(): PlaybookDraft {
  return {
    name: NOTHING,
    stage: 'activate',
    purposes: [],
    purpose: NOTHING,
    whenToUse: NOTHING,
    whenNot: NOTHING,
    days: 1,
    startsMinute: 20 * 60,
    endsMinute: 21 * 60,
    effortHours: 2,
    isHardSell: false,
    hasSharingRisk: false,
    steps: [emptyStep(0)],
    checklist: NOTHING,
    materials: NOTHING,
    mistakes: NOTHING,
    kpis: [emptyKpi()],
  }
}

/** The draft with which writing begins: the steps in the order of time. */
export function draftOf(content: PlaybookContent): PlaybookDraft {
  const steps = ladderOf(content).flatMap((rung) => rung.steps.map(({ step }) => step))
  return {
    ...content,
    checklist: asLines(content.checklist),
    materials: asLines(content.materials),
    mistakes: asLines(content.mistakes),
    steps: steps.map((step) => ({
      ...step,
      key: newKey(),
      how: step.how ?? NOTHING,
      script: step.script ?? NOTHING,
    })),
    kpis: content.kpis.map((kpi) => ({ ...kpi, key: newKey() })),
  }
}

function asLines(texts: readonly Bilingual[]): LooseText {
  return { zh: texts.map(({ zh }) => zh).join('\n'), en: texts.map(({ en }) => en).join('\n') }
}

/** Lines of both languages side by side; a line that is empty in both is left out. */
function ofLines({ zh, en }: LooseText): LooseText[] {
  const [inChinese, inEnglish] = [zh.split('\n'), en.split('\n')]
  return Array.from({ length: Math.max(inChinese.length, inEnglish.length) }, (_, at) => ({
    zh: (inChinese[at] ?? '').trim(),
    en: (inEnglish[at] ?? '').trim(),
  })).filter((line) => line.zh !== '' || line.en !== '')
}

const isBlank = ({ zh, en }: LooseText) => zh.trim() === '' && en.trim() === ''

/** What is not right in a draft: paths such as `steps.2.title`, and whether the place is empty. */
export type DraftFaults = ReadonlyMap<string, 'empty' | 'wrong'>

/** What a draft would save, or what is not right in it. */
export function contentOf(
  draft: PlaybookDraft,
): { content: PlaybookContent; faults: null } | { content: null; faults: DraftFaults } {
  const parsed = playbookContent.safeParse({
    ...draft,
    checklist: ofLines(draft.checklist),
    materials: ofLines(draft.materials),
    mistakes: ofLines(draft.mistakes),
    steps: draft.steps.map((step) => ({
      ...step,
      how: isBlank(step.how) ? null : step.how,
      script: isBlank(step.script) ? null : step.script,
    })),
  })
  if (parsed.success) return { content: parsed.data, faults: null }
  const faults = parsed.error.issues.map(({ path, code }) => {
    const part = path.filter((key) => key !== 'zh' && key !== 'en').join('.')
    return [part, code === 'custom' || code === 'too_small' ? 'empty' : 'wrong'] as const
  })
  return { content: null, faults: new Map(faults) }
}

/** The words of a text in the language that is written. */
export const inLanguage = (text: LooseText, language: Locale) => (language === 'en' ? text.en : text.zh)
/** A text with other words in that language. */
export const written = (text: LooseText, language: Locale, words: string): LooseText =>
  language === 'en' ? { ...text, en: words } : { ...text, zh: words }
