import { implement } from '@orpc/server'
import { activityProcedures } from '#electron/features/activity/procedures.ts'
import { calendarDaysProcedures } from '#electron/features/calendar-days/procedures.ts'
import { calendarExportProcedures } from '#electron/features/calendar-export/procedures.ts'
import { campaignHintsProcedures } from '#electron/features/campaign-hints/procedures.ts'
import { campaignReportProcedures } from '#electron/features/campaign-report/procedures.ts'
import { campaignResultsProcedures } from '#electron/features/campaign-results/procedures.ts'
import { campaignsProcedures } from '#electron/features/campaigns/procedures.ts'
import { chatImportProcedures } from '#electron/features/chat-import/procedures.ts'
import { contentOutputProcedures } from '#electron/features/content-output/procedures.ts'
import { distributionProcedures } from '#electron/features/distribution/procedures.ts'
import { faqProcedures } from '#electron/features/faq/procedures.ts'
import { flashGroupsProcedures } from '#electron/features/flash-groups/procedures.ts'
import { followUpsProcedures } from '#electron/features/follow-ups/procedures.ts'
import { groupsProcedures } from '#electron/features/groups/procedures.ts'
import { interactionsProcedures } from '#electron/features/interactions/procedures.ts'
import { introductionsProcedures } from '#electron/features/introductions/procedures.ts'
import { membersProcedures } from '#electron/features/members/procedures.ts'
import { participantsProcedures } from '#electron/features/participants/procedures.ts'
import { personaCardsProcedures } from '#electron/features/persona-cards/procedures.ts'
import { personaSheetProcedures } from '#electron/features/persona-sheet/procedures.ts'
import { personasProcedures } from '#electron/features/personas/procedures.ts'
import { playbooksProcedures } from '#electron/features/playbooks/procedures.ts'
import { problemsProcedures } from '#electron/features/problems/procedures.ts'
import { recoveryProcedures } from '#electron/features/recovery/procedures.ts'
import { reportsProcedures } from '#electron/features/reports/procedures.ts'
import { ritualsProcedures } from '#electron/features/rituals/procedures.ts'
import { rostersProcedures } from '#electron/features/rosters/procedures.ts'
import { scriptsProcedures } from '#electron/features/scripts/procedures.ts'
import { searchProcedures } from '#electron/features/search/procedures.ts'
import { seedUsersProcedures } from '#electron/features/seed-users/procedures.ts'
import { sequencesProcedures } from '#electron/features/sequences/procedures.ts'
import { settingsProcedures } from '#electron/features/settings/procedures.ts'
import { todayProcedures } from '#electron/features/today/procedures.ts'
import { trustProcedures } from '#electron/features/trust/procedures.ts'
import { workspaceProcedures } from '#electron/features/workspace/procedures.ts'
import { appContract } from '#shared/app-contract.ts'
import type { ProcedureContext, RecoveryContext } from './implement.ts'
import { toDeclaredError, withDeclaredErrors } from './implement.ts'

/** Every operation with its procedure; a new feature adds one line. */
export const router = implement(appContract)
  .$context<ProcedureContext>()
  .use(async ({ context, next }) => {
    try {
      const result = await next()
      return { ...result, output: withDeclaredErrors(result.output, context.data.log) }
    } catch (error) {
      throw toDeclaredError(error, context.data.log)
    }
  })
  .router({
    workspace: workspaceProcedures,
    recovery: recoveryProcedures,
    rituals: ritualsProcedures,
    rosters: rostersProcedures,
    scripts: scriptsProcedures,
    search: searchProcedures,
    sequences: sequencesProcedures,
    settings: settingsProcedures,
    reports: reportsProcedures,
    groups: groupsProcedures,
    chatImport: chatImportProcedures,
    members: membersProcedures,
    followUps: followUpsProcedures,
    interactions: interactionsProcedures,
    seedUsers: seedUsersProcedures,
    today: todayProcedures,
    trust: trustProcedures,
    activity: activityProcedures,
    playbooks: playbooksProcedures,
    problems: problemsProcedures,
    faq: faqProcedures,
    personas: personasProcedures,
    personaSheet: personaSheetProcedures,
    personaCards: personaCardsProcedures,
    contentOutput: contentOutputProcedures,
    introductions: introductionsProcedures,
    distribution: distributionProcedures,
    calendarDays: calendarDaysProcedures,
    calendarExport: calendarExportProcedures,
    campaignHints: campaignHintsProcedures,
    campaigns: campaignsProcedures,
    participants: participantsProcedures,
    campaignResults: campaignResultsProcedures,
    campaignReport: campaignReportProcedures,
    flashGroups: flashGroupsProcedures,
  })

/** What answers while the workspace cannot be opened. */
export const recoveryRouter = implement({ recovery: appContract.recovery })
  .$context<RecoveryContext>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw toDeclaredError(error, () => {})
    }
  })
  .router({ recovery: recoveryProcedures })
