import type {
  RetireReason,
  SeedMoveKind,
  SeedStage,
  SeedTaskKind,
} from '#shared/features/seed-users/model.ts'
import source from './corpus/seeds.txt?raw'
import { parseFiller } from './corpus.ts'
import { type GroupKey, HISTORY_DAYS } from './groups.ts'
import type { Member } from './members.ts'
import type { SamplePerson } from './people.ts'
import { Random } from './random.ts'
import { groupOf, type Sample, type SampleGroup } from './sample.ts'

/** A step of a seed on a day of the sample. */
export type SampleStep = {
  kind: SeedMoveKind
  from: SeedStage | null
  to: SeedStage
  day: number
  note: string
  reason: RetireReason | 'core' | null
}

export type SampleTask = { kind: SeedTaskKind; title: string; dueOn: number; doneOn: number | null }

/** Somebody in the pipeline of a group, with all that led there. */
export type SampleSeed = {
  person: SamplePerson
  group: GroupKey
  sourceGroup: GroupKey
  stage: SeedStage
  acceptedOn: number | null
  willingness: number | null
  note: string
  steps: readonly SampleStep[]
  tasks: readonly SampleTask[]
  /** Days on which the operator talked to them. */
  contacts: readonly { day: number; minute: number; note: string }[]
}

/** How many stand in each stage of each group; the flash group is over and shows how it ended. */
const PIPELINES: Readonly<Record<GroupKey, Partial<Record<SeedStage, number>>>> = {
  reading: { core: 4, engaged: 4, joined: 3, invited: 2, candidate: 8, paused: 2, lost: 3 },
  shop: { core: 2, engaged: 3, joined: 4, invited: 2, candidate: 5, lost: 2 },
  runners: { core: 3, engaged: 4, joined: 3, invited: 1, candidate: 4, paused: 1 },
  flash: { core: 2, engaged: 3, lost: 1 },
}

/** Days before loading at which somebody reached each stage on the way, latest and earliest. */
const REACHED = {
  core: [
    [150, 120],
    [146, 116],
    [140, 108],
    [110, 75],
    [96, 30],
  ],
  engaged: [
    [110, 70],
    [106, 66],
    [98, 60],
    [41, 24],
  ],
  joined: [
    [44, 26],
    [40, 24],
    [20, 12],
  ],
  invited: [
    [20, 12],
    [9, 2],
  ],
  candidate: [[9, 2]],
  paused: [
    [110, 80],
    [106, 76],
    [98, 70],
    [60, 40],
    [22, 9],
  ],
  lost: [
    [90, 60],
    [86, 56],
    [50, 16],
  ],
} as const satisfies Record<SeedStage, readonly (readonly [number, number])[]>

const WAY: Readonly<Record<SeedStage, readonly SeedStage[]>> = {
  core: ['candidate', 'invited', 'joined', 'engaged', 'core'],
  engaged: ['candidate', 'invited', 'joined', 'engaged'],
  joined: ['candidate', 'invited', 'joined'],
  invited: ['candidate', 'invited'],
  candidate: ['candidate'],
  paused: ['candidate', 'invited', 'joined', 'engaged', 'paused'],
  lost: ['candidate', 'invited', 'lost'],
}

const FLASH_SPAN = 14
const words = parseFiller(source)

/** The pipelines of all groups as the operator would have led them. */
export function makeSeeds(sample: Sample): SampleSeed[] {
  return sample.groups.flatMap((group) => pipelineOf(sample, group))
}

function pipelineOf(sample: Sample, { profile, members }: SampleGroup): SampleSeed[] {
  const random = Random.of('seeds', profile.key)
  const pool = poolOf(sample, members, profile.key)
  const notes = [...(words.get(`${profile.key}.note`) ?? [])]
  return (Object.entries(PIPELINES[profile.key]) as [SeedStage, number][]).flatMap(([stage, count]) =>
    Array.from({ length: count }, (_, at) => {
      const member = stage === 'lost' ? (pool.lost.shift() ?? pool.steady.shift()) : pool.steady.shift()
      if (!member) return null
      const hasNote = stage !== 'candidate' || at % 2 === 0
      return seedOf(
        { member, stage, at, key: profile.key, note: hasNote ? (notes.shift() ?? '') : '' },
        random,
      )
    }).filter((seed) => seed !== null),
  )
}

/** Who could be a seed, the most talkative first; whom today's rules will name is left alone. */
function poolOf(sample: Sample, members: readonly Member[], key: GroupKey) {
  const fits = members.filter(
    (m) => (m.staff === null || m.staff === 'kol') && m.weight > 0.3 && !m.person.profile.doNotContact,
  )
  const isEarly = (m: Member) => key === 'flash' || HISTORY_DAYS - m.joinedOn > 155
  const steady = fits
    .filter((m) => m.leftOn === null && !Number.isFinite(m.quietFrom) && isEarly(m))
    .sort((a, b) => Number(b.staff === 'kol') - Number(a.staff === 'kol') || b.weight - a.weight)
  // The one who fills the room is no seed.
  if (key !== 'flash' && steady[0]?.staff !== 'kol') steady.shift()
  const elsewhere = key === 'runners' ? membersBeside(sample, members) : []
  return {
    steady: [...steady.slice(0, 14), ...elsewhere, ...steady.slice(14)],
    lost: fits.filter((m) => m.leftOn !== null && isEarly(m)),
  }
}

