import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { FlashGroupId } from '#shared/features/flash-groups/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import type { PlaybookId } from '#shared/features/playbooks/model.ts'
import type { ProblemId } from '#shared/features/problems/model.ts'
import type { RitualId } from '#shared/features/rituals/model.ts'
import type { ScriptId } from '#shared/features/scripts/model.ts'
import type { SeedId } from '#shared/features/seed-users/model.ts'

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** Addresses of the screens. Features link to each other through these, never by importing one another. */
export const paths = {
  start: '/start',
  setup: '/start/scratch',
  today: '/today',
  /** A follow-up opened in its row. */
  followUp: (followUpId: string) => withQuery('/today', { followUp: followUpId }),
  groups: '/groups',
  group: (groupId: GroupId, tab?: string) => withQuery(`/groups/${encodeURIComponent(groupId)}`, { tab }),
  members: (query: { person?: PersonId; search?: string; view?: string } = {}) =>
    withQuery('/members', query),
  /** Pairs of members who may be the same person. */
  samePeople: '/members/same',
  /** A member opened in the drawer. */
  person: (personId: PersonId) => withQuery('/members', { person: personId }),
  /** The seed pipeline; `seed` opens one in the drawer. */
  seeds: (query: { seed?: SeedId; view?: string } = {}) => withQuery('/seed-users', query),
  /** Whom to win as seeds of the group in scope. */
  seedSuggestions: () => '/seed-users/suggestions',
  /** The page of follow-ups; without a tab its first. */
  followUps: (tab?: string) => withQuery('/follow-ups', { tab }),
  /** A script opened in the library. */
  script: (scriptId: ScriptId) => withQuery('/follow-ups', { tab: 'scripts', script: scriptId }),
  /** The page of the persona: a tab, and which persona when all groups are looked at. */
  persona: (query: { tab?: string; persona?: PersonaId } = {}) => withQuery('/persona', query),
  /** The page about a persona that is handed to a partner. */
  personaSheet: (personaId: PersonaId) => `/persona/${encodeURIComponent(personaId)}/sheet`,
  /** 内容输出 of the persona: one of its pages, a draft, a post or the week of a Monday. */
  output: (
    query: { persona?: PersonaId; view?: string; draft?: string; post?: string; week?: string } = {},
  ) => withQuery('/persona', { tab: 'output', ...query }),
  /** The FAQ among the problems: an entry (`new` = one that is written for a question), or a question that is tried. */
  faq: (query: { entry?: string; question?: string } = {}) =>
    withQuery('/persona', { tab: 'problems', view: 'faq', ...query }),
  /** A problem opened in the drawer of its tab. */
  problem: (problem: ProblemId) => withQuery('/persona', { tab: 'problems', problem }),
  /** The calendar of campaigns: how it looks at them, and around which day. */
  calendar: (query: { view?: string; on?: string } = {}) => withQuery('/calendar', query),
  /** The rituals of the groups; `ritual` opens one in the drawer, `new` the form of a new one. */
  rituals: (query: { ritual?: RitualId | 'new' } = {}) => withQuery('/calendar/rituals', query),
  /** The calendar on paper, with the query of the calendar. */
  calendarPaper: '/calendar/paper',
  /** A campaign; without a tab its plan. */
  campaign: (campaignId: CampaignId, tab?: string) =>
    withQuery(`/campaign/${encodeURIComponent(campaignId)}`, { tab }),
  /** The recap of a campaign as a page to hand on. */
  campaignReport: (campaignId: CampaignId) => `/campaign/${encodeURIComponent(campaignId)}/report`,
  /** The library of playbooks: narrowed to a stage, and for whom and which day one is looked for. */
  playbooks: (query: { stage?: string; group?: string; on?: string; show?: string } = {}) =>
    withQuery('/playbooks', query),
  playbook: (playbook: PlaybookId) => `/playbooks/${encodeURIComponent(playbook)}`,
  /** Plans campaigns from a playbook, for a group and from a day on if they are known. */
  playbookStart: (
    playbook: PlaybookId,
    query: { group?: string | undefined; on?: string | undefined } = {},
  ) => withQuery(`/playbooks/${encodeURIComponent(playbook)}/start`, query),
  playbookEdit: (playbook: PlaybookId) => `/playbooks/${encodeURIComponent(playbook)}/edit`,
  /** Writes a new playbook, from a campaign if one is named. */
  playbookNew: (query: { campaign?: CampaignId } = {}) => withQuery('/playbooks/new', query),
  flashGroups: '/flash',
  /** A flash group, at one of its parts or where it stands. */
  flash: (flash: FlashGroupId, part?: string) => withQuery(`/flash/${encodeURIComponent(flash)}`, { part }),
  /** Starts a flash group, from a day on and with people called in a group if they are known. */
  flashStart: (query: { group?: string | undefined; on?: string | undefined } = {}) =>
    withQuery('/flash/new', query),
  reports: (query: { group?: GroupId; week?: string } = {}) => withQuery('/reports', query),
  /** A sequence on the page of follow-ups: its steps, who is on the way, or how earlier ones ended. */
  sequence: (sequence: string, part?: 'runs' | 'history') =>
    withQuery('/follow-ups', { tab: 'sequences', sequence, part }),
  import: (query: { group?: GroupId; kind?: 'chat' | 'roster' } = {}) => withQuery('/import', query),
  settings: (section?: string) => withQuery('/settings', { section }),
  /** A line of a log among its neighbours. */
  message: (messageId: number) => `/messages/${messageId}`,
} as const
