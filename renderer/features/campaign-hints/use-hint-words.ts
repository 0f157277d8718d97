import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Format, useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { campaignHintsMessages } from '#shared/features/campaign-hints/messages.ts'
import {
  type CampaignHint,
  defaultLimits,
  type HintLimits,
  type QuietMoment,
} from '#shared/features/campaign-hints/model.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'

/** What was seen, why it matters, what to do. */
export type HintWords = { title: string; why: string; todo: string }

type Of<Kind extends CampaignHint['kind']> = Extract<CampaignHint, { kind: Kind }>
type Say = {
  t: Words<keyof (typeof campaignHintsMessages)['en']>
  stage: Words<keyof (typeof campaignMessages)['en']>
  format: Format
  month: (month: string) => string
  names: (names: readonly string[]) => string
  limits: HintLimits
}

/** Words of a hint in the language on screen. */
export function useHintWords(): (hint: CampaignHint) => HintWords {
  const t = useWords(campaignHintsMessages)
  const stage = useWords(campaignMessages)
  const format = useFormat()
  const month = useMonthName()
  const { data: limits = defaultLimits } = useQuery(orpc.settings.getCampaignHints.queryOptions())
  return useMemo(() => {
    const names = (all: readonly string[]) => all.reduce((first, second) => t('names.and', { first, second }))
    return (hint) => wordsOf(hint, { t, stage, format, month, names, limits })
  }, [t, stage, format, month, limits])
}

/** 10月 / October of `YYYY-MM`; with the year when it is another one. */
export function useMonthName(): (month: string) => string {
  const format = useFormat()
  return useMemo(() => {
    const named = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(format.locale, { ...options, timeZone: 'UTC' })
    const short = named({ month: format.locale === 'en' ? 'long' : 'numeric' })
    const full = named({ month: 'long', year: 'numeric' })
    return (month) => {
      const at = Date.parse(`${month}-01T00:00:00Z`)
      return month.slice(0, 4) === format.today().slice(0, 4) ? short.format(at) : full.format(at)
    }
  }, [format])
}

function wordsOf(hint: CampaignHint, say: Say): HintWords {
  switch (hint.kind) {
    case 'convert_close':
      return closeWords(hint, say)
    case 'hard_sells':
      return sellWords(hint, say)
    case 'quiet_hours':
      return quietWords(hint, say)
    case 'idle':
      return idleWords(hint, say)
    case 'stage_empty':
      return stageWords(hint, say)
  }
}

const groupsIn = (hint: CampaignHint, { names }: Say) => names(hint.groups.map(({ name }) => name))

function closeWords(hint: Of<'convert_close'>, say: Say): HintWords {
  const { t, format, limits } = say
  const [first, second] = hint.campaigns
  const values = { limit: limits.convertDays, days: hint.days, first: first.name, second: second.name }
  const hard = hint.areHardSells ? ` ${t('convert_close.hard')}` : ''
  return {
    title: t('convert_close.title', { ...values, groups: groupsIn(hint, say) }),
    why: t('convert_close.why', values) + (format.locale === 'en' ? hard : hard.trim()),
    todo: t('convert_close.todo', {
      second: second.name,
      day: format.date(addDays(first.endsOn, limits.convertDays)),
    }),
  }
}

function sellWords(hint: Of<'hard_sells'>, say: Say): HintWords {
  const { t, limits } = say
  return {
    title: t('hard_sells.title', {
      groups: groupsIn(hint, say),
      limit: limits.hardSellDays,
      count: hint.campaigns.length,
      names: say.names(hint.campaigns.map(({ name }) => name)),
    }),
    why: t('hard_sells.why'),
    todo: t('hard_sells.todo'),
  }
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** 9月23日 22:00 发预告 */
export function wordMoment(
  { what, title, on, minute }: QuietMoment,
  { t, format }: Pick<Say, 't' | 'format'>,
): string {
  const when = t('day.time', { day: format.date(on), time: clock(minute) })
  return t(`quiet_hours.${what}`, { when, title })
}

function quietWords(hint: Of<'quiet_hours'>, say: Say): HintWords {
  const { t } = say
  const hours = { from: clock(hint.quietFrom), to: clock(hint.quietTo) }
  const [first] = hint.moments
  return {
    title: t('quiet_hours.title', {
      campaign: hint.campaigns[0]?.name ?? '',
      count: hint.moments.length,
      moment: first ? wordMoment(first, say) : '',
    }),
    why: t('quiet_hours.why', hours),
    todo: t('quiet_hours.todo', hours),
  }
}

function idleWords(hint: Of<'idle'>, say: Say): HintWords {
  const { t, format } = say
  const { previous, next, pastDays, comingDays } = hint
  return {
    title: idleTitle(hint, say),
    why: t('idle.why', {
      limit: say.limits.idleDays,
      previous:
        previous === null
          ? ''
          : t('idle.previous', { name: previous.name, day: format.date(previous.endsOn) }),
    }).trim(),
    todo: t('idle.todo', { days: pastDays + comingDays, next: next?.name ?? '' }),
  }
}

function idleTitle(hint: Of<'idle'>, say: Say): string {
  const { t, format } = say
  const { previous, next, pastDays, comingDays, from } = hint
  const groups = groupsIn(hint, say)
  if (pastDays < say.limits.idleDays)
    return t('idle.coming', { groups, days: pastDays + comingDays, from: format.date(from) })
  if (previous === null && next === null) return t('idle.never', { groups, days: pastDays })
  const coming =
    next === null ? t('idle.pastNone') : t('idle.pastNext', { day: dayOf(next.startsOn, format) })
  return t('idle.past', { groups, days: pastDays, next: coming })
}

const dayOf = (day: CalendarDate, format: Format) => format.date(day)

function stageWords(hint: Of<'stage_empty'>, say: Say): HintWords {
  const { t, stage } = say
  const month = say.month(hint.month)
  return {
    title: t('stage_empty.title', {
      groups: groupsIn(hint, say),
      month,
      stages: say.names(hint.stages.map((one) => stage(`stage.${one}`))),
    }),
    why: t('stage_empty.why', { month, count: hint.campaigns, days: say.limits.usualDays }),
    todo: t('stage_empty.todo'),
  }
}
