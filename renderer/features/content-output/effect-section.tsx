import { useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import type { PostWithEffect } from '#shared/features/content-output/model.ts'
import { effectLimits } from '#shared/features/content-output/rules/effect.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { useContentWords } from './use-content-words.ts'

const HOURS_MS = effectLimits.hours * 3_600_000

/** Posts with what happened in their groups in the two hours after, against the same hours of the days before. */
export function EffectSection({ persona }: { persona: Persona }) {
  const { p } = useContentWords()
  const { groupId } = useScope()
  const { data, error, refetch } = useQuery(
    orpc.contentOutput.effects.queryOptions({ input: { personaId: persona.id, groupId } }),
  )
  const columns = useEffectColumns()
  return (
    <Section title={p('effect.title')} note={p('effect.note')}>
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data && data.length === 0 ? <p className="text2">{p('effect.emptyHint')}</p> : null}
      {data && data.length > 0 ? (
        <div className="effect-posts">
          <DataTable
            label={p('effect.title')}
            columns={columns}
            rowCount={data.length}
            rowAt={(index) => data[index]}
            rowKey={({ id }) => id}
            rowHeight={56}
          />
        </div>
      ) : null}
    </Section>
  )
}

function useEffectColumns(): readonly TableColumn<PostWithEffect>[] {
  const { t, p, format } = useContentWords()
  const pair = (id: 'speakers' | 'messages'): TableColumn<PostWithEffect> => ({
    id,
    head: p(`effect.${id}`),
    width: 132,
    align: 'right',
    cell: ({ effect: { after, usual } }) =>
      after === null || usual === null ? null : (
        <span>{p('effect.pair', { after: format.number(after[id]), usual: format.number(usual[id]) })}</span>
      ),
  })
  return [
    {
      id: 'post',
      head: p('effect.post'),
      width: 'minmax(0, 1fr)',
      cell: (post) => (
        <span className="two-lines private">
          <span className="ellipsis name">{post.title || t('draft.untitled')}</span>
          <span className="t12 text3 ellipsis">{post.groupName}</span>
        </span>
      ),
    },
    {
      id: 'when',
      head: p('effect.when'),
      width: 120,
      cell: ({ publishedAt }) => (
        <span className="text2" title={format.exact(publishedAt)}>
          {format.dateTime(publishedAt)}
        </span>
      ),
    },
    pair('speakers'),
    pair('messages'),
    {
      id: 'days',
      head: p('effect.days'),
      width: 148,
      align: 'right',
      cell: (post) => (
        <span className="row-actions">
          <Verdict post={post} />
          <Explanation post={post} />
        </span>
      ),
    },
  ]
}

function Verdict({ post: { effect } }: { post: PostWithEffect }) {
  const { p } = useContentWords()
  if (effect.verdict === 'no_log') return <span className="t12 text3">{p('effect.noLog')}</span>
  if (effect.verdict === 'too_little') return <span className="t12 text3">{p('effect.tooLittle')}</span>
  return <span className="text2">{p('effect.dayCount', { count: effect.days.length })}</span>
}

/** How it is computed, with the numbers of this post and of every day it stands against. */
function Explanation({ post }: { post: PostWithEffect }) {
  const { t, p, format } = useContentWords()
  const { effect } = post
  const { after, usual, days } = effect
  return (
    <ExplainPopover label={p('effect.help', { title: post.title || t('draft.untitled') })}>
      {after && usual ? (
        <>
          <p>
            {p('effect.explain', {
              date: format.date(post.onDate),
              from: format.time(post.publishedAt),
              until: format.time(post.publishedAt + HOURS_MS),
              group: post.groupName,
              speakers: after.speakers,
              messages: after.messages,
              days: days.length,
              usualSpeakers: usual.speakers,
              usualMessages: usual.messages,
            })}
          </p>
          <ul className="t12 text2 effect-days">
            {days.map(({ onDate, speakers, messages }) => (
              <li key={onDate}>{p('effect.dayOn', { date: format.date(onDate), speakers, messages })}</li>
            ))}
          </ul>
          <p className="t12 text2">{p('effect.caution')}</p>
        </>
      ) : (
        <p>
          {effect.verdict === 'no_log'
            ? p('effect.explainNone')
            : p('effect.explainLittle', { days: days.length, least: effectLimits.leastDays })}
        </p>
      )}
    </ExplainPopover>
  )
}
