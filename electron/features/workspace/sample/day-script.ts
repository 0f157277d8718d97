import { Cast } from './cast.ts'
import { fillNames, messagesOf } from './corpus.ts'
import { hoursOf, minuteBy, type SampleDay } from './days.ts'
import { arrivals, departures, foundingLines } from './door.ts'
import type { Habit } from './groups.ts'
import { DOMINATOR, type Member } from './members.ts'
import type { Random } from './random.ts'
import { type Draft, draftOf, inOwnStyle, playThread, type Scene, type Stage } from './scenes.ts'
import { reactionsTo, smallScene } from './small-talk.ts'
import type { PlannedThread } from './threads.ts'
import type { GroupWorld } from './world.ts'

/** After a question that stays open, silence lasts longer than an answer may take (5 minutes, domain.md §4.2). */
const LULL_SECONDS = 430
const DAY_SECONDS = 86_400

/** Writes one day of one group: what is fixed first, then conversation until the day has its wanted lines. */
export class DayScript {
  private readonly world: GroupWorld
  private readonly day: SampleDay
  private readonly random: Random
  private readonly cast: Cast
  private readonly hours: readonly number[]
  private readonly lines: Draft[] = []
  private readonly lulls: { from: number; until: number }[] = []
  /** Who greeted, checked in … today, by section: once is enough. */
  private readonly habitsDone = new Map<string, Set<Member>>()
  private readonly sessions: { from: number; until: number }[] = []

  constructor(world: GroupWorld, day: SampleDay, wanted: number) {
    this.world = world
    this.day = day
    this.random = world.random
    const speakers = world.profile.speakers * Math.min(2.2, (wanted / world.averageLines) ** 0.7)
    this.cast = new Cast(world.members, day, speakers, this.random)
    this.hours = hoursOf(world.profile, day)
  }

  write(wanted: number): Draft[] {
    const threads = this.world.threads.get(this.day.no) ?? []
    for (const planned of threads) if (planned.thread.kind === 'unanswered') this.placeOpenQuestion(planned)
    this.placeDoor()
    this.placeFestival()
    for (const [hour, section] of this.world.profile.ownerPosts) this.placeOwnerPost(hour, section)
    for (const habit of this.world.profile.habits) this.placeHabit(habit, wanted)
    for (const planned of threads) if (planned.thread.kind !== 'unanswered') this.placeThread(planned)
    for (let rounds = 0; this.lines.length < wanted && rounds < 400; rounds += 1)
      this.runSession(this.quietMinute(0, 1440), null)
    return this.lines
  }

  private stage(minute: number): Stage {
    return {
      cast: this.cast,
      dayNo: this.day.no,
      minute,
      random: this.random,
      ownerName: this.cast.owner.person.call,
    }
  }

  private moment(minute: number) {
    return { ...this.day, minute }
  }

  /** Puts a scene where no lull is; returns the second at which it ends. */
  private place(scene: Draft[], start: number): number {
    let length = 0
    for (const line of scene) length += line.at
    let from = start
    for (const lull of this.lulls)
      if (from < lull.until && from + length > lull.from) from = lull.until + this.random.int(15, 200)
    let at = from
    for (const line of scene) {
      at += line.at
      this.lines.push(Object.assign(line, { at: Math.min(Math.round(at), DAY_SECONDS + 2400) }))
    }
    return at
  }

  private placeOpenQuestion({ cues, thread, hour }: PlannedThread): void {
    const [from, until] = cues.from > 0 ? [cues.from, cues.until] : [9 * 60, 21.5 * 60]
    const minute = hour === null ? minuteBy(this.hours, this.random, from, until) : hour * 60
    const scene = playThread(thread, this.stage(minute))
    if (!scene) return
    const start = minute * 60 + this.random.int(0, 59)
    const end = this.place(scene.lines, start)
    this.lulls.push({ from: start - 5, until: end + LULL_SECONDS })
    this.lulls.sort((a, b) => a.from - b.from)
  }

