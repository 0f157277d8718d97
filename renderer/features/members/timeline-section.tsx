import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Section } from '#renderer/ui/page.tsx'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { type TimelineKind, timelineKinds } from '#shared/features/members/timeline-model.ts'
import { TimelineLine } from './timeline-line.tsx'

const FIRST = 20
const STEP = 50
const MOST = 500

/** What happened with somebody, newest first; the filter narrows it, the last line shows more. */
export function TimelineSection({ personId }: { personId: PersonId }) {
  const d = useWords(memberDrawerMessages)
  const [kind, setKind] = useState<TimelineKind | null>(null)
  const [limit, setLimit] = useState(FIRST)
  const { data, error, refetch } = useQuery({
    ...orpc.members.timeline.queryOptions({
      input: { personId, limit, ...(kind ? { kinds: [kind] } : {}) },
    }),
    placeholderData: keepPreviousData,
  })
  const left = data ? data.total - data.rows.length : 0
  const choices = [null, ...timelineKinds].map((one) => ({
    key: one ?? 'all',
    label: d(`timeline.${one ?? 'all'}`),
  }))
  return (
    <Section
      title={d('timeline.title')}
      note={data ? d('timeline.count', { count: data.total }) : null}
      side={
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: choices,
            selectable: true,
            selectedKeys: [kind ?? 'all'],
            onClick: ({ key }) => {
              setLimit(FIRST)
              setKind(key === 'all' ? null : (key as TimelineKind))
            },
          }}
        >
          <button type="button" className="plain timeline-filter">
            {d(`timeline.${kind ?? 'all'}`)}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        </Dropdown>
      }
    >
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data?.total === 0 ? <p className="text2">{d('timeline.empty')}</p> : null}
      <ol className="timeline">
        {data?.rows.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id; their place in the order is theirs
          <TimelineLine key={at} entry={entry} />
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