/** Two readers who are not among the runners yet: candidates from another group. */
function membersBeside(sample: Sample, members: readonly Member[]): Member[] {
  const here = new Set(members.map(({ person }) => person))
  return groupOf(sample, 'reading')
    .members.filter((m) => m.staff === null && m.leftOn === null && m.weight > 2 && !here.has(m.person))
    .filter((m) => !m.person.profile.doNotContact && !Number.isFinite(m.quietFrom) && m.weight < 9)
    .slice(-2)
}

type Place = { member: Member; stage: SeedStage; at: number; key: GroupKey; note: string }

function seedOf({ member, stage, at, key, note }: Place, random: Random): SampleSeed {
  const steps = stepsOf(stage, key, at, random)
  const accepted = steps.find(({ to }) => to === 'joined')
  const isBeyond = stage !== 'candidate'
  if (isBeyond) member.person.profile.contactState = 'friend'
  return {
    person: member.person,
    group: key,
    sourceGroup: member.person.groups.includes(key) ? key : 'reading',
    stage,
    acceptedOn: accepted?.day ?? null,
    willingness:
      isBeyond && stage !== 'lost' ? Math.min(5, random.int(3, 4) + (stage === 'core' ? 1 : 0)) : null,
    note,
    steps,
    tasks: key === 'flash' ? [] : tasksOf(stage, at, random),
    contacts: key === 'flash' ? [] : contactsOf(stage, at, random),
  }
}

function stepsOf(stage: SeedStage, key: GroupKey, at: number, random: Random): SampleStep[] {
  const end = key === 'flash' ? HISTORY_DAYS - 5 : HISTORY_DAYS
  let before = Number.NEGATIVE_INFINITY
  return WAY[stage].map((to, index) => {
    const [earliest, latest] = REACHED[stage][index] ?? [9, 2]
    // Of those who joined one has been there for a while, the others came this week.
    const isFresh = stage === 'joined' && to === 'joined' && at > 0
    const ago = isFresh ? random.int(2, 6) : random.int(latest, earliest)
    const day = Math.max(before, end - (key === 'flash' ? Math.min(ago, FLASH_SPAN) % 6 : ago))
    before = day
    return { ...stepTo(to, at, random), from: index === 0 ? null : (WAY[stage][index - 1] ?? null), to, day }
  })
}

function stepTo(to: SeedStage, at: number, random: Random): Pick<SampleStep, 'kind' | 'note' | 'reason'> {
  const say = (section: string) => random.pick(words.get(section) ?? [''])
  if (to === 'candidate') return { kind: 'added', note: say('add'), reason: null }
  if (to === 'invited') return { kind: 'moved', note: say('invite'), reason: null }
  if (to === 'joined') return { kind: 'moved', note: say('join'), reason: null }
  if (to === 'engaged') return { kind: 'moved', note: say('engage'), reason: null }
  if (to === 'core') return { kind: 'graduated', note: say('core'), reason: 'core' }
  if (to === 'paused') return { kind: 'moved', note: say('pause'), reason: null }
  const reason = (['declined', 'inactive', 'left_group'] as const)[at % 3] ?? 'declined'
  return { kind: 'retired', note: say(`lost.${reason}`), reason }
}

const TASKS: readonly (readonly [SeedTaskKind, string])[] = [
  ['first_post', '写一篇首帖'],
  ['answer_newcomers', '回答新人的问题'],
  ['invite_friend', '邀请一位朋友'],
  ['welcome_newcomers', '欢迎本周新人'],
  ['host_topic', '主持一次话题'],
  ['share_story', '分享一次亲身经历'],
]

/** Joined seeds have had a task or two; some are due today, one is late. */
function tasksOf(stage: SeedStage, at: number, random: Random): SampleTask[] {
  if (stage !== 'joined' && stage !== 'engaged' && stage !== 'core') return []
  const offset = stage === 'joined' ? 0 : stage === 'engaged' ? 2 : 4
  const task = (by: number) => TASKS[(at + by) % TASKS.length] ?? ['first_post', '写一篇首帖']
  const [doneKind, doneTitle] = task(offset)
  const ago = random.int(8, 16)
  const done: SampleTask[] =
    stage === 'joined' && at === 0
      ? []
      : [{ kind: doneKind, title: doneTitle, dueOn: HISTORY_DAYS - ago, doneOn: HISTORY_DAYS - ago - 1 }]
  if (at > 1) return done
  const [kind, title] = task(offset + 1)
  const dueIn = stage === 'joined' ? [0, 4][at] : stage === 'engaged' ? [-3, 2][at] : [5, 9][at]
  return [...done, { kind, title, dueOn: HISTORY_DAYS + (dueIn ?? 3), doneOn: null }]
}

/** Talks in the rhythm of the stage (domain.md §7), so that only one or two of a group are due for another. */
function contactsOf(stage: SeedStage, at: number, random: Random): SampleSeed['contacts'] {
  const every = { candidate: 2, invited: 2, joined: 6, engaged: 6, core: 12, paused: 30, lost: 0 }[stage]
  if (every === 0) return []
  const isDue = stage === 'invited' && at === 1
  const last = isDue ? 4 : random.int(1, every)
  const days = stage === 'candidate' ? [last] : [last, last + every + random.int(1, 3)]
  return days.map((ago) => ({
    day: HISTORY_DAYS - ago,
    minute: random.int(590, 1250),
    note: random.pick(words.get('contact') ?? ['']),
  }))
}