  private placeThread({ thread, cues, isForNewcomer }: PlannedThread): void {
    const minute = this.quietMinute(cues.from, cues.until)
    const newcomers = isForNewcomer
      ? this.cast.present.filter((m) => this.day.no - m.joinedOn <= 14 && m.weight > 0 && m.joinedOn > 2)
      : []
    const scene = playThread(thread, this.stage(minute), { newcomers })
    if (scene) this.runSession(minute, scene)
  }

  /** People coming and going, as the chat program tells it, with the greetings that follow. */
  private placeDoor(): void {
    const { profile, members } = this.world
    const stage = this.stage(0)
    if (this.day.no === profile.firstDay)
      for (const { scene, minute } of foundingLines(profile, members, stage)) this.place(scene, minute * 60)
    for (const { scene, minute } of [
      ...arrivals(members, this.day, stage, this.world.phrases),
      ...departures(members, this.day, stage),
    ])
      this.place(scene, minute * 60 + this.random.int(0, 59))
  }

  private placeFestival(): void {
    const { phrases, profile } = this.world
    const { festival } = this.day
    const wish =
      festival === null || profile.key === 'flash' ? null : phrases.reaction(`festival ${festival}`)
    if (wish === null) return
    const minute = this.random.int(470, 560)
    const line = draftOf(this.cast.owner, wish, 0)
    const around = { stage: this.stage(minute), phrases, circle: [] }
    this.place([line, ...reactionsTo(line, 'festival 回', this.random.int(4, 8), around)], minute * 60)
  }

  private placeOwnerPost(hour: number, section: string): void {
    const { profile, phrases } = this.world
    if (section === 'owner' && this.random.chance(profile.key === 'flash' ? 0.1 : 0.35)) return
    if (profile.key === 'flash' && this.day.no < profile.firstDay + 2) return
    const minute =
      section === 'owner' ? hour * 60 + this.random.int(-50, 50) : hour * 60 + this.random.int(-1, 3)
    const phrase = phrases.line(section, this.day.no, this.moment(minute))
    if (!phrase) return
    const scene = messagesOf(phrase.text).map((message, part) =>
      draftOf(this.cast.owner, message.text, part * 4, { kind: message.kind }),
    )
    const replies = section === 'lamp' ? 'lamp-reply' : section === 'lamp-off' ? null : 'received'
    if (replies)
      scene.push(
        ...reactionsTo(scene.at(-1) as Draft, replies, this.random.int(0, section === 'lamp' ? 5 : 3), {
          stage: this.stage(minute),
          phrases,
          circle: [],
        }),
      )
    this.place(scene, minute * 60 + this.random.int(0, 40))
  }

  /** Lines that stand for themselves: greetings, check-ins. */
  private placeHabit(habit: Habit, wanted: number): void {
    const expected = habit.share * wanted
    const count = Math.round(Math.max(0, expected + Math.sqrt(expected) * 0.6 * this.random.normal()))
    for (let done = 0; done < count; done += 1) {
      const minute = habitMinute(habit, this.random)
      const phrase = this.world.phrases.line(habit.section, this.day.no, this.moment(minute))
      if (!phrase) continue
      const who = this.cast.cast({ cues: phrase.cues, minute, among: this.habitual(habit.section, minute) })
      if (!who) continue
      this.cast.note(who, phrase.cues, false)
      this.doneBy(habit.section).add(who)
      const day = String(this.day.no - who.countsFrom)
      const text = inOwnStyle(fillNames(phrase.text, { 天数: day }), who.person, this.random)
      const scene = messagesOf(text).map((message, part) =>
        draftOf(who, message.text, part * 3, { kind: message.kind, isLoose: true }),
      )
      const echo = 'cheer'
      if (habit.section === 'checkin' && this.random.chance(0.16))
        scene.push(
          ...reactionsTo(scene.at(-1) as Draft, echo, 1, {
            stage: this.stage(minute),
            phrases: this.world.phrases,
            circle: [],
          }),
        )
      this.place(scene, minute * 60 + this.random.int(0, 59))
    }
  }

  private doneBy(section: string): Set<Member> {
    let done = this.habitsDone.get(section)
    if (!done) {
      done = new Set()
      this.habitsDone.set(section, done)
    }
    return done
  }

