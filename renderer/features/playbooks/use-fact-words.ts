import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import type { PlaybookEntry } from '#shared/features/playbooks/model.ts'

type Facts = Pick<PlaybookEntry, 'days' | 'effortHours' | 'steps'>

/** 20:00 of 1200 minutes. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Minutes after midnight of a typed clock time (9, 9:30, 0930), or null. */
export function minuteOfText(text: string): number | null {
  const parts = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(text.trim())
  const hour = Number(parts?.[1] ?? 24)
  const minute = Number(parts?.[2] ?? 0)
  return parts && hour < 24 && minute < 60 ? hour * 60 + minute : null
}

/** D-3, D0, D+2. */
export function dayText(day: number): string {
  return day === 0 ? '0' : day > 0 ? `+${day}` : `\u2212${-day}`
}

/** Lengths, hours and relative days in the words of the screen. */
export function useFactWords() {
  const t = useWords(playbookLibraryMessages)
  const format = useFormat()
  const days = (count: number) => t('list.days', { days: count })
  const hours = (count: number) =>
    t('list.hours', { hours: Number.isInteger(count) ? format.number(count) : String(count) })
  return {
    days,
    hours,
    /** 3 天，约 2 小时，9 步. */
    ofEntry: ({ days: length, effortHours, steps }: Facts) =>
      t('list.facts', { days: days(length), hours: hours(effortHours), steps }),
    /** 开始前 3 天, 开始当天, 第 3 天. */
    relativeDay: (day: number) =>
      day < 0
        ? t('time.before', { days: -day })
        : day === 0
          ? t('time.start')
          : t('time.after', { number: day + 1 }),
  }
}
