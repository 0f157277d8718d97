import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { Pasted } from '#shared/features/participants/contract.ts'
import { type PastePreview, type PersonChoice, pastePreview } from '#shared/features/participants/model.ts'
import { readChain, type UnreadLine } from '#shared/features/participants/rules/chain.ts'
import { readNameRows } from '#shared/features/participants/rules/list.ts'
import type { NameBook } from '#shared/features/participants/rules/match.ts'
import {
  type NamedNote,
  nameAndNote,
  type SummedName,
  sumNames,
} from '#shared/features/participants/rules/names.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toComparableName } from '#shared/kernel/text.ts'
import type { ParticipantRow } from './queries.ts'
import { nameBookOf, namesOfRow, type Situation, situationOf } from './situation.ts'

/** A name of a pasted text with whom it means; `row` = it stands in the table already. */
export type ReadName = SummedName & {
  outcome: 'matched' | 'likely' | 'several' | 'unknown' | 'settled'
  people: readonly number[]
  row: ParticipantRow | null
}

/** A pasted text, read and matched. */
export type ReadPaste = {
  situation: Situation
  groupNo: number | null
  names: ReadName[]
  title: string
  chains: number
  unread: UnreadLine[]
  gaps: PastePreview['gaps']
}

/** Reads a pasted text and finds whom its names mean. Refuses CAMPAIGN_NOT_FOUND and PARTICIPANTS_GROUP_NOT_IN_CAMPAIGN. */
export function readPaste(db: ReadDb, input: Pasted): ReadPaste {
  const situation = situationOf(db, input.campaignId)
  const groupNo = groupNoIn(db, situation, input.groupId)
  const book = nameBookOf(db, situation, groupNo)
  const rows = rowsByName(situation.rows)
  const isKnown = (name: string) => book.carries(name) || rows.has(toComparableName(name))
  const { items, ...read } = itemsOf(input, isKnown)
  const names = sumNames(items).map((summed) => matched(summed, book, rows))
  return { situation, groupNo, names, ...read }
}

/** The key of a group that must be one of the campaign. */
export function groupNoIn(db: ReadDb, situation: Situation, groupId: string | null): number | null {
  if (groupId === null) return null
  const groupNo = requireGroupNo(db, groupId)
  if (!situation.groupNos.includes(groupNo))
    throw new AppError('PARTICIPANTS_GROUP_NOT_IN_CAMPAIGN', { name: situation.campaign.name })
  return groupNo
}

function rowsByName(rows: readonly ParticipantRow[]): Map<string, ParticipantRow> {
  return new Map(rows.flatMap((row) => namesOfRow(row).map((name) => [name, row] as const)))
}

function itemsOf(
  { source, text }: Pasted,
  isKnown: (name: string) => boolean,
): Pick<ReadPaste, 'title' | 'chains' | 'unread' | 'gaps'> & { items: (NamedNote & { line: number })[] } {
  if (source === 'list') return { ...readNameRows(text), title: '', chains: 0, gaps: [] }
  const { items, ...chain } = readChain(text)
  return { ...chain, items: items.map(({ line, text }) => ({ ...nameAndNote(text, isKnown), line })) }
}

/** What was decided for a name before stands; else the names of the groups say whom it means. */
function matched(summed: SummedName, book: NameBook, rows: ReadonlyMap<string, ParticipantRow>): ReadName {
  const row = rows.get(toComparableName(summed.name)) ?? null
  if (row?.personNo != null) return { ...summed, outcome: 'matched', people: [row.personNo], row }
  if (row?.isSettled === 1) return { ...summed, outcome: 'settled', people: [], row }
  const { people, isLoose } = book.match(summed.name)
  const outcome =
    people.length === 0 ? 'unknown' : people.length > 1 ? 'several' : isLoose ? 'likely' : 'matched'
  return { ...summed, outcome, people, row }
}

/** What a pasted text would bring; nothing is written. */
export function previewPaste(ctx: DataContext, input: Pasted): PastePreview {
  const { situation, names, ...read } = readPaste(ctx.read, input)
  return pastePreview.parse({
    ...read,
    rows: names.map(({ people, row, ...name }) => ({
      ...name,
      personId: people.length === 1 ? idOf(situation, people[0] ?? 0, row) : null,
      choices: people.flatMap((personNo) => choiceOf(situation, personNo)),
      isListed: row !== null && row.goneAt === null,
    })),
    gone:
      input.source === 'chain'
        ? goneOf(situation, read.groupNo, names).map(({ id, name, personName }) => ({
            id,
            name: personName ?? name,
          }))
        : [],
  })
}

function idOf(situation: Situation, personNo: number, row: ParticipantRow | null) {
  return situation.byPerson.get(personNo)?.[0]?.personId ?? row?.personId ?? null
}

/** A person of the groups as a choice; nobody when they are in none of them. */
export function choiceOf({ byPerson }: Situation, personNo: number): PersonChoice[] {
  const places = byPerson.get(personNo)
  const [first] = places ?? []
  if (!places || !first) return []
  const nicknames = places.flatMap(({ nickname, card }) => [card, nickname]).filter((name) => name !== '')
  return [
    {
      personId: first.personId,
      name: first.displayName,
      nicknames: [...new Set(nicknames)].join('、'),
      isPresent: places.some(({ isPresent }) => isPresent === 1),
    },
  ]
}

/** Those who signed in an earlier chain of the same place, and whose name the new one does not hold. */
export function goneOf(
  { rows }: Situation,
  groupNo: number | null,
  names: readonly ReadName[],
): ParticipantRow[] {
  const held = new Set(names.map(({ name }) => toComparableName(name)))
  const people = new Set(names.flatMap(({ people }) => (people.length === 1 ? people : [])))
  return rows.filter(
    (row) =>
      row.source === 'chain' &&
      row.goneAt === null &&
      (groupNo === null || row.groupNo === groupNo) &&
      !namesOfRow(row).some((name) => held.has(name)) &&
      (row.personNo === null || !people.has(row.personNo)),
  )
}
