import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import type { NamedPerson } from '#renderer/app/person-select.tsx'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Section } from '#renderer/ui/page.tsx'
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx'
import { interactionMessages } from '#shared/features/interactions/messages.ts'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import {
  type TimelineCounts,
  type TimelineKind,
  timelineKinds,
} from '#shared/features/members/timeline-model.ts'
import { TimelineLine } from './timeline-line.tsx'

const FIRST = 20
const STEP = 50
const MOST = 500

const isKinds = (stored: unknown): stored is TimelineKind[] =>
  Array.isArray(stored) && stored.every((kind) => timelineKinds.includes(kind as TimelineKind))

/** What happened with somebody, newest first; the chips narrow it, the last line shows more. */
export function TimelineSection({ person }: { person: NamedPerson }) {
  const d = useWords(memberDrawerMessages)
  const [kinds, setKinds] = useScreenMemory<TimelineKind[]>('members.timeline', [], isKinds)
  const [limit, setLimit] = useState(FIRST)
  const { data, error, refetch } = useQuery({
    ...orpc.members.timeline.queryOptions({
      input: { personId: person.id, limit, ...(kinds.length > 0 ? { kinds } : {}) },
    }),
    placeholderData: keepPreviousData,
  })
  const left = data ? data.total - data.rows.length : 0
  return (
    <Section title={d('timeline.title')} note={data ? d('timeline.count', countsOf(data)) : null}>
      <ContactSummary personId={person.id} />
      {data ? (
        <KindChips
          counts={data.counts}
          chosen={kinds}
          choose={(chosen) => {
            setLimit(FIRST)
            setKinds(chosen)
          }}
        />
      ) : null}
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data?.total === 0 ? <p className="text2">{d('timeline.empty')}</p> : null}
      <ol className="timeline">
        {data?.rows.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id; their place in the order is theirs
          <TimelineLine key={at} entry={entry} person={person} />
        ))}
      </ol>
      {left > 0 && limit < MOST ? (
        <button type="button" className="plain link" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
          {d('timeline.more', { count: left })}
        </button>
      ) : null}
    </Section>
  )
}

/** How many entries are shown of how many. */
function countsOf({ total, counts }: { total: number; counts: TimelineCounts }) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { count: total, all, isNarrowed: total < all ? 'yes' : 'no' }
}

/** Kinds of which there is something, and those that are chosen; none chosen shows all. */
function KindChips(props: {
  counts: TimelineCounts
  chosen: readonly TimelineKind[]
  choose: (chosen: TimelineKind[]) => void
}) {
  const d = useWords(memberDrawerMessages)
  const format = useFormat()
  const { counts, chosen, choose } = props
  const shown = timelineKinds.filter((kind) => (counts[kind] ?? 0) > 0 || chosen.includes(kind))
  if (shown.length < 2 && chosen.length === 0) return null
  return (
    <ToggleGroup
      label={d('timeline.filter')}
      toggles={shown.map((value) => ({
        value,
        label: d(`timeline.${value}`),
        note: format.number(counts[value] ?? 0),
      }))}
      chosen={chosen}
      onChange={choose}
    />
  )
}

/** Last contact, who wrote last, reply rate; nothing before the first contact. */
function ContactSummary({ personId }: { personId: PersonId }) {
  const t = useWords(interactionMessages)
  const format = useFormat()
  const { data } = useQuery(orpc.interactions.summary.queryOptions({ input: { personId } }))
  if (!data || data.lastContactAt === null) return null
  const { lastContactAt, isLastMine, settled, replied, rate } = data
  const parts = [
    t('summary.last', { when: format.seen(lastContactAt) }),
    ...(isLastMine === null ? [] : [t(isLastMine ? 'summary.lastMine' : 'summary.lastTheirs')]),
    ...(settled === 0
      ? []
      : rate === null
        ? [t('summary.tooFew', { settled })]
        : [t('summary.rate', { rate: format.percent(rate), settled, replied })]),
  ]
  return <p className="t12 text2 contact-summary">{parts.join(format.locale === 'en' ? ', ' : '，')}</p>
}
