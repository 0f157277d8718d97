import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { requirePersonNo } from '#electron/features/members/queries.ts'
import { addMember, keysOfSelection } from '#electron/features/members/service.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { MemberSelection, PersonId } from '#shared/features/members/model.ts'
import {
  type Participant,
  type ParticipantCounts,
  type ParticipantList,
  type ParticipantMark,
  type PersonChoice,
  participantList,
} from '#shared/features/participants/model.ts'
import { type Changed, NOTHING_CHANGED, undoableChange } from './change.ts'
import { deleteParticipant, insertParticipant, updateParticipant } from './commands.ts'
import { choiceOf } from './paste-service.ts'
import { findOtherRow, findPersonName, type ParticipantRow, requireParticipant } from './queries.ts'
import { groupOf, nameBookOf, type Situation, situationOf } from './situation.ts'
import { marksOf, unite } from './take-service.ts'

/** Everybody of a campaign with the counts. */
export function listParticipants(ctx: DataContext, campaignId: CampaignId): ParticipantList {
  const situation = situationOf(ctx.read, campaignId)
  const isOpen = (row: ParticipantRow) => row.personNo === null && row.isSettled === 0 && row.goneAt === null
  // Names that wait to be matched stand first.
  const rows = [...situation.rows.filter(isOpen), ...situation.rows.filter((row) => !isOpen(row))]
  const participants = rows.map(toParticipant)
  return participantList.parse({ campaignId, participants, counts: countsOf(situation) })
}

function toParticipant(row: ParticipantRow): Participant {
  const shown = row.personName ?? row.name
  return {
    ...row,
    name: shown,
    writtenName: row.name === shown ? '' : row.name,
    isSigned: row.isSigned === 1,
    hasAttended: row.hasAttended === 1,
    hasBought: row.hasBought === 1,
    isSettled: row.isSettled === 1,
    doNotContact: row.doNotContact === 1,
  }
}

/** Participants by what is known of them; who vanished from the chain counts nowhere else, and a person once. */
export function countsOf({ rows, members }: Situation): ParticipantCounts {
  const present = rows.filter(({ goneAt }) => goneAt === null)
  const people = (some: readonly ParticipantRow[]) =>
    new Set(some.map(({ no, personNo }) => (personNo === null ? `row ${no}` : `person ${personNo}`))).size
  const signed = present.filter(({ isSigned }) => isSigned === 1)
  const signers = new Set(signed.map(({ personNo }) => personNo))
  return {
    people: people(present),
    signed: people(signed),
    attended: people(present.filter(({ hasAttended }) => hasAttended === 1)),
    bought: people(present.filter(({ hasBought }) => hasBought === 1)),
    unknown: present.filter(({ personNo, isSettled }) => personNo === null && isSettled === 0).length,
    twice: present.filter(({ source, times }) => source === 'chain' && times > 1).length,
    gone: rows.length - present.length,
    notSigned: askable(members, signers).length,
  }
}

/** Present members whom a campaign could have won, each once: no staff, not the operator, none of those named. */
export function askable(members: Situation['members'], without: ReadonlySet<number | null>): number[] {
  const staff = new Set(members.filter(({ isStaff }) => isStaff === 1).map(({ personNo }) => personNo))
  const present = members.filter(
    ({ isPresent, personNo }) => isPresent === 1 && !staff.has(personNo) && !without.has(personNo),
  )
  return [...new Set(present.map(({ personNo }) => personNo))]
}

/** Adds members by choice; those who stand in the table get the marks. */
export function addParticipants(
  ctx: DataContext,
  input: { campaignId: CampaignId; selection: MemberSelection; marks: readonly ParticipantMark[] },
): Changed & { added: number } {
  const situation = situationOf(ctx.read, input.campaignId)
  const marks = marksOf(input.marks)
  const rowOfPerson = new Map(situation.rows.map((row) => [row.personNo, row]))
  const personNos = [...new Set(keysOfSelection(ctx, input.selection))]
  if (personNos.length === 0) return { ...NOTHING_CHANGED, added: 0 }
  const facts = { name: situation.campaign.name, count: personNos.length }
  const { undoId, result } = undoableChange(ctx, { code: 'add', facts }, (db, recorder) => {
    let added = 0
    for (const personNo of personNos) {
      const row = rowOfPerson.get(personNo)
      if (row) {
        recorder.touch('participants', row.no)
        updateParticipant(db, row.no, { ...marks, gone_at: null })
        continue
      }
      addByHand(ctx, { db, recorder }, situation, { personNo, marks })
      added += 1
    }
    return added
  })
  return { undoId, changed: personNos.length, added: result }
}

