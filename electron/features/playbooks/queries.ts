import type { ReadDb } from '#electron/database/handles.ts'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { shippedPlaybooks } from '#shared/features/playbooks/library.ts'
import {
  type PlaybookContent,
  type PlaybookId,
  playbookContent,
  playbookId,
} from '#shared/features/playbooks/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A playbook as it reads now: an own one, or one of the app with what the operator made of it. */
export type Playbook = {
  /** Row of the operator's; null for one of the app that was left as it came. */
  no: number | null
  id: PlaybookId
  version: number
  content: PlaybookContent
  isShipped: boolean
  isEdited: boolean
  isHidden: boolean
  /** The app's wording is newer than the one that was at hand when the operator wrote an own one. */
  hasNewerWording: boolean
  originId: string | null
  campaignId: string | null
}

type Row = {
  no: number
  id: string
  content: string | null
  version: number
  shippedVersion: number | null
  originId: string | null
  campaignId: string | null
  isHidden: number
}

const ROWS = `SELECT no, id, content, version, shipped_version AS shippedVersion, origin_id AS originId,
  campaign_id AS campaignId, is_hidden AS isHidden FROM playbooks`

/** Everything there is, hidden ones too: own ones, the newest first, then those of the app in its order. */
export function findPlaybooks(db: ReadDb): Playbook[] {
  const rows = db.all<Row>(`${ROWS} ORDER BY created_at DESC, no DESC`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const shipped = shippedPlaybooks.map((one) => ofShipped(one, byId.get(one.id)))
  const ids = new Set<string>(shipped.map(({ id }) => id))
  return [...rows.flatMap((row) => (ids.has(row.id) ? [] : (ofRow(row) ?? []))), ...shipped]
}

function ofShipped(shipped: (typeof shippedPlaybooks)[number], row: Row | undefined): Playbook {
  const own = row ? ownContent(row) : null
  return {
    no: row?.no ?? null,
    id: shipped.id,
    version: row && own ? row.version : shipped.version,
    content: own ?? shipped.content,
    isShipped: true,
    isEdited: own !== null,
    isHidden: row?.isHidden === 1,
    hasNewerWording: own !== null && shipped.version > (row?.shippedVersion ?? shipped.version),
    originId: null,
    campaignId: null,
  }
}

/** A slug that the app no longer ships lives on where the operator wrote an own wording of it. */
function ofRow(row: Row): Playbook | null {
  const content = ownContent(row)
  if (!content) return null
  return {
    no: row.no,
    id: playbookId.parse(row.id),
    version: row.version,
    content,
    isShipped: false,
    isEdited: false,
    isHidden: row.isHidden === 1,
    hasNewerWording: false,
    originId: row.originId,
    campaignId: row.campaignId,
  }
}

function ownContent({ content }: Row): PlaybookContent | null {
  return content === null ? null : playbookContent.parse(JSON.parse(content))
}

/** One playbook. Throws PLAYBOOK_NOT_FOUND. */
export function requirePlaybook(db: ReadDb, id: string): Playbook {
  const found = findPlaybooks(db).find((one) => one.id === id)
  if (!found) throw new AppError('PLAYBOOK_NOT_FOUND', { id })
  return found
}

/** What the app itself says under this id; null for own ones. */
export function shippedOf(id: string): { version: number; content: PlaybookContent } | null {
  return shippedPlaybooks.find((one) => one.id === id) ?? null
}

export type PlaybookUse = { uses: number; lastUsedOn: CalendarDate }

/** How many campaigns were started from each playbook and when the last of them began; cancelled ones aside. */
export function countUses(db: ReadDb): ReadonlyMap<string, PlaybookUse> {
  const rows = db.all<PlaybookUse & { id: string }>(
    `SELECT playbook_id AS id, count(*) AS uses, max(starts_on) AS lastUsedOn FROM campaigns
     WHERE playbook_id IS NOT NULL AND cancelled_at IS NULL GROUP BY playbook_id`,
  )
  return new Map(rows.map(({ id, ...use }) => [id, use]))
}

/** Names by which members are known: display names, what they go by in a group, remarks. Two characters or more. */
export function findPeopleNames(db: ReadDb): string[] {
  return db
    .all<{ name: string }>(
      `SELECT display_name AS name FROM people WHERE pending_batch_no IS NULL
       UNION SELECT remark FROM people WHERE pending_batch_no IS NULL
       UNION SELECT nickname FROM memberships WHERE pending_batch_no IS NULL
       UNION SELECT card FROM memberships WHERE pending_batch_no IS NULL`,
    )
    .map(({ name }) => name)
}

/** Names of groups, archived ones too. */
export function findGroupNames(db: ReadDb): string[] {
  return db
    .all<{ name: string }>('SELECT DISTINCT name FROM groups WHERE pending_batch_no IS NULL')
    .map(({ name }) => name)
}

export type CampaignOfPlaybook = CampaignTime & {
  no: number
  id: string
  name: string
  confirmedAt: number | null
  cancelledAt: number | null
  reviewedAt: number | null
}

/** Campaigns that were started from a playbook, and the one it was saved from; the newest first. */
export function findCampaignsOf(
  db: ReadDb,
  playbookId: string,
  originCampaignId: string | null,
): CampaignOfPlaybook[] {
  return db.all<CampaignOfPlaybook>(
    `SELECT no, id, name, starts_on AS startsOn, starts_minute AS startsMinute, ends_on AS endsOn,
       ends_minute AS endsMinute, confirmed_at AS confirmedAt, cancelled_at AS cancelledAt, reviewed_at AS reviewedAt
     FROM campaigns WHERE playbook_id = ? OR id = ? ORDER BY starts_on DESC, no DESC`,
    playbookId,
    originCampaignId ?? '',
  )
}
