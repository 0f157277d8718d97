import { activityContract } from './features/activity/contract.ts'
import { calendarDaysContract } from './features/calendar-days/contract.ts'
import { calendarExportContract } from './features/calendar-export/contract.ts'
import { campaignHintsContract } from './features/campaign-hints/contract.ts'
import { campaignReportContract } from './features/campaign-report/contract.ts'
import { campaignResultsContract } from './features/campaign-results/contract.ts'
import { campaignsContract } from './features/campaigns/contract.ts'
import { chatImportContract } from './features/chat-import/contract.ts'
import { contentOutputContract } from './features/content-output/contract.ts'
import { distributionContract } from './features/distribution/contract.ts'
import { faqContract } from './features/faq/contract.ts'
import { flashGroupsContract } from './features/flash-groups/contract.ts'
import { followUpsContract } from './features/follow-ups/contract.ts'
import { groupsContract } from './features/groups/contract.ts'
import { interactionsContract } from './features/interactions/contract.ts'
import { introductionsContract } from './features/introductions/contract.ts'
import { membersContract } from './features/members/contract.ts'
import { participantsContract } from './features/participants/contract.ts'
import { personaCardsContract } from './features/persona-cards/contract.ts'
import { personaSheetContract } from './features/persona-sheet/contract.ts'
import { personasContract } from './features/personas/contract.ts'
import { playbooksContract } from './features/playbooks/contract.ts'
import { problemsContract } from './features/problems/contract.ts'
import { recoveryContract } from './features/recovery/contract.ts'
import { reportsContract } from './features/reports/contract.ts'
import { ritualsContract } from './features/rituals/contract.ts'
import { rostersContract } from './features/rosters/contract.ts'
import { scriptsContract } from './features/scripts/contract.ts'
import { searchContract } from './features/search/contract.ts'
import { seedUsersContract } from './features/seed-users/contract.ts'
import { sequencesContract } from './features/sequences/contract.ts'
import { settingsContract } from './features/settings/contract.ts'
import { todayContract } from './features/today/contract.ts'
import { trustContract } from './features/trust/contract.ts'
import { workspaceContract } from './features/workspace/contract.ts'

/** Every operation of the application; a new feature adds one line. */
export const appContract = {
  workspace: workspaceContract,
  recovery: recoveryContract,
  rituals: ritualsContract,
  rosters: rostersContract,
  scripts: scriptsContract,
  search: searchContract,
  sequences: sequencesContract,
  settings: settingsContract,
  reports: reportsContract,
  groups: groupsContract,
  chatImport: chatImportContract,
  members: membersContract,
  followUps: followUpsContract,
  interactions: interactionsContract,
  seedUsers: seedUsersContract,
  today: todayContract,
  trust: trustContract,
  activity: activityContract,
  faq: faqContract,
  playbooks: playbooksContract,
  problems: problemsContract,
  personas: personasContract,
  personaSheet: personaSheetContract,
  personaCards: personaCardsContract,
  contentOutput: contentOutputContract,
  introductions: introductionsContract,
  distribution: distributionContract,
  campaignHints: campaignHintsContract,
  campaigns: campaignsContract,
  participants: participantsContract,
  campaignResults: campaignResultsContract,
  campaignReport: campaignReportContract,
  flashGroups: flashGroupsContract,
  calendarDays: calendarDaysContract,
  calendarExport: calendarExportContract,
}