type Writing = { db: WriteDb; recorder: UndoRecorder }

function addByHand(
  ctx: DataContext,
  { db, recorder }: Writing,
  situation: Situation,
  { personNo, marks }: { personNo: number; marks: ReturnType<typeof marksOf> },
): void {
  const no = insertParticipant(db, situation.campaign.no, {
    ...marks,
    id: newId(),
    name: findPersonName(db, personNo),
    source: 'hand',
    person_no: personNo,
    group_no: groupOf(situation, personNo, null),
    at: ctx.clock.now(),
  })
  recorder.created('participants', no)
}

/** Marks participants, or takes a mark from them. */
export function setMark(
  ctx: DataContext,
  { ids, mark, is }: { ids: readonly string[]; mark: ParticipantMark; is: boolean },
): Changed {
  const [column] = Object.keys(marksOf([mark]))
  const field = { signed: 'isSigned', attended: 'hasAttended', bought: 'hasBought' } as const
  const rows = [...new Set(ids)].map((id) => requireParticipant(ctx.read, id))
  const changing = rows.filter((row) => (row[field[mark]] === 1) !== is)
  const [first] = changing
  if (!first || column === undefined) return NOTHING_CHANGED
  const facts = { name: first.personName ?? first.name, count: changing.length, mark, is }
  const { undoId } = undoableChange(ctx, { code: 'setMark', facts }, (db, recorder) => {
    for (const { no } of changing) {
      recorder.touch('participants', no)
      updateParticipant(db, no, { [column]: is ? 1 : 0 })
    }
  })
  return { undoId, changed: changing.length }
}

/** Says whom a name means, or leaves it as a name; somebody who stands in the table already keeps one row. */
export function resolveParticipant(
  ctx: DataContext,
  { id, personId }: { id: string; personId: PersonId | null },
): Changed {
  const row = requireParticipant(ctx.read, id)
  const personNo = personId === null ? null : requirePersonNo(ctx.read, personId)
  const isSame = row.personNo === personNo && (personNo !== null || row.isSettled === 1)
  if (isSame) return NOTHING_CHANGED
  const { undoId } = undoableChange(ctx, { code: 'resolve', facts: { name: row.name } }, (db, recorder) => {
    const other = personNo === null ? null : findOtherRow(db, row, personNo)
    if (other !== null) return unite(db, recorder, row, other)
    recorder.touch('participants', row.no)
    updateParticipant(db, row.no, { person_no: personNo, is_settled: personNo === null ? 1 : 0 })
  })
  return { undoId, changed: 1 }
}

/** Makes a member of a group of a name, and matches the two. Refuses ALREADY_MEMBER. */
export async function makeMember(
  ctx: DataContext,
  { id, groupId }: { id: string; groupId: string },
): Promise<Changed> {
  const { name } = requireParticipant(ctx.read, id)
  const { personId } = await addMember(ctx, { groupId, name, joinedOn: null, channel: '', remark: '' })
  return resolveParticipant(ctx, { id, personId })
}

const MOST_CHOICES = 8

/** People of the groups whom a name may mean. */
export function findChoices(ctx: DataContext, id: string): PersonChoice[] {
  const row = requireParticipant(ctx.read, id)
  const situation = situationOf(ctx.read, row.campaignId)
  const { people } = nameBookOf(ctx.read, situation, null).match(row.name)
  return people.flatMap((personNo) => choiceOf(situation, personNo)).slice(0, MOST_CHOICES)
}

/** Takes participants out. */
export function removeParticipants(ctx: DataContext, ids: readonly string[]): Changed {
  const rows = [...new Set(ids)].map((id) => requireParticipant(ctx.read, id))
  const facts = { name: rows[0]?.personName ?? rows[0]?.name ?? '', count: rows.length }
  const { undoId } = undoableChange(ctx, { code: 'remove', facts }, (db, recorder) => {
    for (const { no } of rows) {
      recorder.touch('participants', no)
      deleteParticipant(db, no)
    }
  })
  return { undoId, changed: rows.length }
}
