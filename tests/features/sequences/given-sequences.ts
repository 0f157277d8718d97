import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { SequenceId } from '#shared/features/sequences/model.ts'
import { type GivenMember, givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

export const NEW_MEMBER = 'shipped-new-member' as SequenceId
export const AFTER_TALK = 'shipped-after-talk' as SequenceId
export const FIRST_WEEK = 'shipped-group-7-days' as SequenceId
export const zh = { language: 'zh-CN' } as const

/** An app with one group, and short words for what every story about sequences does. */
export async function prepareSequences(options: { now?: string; dataDir?: string } = {}) {
  const app = createTestApp(options)
  const { api, ctx } = app
  const group = givenGroup(ctx)
  await api.sequences.list(zh)
  return {
    ...app,
    group,
    /** Lets the hourly run happen, at a moment. */
    async run(at?: string) {
      if (at) app.clock.set(at)
      await generateFollowUps(ctx, 'recent')
    },
    runs: (of: 'current' | 'ended' | 'all' = 'all') => api.sequences.listRuns({ ...zh, of }),
    due: () => api.followUps.listDue({}),
    tasks: () => api.sequences.listDueTasks(zh),
    start: (id: SequenceId, members: readonly GivenMember[], more: { perDay?: number } = {}) =>
      api.sequences.start({
        id,
        people: { personIds: members.map(({ personId }) => personId as PersonId) },
        ...more,
        ...zh,
      }),
    startGroup: (id: SequenceId, onRunning: 'keep' | 'restart' = 'keep') =>
      api.sequences.start({ id, groupId: group.id as never, onRunning, ...zh }),
  }
}

/** Titles of the steps that stand on cards, in Chinese. */
export function stepTitles(cards: readonly { reasons: readonly { facts: object }[] }[]): (string | null)[][] {
  return cards.map(({ reasons }) =>
    reasons.map(({ facts }) =>
      'title' in facts ? ((facts.title as { 'zh-CN': string })['zh-CN'] ?? null) : null,
    ),
  )
}
