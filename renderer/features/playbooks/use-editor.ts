import { useState } from 'react'
import { useLocale } from '#renderer/app/i18n.tsx'
import { frameFaultOf } from '#shared/features/playbooks/rules/timeline.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import {
  contentOf,
  type DraftKpi,
  type DraftStep,
  emptyKpi,
  emptyStep,
  inLanguage,
  type LooseText,
  newKey,
  type PlaybookDraft,
  written,
} from './drafts.ts'

const MOST_STEPS = 200
const MOST_KPIS = 10

type TextKey = 'name' | 'purpose' | 'whenToUse' | 'whenNot' | 'checklist' | 'materials' | 'mistakes'

/** Everything that can be done with a draft, in the language that is written. */
export function useEditor(draft: PlaybookDraft, change: (draft: PlaybookDraft) => void) {
  const locale = useLocale()
  const [language, setLanguage] = useState<Locale>(locale)
  const [isTried, setTried] = useState(false)
  const { content, faults } = contentOf(draft)
  const frameFault = frameFaultOf(draft)
  const set = (part: Partial<PlaybookDraft>) => change({ ...draft, ...part })
  return {
    draft,
    language,
    setLanguage,
    set,
    /** How many places are not right; 0 until saving was tried. */
    faultCount: isTried ? (faults?.size ?? 0) + (frameFault ? 1 : 0) : 0,
    frameFault,
    fault: (path: string) => (isTried ? faults?.get(path) : undefined),
    /** The content to save, or null while something is not right, which then shows. */
    ready() {
      setTried(true)
      return frameFault ? null : content
    },
    text: (text: LooseText) => inLanguage(text, language),
    /** What the other language says, as a hint while this one is empty. */
    other: (text: LooseText) => inLanguage(text, language === 'en' ? 'zh-CN' : 'en'),
    write: (text: LooseText, words: string) => written(text, language, words),
    setText: (key: TextKey, words: string) =>
      change({ ...draft, [key]: written(draft[key], language, words) }),
    setStep: (key: string, part: Partial<DraftStep>) =>
      set({ steps: draft.steps.map((step) => (step.key === key ? { ...step, ...part } : step)) }),
    addStep: () =>
      set({
        steps: [...draft.steps, emptyStep(draft.steps.at(-1)?.offset.offsetDays ?? 0)].slice(0, MOST_STEPS),
      }),
    copyStep: (key: string) =>
      set({
        steps: draft.steps
          .flatMap((step) => (step.key === key ? [step, { ...step, key: newKey() }] : [step]))
          .slice(0, MOST_STEPS),
      }),
    removeStep: (key: string) => set({ steps: draft.steps.filter((step) => step.key !== key) }),
    setKpi: (key: string, part: Partial<DraftKpi>) =>
      set({ kpis: draft.kpis.map((kpi) => (kpi.key === key ? { ...kpi, ...part } : kpi)) }),
    addKpi: () => set({ kpis: [...draft.kpis, emptyKpi()].slice(0, MOST_KPIS) }),
    removeKpi: (key: string) => set({ kpis: draft.kpis.filter((kpi) => kpi.key !== key) }),
  }
}

export type Editor = ReturnType<typeof useEditor>
