import { refusalOf } from '#renderer/app/errors.ts'
import { api } from '#renderer/app/rpc.ts'
import type { ChatImportInput, ChatInspection } from '#shared/features/chat-import/contract.ts'
import type { SourceRefInput } from '#shared/features/chat-import/model.ts'
import {
  capacityPreset,
  type GroupDraft,
  type GroupId,
  type Platform,
} from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { RosterImportInput, RosterInspection } from '#shared/features/rosters/contract.ts'
import { addDays, type CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'

/** A file that the host handed over, or pasted text. */
export type ImportSource = { ref: SourceRefInput; name: string; size: number }

/** Where the operator is: the group on screen (or the only one), the zone of the workspace, and the moment. */
export type ImportPlace = { groupId: GroupId | null; zone: string; now: number }

/** Where an import goes; a new group may still lack its name. */
export type Target =
  | { kind: 'group'; groupId: GroupId }
  | { kind: 'new'; draft: GroupDraft }
  | { kind: 'auto' }
/** Whose private chat a log is; somebody new may still lack a name. */
export type PersonTarget =
  | { kind: 'person'; personId: PersonId; name: string }
  | { kind: 'newPerson'; name: string }
export type ChatTarget = Target | PersonTarget

export function isOfPerson(target: ChatTarget): target is PersonTarget {
  return target.kind === 'person' || target.kind === 'newPerson'
}

/** A private chat of a file of many that the operator gave to somebody; null = somebody new. */
export type Assignment = { chatName: string; personId: PersonId | null; name: string }

export type ChatChoice = Omit<ChatImportInput, 'source' | 'target' | 'people'> & {
  target: ChatTarget
  people: Assignment[]
}
export type RosterChoice = Omit<RosterImportInput, 'source' | 'target'> & { target: Target }

/** What a source turned out to be, with the choices of the wizard. */
export type ImportItem =
  | { kind: 'chat'; inspection: ChatInspection; choice: ChatChoice }
  | { kind: 'roster'; inspection: RosterInspection; choice: RosterChoice }
  | { kind: 'refused'; error: unknown; tried: 'chat' | 'roster' }

const SPREADSHEET = /\.(?:xlsx|xlsm|xls|ods|et)$/i
/** Refusals of the chat reader after which a list of people is worth a try. */
const NOT_A_CHAT = new Set(['FORMAT_UNKNOWN', 'SOURCE_NOT_TEXT', 'ENCODING_UNKNOWN'])

/** Finds out whether a source is a chat log or a list of people; a spreadsheet never is a log. */
export async function recognise(
  source: ImportSource,
  place: ImportPlace,
  encoding?: string,
): Promise<ImportItem> {
  const before = encoding === undefined ? {} : { encoding }
  if (SPREADSHEET.test(source.name)) return lookAsRoster(source, place, before)
  const asChat = await lookAsChat(source, place, before)
  if (asChat.kind !== 'refused' || !NOT_A_CHAT.has(refusalOf(asChat.error)?.code ?? '')) return asChat
  const asRoster = await lookAsRoster(source, place, before)
  return asRoster.kind === 'refused' ? asChat : asRoster
}

/** Reads a source as a chat log; what was chosen before stays. */
export async function lookAsChat(
  source: ImportSource,
  place: ImportPlace,
  before: Partial<ChatChoice> = {},
): Promise<ImportItem> {
  try {
    const { format, encoding, zone, startDate } = before
    const inspectFrom = (date: CalendarDate | null | undefined) =>
      api.chatImport.inspect({ source: source.ref, format, encoding, zone, startDate: date })
    const first = await inspectFrom(startDate)
    const isDated = !first.needsDate || startDate !== undefined
    const offered = isDated ? startDate : await offerDate(first, place, inspectFrom)
    const inspection = isDated ? first : await inspectFrom(offered)
    const choice = { ...firstChatChoice(inspection, place), ...before, startDate: offered }
    return { kind: 'chat', inspection, choice }
  } catch (error) {
    return { kind: 'refused', error, tried: 'chat' }
  }
}

/** Reads a source as a list of people; what was chosen before stays, except the fields of its columns. */
export async function lookAsRoster(
  source: ImportSource,
  place: ImportPlace,
  before: Partial<RosterChoice> = {},
): Promise<ImportItem> {
  try {
    const { encoding, delimiter, sheet, headerLine } = before
    const inspection = await api.rosters.inspect({
      source: source.ref,
      encoding,
      delimiter,
      sheet,
      headerLine,
    })
    const { listedOn } = inspection
    const target = firstTarget(inspection, place)
    return { kind: 'roster', inspection, choice: { listedOn, target, ...before, mapping: undefined } }
  } catch (error) {
    return { kind: 'refused', error, tried: 'roster' }
  }
}

const DAY_MS = 86_400_000

/** For lines without a date: the day of the file, or as many days earlier as they would otherwise reach into the future. */
async function offerDate(
  { modifiedAt }: ChatInspection,
  place: ImportPlace,
  inspectFrom: (date: CalendarDate) => Promise<ChatInspection>,
): Promise<CalendarDate> {
  const day = new ZoneCalendar(place.zone).dateAt(Math.min(modifiedAt, place.now))
  const { lines } = await inspectFrom(day)
  const latest = Math.max(...lines.map((line) => line.sentAt ?? 0))
  return addDays(day, -Math.max(0, Math.ceil((latest - place.now) / DAY_MS)))
}

function firstChatChoice(inspection: ChatInspection, place: ImportPlace): ChatChoice {
  const { isComplete, exportedAt, modifiedAt, suggestedGroupId, chatName, platform } = inspection
  return {
    isComplete,
    exportedAt: exportedAt ?? Math.min(modifiedAt, place.now),
    myNames: [],
    people: [],
    target: inspection.isPrivate
      ? personTarget(inspection)
      : firstTarget(
          { suggestedGroupId, groupName: chatName, platform, isGroupNamed: chatName !== '' },
          place,
        ),
  }
}

/** The other side of a private chat: who was recognised, else somebody new with the name of the log. */
export function personTarget({
  suggestedPerson,
  peerName,
  chatName,
}: Pick<ChatInspection, 'suggestedPerson' | 'peerName' | 'chatName'>): PersonTarget {
  return suggestedPerson
    ? { kind: 'person', personId: suggestedPerson.id, name: suggestedPerson.name }
    : { kind: 'newPerson', name: peerName || chatName }
}

function firstTarget(
  found: Pick<RosterInspection, 'suggestedGroupId' | 'groupName' | 'platform' | 'isGroupNamed'>,
  place: ImportPlace,
): Target {
  if (found.suggestedGroupId) return { kind: 'group', groupId: found.suggestedGroupId }
  if (place.groupId && !found.isGroupNamed) return { kind: 'group', groupId: place.groupId }
  return { kind: 'new', draft: newGroup(found.groupName, found.platform) }
}

/** A new group with what its platform presets. */
export function newGroup(name: string, platform: Platform): GroupDraft {
  return {
    name,
    platform,
    capacity: capacityPreset[platform],
    kind: 'interest',
    lifecycle: 'active',
    leaderName: '',
    startsOn: null,
    endsOn: null,
    note: '',
  }
}

export type MissingChoice = 'group' | 'person' | 'name' | null

/** What is still to be chosen before a dry run can begin. */
export function missingChoice(item: ImportItem): MissingChoice {
  if (item.kind === 'refused') return null
  const { target } = item.choice
  if (target.kind === 'new' && target.draft.name.trim() === '') return 'group'
  if (target.kind === 'newPerson' && target.name.trim() === '') return 'person'
  if (item.kind === 'roster' && !namesSomebody(item)) return 'name'
  return null
}

function namesSomebody({ inspection, choice }: Extract<ImportItem, { kind: 'roster' }>): boolean {
  const fields = choice.mapping ?? inspection.columns.map((column) => column.field)
  return fields.some((field) => field === 'nickname' || field === 'card' || field === 'remark')
}
