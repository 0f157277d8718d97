import { useFormat } from '#renderer/app/i18n.tsx'
import { GroupAvatar } from '#renderer/ui/avatar.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { NumberStrip, type StripCell } from '#renderer/ui/number-strip.tsx'
import type { GroupOverview } from '#shared/features/activity/model.ts'
import type { Group } from '#shared/features/groups/model.ts'
import { lifecycleTones, useGroupWords } from './use-group-words.ts'

/** What the group is, in two lines. */
export function GroupHead({ group }: { group: Group }) {
  const words = useGroupWords()
  const format = useFormat()
  const { t } = words
  const facts = [
    words.platform(group.platform),
    words.kind(group.kind),
    group.leaderName === '' ? null : t('head.leader', { name: group.leaderName }),
    group.startsOn ? t('head.since', { day: format.fullDate(group.startsOn) }) : null,
    group.endsOn ? t('head.until', { day: format.fullDate(group.endsOn) }) : null,
  ].filter((fact) => fact !== null)
  return (
    <header className="group-head">
      <GroupAvatar name={group.name} id={group.id} size={40} />
      <div>
        <p className={group.note === '' ? 'text2' : ''}>
          {group.note === '' ? t('head.noNote') : group.note}
        </p>
        <p className="t12 text2">{facts.join(words.comma)}</p>
      </div>
      <Tag tone={lifecycleTones[group.lifecycle]}>{words.lifecycle(group.lifecycle)}</Tag>
    </header>
  )
}

/** Five numbers; one that the data does not carry says so instead of zero. */
export function GroupStrip({ group, overview }: { group: Group; overview: GroupOverview }) {
  const { t } = useGroupWords()
  return (
    <NumberStrip
      label={t('strip.label')}
      cells={[
        useMembersCell(group, overview),
        useNetCell(overview),
        useRateCell(overview),
        useResponseCell(overview),
        useAnsweredCell(overview),
      ]}
    />
  )
}

function useMembersCell(group: Group, { members }: GroupOverview): StripCell {
  const { t } = useGroupWords()
  const format = useFormat()
  return {
    id: 'members',
    label: t('strip.members'),
    value: format.number(members),
    note: t('strip.capacity', { capacity: group.capacity }),
  }
}

function useNetCell({ joined7, left7 }: GroupOverview): StripCell {
  const { t } = useGroupWords()
  const format = useFormat()
  const isEstimated = joined7.estimated + left7.estimated > 0
  return {
    id: 'net',
    label: t('strip.net'),
    value: format.signed(joined7.total - left7.total),
    note: t(isEstimated ? 'strip.flowEstimated' : 'strip.flow', { joined: joined7.total, left: left7.total }),
  }
}

function useRateCell(overview: GroupOverview): StripCell {
  const { t } = useGroupWords()
  const format = useFormat()
  const missing = useMissing(overview)
  const { members, speakers7, speakersBefore7 } = overview
  const cell = { id: 'rate', label: t('strip.rate'), missing: t('strip.missing') }
  if (speakers7.value === null || members === 0) return { ...cell, value: null, note: missing }
  const before = speakersBefore7.value
  return {
    ...cell,
    value: format.percent(speakers7.value / members, 1),
    note:
      before === null
        ? t('strip.speakersOnly', { now: speakers7.value })
        : t('strip.speakers', { now: speakers7.value, before: format.percent(before / members, 1) }),
  }
}

function useResponseCell(overview: GroupOverview): StripCell {
  const { t } = useGroupWords()
  const format = useFormat()
  const missing = useMissing(overview)
  const { value, questions, answered } = overview.ownerResponse
  const isQuiet = overview.coverage.window.isEnough && questions === 0
  return {
    id: 'response',
    label: t('strip.response'),
    value: value === null ? null : format.percent(value),
    missing: t('strip.missing'),
    note: isQuiet
      ? t('strip.noQuestions')
      : value === null
        ? missing
        : t('strip.responseNote', { answered, questions }),
  }
}

function useAnsweredCell(overview: GroupOverview): StripCell {
  const { t } = useGroupWords()
  const format = useFormat()
  const missing = useMissing(overview)
  const { value: open, questions } = overview.unanswered
  const isQuiet = overview.coverage.window.isEnough && questions === 0
  return {
    id: 'answered',
    label: t('strip.answered'),
    value: open === null || questions === 0 ? null : format.percent((questions - open) / questions),
    missing: t('strip.missing'),
    note: isQuiet
      ? t('strip.noQuestions')
      : open === null
        ? missing
        : t('strip.answeredNote', { open, questions }),
  }
}

/** Why a number is missing: too few whole days on record. */
function useMissing({ coverage }: GroupOverview): string {
  const { t } = useGroupWords()
  return t('strip.missingNote', { covered: coverage.window.coveredDays, days: coverage.window.days })
}
