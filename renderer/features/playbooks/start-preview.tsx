import { CalendarPlus, TriangleAlert } from 'lucide-react'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { PageMain, PageScroll, Section } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { playbookStartMessages } from '#shared/features/playbooks/messages/start.ts'
import type { StartHint } from '#shared/features/playbooks/rules/start-hints.ts'
import type { QuietHours } from '#shared/features/settings/model.ts'
import { PlanCalendar } from './plan-calendar.tsx'
import { SharingRisk } from './sharing-risk.tsx'
import { StepsTable } from './steps-table.tsx'
import { clockText } from './use-fact-words.ts'
import { usePlanFacts } from './use-plan-facts.ts'
import type { StartPlan } from './use-start-plan.ts'

const SHOWN_HINTS = 6

/** Every task on its day, what speaks against the plan, and the steps to be unticked or retimed. */
export function StartPreview({ plan }: { plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const facts = usePlanFacts(plan)
  const hasRuns = plan.runs.length > 0
  return (
    <PageMain>
      <PageScroll label={t('preview.label')}>
        {plan.content.hasSharingRisk ? <SharingRisk /> : null}
        {hasRuns ? <Hints hints={facts.hints} quietHours={facts.quietHours} /> : null}
        {hasRuns ? (
          <Section title={t('preview.calendar')} note={t('preview.calendarNote')}>
            <PlanCalendar plan={plan} facts={facts} />
          </Section>
        ) : (
          <EmptyState Icon={CalendarPlus} title={t('preview.noGroup')} hint="" />
        )}
        <StepsTable plan={plan} />
      </PageScroll>
    </PageMain>
  )
}

function Hints({ hints, quietHours }: { hints: readonly StartHint[]; quietHours: QuietHours }) {
  const t = useWords(playbookStartMessages)
  const word = useHintWords(quietHours)
  if (hints.length === 0) return null
  const shown = hints.slice(0, SHOWN_HINTS)
  return (
    <Section title={t('hint.title')}>
      <ul className="start-hints">
        {shown.map((hint) => (
          <li key={JSON.stringify(hint)}>
            <TriangleAlert size={14} aria-hidden="true" />
            <span>{word(hint)}</span>
          </li>
        ))}
        {hints.length > shown.length ? (
          <li className="text2">{t('hint.more', { count: hints.length - shown.length })}</li>
        ) : null}
      </ul>
    </Section>
  )
}

function useHintWords(quietHours: QuietHours): (hint: StartHint) => string {
  const t = useWords(playbookStartMessages)
  const format = useFormat()
  const locale = useLocale()
  return (hint) => {
    switch (hint.kind) {
      case 'past':
        return t('hint.past', { count: hint.count })
      case 'overlap':
        return t('hint.overlap', {
          group: hint.group,
          names: format.list(hint.names.map((name) => `“${name}”`)),
        })
      case 'convertClose':
        return t('hint.convertClose', {
          group: hint.group,
          name: hint.name,
          days: hint.days,
          limit: hint.limit,
        })
      case 'hardSells':
        return t('hint.hardSells', { group: hint.group, count: hint.count, limit: hint.limit })
      case 'quiet': {
        const { fromMinute, toMinute } = quietHours
        return t('hint.quiet', { count: hint.count, from: clockText(fromMinute), to: clockText(toMinute) })
      }
      case 'holiday': {
        const { from, to, tasks } = hint
        const days =
          from === to ? format.date(from) : t('hint.days', { from: format.date(from), to: format.date(to) })
        return t('hint.holiday', {
          days,
          name: locale === 'en' && hint.nameEn !== '' ? hint.nameEn : hint.name,
          tasks,
        })
      }
    }
  }
}
