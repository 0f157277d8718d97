import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { UndoRecorder } from '#electron/database/undo.ts'
import { insertFate, insertFlash, keepFlash, updateFate } from '#electron/features/flash-groups/service.ts'
import { type FlashGroupId, flashGroupId } from '#shared/features/flash-groups/model.ts'
import { standardSale } from '#shared/features/flash-groups/rules/sale.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import type { PlacedCampaign } from './campaign-commands.ts'
import type { GroupKey } from './groups.ts'
import type { KnownGroup } from './queries.ts'

/** The next one begins so many days after the day of loading. */
const NEXT_IN_DAYS = 11
const WANTED = 60
/** Every so many of the members bought, of those who spoke. */
const BOUGHT_EVERY = 5
/** Every so many of those who are to be told have not been told yet. */
const UNTOLD_EVERY = 7
const EARLY_SIGNERS = 6

type Places = { groups: ReadonlyMap<GroupKey, KnownGroup>; campaigns: readonly PlacedCampaign[] }

/** Writes a flash group that is over, with its buyers and where they went, and one that is planned. */
export function insertSampleFlash(ctx: DataContext, db: WriteDb, { groups, campaigns }: Places): void {
  const reading = groups.get('reading')
  const flash = groups.get('flash')
  const call = campaigns.find(({ sample }) => sample.key === 'flash.recruit')
  const camp = campaigns.find(({ sample }) => sample.key === 'flash.sale')
  if (!reading) return
  if (flash && call && camp) insertEnded(ctx, db, { call, camp, group: flash, target: reading })
  insertPlanned(ctx, db, { source: reading, last: flash })
}

type Ended = { call: PlacedCampaign; camp: PlacedCampaign; group: KnownGroup; target: KnownGroup }

function insertEnded(ctx: DataContext, db: WriteDb, { call, camp, group, target }: Ended): void {
  const calendar = ctx.calendar()
  const flashNo = insertFlash(db, {
    id: newId(),
    recruitNo: call.no,
    campNo: camp.no,
    groupNo: group.no,
    targetNo: target.no,
    wantedSignups: WANTED,
    sale: standardSale,
    createdAt: calendar.at(addDays(call.time.startsOn, -2), 21, 0),
  })
  db.run(
    'UPDATE flash_groups SET is_sample = 1, ended_at = ? WHERE no = ?',
    calendar.at(addDays(camp.time.startsOn, standardSale.closesDay), 21, 10),
    flashNo,
  )
  // People were called in the reading club; their list belongs to the call.
  db.run('INSERT OR IGNORE INTO campaign_groups (campaign_no, group_no) VALUES (?, ?)', call.no, target.no)
  const members = findSpeakers(db, group.no)
  const signedAt = calendar.at(call.time.startsOn, 20, 30)
  for (const [at, { personNo, name, messages }] of members.entries()) {
    insertSigner(db, call.no, { personNo, name, groupNo: group.no, at: signedAt })
    const hasBought = messages > 0 && at % BOUGHT_EVERY === 0
    if (messages > 0)
      insertAttendee(db, camp.no, { personNo, name, groupNo: group.no, hasBought, at: signedAt })
    if (at % UNTOLD_EVERY === UNTOLD_EVERY - 1) continue
    const no = insertFate(db, { flashNo, personNo, createdAt: signedAt })
    const told = calendar.at(addDays(camp.time.startsOn, standardSale.closesDay + 1), 10, at % 60)
    updateFate(db, no, messages > 0 ? 'invited_at' : 'thanked_at', told)
  }
}

/** Members of a group, those who said most first. Who runs it is known by name: staff is only set after this. */
function findSpeakers(db: WriteDb, groupNo: number): { personNo: number; name: string; messages: number }[] {
  return db.all(
    `SELECT m.person_no AS personNo, p.display_name AS name,
       (SELECT count(*) FROM messages x WHERE x.membership_no = m.no) AS messages
     FROM memberships m JOIN people p ON p.no = m.person_no
     WHERE m.group_no = ? AND m.is_bot = 0 AND m.nickname NOT LIKE '%林夏%' AND m.nickname NOT LIKE '%阿拾%'
     ORDER BY messages DESC, m.no`,
    groupNo,
  )
}

