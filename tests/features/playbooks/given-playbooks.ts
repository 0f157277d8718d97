import type { TaskOffset } from '#shared/features/campaigns/model.ts'
import { type PlaybookContent, playbookContent } from '#shared/features/playbooks/model.ts'

export const both = (zh: string, en = '') => ({ zh, en })

/** On the day so many days after the first, at a time of day or at any. */
export const onDay = (offsetDays: number, minute: number | null = null): TaskOffset => ({
  offsetDays,
  minute,
  fromStart: null,
})
/** So many minutes from the start. */
export const fromStart = (minutes: number): TaskOffset => ({
  offsetDays: 0,
  minute: null,
  fromStart: minutes,
})

/** A small playbook of an evening; what matters to a test is named. */
export function givenContent(parts: Partial<PlaybookContent> = {}): PlaybookContent {
  return playbookContent.parse({
    name: both('周三读书夜', 'Wednesday reading night'),
    stage: 'activate',
    purposes: ['fan'],
    purpose: both('每周一次，让老朋友聚一聚。'),
    whenToUse: both('群里有十来个人愿意说话的时候。'),
    whenNot: both('群里正在吵架的时候。'),
    days: 1,
    startsMinute: 20 * 60,
    endsMinute: 21 * 60,
    effortHours: 1.5,
    isHardSell: false,
    hasSharingRisk: false,
    steps: [
      {
        title: both('发预告', 'Announce it'),
        offset: onDay(-1, 600),
        channel: 'group',
        script: both('明晚八点，{群名}读书夜。'),
      },
      { title: both('提醒开场'), offset: fromStart(-30), channel: 'group', how: both('只提醒一次') },
      { title: both('整理笔记'), offset: onDay(1), channel: 'self' },
    ],
    checklist: [both('选好一本书')],
    materials: [both('书目海报')],
    kpis: [{ name: both('发言人数'), metric: 'speakers', target: both('10 人以上（经验值）') }],
    mistakes: [both('一上来就卖书')],
    ...parts,
  })
}
