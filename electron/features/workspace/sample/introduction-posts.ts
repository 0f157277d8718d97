import type { WriteDb } from '#electron/database/handles.ts'
import { placePost } from '#electron/features/distribution/service.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { GroupKey } from './groups.ts'
import type { KnownGroup } from './queries.ts'

type SamplePost = {
  persona: GroupKey
  group: GroupKey
  kind: VersionKind
  agoDays: number
  note: string
  /** How the text differed then. */
  was?: (text: string) => string
}

/**
 * The reading club heard it lately, the shop long ago and has many new members since, the runners never; the club's
 * persona said a line in the others' groups, too.
 */
const posts: readonly SamplePost[] = [
  {
    persona: 'reading',
    group: 'reading',
    kind: 'group_post',
    agoDays: 54,
    note: '新书开读前一晚',
    was: (text) => text.replace('9 年', '8 年'),
  },
  {
    persona: 'reading',
    group: 'reading',
    kind: 'long',
    agoDays: 41,
    note: '放进群公告，置顶',
    was: (text) => text.replace('9 年', '8 年'),
  },
  { persona: 'reading', group: 'reading', kind: 'group_post', agoDays: 19, note: '周日直播前，接龙 32 人' },
  { persona: 'reading', group: 'reading', kind: 'one_line', agoDays: 6, note: '' },
  { persona: 'reading', group: 'runners', kind: 'one_line', agoDays: 33, note: '晨跑后有人问读什么书' },
  { persona: 'reading', group: 'shop', kind: 'one_line', agoDays: 27, note: '会员日推荐共读' },
  {
    persona: 'shop',
    group: 'shop',
    kind: 'group_post',
    agoDays: 112,
    note: '秋冬上新那天',
    was: (text) => `${text}入群请先看公告。`,
  },
  { persona: 'flash', group: 'flash', kind: 'group_post', agoDays: 12, note: '开营当晚' },
]

/** Notes where the introductions of the sample personas were posted; they must be written by now. */
export function insertSampleIntroductionPosts(
  db: WriteDb,
  places: {
    personas: ReadonlyMap<GroupKey, number>
    groups: ReadonlyMap<GroupKey, KnownGroup>
    today: CalendarDate
    at: number
  },
): void {
  for (const { persona, group, agoDays, ...post } of posts) {
    const personaNo = places.personas.get(persona)
    const groupNo = places.groups.get(group)?.no
    if (personaNo === undefined || groupNo === undefined) continue
    const postedOn = addDays(places.today, -agoDays)
    placePost(db, { ...post, personaNo, groupNo, postedOn, at: places.at })
  }
}
