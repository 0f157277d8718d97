import type { ReadDb } from '#electron/database/handles.ts'
import { type CampaignRow, findGroupNosOf, requireCampaign } from '#electron/features/campaigns/queries.ts'
import { NameBook } from '#shared/features/participants/rules/match.ts'
import { toComparableName } from '#shared/kernel/text.ts'
import {
  findFormerNames,
  findGroupMembers,
  findParticipants,
  type GroupMember,
  type ParticipantRow,
} from './queries.ts'

/** A campaign with those who may take part and those who do. */
export type Situation = {
  campaign: CampaignRow
  groupNos: readonly number[]
  members: readonly GroupMember[]
  byPerson: ReadonlyMap<number, readonly GroupMember[]>
  rows: readonly ParticipantRow[]
}

/** Loads all that is needed to say who took part. Throws CAMPAIGN_NOT_FOUND. */
export function situationOf(db: ReadDb, campaignId: string): Situation {
  const campaign = requireCampaign(db, campaignId)
  const groupNos = findGroupNosOf(db, campaign.no)
  const members = findGroupMembers(db, groupNos)
  return {
    campaign,
    groupNos,
    members,
    byPerson: Map.groupBy(members, ({ personNo }) => personNo),
    rows: findParticipants(db, campaign.no),
  }
}

/** Names of the members of a campaign's groups, or of one of them; names of those who left count as former ones. */
export function nameBookOf(db: ReadDb, situation: Situation, groupNo: number | null): NameBook {
  const groupNos = groupNo === null ? situation.groupNos : [groupNo]
  const members = situation.members.filter((member) => groupNos.includes(member.groupNo))
  const present = members.flatMap(({ personNo, displayName, remark, nickname, card, isPresent }) =>
    [displayName, remark, nickname, card]
      .filter((name) => name !== '')
      .map((name) => ({ person: personNo, name, isFormer: isPresent === 0 })),
  )
  const former = findFormerNames(db, groupNos).map(({ personNo, name }) => ({
    person: personNo,
    name,
    isFormer: true,
  }))
  return new NameBook([...present, ...former])
}

/** All names under which a row is known, in the form that is compared. */
export function namesOfRow(row: ParticipantRow): string[] {
  return [row.name, ...(JSON.parse(row.otherNames) as string[])].map(toComparableName)
}

/** Where somebody takes part: the group told, else the one of the campaign's groups they are in; null where they are in several. */
export function groupOf(situation: Situation, personNo: number | null, told: number | null): number | null {
  if (told !== null) return told
  if (situation.groupNos.length === 1) return situation.groupNos[0] ?? null
  const known = personNo === null ? [] : (situation.byPerson.get(personNo) ?? [])
  const present = known.filter(({ isPresent }) => isPresent === 1)
  const places = present.length > 0 ? present : known
  return places.length === 1 ? (places[0]?.groupNo ?? null) : null
}
