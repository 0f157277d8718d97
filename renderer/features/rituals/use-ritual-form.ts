import { useState } from 'react'
import { useFormat, useLocale } from '#renderer/app/i18n.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import {
  type Ritual,
  type RitualDraft,
  type RitualPattern,
  type RitualSchedule,
  ritualDraft,
} from '#shared/features/rituals/model.ts'
import { type RitualPreset, ritualPresets } from '#shared/features/rituals/presets.ts'
import { type CalendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'

const EVENING = 20 * 60

/** What is typed about a ritual; saved only as a whole. */
export function useRitualForm(ritual: Ritual | null) {
  const format = useFormat()
  const language = useLocale()
  const { groupId, groups } = useScope()
  const only = groups.length === 1 ? groups[0]?.id : undefined
  const [begun] = useState(() =>
    ritual ? draftOf(ritual) : emptyDraft(format.today(), [groupId ?? only ?? []].flat()),
  )
  const [draft, setDraft] = useState<RitualDraft>(begun)
  const [isTried, setTried] = useState(false)
  const set = (part: Partial<RitualDraft>) => setDraft((before) => ({ ...before, ...part }))
  const { schedule } = draft
  const isEndWrong = schedule.endsOn !== null && schedule.endsOn < schedule.startsOn
  const isComplete = draft.name.trim() !== '' && draft.groupIds.length > 0 && !isEndWrong
  return {
    draft,
    set,
    setSchedule: (part: Partial<RitualSchedule>) => set({ schedule: { ...schedule, ...part } }),
    setPattern: (pattern: RitualPattern) =>
      set({ schedule: { ...schedule, pattern, count: pattern.every === 'workday' ? null : schedule.count } }),
    takePreset: ({ kind, name, pattern, minute, skipsHolidays, words }: RitualPreset) =>
      set({
        kind,
        name: name[language],
        words: words[language],
        scriptId: null,
        schedule: { ...schedule, pattern, minute, skipsHolidays },
      }),
    presets: ritualPresets,
    groups,
    isDirty: JSON.stringify(draft) !== JSON.stringify(begun),
    isEndWrong,
    isNameMissing: isTried && draft.name.trim() === '',
    isGroupMissing: isTried && draft.groupIds.length === 0,
    /** The draft to be saved; null while something is missing, which is told then. */
    check(): RitualDraft | null {
      setTried(true)
      return isComplete ? (ritualDraft.safeParse(draft).data ?? null) : null
    },
  }
}

export type RitualFormState = ReturnType<typeof useRitualForm>

function draftOf({ name, kind, schedule, groups, owner, scriptId, words }: Ritual): RitualDraft {
  return { name, kind, schedule, groupIds: groups.map(({ id }) => id), owner, scriptId, words }
}

function emptyDraft(today: CalendarDate, groupIds: GroupId[]): RitualDraft {
  return {
    name: '',
    kind: 'other',
    groupIds,
    owner: '',
    scriptId: null,
    words: '',
    schedule: {
      pattern: { every: 'week', interval: 1, weekdays: [weekdayOf(today)] },
      startsOn: today,
      endsOn: null,
      count: null,
      minute: EVENING,
      durationMinutes: 15,
      skipsHolidays: false,
    },
  }
}
