import { fillNames } from './corpus.ts'
import type { SampleDay } from './days.ts'
import type { GroupProfile } from './groups.ts'
import type { Member } from './members.ts'
import type { Phrases } from './phrases.ts'
import { type Draft, draftOf, inOwnStyle, type Stage } from './scenes.ts'
import { reactionsTo } from './small-talk.ts'

export type Doorstep = { scene: Draft[]; minute: number }

/** The first day: the group gets its name and the owner brings in the first members, some at a time. */
export function foundingLines(
  profile: GroupProfile,
  members: readonly Member[],
  { cast, random }: Stage,
): Doorstep[] {
  const scene = [
    draftOf(null, `"${cast.owner.person.nick}"修改群名为“${profile.draft.name}”`, 0, { kind: 'system' }),
  ]
  const founders = members.filter(
    (m) => m.joinedOn === profile.firstDay && m.staff !== 'owner' && m.inviter === null,
  )
  let rest = founders
  while (rest.length > 0) {
    const size = random.int(7, 16)
    const names = rest.slice(0, size).map((m) => m.person.nick)
    rest = rest.slice(size)
    scene.push(
      draftOf(null, `你邀请"${names.join('、')}"加入了群聊`, random.int(20, 260), { kind: 'system' }),
    )
  }
  return [{ scene, minute: 482 }]
}

/** Everybody who comes in on a day, with greeting, first words and introduction. */
export function arrivals(
  members: readonly Member[],
  day: SampleDay,
  stage: Stage,
  phrases: Phrases,
): Doorstep[] {
  return members
    .filter((m) => m.joinedOn === day.no && m.inviter !== null)
    .map((member) => ({
      scene: arrivalOf(member, { ...stage, minute: member.joinedMinute }, phrases),
      minute: member.joinedMinute,
    }))
}

function arrivalOf(member: Member, stage: Stage, phrases: Phrases): Draft[] {
  const { random, cast } = stage
  const scene = [draftOf(null, joinLine(member), 0, { kind: 'system' })]
  const isSpeaking = member.weight > 0 && random.chance(0.8)
  const first = isSpeaking ? phrases.reaction('joinword') : null
  if (first) scene.push(draftOf(member, inOwnStyle(first, member.person, random), random.int(25, 240)))
  const admin = random.chance(0.45) ? random.pick(cast.admins) : null
  const greeting = admin ? phrases.reaction('welcome') : null
  if (admin && greeting) scene.push(draftOf(admin, greeting, random.int(15, 120)))
  const last = scene.at(-1) as Draft
  scene.push(...reactionsTo(last, 'welcome', random.int(1, 4), { stage, phrases, circle: [] }))
  if (isSpeaking && random.chance(0.62)) {
    const intro = phrases.reaction('intro')
    const { call, city, trade, hobby } = member.person
    if (intro) {
      const text = fillNames(intro, { 称呼: call, 城市: city, 行业: trade, 爱好: hobby })
      const line = draftOf(member, text, random.int(60, 1500))
      scene.push(line, ...reactionsTo(line, 'welcome', random.int(0, 2), { stage, phrases, circle: [] }))
    }
  }
  return scene
}

function joinLine({ person, inviter, byCode }: Member): string {
  const host = inviter?.person.nick ?? ''
  const isMine = inviter?.person.isMe === true
  if (byCode) return `"${person.nick}"通过扫描${isMine ? '你' : `"${host}"`}分享的二维码加入群聊`
  return isMine ? `你邀请"${person.nick}"加入了群聊` : `"${host}"邀请"${person.nick}"加入了群聊`
}

/** Everybody who goes on a day. */
export function departures(members: readonly Member[], day: SampleDay, { random }: Stage): Doorstep[] {
  return members
    .filter((m) => m.leftOn === day.no)
    .map(({ person, isRemoved }) => {
      const text = isRemoved ? `你将"${person.nick}"移出了群聊` : `${person.nick}退出了群聊`
      return { scene: [draftOf(null, text, 0, { kind: 'system' })], minute: random.int(540, 1350) }
    })
}
