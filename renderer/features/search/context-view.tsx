import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Lightbulb } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useIdeaBox } from '#renderer/app/ideas/idea-box.tsx'
import type { ScreenProps } from '#renderer/app/navigation.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { Page, PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { contentOutputMessages } from '#shared/features/content-output/messages.ts'
import { searchMessages } from '#shared/features/search/messages.ts'
import type { MessageLine } from '#shared/features/search/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import './context.css'

const STEP = 30
const MOST = 200
const IDEA_LENGTH = 500

/** A line of a log among its neighbours: where a search hit or the reason of a follow-up was said. */
export function ContextView({ params }: ScreenProps) {
  const t = useWords(searchMessages)
  const frame = useWords(workspaceMessages)
  const messageId = Number(params.messageId)
  const [span, setSpan] = useState({ before: STEP, after: STEP })
  const { data, error, refetch } = useQuery(
    orpc.search.context.queryOptions({
      input: { messageId, ...span },
      placeholderData: keepPreviousData,
    }),
  )
  const wanted = data?.lines.find(({ id }) => id === messageId)
  const crumbs = [
    { label: frame('nav.groups'), to: paths.groups },
    ...(wanted ? [{ label: wanted.groupName, to: paths.group(wanted.groupId) }] : []),
  ]
  return (
    <Page
      bar={
        <PageBar
          title={t('context.title')}
          crumbs={crumbs}
          withScope={false}
          actions={wanted && !wanted.isEvent ? <IdeaButton line={wanted} /> : null}
        />
      }
    >
      <PageBody>
        <PageMain>
          <PageScroll label={t('context.title')}>
            <div className="context-lines">
              {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
              {data?.hasEarlier && span.before < MOST ? (
                <Button
                  size="small"
                  onClick={() => setSpan({ ...span, before: Math.min(MOST, span.before + STEP * 2) })}
                >
                  {t('context.earlier')}
                </Button>
              ) : null}
              <ol>
                {data?.lines.map((line, at) => (
                  <Line
                    key={line.id}
                    line={line}
                    before={data.lines[at - 1]}
                    isWanted={line.id === messageId}
                  />
                ))}
              </ol>
              {data?.hasLater && span.after < MOST ? (
                <Button
                  size="small"
                  onClick={() => setSpan({ ...span, after: Math.min(MOST, span.after + STEP * 2) })}
                >
                  {t('context.later')}
                </Button>
              ) : null}
            </div>
          </PageScroll>
        </PageMain>
      </PageBody>
    </Page>
  )
}

/** What somebody said is often the best idea for the next piece. */
function IdeaButton({ line }: { line: MessageLine }) {
  const t = useWords(contentOutputMessages)
  const ideas = useIdeaBox()
  return (
    <Button
      size="small"
      icon={<Lightbulb aria-hidden="true" />}
      onClick={() =>
        ideas.open({ text: line.text.replace(/\s+/g, ' ').slice(0, IDEA_LENGTH), messageId: line.id })
      }
    >
      {t('bar.idea')}
    </Button>
  )
}

function Line({
  line,
  before,
  isWanted,
}: {
  line: MessageLine
  before: MessageLine | undefined
  isWanted: boolean
}) {
  const t = useWords(searchMessages)
  const format = useFormat()
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: 'center' })
  }, [isWanted])
  const day = line.sentAt === null ? null : format.dateOf(line.sentAt)
  const isNewDay = day !== null && (!before?.sentAt || format.dateOf(before.sentAt) !== day)
  return (
    <>
      {isNewDay ? <li className="context-day">{format.dateWithWeekday(day)}</li> : null}
      <li
        ref={place}
        className={isWanted ? 'context-line wanted' : line.isEvent ? 'context-line event' : 'context-line'}
        {...(isWanted ? { 'aria-current': true as const } : {})}
      >
        {line.isEvent ? null : <PersonAvatar name={line.personName} id={line.personId ?? line.personName} />}
        <div className="context-text">
          {line.isEvent ? null : (
            <div className="t12 text2 context-who">
              <Speaker line={line} />
              {line.isStaff ? <Tag>{t('context.staff')}</Tag> : null}
              <time>{line.sentAt === null ? '' : format.time(line.sentAt)}</time>
            </div>
          )}
          <p className="private">{line.text}</p>
        </div>
      </li>
    </>
  )
}

function Speaker({ line }: { line: MessageLine }) {
  if (!line.personId) return <span className="private">{line.personName}</span>
  return (
    <RouteLink to={paths.person(line.personId)} className="private">
      {line.personName}
    </RouteLink>
  )
}