  private habitual(section: string, minute: number): readonly Member[] {
    const done = this.doneBy(section)
    const talkers = this.cast.talkers.filter((m) => !done.has(m))
    if (section === 'checkin') return talkers.filter((m) => m.checksIn || minute < 600)
    if (section === 'morning' && this.random.chance(0.75)) return talkers.filter((m) => m.greetsMornings)
    return talkers
  }

  /** A minute by the group's hours, if possible one at which nobody talks yet. */
  private quietMinute(earliest: number, until: number): number {
    const from = Math.max(
      earliest,
      Math.min(until - 20, this.world.profile.opensAt[this.day.no - this.world.profile.firstDay] ?? 0),
    )
    let minute = 0
    for (let tries = 0; tries < 6; tries += 1) {
      minute = minuteBy(this.hours, this.random, from, until)
      if (!this.sessions.some((span) => minute * 60 > span.from - 120 && minute * 60 < span.until + 60)) break
    }
    return minute
  }

  /** One lively stretch: conversations one after another, mostly among the same few people. */
  private runSession(minute: number, opening: Scene | null): void {
    const circle = opening?.circle.length
      ? [...opening.circle, ...this.cast.circle(minute, 3)]
      : this.cast.circle(minute, this.random.int(4, 8))
    let cursor = minute * 60 + this.random.int(0, 59)
    let scenes = 0
    let next = opening
    while (scenes === 0 || this.random.chance(0.55)) {
      const now = Math.min(1439, cursor / 60)
      const scene = next ?? smallScene(this.world, this.stage(now), this.moment(now), circle)
      next = null
      scenes += 1
      if (!scene) continue
      const reactions = this.reactionsAfter(scene, now, circle)
      cursor = this.place([...scene.lines, ...reactions], cursor) + this.random.lognormal(55, 0.9)
      if (scenes > 4 || cursor > DAY_SECONDS + 600) break
    }
    this.sessions.push({ from: minute * 60, until: cursor })
  }

  /** Somebody who fills the room has a word for everything. */
  private lastWord(last: Draft, circle: readonly Member[]): Draft[] {
    const who = circle.find((m) => m.weight >= DOMINATOR && m !== last.who)
    const isAsked = /[？?吗啥呢么谁]$/.test(last.text)
    const word = who && !isAsked && this.random.chance(0.4) ? this.world.phrases.reaction('last-word') : null
    if (!who || word === null) return []
    const [message] = messagesOf(word)
    const gap = this.random.int(5, 40)
    return message
      ? [draftOf(who, message.text, gap, { kind: message.kind, answers: last, isLoose: true, isEcho: true })]
      : []
  }

  private reactionsAfter(scene: Scene, minute: number, circle: readonly Member[]): Draft[] {
    const last = scene.lines.at(-1)
    if (!last) return []
    const wish = REACTIONS[scene.kind]
    if (!wish) return this.lastWord(last, circle)
    const [section, most, chance] = wish
    if (!this.random.chance(chance)) return []
    const others = circle.filter((m) => !scene.lines.some((line) => line.who === m))
    return reactionsTo(last, section, this.random.int(1, most), {
      stage: this.stage(minute),
      phrases: this.world.phrases,
      circle: others,
    })
  }
}

/** Which words follow a kind of conversation: section, at most how many, how often. */
const REACTIONS: Partial<Record<Scene['kind'], readonly [section: string, most: number, chance: number]>> = {
  joke: ['laugh', 3, 0.9],
  share: ['praise', 3, 0.85],
  question: ['noted', 2, 0.4],
  thanks: ['warm', 2, 0.5],
  notice: ['received', 4, 0.9],
  talk: ['agree', 1, 0.25],
}

function habitMinute({ from, peak, until }: Habit, random: Random): number {
  // Triangular: rises to the peak, falls to the end.
  const share = (peak - from) / (until - from)
  const draw = random.next()
  const hour =
    draw < share
      ? from + Math.sqrt(draw * (until - from) * (peak - from))
      : until - Math.sqrt((1 - draw) * (until - from) * (until - peak))
  return hour * 60
}
