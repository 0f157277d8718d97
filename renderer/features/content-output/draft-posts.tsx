import { CalendarPlus, Check } from 'lucide-react'
import { Section } from '#renderer/ui/page.tsx'
import type { DraftDetail, Post } from '#shared/features/content-output/model.ts'
import { mondayOf } from '#shared/kernel/calendar-date.ts'
import type { PlanRequest } from './plan-dialog.tsx'
import { useContentPlace } from './use-content-place.ts'
import { useContentWords } from './use-content-words.ts'

/** Where a piece was posted and will be, and in which groups it was not yet. */
export function DraftPosts({ draft, plan }: { draft: DraftDetail; plan: (request: PlanRequest) => void }) {
  const { t } = useContentWords()
  const { posts, unusedIn } = draft
  return (
    <Section title={t('draft.posts')}>
      {posts.length === 0 ? <p className="text2">{t('draft.noPosts')}</p> : null}
      <ul className="draft-posts">
        {posts.map((post) => (
          <PostRow key={post.id} post={post} />
        ))}
        {unusedIn.map(({ id, name }) => (
          <li key={id} className="draft-post">
            <span className="ellipsis private">{name}</span>
            <span className="text3">{t('list.never')}</span>
            <button
              type="button"
              className="plain link"
              aria-label={`${t('draft.plan')}: ${name}`}
              onClick={() => plan({ draftId: draft.id, groupId: id })}
            >
              <CalendarPlus size={14} aria-hidden="true" /> {t('draft.plan')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PostRow({ post }: { post: Post }) {
  const { p, format } = useContentWords()
  const { go } = useContentPlace()
  const open = () => go({ view: 'week', week: mondayOf(post.onDate), post: post.id })
  return (
    <li className="draft-post">
      <span className="ellipsis private">{post.groupName}</span>
      {post.publishedAt === null ? (
        <span className={post.onDate < format.today() ? 'warn' : 'text2'}>
          {p('post.planned', { day: format.date(post.onDate) })}
        </span>
      ) : (
        <span className="text2" title={format.exact(post.publishedAt)}>
          <Check size={14} aria-hidden="true" className="accent" />{' '}
          {p('post.out', { at: format.dateTime(post.publishedAt) })}
        </span>
      )}
      <button
        type="button"
        className="plain link"
        aria-label={`${p('today.plan')}: ${post.groupName}`}
        onClick={open}
      >
        {p('today.plan')}
      </button>
    </li>
  )
}
