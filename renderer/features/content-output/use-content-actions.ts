import { useMemo } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { Post, PostId } from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useContentWords } from './use-content-words.ts'

type Said = { text: string; undoId?: string }

/** What can be done with posts, each with its toast and a way back. */
export function usePostActions() {
  const { t, p, format } = useContentWords()
  const toasts = useToasts()
  const host = useHost()
  return useMemo(() => {
    const { contentOutput } = api
    const run = async (work: () => Promise<Said>) => {
      try {
        toasts.show(await work())
        return true
      } catch (error) {
        toasts.showFailure(error)
        return false
      }
    }
    const facts = (post: Post) => ({ name: post.title || t('draft.untitled'), group: post.groupName })
    return {
      copy: (id: PostId) =>
        run(async () => {
          const { text } = await contentOutput.postText({ id })
          if (text.trim() === '') return { text: p('post.noText') }
          await host.copyText(text)
          return { text: p('post.copied') }
        }),
      publish: (post: Post, at?: number) =>
        run(async () => {
          const { undoId } = await contentOutput.publish({ id: post.id, ...(at === undefined ? {} : { at }) })
          return { text: t('undo.contentOutput.publish', facts(post)), undoId }
        }),
      unpublish: (post: Post) =>
        run(async () => {
          const { undoId } = await contentOutput.unpublish({ id: post.id })
          return { text: t('undo.contentOutput.unpublish', facts(post)), undoId }
        }),
      remove: (post: Post) =>
        run(async () => {
          const { undoId } = await contentOutput.removePost({ id: post.id })
          return { text: t('undo.contentOutput.removePost', facts(post)), undoId }
        }),
      move: (post: Post, to: { onDate: CalendarDate; groupId: GroupId; groupName: string }) =>
        run(async () => {
          const { onDate, groupId } = to
          const { undoId } = await contentOutput.movePost({ id: post.id, onDate, groupId })
          const facts = { title: post.title, group: to.groupName, day: format.dateWithWeekday(onDate) }
          return { text: p('week.moved', facts), undoId }
        }),
    }
  }, [t, p, format, toasts, host])
}

export type PostActions = ReturnType<typeof usePostActions>
