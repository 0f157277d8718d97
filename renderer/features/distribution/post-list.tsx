import { Button, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { usePosting } from '#renderer/app/introductions/use-posting.ts'
import { Tag } from '#renderer/ui/marks.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Matrix, Post } from '#shared/features/distribution/model.ts'
import { EditPostDialog } from './edit-post-dialog.tsx'

/** What stood in a group, newest first, each with its text of that day. */
export function PostList({ posts, versions }: { posts: readonly Post[]; versions: Matrix['versions'] }) {
  const t = useWords(distributionMessages)
  if (posts.length === 0) return <p className="text2">{t('drawer.historyNone')}</p>
  const gone = new Set(versions.filter(({ text }) => text === '').map(({ kind }) => kind))
  return (
    <ul>
      {posts.map((post) => (
        <PostRow key={post.id} post={post} isGone={gone.has(post.kind)} />
      ))}
    </ul>
  )
}

function PostRow({ post, isGone }: { post: Post; isGone: boolean }) {
  const t = useWords(distributionMessages)
  const format = useFormat()
  const { remove } = usePosting()
  const [isOpen, setOpen] = useState(false)
  const [isEditing, setEditing] = useState(false)
  const date = format.date(post.postedOn)
  const state = isGone ? 'drawer.gone' : post.isChanged ? 'drawer.changed' : null
  return (
    <li className="post-row">
      <div className="version-head">
        <button
          type="button"
          className="plain version-name"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="post-line">
            <span title={format.fullDate(post.postedOn)}>{date}</span>
            <span className="text2">{t(`kind.${post.kind}`)}</span>
            {state ? <Tag>{t(state)}</Tag> : null}
          </span>
          {post.note ? <span className="t12 text2 private">{post.note}</span> : null}
        </button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'edit', label: t('drawer.edit'), onClick: () => setEditing(true) },
              { key: 'remove', label: t('drawer.remove'), onClick: () => remove.mutate(post.id) },
            ],
          }}
        >
          <Button
            type="text"
            size="small"
            icon={<Ellipsis aria-hidden="true" />}
            aria-label={t('drawer.moreOf', { version: `${date} ${t(`kind.${post.kind}`)}` })}
          />
        </Dropdown>
      </div>
      {isOpen ? <p className="version-text private">{post.text}</p> : null}
      {isEditing ? <EditPostDialog post={post} close={() => setEditing(false)} /> : null}
    </li>
  )
}
