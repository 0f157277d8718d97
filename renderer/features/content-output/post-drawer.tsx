import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { Check, Copy, PenLine, Trash2, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { instantOfLocal, localTimeOf } from '#renderer/app/local-time.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { Field } from '#renderer/ui/field.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import type { Post } from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { type CalendarDate, isRealDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { usePostActions } from './use-content-actions.ts'
import { useContentWords } from './use-content-words.ts'

type DrawerProps = {
  post: Post
  groups: readonly { id: GroupId; name: string }[]
  close: () => void
  openDraft: (id: string) => void
}

/** One post: its words to copy, whether and when it went out, and another day or group for it. */
export function PostDrawer({ post, groups, close, openDraft }: DrawerProps) {
  const { t, p, format } = useContentWords()
  const actions = usePostActions()
  const { data, error, refetch } = useQuery(
    orpc.contentOutput.postText.queryOptions({ input: { id: post.id } }),
  )
  const isOut = post.publishedAt !== null
  const title = post.title || t('draft.untitled')
  return (
    <SideDrawer
      label={p('post.label')}
      title={title}
      subtitle={`${post.groupName}  ${t(`kind.${post.kind}`)}${post.pillarName ? `  ${post.pillarName}` : ''}`}
      close={{ label: p('post.close'), run: close }}
      actions={
        <>
          <Button
            size="small"
            {...(isOut ? {} : { type: 'primary' as const })}
            icon={<Copy aria-hidden="true" />}
            onClick={() => void actions.copy(post.id)}
          >
            {p('post.copy')}
          </Button>
          <Button size="small" icon={<PenLine aria-hidden="true" />} onClick={() => openDraft(post.draftId)}>
            {p('post.open')}
          </Button>
        </>
      }
    >
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      <div className="post-drawer">
        <p className="text2">
          {post.publishedAt === null
            ? p('post.planned', { day: format.dateWithWeekday(post.onDate) })
            : p('post.out', { at: format.dateTime(post.publishedAt) })}
        </p>
        {isOut ? (
          <Button
            size="small"
            icon={<Undo2 aria-hidden="true" />}
            onClick={() => void actions.unpublish(post)}
          >
            {p('post.unpublish')}
          </Button>
        ) : (
          <>
            <PublishForm publish={(at) => void actions.publish(post, at)} />
            <MoveForm post={post} groups={groups} move={(to) => void actions.move(post, to)} />
          </>
        )}
        <h3>{p(isOut ? 'post.textOut' : 'post.text')}</h3>
        <p className="post-text private">{data?.text || p('post.noText')}</p>
        <Button
          size="small"
          danger
          icon={<Trash2 aria-hidden="true" />}
          onClick={async () => {
            if (await actions.remove(post)) close()
          }}
        >
          {p('post.remove')}
        </Button>
      </div>
    </SideDrawer>
  )
}

/** Now, unless another time is chosen. */
function PublishForm({ publish }: { publish: (at?: number) => void }) {
  const { p, format } = useContentWords()
  const calendar = useMemo(() => new ZoneCalendar(format.zone), [format.zone])
  const [opened] = useState(() => localTimeOf(calendar, format.now()))
  const [time, setTime] = useState(opened)
  const at = instantOfLocal(calendar, time)
  return (
    <form
      className="post-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (at !== null) publish(time === opened ? undefined : at)
      }}
    >
      <Field label={p('post.publishAt')}>
        {(ties) => (
          <Input
            {...ties}
            type="datetime-local"
            size="small"
            max={opened}
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        )}
      </Field>
      <Button size="small" htmlType="submit" disabled={at === null} icon={<Check aria-hidden="true" />}>
        {p('post.publish')}
      </Button>
    </form>
  )
}

function MoveForm(props: {
  post: Post
  groups: DrawerProps['groups']
  move: (to: { onDate: CalendarDate; groupId: GroupId; groupName: string }) => void
}) {
  const { post, groups } = props
  const { p } = useContentWords()
  const move = (onDate: CalendarDate, groupId: GroupId) => {
    const groupName = groups.find(({ id }) => id === groupId)?.name ?? ''
    if (onDate !== post.onDate || groupId !== post.groupId) props.move({ onDate, groupId, groupName })
  }
  return (
    <div className="post-form">
      <Field label={p('post.day')}>
        {(ties) => (
          <Input
            {...ties}
            type="date"
            size="small"
            value={post.onDate}
            onChange={({ target: { value } }) => {
              if (isRealDate(value)) move(value as CalendarDate, post.groupId)
            }}
          />
        )}
      </Field>
      <Field label={p('post.group')}>
        {(ties) => (
          <Select
            {...ties}
            size="small"
            value={post.groupId}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => move(post.onDate, id)}
          />
        )}
      </Field>
    </div>
  )
}
