import type { DataContext } from '#electron/backend/context.ts'
import { insertManualCard } from '#electron/features/follow-ups/service.ts'
import { findPersonNos } from '#electron/features/members/queries.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { FollowInput } from '#shared/features/participants/contract.ts'
import { type AfterKind, type AfterPerson, afterPerson } from '#shared/features/participants/model.ts'
import { type Changed, NOTHING_CHANGED, undoableChange } from './change.ts'
import { findAfterPeople, findPlaces, findSilentNos } from './queries.ts'
import { askable } from './service.ts'
import { groupOf, type Situation, situationOf } from './situation.ts'

/** Who may be written to after a campaign; those who ask not to be are shown, but cannot be chosen. */
export function listAfter(
  ctx: DataContext,
  { campaignId, kind }: { campaignId: CampaignId; kind: AfterKind },
): AfterPerson[] {
  const situation = situationOf(ctx.read, campaignId)
  const personNos = afterPeopleOf(situation, kind)
  const names = groupNamesOf(ctx, situation)
  return findAfterPeople(ctx.read, personNos).map((person) =>
    afterPerson.parse({ ...person, groupName: names.get(person.personId) ?? '' }),
  )
}

/** Groups of the campaign in which each person is. */
function groupNamesOf(ctx: DataContext, { members, groupNos }: Situation): Map<string, string> {
  const places = findPlaces(ctx.read, groupNos)
  const present = members.filter(({ isPresent }) => isPresent === 1)
  const byPerson = Map.groupBy(present, ({ personId }) => personId as string)
  return new Map(
    [...byPerson].map(([id, own]) => [
      id,
      own.map(({ groupNo }) => places.get(groupNo)?.name ?? '').join('、'),
    ]),
  )
}

function afterPeopleOf({ rows, members }: Situation, kind: AfterKind): number[] {
  const present = rows.filter(({ goneAt }) => goneAt === null)
  const staff = new Set(members.filter(({ isStaff }) => isStaff === 1).map(({ personNo }) => personNo))
  if (kind === 'not_signed') {
    const signers = present.filter(({ isSigned }) => isSigned === 1).map(({ personNo }) => personNo)
    return askable(members, new Set(signers))
  }
  const fits = present.filter((row) =>
    kind === 'attended_not_bought'
      ? row.hasAttended === 1 && row.hasBought === 0
      : row.isSigned === 1 && row.hasAttended === 0,
  )
  return [
    ...new Set(fits.flatMap(({ personNo }) => (personNo === null || staff.has(personNo) ? [] : [personNo]))),
  ]
}

/** Makes a private-chat card for each of the chosen people, with one undo; who must not be contacted is left out. */
export function followAfter(ctx: DataContext, input: FollowInput): Changed & { skipped: number } {
  const situation = situationOf(ctx.read, input.campaignId)
  const possible = new Set(afterPeopleOf(situation, input.kind))
  const chosen = findPersonNos(ctx.read, input.personIds).filter((personNo) => possible.has(personNo))
  const silent = findSilentNos(ctx.read, chosen)
  const wanted = chosen.filter((personNo) => !silent.has(personNo))
  const skipped = input.personIds.length - wanted.length
  if (wanted.length === 0) return { ...NOTHING_CHANGED, skipped }
  const facts = { name: situation.campaign.name, count: wanted.length }
  const { undoId } = undoableChange(ctx, { code: 'follow', facts }, (db, recorder) => {
    ctx.write('follow-ups', () => {
      for (const personNo of wanted)
        insertManualCard(ctx, db, recorder, {
          personNo,
          groupNo: groupOf(situation, personNo, null),
          title: input.title,
          scriptId: input.scriptId,
          due: { on: input.dueOn },
          priority: 2,
        })
    })
  })
  return { undoId, changed: wanted.length, skipped }
}
