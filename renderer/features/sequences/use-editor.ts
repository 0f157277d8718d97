import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { ChangeImpact } from '#shared/features/sequences/contract.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { Sequence, SequenceDraft, SequenceId, StepDraft } from '#shared/features/sequences/model.ts'
import { inOrder } from '#shared/features/sequences/rules.ts'

/** A step under the operator's hands; `key` holds its place on screen while day and time change. */
export type EditedStep = StepDraft & { key: string }
export type EditedSequence = Omit<SequenceDraft, 'steps'> & { steps: readonly EditedStep[] }

const MORNING = 10 * 60
let keys = 0
const newKey = () => {
  keys += 1
  return `step-${keys}`
}

function emptyStep(subject: SequenceDraft['subject'], day: number): EditedStep {
  const postKind = subject === 'group' ? ('other' as const) : null
  return { key: newKey(), id: null, day, minute: MORNING, title: '', text: '', scriptId: null, postKind }
}

function begin(sequence: Sequence | null): EditedSequence {
  if (!sequence)
    return {
      name: '',
      subject: 'people',
      startRule: 'hand',
      startGroups: [],
      steps: [emptyStep('people', 0)],
    }
  const { name, subject, startRule, startGroups } = sequence
  const steps = inOrder(sequence.steps).map(({ addedAt: _, ...step }) => ({ ...step, key: newKey() }))
  return { name, subject, startRule, startGroups, steps }
}

/** What is wrong with a draft, in the order on screen; empty when it can be saved. */
function faultsOf(draft: EditedSequence): { name: boolean; steps: boolean; titles: ReadonlySet<string> } {
  return {
    name: draft.name.trim() === '',
    steps: draft.steps.length === 0,
    titles: new Set(draft.steps.filter(({ title }) => title.trim() === '').map(({ key }) => key)),
  }
}

/** Swaps the contents of two neighbours; day and time stay where they are, so that the days go on rising. */
function swapped(steps: readonly EditedStep[], at: number, by: 1 | -1): readonly EditedStep[] {
  const one = steps[at]
  const other = steps[at + by]
  if (!one || !other) return steps
  const next = [...steps]
  next[at] = { ...other, day: one.day, minute: one.minute }
  next[at + by] = { ...one, day: other.day, minute: other.minute }
  return next
}

/** A draft as it is sent. */
function draftOf(draft: EditedSequence): SequenceDraft {
  const steps = inOrder(draft.steps).map(({ key: _, ...step }) => ({ ...step, title: step.title.trim() }))
  return { ...draft, name: draft.name.trim(), steps }
}

/** Everything that the editor of one sequence can do with its draft. */
export function useEditor(sequence: Sequence | null) {
  const [kept] = useState(() => begin(sequence))
  const [draft, setDraft] = useState(kept)
  const [isTried, setTried] = useState(false)
  const faults = faultsOf(draft)
  const isFaulty = faults.name || faults.steps || faults.titles.size > 0
  const set = (part: Partial<EditedSequence>) => setDraft((before) => ({ ...before, ...part }))
  const setSteps = (change: (steps: readonly EditedStep[]) => readonly EditedStep[]) =>
    setDraft((before) => ({ ...before, steps: change(before.steps) }))
  return {
    draft,
    isChanged: JSON.stringify(draft) !== JSON.stringify(kept),
    faults: isTried ? faults : null,
    set,
    setSubject: (subject: SequenceDraft['subject']) =>
      set({
        subject,
        startRule: 'hand',
        steps: draft.steps.map((step) => ({ ...step, postKind: subject === 'group' ? 'other' : null })),
      }),
    setStep: (key: string, part: Partial<StepDraft>) =>
      setSteps((steps) => steps.map((step) => (step.key === key ? { ...step, ...part } : step))),
    addStep: () =>
      setSteps((steps) => [...steps, emptyStep(draft.subject, Math.min(365, (steps.at(-1)?.day ?? -1) + 1))]),
    removeStep: (key: string) => setSteps((steps) => steps.filter((step) => step.key !== key)),
    moveStep: (at: number, by: 1 | -1) => setSteps((steps) => swapped(steps, at, by)),
    /** Steps are told by day and time, so they stand in that order as soon as a field is left. */
    sortSteps: () => setSteps(inOrder),
    /** The draft to send, or null when something is missing, which then shows. */
    ready(): SequenceDraft | null {
      setTried(true)
      return isFaulty ? null : draftOf(draft)
    },
  }
}

export type Editor = ReturnType<typeof useEditor>

/** Saves a draft: at once when nobody is on the way, else after showing whom it touches. */
export function useSaveSequence(id: SequenceId | null, saved: (id: SequenceId) => void) {
  const t = useWords(sequenceMessages)
  const language = useLocale()
  const toasts = useToasts()
  const [asked, setAsked] = useState<{ draft: SequenceDraft; impact: ChangeImpact } | null>(null)
  const write = useMutation({
    mutationFn: async (draft: SequenceDraft) => {
      if (id === null) return api.sequences.create({ draft })
      const { undoId } = await api.sequences.update({ id, draft })
      return { id, undoId }
    },
    onSuccess: ({ id: savedId, undoId }, { name }) => {
      toasts.show({
        text: t(id === null ? 'undo.sequences.create' : 'undo.sequences.update', { name }),
        undoId,
      })
      saved(savedId)
    },
  })
  const look = useMutation({
    mutationFn: (draft: SequenceDraft) =>
      id === null ? Promise.resolve(null) : api.sequences.previewUpdate({ id, draft, language }),
    onSuccess: (impact, draft) => {
      const touches = impact ? impact.changedSteps + impact.addedSteps + impact.removedSteps : 0
      if (impact && impact.runs > 0 && touches > 0) setAsked({ draft, impact })
      else write.mutate(draft)
    },
  })
  return {
    save: (draft: SequenceDraft) => look.mutate(draft),
    isSaving: look.isPending || write.isPending,
    asked,
    agree: () => asked && write.mutate(asked.draft),
    goBack: () => setAsked(null),
  }
}
