import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { ensureShippedScripts } from '#electron/features/scripts/service.ts'
import { ensureShippedSequences } from '#electron/features/sequences/service.ts'
import { defaultThresholds } from '#shared/features/activity/model.ts'
import type { LeaveFact } from '#shared/features/follow-ups/rules/left-group.ts'
import type { MemberRef } from '#shared/features/follow-ups/rules/rule.ts'
import type { JoinFact } from '#shared/features/follow-ups/rules/welcome.ts'
import { defaultRuleSettings, findCandidates, type RuleFacts } from '#shared/features/follow-ups/rules.ts'
import { defaultWorkspaceSettings } from '#shared/features/settings/model.ts'
import { addDays, type CalendarDate, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { insertSampleCampaigns } from './campaign-commands.ts'
import { insertSampleResults } from './campaign-result-commands.ts'
import {
  insertContact,
  insertPastCard,
  insertPastReason,
  insertProfile,
  insertSampleSetting,
  type KnownPerson,
  updateKol,
} from './commands.ts'
import type { PastCadence, PastCard, PastInteraction } from './contacts.ts'
import { insertSampleContent } from './content-commands.ts'
import { insertSampleFaq } from './faq-commands.ts'
import { insertSampleFlash } from './flash-commands.ts'
import { type GroupKey, HISTORY_DAYS } from './groups.ts'
import { insertSampleIntroductionPosts } from './introduction-posts.ts'
import { insertSampleIntroductions } from './introductions.ts'
import { type Member, shownNameOf } from './members.ts'
import { insertSampleOwnDays } from './own-days.ts'
import { identityIn } from './parsed-items.ts'
import type { SamplePerson } from './people.ts'
import { insertSampleCards } from './persona-cards.ts'
import { insertSamplePersonas } from './personas.ts'
import { insertSampleProblem } from './problem-commands.ts'
import { sampleProblems } from './problems.ts'
import { findPersonOf, findSampleGroups, type KnownGroup } from './queries.ts'
import { insertSampleRituals } from './ritual-commands.ts'
import { insertCadence, insertEndingRule, insertWelcomeRule } from './rule-commands.ts'
import type { Sample } from './sample.ts'
import { attachSampleScripts, insertSamplePosts, insertSampleScripts } from './script-commands.ts'
import { insertSampleSeed } from './seed-commands.ts'
import type { SampleSeed } from './seeds.ts'
import { writeSampleSequences } from './sequences.ts'

/** Rows that one transaction writes at most. */
const SLICE = 25

export type Contacts = {
  cards: readonly PastCard[]
  interactions: readonly PastInteraction[]
  seeds: readonly SampleSeed[]
  cadences: readonly PastCadence[]
}

/** What the sample brings for scripts to fill in; removed again with it unless the operator changed it. */
export const SAMPLE_SETTINGS = {
  myName: '林夏',
  brand: '青禾小铺',
  rules: { rules: { birthday: { priority: 2 }, cadence: { priority: 2 } } },
} as const

/**
 * Writes what no chat log tells: profiles, opinion leaders, the private contacts of the last weeks. Comes after the logs
 * show and before anything is derived from them.
 */
export async function writeKnowledge(ctx: DataContext, sample: Sample, contacts: Contacts): Promise<void> {
  const book = new AddressBook(ctx, sample)
  await inSlices(ctx, [...book.people], (db, [person, row]) => {
    if (!person.isMe) insertProfile(db, row, person)
  })
  await inSlices(ctx, book.kols, (db, { groupNo, personNo }) => updateKol(db, groupNo, personNo))
  await inSlices(ctx, contacts.cards, (db, card) => writeCard(ctx, db, book, card))
  await inSlices(ctx, contacts.interactions, (db, { person, kind, day, minute, note }) => {
    const row = book.people.get(person)
    if (row) insertContact(db, row.no, { kind, at: book.at(day, minute), note, outcome: null }, null)
  })
  await inSlices(ctx, contacts.seeds, (db, seed) => writeSeed(ctx, db, book, seed))
  await inSlices(ctx, contacts.cadences, (db, { person, everyDays, setOn }) => {
    const row = book.people.get(person)
    if (row) insertCadence(db, { personNo: row.no, everyDays, setAt: book.at(setOn, 620) })
  })
  ctx.writeQuietly((db) => writeProblems(db, book, ctx.clock.now()))
  const shop = book.groups.get('shop')
  if (shop) ctx.writeQuietly((db) => insertEndingRule(db, shop.id, dayBefore(ctx, 45)))
  const reading = book.groups.get('reading')
  if (reading) ctx.writeQuietly((db) => insertWelcomeRule(db, reading.id))
  ensureShippedScripts(ctx)
  ensureShippedSequences(ctx)
  ctx.writeQuietly((db) => writeSampleSequences(db, book, ctx.calendar(), ctx.clock.now()))
  ctx.writeQuietly((db) => {
    const now = ctx.clock.now()
    const personas = insertSamplePersonas(db, book.groups, now)
    insertSampleIntroductions(db, personas, now)
    const places = { personas, groups: book.groups, today: ctx.calendar().dateAt(now), at: now }
    insertSampleIntroductionPosts(db, places)
    insertSampleCards(db, personas, now)
    insertSampleContent(db, personas, book.groups, { calendar: ctx.calendar(), now })
  })
  await ctx.pause()
  ctx.writeQuietly((db) => {
    const times = { calendar: ctx.calendar(), now: ctx.clock.now() }
    const campaigns = insertSampleCampaigns(db, book.groups, times)
    insertSampleFlash(ctx, db, { groups: book.groups, campaigns })
    insertSampleResults(db, campaigns, times)
  })
  ctx.writeQuietly((db) => insertSampleRituals(ctx, db, book.groups))
  const today = ctx.calendar().dateAt(ctx.clock.now())
  ctx.writeQuietly((db) => insertSampleOwnDays(db, { today, now: ctx.clock.now() }))
  ctx.writeQuietly((db) => {
    insertSampleScripts(db, ctx.clock.now())
    attachSampleScripts(db)
    insertSampleFaq(db, book.groups, ctx.clock.now())
    insertSamplePosts(db, ctx.clock.now())
    for (const [key, value] of Object.entries(SAMPLE_SETTINGS)) insertSampleSetting(db, key, value)
  })
}

/** Where people and groups of the sample are in the database, and when its days begin. */
class AddressBook {
  readonly people = new Map<SamplePerson, KnownPerson>()
  readonly groups = new Map<GroupKey, KnownGroup>()
  readonly members = new Map<GroupKey, ReadonlyMap<SamplePerson, Member>>()
  readonly kols: { groupNo: number; personNo: number }[] = []
  private readonly calendar: ZoneCalendar
  private readonly firstDay: CalendarDate

  constructor(ctx: DataContext, sample: Sample) {
    this.calendar = ctx.calendar()
    this.firstDay = sample.days[0]?.date ?? this.calendar.dateAt(ctx.clock.now())
    const rows = findSampleGroups(ctx.read)
    for (const { profile, members } of sample.groups) {
      const group = rows.get(profile.chatId)
      if (!group) continue
      this.groups.set(profile.key, group)
      this.members.set(profile.key, new Map(members.map((member) => [member.person, member])))
      for (const member of members) {
        const { person } = member
        const found = findPersonOf(ctx.read, identityIn(profile, person), group, person.nick)
        if (!found) continue
        if (!this.people.has(person)) this.people.set(person, { ...found, batchNo: group.batchNo })
        if (member.staff === 'kol') this.kols.push({ groupNo: group.no, personNo: found.no })
      }
    }
  }

  /** The instant of a minute of a sample day. */
  at(dayNo: number, minute: number): number {
    return this.calendar.at(addDays(this.firstDay, dayNo), Math.floor(minute / 60), minute % 60)
  }
}

function writeCard(ctx: DataContext, db: WriteDb, book: AddressBook, card: PastCard): void {
  const person = book.people.get(card.person)
  const group = book.groups.get(card.group)
  if (!person || !group) return
  const calendar = ctx.calendar()
  const madeAt = book.at(card.madeOn, 600)
  const where = { personNo: person.no, groupNo: group.no }
  const cardNo = insertPastCard(db, card, where, {
    madeAt,
    madeOn: calendar.dateAt(madeAt),
    dueAt: book.at(card.dueOn, card.dueMinute),
    closedAt: card.closedOn === null ? null : book.at(card.closedOn, card.closedMinute),
  })
  const member = book.members.get(card.group)?.get(card.person)
  if (card.rule === 'welcome' && member) keepWelcome(ctx, db, book, { member, person, group, cardNo })
  if (card.rule === 'left_group' && member) keepLeave(ctx, db, book, { member, person, group, cardNo })
}

/** Problems of the groups, each of another present member who talks and may be talked to. */
function writeProblems(db: WriteDb, book: AddressBook, now: number): void {
  for (const [place, problem] of sampleProblems.entries()) {
    const group = book.groups.get(problem.group)
    if (!group) continue
    const { happened } = problem
    const happenedAt =
      'hoursAgo' in happened
        ? now - Math.round(happened.hoursAgo * 60) * 60_000
        : book.at(HISTORY_DAYS - happened.daysAgo, happened.minute)
    const members = [...(book.members.get(problem.group)?.values() ?? [])].filter(
      ({ staff, leftOn, weight, person }) =>
        staff === null && leftOn === null && weight > 0 && !person.profile.doNotContact && !person.isMe,
    )
    const { person } = members[(place * 7 + 3) % Math.max(1, members.length)] ?? {}
    const personNo = problem.hasPerson && person ? (book.people.get(person)?.no ?? null) : null
    insertSampleProblem(db, problem, { groupNo: group.no, personNo, happenedAt })
  }
}

function dayBefore(ctx: DataContext, days: number): CalendarDate {
  return addDays(ctx.calendar().dateAt(ctx.clock.now()), -days)
}

type Kept = { member: Member; person: KnownPerson; group: KnownGroup; cardNo: number }

/** Somebody who was asked why they left is not asked again. */
function keepLeave(ctx: DataContext, db: WriteDb, book: AddressBook, kept: Kept): void {
  const { member, person, group } = kept
  const left: LeaveFact = {
    member: memberRefOf(person, group),
    leftOn: ctx.calendar().dateAt(book.at(member.leftOn ?? 0, 720)),
    leftAt: null,
    joinedOn: null,
  }
  keepEvents(ctx, db, kept, { left_group: [left] }, book.at(member.leftOn ?? 0, 720))
}

function memberRefOf(person: KnownPerson, group: KnownGroup): MemberRef {
  return { personNo: person.no, personId: person.id, groupNo: group.no, groupId: group.id, isReachable: true }
}

/** A welcome that was written keeps its event, so that the rule does not raise it again. */
function keepWelcome(ctx: DataContext, db: WriteDb, book: AddressBook, kept: Kept): void {
  const { member, person, group } = kept
  const joinedAt = book.at(member.joinedOn, member.joinedMinute)
  const join: JoinFact = {
    member: memberRefOf(person, group),
    joinedOn: ctx.calendar().dateAt(joinedAt),
    joinedAt,
    inviterName: member.inviter ? shownNameOf(member.inviter, member.joinedOn) : null,
    channel: member.byCode ? 'qr' : 'invite',
  }
  keepEvents(ctx, db, kept, { welcome: [join] }, joinedAt)
}

function keepEvents(ctx: DataContext, db: WriteDb, kept: Kept, facts: RuleFacts, now: number): void {
  const { quietHours } = defaultWorkspaceSettings
  const situation = {
    ...defaultRuleSettings,
    overrides: new Map(),
    limits: defaultThresholds,
    quietHours,
    calendar: ctx.calendar(),
    now,
  }
  for (const { key, rule, eventAt, facts: why } of findCandidates({ coverage: new Map(), facts }, situation))
    insertPastReason(db, {
      key,
      cardNo: kept.cardNo,
      rule,
      personNo: kept.person.no,
      groupNo: kept.group.no,
      eventAt,
      facts: why,
    })
}

function writeSeed(ctx: DataContext, db: WriteDb, book: AddressBook, seed: SampleSeed): void {
  const person = book.people.get(seed.person)
  const group = book.groups.get(seed.group)
  const source = book.groups.get(seed.sourceGroup)
  if (!person || !group || !source) return
  const keys = { personNo: person.no, groupNo: group.no, sourceGroupNo: source.no }
  insertSampleSeed(db, seed, keys, {
    at: (day, minute) => book.at(day, minute),
    dateOf: (day) => ctx.calendar().dateAt(book.at(day, 720)),
  })
  for (const { day, minute, note } of seed.contacts)
    insertContact(
      db,
      person.no,
      { kind: 'private_chat', at: book.at(day, minute), note, outcome: null },
      null,
    )
}

async function inSlices<Item>(
  ctx: DataContext,
  items: readonly Item[],
  write: (db: WriteDb, item: Item) => void,
): Promise<void> {
  for (let from = 0; from < items.length; from += SLICE) {
    ctx.writeQuietly((db) => {
      for (const item of items.slice(from, from + SLICE)) write(db, item)
    })
    await ctx.pause()
  }
}
