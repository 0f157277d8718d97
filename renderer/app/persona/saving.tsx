import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { personaMessages } from '#shared/features/personas/messages.ts'
import { useFormat, useWords } from '../i18n.tsx'

type Saving = { running: number; hasFailed: boolean; savedAt: number | null }
type Track = <Result>(work: Promise<Result>) => Promise<Result>

const SavingContext = createContext<{ saving: Saving; track: Track } | null>(null)

/** Gathers what the tabs save, for the mark in the bar of the page. */
export function SavingProvider({ children }: { children: ReactNode }) {
  const { now } = useFormat()
  const [saving, setSaving] = useState<Saving>({ running: 0, hasFailed: false, savedAt: null })
  const track = useCallback<Track>(
    async (work) => {
      setSaving((before) => ({ ...before, running: before.running + 1 }))
      try {
        const result = await work
        setSaving(({ running }) => ({ running: running - 1, hasFailed: false, savedAt: now() }))
        return result
      } catch (error) {
        setSaving((before) => ({ ...before, running: before.running - 1, hasFailed: true }))
        throw error
      }
    },
    [now],
  )
  const value = useMemo(() => ({ saving, track }), [saving, track])
  return <SavingContext.Provider value={value}>{children}</SavingContext.Provider>
}

function useSaving() {
  const value = useContext(SavingContext)
  if (!value) throw new Error('a tab of the persona outside of its page')
  return value
}

/**
 * Tells the bar of the page that something is being saved, and when it was:
 * `mutationFn: (input) => track(api.introductions.edit(input))`.
 */
export function useTrackSaving(): Track {
  return useSaving().track
}

/** 已自动保存 11:08; `savedAt` is when the persona was last saved before this page was opened. */
export function SavedMark({ savedAt }: { savedAt: number | null }) {
  const t = useWords(personaMessages)
  const format = useFormat()
  const { saving } = useSaving()
  const at = saving.savedAt ?? savedAt
  if (saving.running > 0)
    return (
      <span className="saved-mark">
        <LoaderCircle size={14} aria-hidden="true" />
        {t('bar.saving')}
      </span>
    )
  if (saving.hasFailed)
    return (
      <span className="saved-mark danger">
        <CircleAlert size={14} aria-hidden="true" />
        {t('bar.notSaved')}
      </span>
    )
  if (at === null) return null
  const isToday = format.dateOf(at) === format.today()
  return (
    <span className="saved-mark" title={format.exact(at)}>
      <Check size={14} aria-hidden="true" />
      {t('bar.saved', { at: isToday ? format.time(at) : format.seen(at) })}
    </span>
  )
}
