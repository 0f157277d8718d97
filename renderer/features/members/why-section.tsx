import { useQuery } from '@tanstack/react-query'
import { Check, CircleHelp, Minus } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Section } from '#renderer/ui/page.tsx'
import { activityMessages } from '#shared/features/activity/messages.ts'
import type { Condition, RoleExplanation, RoleVerdict } from '#shared/features/activity/model.ts'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { MembershipDetail } from '#shared/features/members/model.ts'
import { useMemberWords } from './use-member-words.ts'

/** Why somebody has their role: the conditions with thresholds and actual numbers, and what is still missing. */
export function WhySection({ membership }: { membership: MembershipDetail }) {
  const d = useWords(memberDrawerMessages)
  const words = useMemberWords()
  const { data, error, refetch } = useQuery(
    orpc.activity.whyRole.queryOptions({ input: { membershipId: membership.id } }),
  )
  if (error)
    return (
      <div className="section">
        <ErrorNotice error={error} retry={() => void refetch()} />
      </div>
    )
  if (!data) return null
  const isKnown = data.isEnough || data.isManual
  return (
    <Section
      title={isKnown ? d('why.title', { role: words.role(data.role) }) : d('why.unknown')}
      side={<span className="t12 text2">{d('why.window', { days: data.window.days })}</span>}
    >
      <Explanation explanation={data} />
    </Section>
  )
}

function Explanation({ explanation }: { explanation: RoleExplanation }) {
  const a = useWords(activityMessages)
  const words = useMemberWords()
  const { met, next } = splitVerdicts(explanation)
  return (
    <div className="why">
      {explanation.isManual ? <p>{a('why.manual', { role: words.role(explanation.derivedRole) })}</p> : null}
      {explanation.isEnough ? null : <NotEnough explanation={explanation} />}
      <ul>
        {met ? wayOf(met).map((condition) => <Line key={condition.id} condition={condition} />) : null}
        {explanation.isEnough && !met ? <li className="text2">{a('why.regular')}</li> : null}
        {next ? <NextRole verdict={next} /> : null}
      </ul>
      {mentionsWeights(met, next) ? <p className="t12 text2">{a('why.weights')}</p> : null}
      <Standing explanation={explanation} />
    </div>
  )
}

function NotEnough({ explanation }: { explanation: RoleExplanation }) {
  const a = useWords(activityMessages)
  const { coveredDays, days } = explanation.window
  return (
    <p>
      {a('why.notEnough')} <span className="text2">{a('coverage.days', { covered: coveredDays, days })}</span>
    </p>
  )
}

/** The role that holds, and the next better one with what it lacks. */
function splitVerdicts({ derivedRole, verdicts }: RoleExplanation) {
  const met = verdicts.find(({ role, isMet }) => role === derivedRole && isMet === true) ?? null
  const better: Partial<Record<RoleVerdict['role'], RoleVerdict['role']>> = {
    active: 'loyal',
    newcomer: 'active',
    regular: 'active',
    lurker: 'active',
  }
  const wanted = better[derivedRole]
  const next = verdicts.find(({ role, isMet }) => role === wanted && isMet !== true) ?? null
  return { met, next }
}

/** The way that was met, else the one that lacks least. */
function wayOf({ ways }: RoleVerdict): readonly Condition[] {
  const open = (way: readonly Condition[]) => way.filter(({ isMet }) => isMet !== true).length
  return ways.toSorted((a, b) => open(a) - open(b))[0] ?? []
}

function mentionsWeights(...verdicts: readonly (RoleVerdict | null)[]): boolean {
  return verdicts.some((verdict) => verdict && wayOf(verdict).some(({ id }) => id === 'active_weighted'))
}

function Line({ condition }: { condition: Condition }) {
  const a = useWords(activityMessages)
  const { id, actual, threshold, isMet } = condition
  const Mark = isMet === true ? Check : isMet === null ? CircleHelp : Minus
  return (
    <li className={isMet === true ? 'met' : 'unmet'}>
      <Mark size={16} aria-hidden="true" />
      <span>
        {actual === null && id !== 'manual'
          ? a(`why.unknown.${id}`, { threshold })
          : id === 'manual'
            ? ''
            : a(`why.${id}`, { actual: actual ?? 0, threshold })}
      </span>
    </li>
  )
}

function NextRole({ verdict }: { verdict: RoleVerdict }) {
  const d = useWords(memberDrawerMessages)
  const words = useMemberWords()
  const missing = wayOf(verdict).filter(({ isMet }) => isMet !== true)
  return (
    <>
      <li className="text2 why-next">{d('why.next', { role: words.role(verdict.role) })}</li>
      {missing.map((condition) => (
        <Line key={condition.id} condition={condition} />
      ))}
    </>
  )
}

/** Tier and movement, with what they compare. */
function Standing({ explanation }: { explanation: RoleExplanation }) {
  const a = useWords(activityMessages)
  const words = useMemberWords()
  const format = useFormat()
  const { tierNow, tierBefore, tierBeforeOn, movement, comparison } = explanation
  const day = format.date(tierBeforeOn)
  const before =
    tierBefore === null
      ? a('why.tier.absent', { day })
      : a('why.tier.before', { day, tier: words.tier(tierBefore) })
  const numbers = { recent: comparison.recentMessages, before: comparison.beforeMessages }
  return (
    <>
      <p className="t12 text2" title={a('tier.hint')}>
        {[a('why.tier.now', { tier: words.tier(tierNow) }), before].join(words.comma)}
      </p>
      {movement ? <p className="t12 text2">{a(`movement.${movement}.why`, numbers)}</p> : null}
    </>
  )
}
