import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ChevronLeft, ChevronRight, MessagesSquare } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { PageFooter } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { Persona } from '#shared/features/personas/model.ts'
import { addDays, type CalendarDate, mondayOf } from '#shared/kernel/calendar-date.ts'
import type { PlanRequest } from './plan-dialog.tsx'
import { PostDrawer } from './post-drawer.tsx'
import { useContentPlace } from './use-content-place.ts'
import { useContentWords } from './use-content-words.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekStrip } from './week-strip.tsx'

/** One week, Monday first: a row for each group, a column for each day. */
export function WeekView(props: {
  persona: Persona
  plan: (request: PlanRequest) => void
  openDraft: (id: string) => void
}) {
  const { persona } = props
  const { p, format } = useContentWords()
  const { week, post: openId, go } = useContentPlace()
  const { groupId } = useScope()
  const monday = week ?? mondayOf(format.today())
  const { data, error, refetch } = useQuery(
    orpc.contentOutput.week.queryOptions({
      input: { personaId: persona.id, groupId, monday },
      placeholderData: keepPreviousData,
    }),
  )
  const open = (id: string | null) => go({ post: id })
  const shown = data?.posts.find(({ id }) => id === openId)
  return (
    <>
      <WeekStrip persona={persona} />
      <WeekBar monday={monday} show={(next) => go({ week: next, post: null })} />
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data && data.groups.length === 0 ? (
        <EmptyState Icon={MessagesSquare} title={p('week.noGroups')} hint={p('week.noGroupsHint')} />
      ) : null}
      {data && data.groups.length > 0 ? (
        <WeekGrid
          persona={persona}
          monday={monday}
          groups={data.groups}
          posts={data.posts}
          openId={openId}
          open={open}
          plan={props.plan}
          openDraft={props.openDraft}
        />
      ) : null}
      <PageFooter>{p('week.hint')}</PageFooter>
      {shown && data ? (
        <PostDrawer
          key={shown.id}
          post={shown}
          groups={data.groups}
          close={() => open(null)}
          openDraft={props.openDraft}
        />
      ) : null}
    </>
  )
}

function WeekBar({ monday, show }: { monday: CalendarDate; show: (monday: CalendarDate | null) => void }) {
  const { p, format } = useContentWords()
  const current = mondayOf(format.today())
  const go = (to: CalendarDate) => show(to === current ? null : to)
  return (
    <div className="week-bar">
      <Button
        type="text"
        size="small"
        icon={<ChevronLeft aria-hidden="true" />}
        aria-label={p('week.previous')}
        onClick={() => go(addDays(monday, -7))}
      />
      <h2 aria-live="polite">
        {format.date(monday)}–{format.date(addDays(monday, 6))}
      </h2>
      <Button
        type="text"
        size="small"
        icon={<ChevronRight aria-hidden="true" />}
        aria-label={p('week.next')}
        onClick={() => go(addDays(monday, 7))}
      />
      {monday === current ? null : (
        <Button size="small" onClick={() => show(null)}>
          {p('week.current')}
        </Button>
      )}
    </div>
  )
}