type Signer = { personNo: number; name: string; groupNo: number; at: number }

function insertSigner(db: WriteDb, campaignNo: number, { personNo, name, groupNo, at }: Signer): void {
  db.run(
    `INSERT INTO participants (id, campaign_no, person_no, group_no, name, source, is_signed, created_at)
     SELECT ?1, ?2, ?3, ?4, ?5, 'chain', 1, ?6
     WHERE NOT EXISTS (SELECT 1 FROM participants WHERE campaign_no = ?2 AND person_no = ?3)`,
    newId(),
    campaignNo,
    personNo,
    groupNo,
    name,
    at,
  )
}

function insertAttendee(db: WriteDb, campaignNo: number, facts: Signer & { hasBought: boolean }): void {
  db.run(
    `INSERT INTO participants (id, campaign_no, person_no, group_no, name, source, has_attended, has_bought, created_at)
     SELECT ?1, ?2, ?3, ?4, ?5, 'hand', 1, ?6, ?7
     WHERE NOT EXISTS (SELECT 1 FROM participants WHERE campaign_no = ?2 AND person_no = ?3)`,
    newId(),
    campaignNo,
    facts.personNo,
    facts.groupNo,
    facts.name,
    facts.hasBought ? 1 : 0,
    facts.at,
  )
}

/** The next one, planned from the playbook as the operator would start it; a few have signed up already. */
function insertPlanned(
  ctx: DataContext,
  db: WriteDb,
  { source: reading, last }: { source: KnownGroup; last: KnownGroup | undefined },
): void {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const id: FlashGroupId = flashGroupId.parse(newId())
  const source = groupId.parse(reading.id)
  const start = {
    name: '写作体验营 11 期',
    sourceIds: [source],
    groupId: null,
    targetId: source,
    startsOn: addDays(today, NEXT_IN_DAYS),
    sale: standardSale,
    wantedSignups: WANTED,
    language: 'zh-CN' as const,
  }
  keepFlash(ctx, { db, recorder: new UndoRecorder(db) }, start, id)
  const made = db.get<{ no: number; callNo: number; campNo: number; groupNo: number }>(
    `SELECT no, recruit_campaign_no AS callNo, camp_campaign_no AS campNo, group_no AS groupNo FROM flash_groups
     WHERE id = ?`,
    id,
  )
  if (!made) return
  db.run('UPDATE flash_groups SET is_sample = 1 WHERE no = ?', made.no)
  db.run('UPDATE campaigns SET is_sample = 1 WHERE no IN (?, ?)', made.callNo, made.campNo)
  db.run('UPDATE groups SET is_sample = 1 WHERE no = ?', made.groupNo)
  if (last) insertSamePersona(db, { groupNo: made.groupNo, like: last.no, at: ctx.clock.now() })
  for (const { personNo, name } of findSpeakers(db, reading.no).slice(0, EARLY_SIGNERS))
    insertSigner(db, made.callNo, { personNo, name, groupNo: reading.no, at: ctx.clock.now() })
}

/** The persona of one group speaks in another one, too. */
function insertSamePersona(
  db: WriteDb,
  { groupNo, like, at }: { groupNo: number; like: number; at: number },
): void {
  db.run(
    `INSERT INTO group_personas (group_no, persona_no, since_at)
     SELECT ?, persona_no, ? FROM group_personas WHERE group_no = ?`,
    groupNo,
    at,
    like,
  )
}

/** Deletes flash groups of the sample, and those that the operator ran in groups of the sample. Before its campaigns go. */
export function deleteSampleFlash(db: WriteDb): void {
  const gone = `SELECT f.no FROM flash_groups f JOIN groups g ON g.no = f.group_no WHERE f.is_sample = 1 OR g.is_sample = 1`
  db.run(`DELETE FROM flash_fates WHERE flash_no IN (${gone})`)
  db.run(`DELETE FROM flash_groups WHERE no IN (${gone})`)
  db.run(
    'UPDATE flash_groups SET target_group_no = NULL WHERE target_group_no IN (SELECT no FROM groups WHERE is_sample = 1)',
  )
  db.run('DELETE FROM participants WHERE campaign_no IN (SELECT no FROM campaigns WHERE is_sample = 1)')
}
