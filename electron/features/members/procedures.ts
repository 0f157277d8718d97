import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { membersContract } from '#shared/features/members/contract.ts'
import { exportMembers } from './export-list.ts'
import { countLikelySame, listLikelySame } from './merge/likely-service.ts'
import { declareDistinct, mergePeople, previewMerge } from './merge/service.ts'
import {
  describeMember,
  editProfile,
  liftLock,
  listFilterChoices,
  pageMembers,
  readTimeline,
  setDoNotContact,
  tagMembers,
} from './service.ts'
import {
  addMember,
  markLeft,
  removeAddedMember,
  setManualRole,
  setMembershipFlags,
  setStaffRole,
} from './standing-service.ts'

const os = implement(membersContract).$context<ProcedureContext>()

/** Contract entries of members, one line each. */
export const membersProcedures = {
  page: os.page.handler(({ context, input }) => pageMembers(context.data, input)),
  filterChoices: os.filterChoices.handler(({ context, input }) =>
    listFilterChoices(context.data, input.groupId),
  ),
  detail: os.detail.handler(({ context, input }) => describeMember(context.data, input.personId)),
  timeline: os.timeline.handler(({ context, input }) => readTimeline(context.data, input)),
  editProfile: os.editProfile.handler(({ context, input }) => editProfile(context.data, input)),
  liftLock: os.liftLock.handler(({ context, input }) => liftLock(context.data, input)),
  tag: os.tag.handler(({ context, input }) => tagMembers(context.data, input)),
  setDoNotContact: os.setDoNotContact.handler(({ context, input }) => setDoNotContact(context.data, input)),
  setStaffRole: os.setStaffRole.handler(({ context, input }) => setStaffRole(context.data, input)),
  setMembershipFlags: os.setMembershipFlags.handler(({ context, input }) =>
    setMembershipFlags(context.data, input),
  ),
  setManualRole: os.setManualRole.handler(({ context, input }) => setManualRole(context.data, input)),
  add: os.add.handler(({ context, input }) => addMember(context.data, input)),
  removeAdded: os.removeAdded.handler(({ context, input }) => removeAddedMember(context.data, input)),
  markLeft: os.markLeft.handler(({ context, input }) => markLeft(context.data, input)),
  listLikelySame: os.listLikelySame.handler(({ context, input }) =>
    listLikelySame(context.data, input.groupId),
  ),
  countLikelySame: os.countLikelySame.handler(({ context, input }) =>
    countLikelySame(context.data, input.groupId),
  ),
  previewMerge: os.previewMerge.handler(({ context, input }) => previewMerge(context.data, input)),
  merge: os.merge.handler(({ context, input }) => mergePeople(context.data, input)),
  declareDistinct: os.declareDistinct.handler(({ context, input }) => declareDistinct(context.data, input)),
  exportList: os.exportList.handler(({ context, input }) => exportMembers(context.data, input)),
}
