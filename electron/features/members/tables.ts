import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * One human each (domain.md §4.1). Lists are JSON arrays of strings. `lockedFields` names the columns that were edited
 * by hand and that imports therefore leave alone. `pendingBatchNo` hides who came with an import that is not finished.
 */
export const people = sqliteTable(
  'people',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    displayName: text('display_name').notNull(),
    remark: text('remark').notNull().default(''),
    /** Names, remark, pinyin and initials, lower case, for substring search. */
    searchText: text('search_text').notNull().default(''),
    sex: text('sex'),
    birthday: text('birthday'),
    birthYear: integer('birth_year'),
    ageBand: text('age_band'),
    province: text('province'),
    city: text('city'),
    phone: text('phone'),
    interests: text('interests').notNull().default('[]'),
    resources: text('resources').notNull().default('[]'),
    needs: text('needs').notNull().default('[]'),
    tags: text('tags').notNull().default('[]'),
    sourceChannel: text('source_channel'),
    referrerNo: integer('referrer_no'),
    salesStage: text('sales_stage').notNull().default('to_follow'),
    contactState: text('contact_state').notNull().default('unknown'),
    contactRequestedOn: text('contact_requested_on'),
    doNotContact: integer('do_not_contact').notNull().default(0),
    consentNote: text('consent_note').notNull().default(''),
    note: text('note').notNull().default(''),
    lockedFields: text('locked_fields').notNull().default('[]'),
    isSample: integer('is_sample').notNull().default(0),
    pendingBatchNo: integer('pending_batch_no'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('people_by_name').on(table.displayName),
    index('people_by_pending').on(table.pendingBatchNo).where(sql`pending_batch_no IS NOT NULL`),
    index('people_by_phone').on(table.phone),
    index('people_by_birthday').on(table.birthday).where(sql`birthday IS NOT NULL`),
    index('people_by_referrer').on(table.referrerNo).where(sql`referrer_no IS NOT NULL`),
    index('people_silent').on(table.no).where(sql`do_not_contact = 1`),
  ],
)

/**
 * Platform ids of a person. Only equal kind + scope + value means the same person. One row for each batch that brought
 * the id (0 = typed by hand), so that undoing a batch withdraws only what it contributed.
 */
export const platformIdentities = sqliteTable(
  'platform_identities',
  {
    kind: text('kind').notNull(),
    scope: text('scope').notNull(),
    value: text('value').notNull(),
    batchNo: integer('batch_no').notNull(),
    personNo: integer('person_no').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.scope, table.value, table.batchNo] }),
    index('identities_by_person').on(table.personNo),
    index('identities_by_batch').on(table.batchNo),
  ],
)

/**
 * A person in a group. Join and leave are derived from membership_events: kind `day` (joined_by = the day), `interval`
 * (after joined_after, by joined_by) or `unknown`; left_kind null means present.
 */
export const memberships = sqliteTable(
  'memberships',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    groupNo: integer('group_no').notNull(),
    personNo: integer('person_no').notNull(),
    nickname: text('nickname').notNull(),
    card: text('card').notNull().default(''),
    staffRole: text('staff_role').notNull().default('none'),
    manualRole: text('manual_role'),
    isMe: integer('is_me').notNull().default(0),
    /** What imports last came to: where staff_role or is_me differ, a hand set them. */
    importedStaffRole: text('imported_staff_role').notNull().default('none'),
    importedIsMe: integer('imported_is_me').notNull().default(0),
    isBot: integer('is_bot').notNull().default(0),
    isExempt: integer('is_exempt').notNull().default(0),
    joinedKind: text('joined_kind').notNull().default('unknown'),
    joinedAfter: text('joined_after'),
    joinedBy: text('joined_by'),
    joinedAt: integer('joined_at'),
    leftKind: text('left_kind'),
    leftAfter: text('left_after'),
    leftBy: text('left_by'),
    leftAt: integer('left_at'),
    inviterNo: integer('inviter_no'),
    channel: text('channel'),
    isDirty: integer('is_dirty').notNull().default(0),
    pendingBatchNo: integer('pending_batch_no'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('memberships_by_group_person').on(table.groupNo, table.personNo),
    index('memberships_by_person').on(table.personNo),
    index('memberships_by_pending').on(table.pendingBatchNo).where(sql`pending_batch_no IS NOT NULL`),
    index('memberships_dirty').on(table.isDirty),
    index('memberships_staff').on(table.personNo).where(sql`staff_role <> 'none'`),
    index('memberships_by_joined').on(table.joinedBy),
    index('memberships_by_left').on(table.leftBy),
    index('memberships_by_inviter').on(table.inviterNo).where(sql`inviter_no IS NOT NULL`),
  ],
)

/** The join/leave ledger: one line per event and source. `batchNo` 0 = typed by hand. */
export const membershipEvents = sqliteTable(
  'membership_events',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    groupNo: integer('group_no').notNull(),
    membershipNo: integer('membership_no').notNull(),
    /** joined · left · removed · seen (present in a roster) · absent (missing from a complete roster) */
    kind: text('kind').notNull(),
    at: integer('at'),
    afterDate: text('after_date'),
    byDate: text('by_date').notNull(),
    inviterNo: integer('inviter_no'),
    channel: text('channel'),
    batchNo: integer('batch_no').notNull(),
  },
  (table) => [
    index('membership_events_by_membership').on(table.membershipNo, table.byDate),
    index('membership_events_by_group').on(table.groupNo, table.byDate),
    index('membership_events_by_batch').on(table.batchNo),
  ],
)

/**
 * Every stay of a member in a group, first to last, derived from membership_events together with the columns of the
 * membership, which tell of the last one. Members of whom no day is known have none: a join that is `unknown` and no
 * leave count in no period.
 */
export const membershipStays = sqliteTable(
  'membership_stays',
  {
    membershipNo: integer('membership_no').notNull(),
    /** 1 = the first stay */
    ordinal: integer('ordinal').notNull(),
    groupNo: integer('group_no').notNull(),
    joinedKind: text('joined_kind').notNull(),
    joinedAfter: text('joined_after'),
    joinedBy: text('joined_by'),
    joinedAt: integer('joined_at'),
    leftKind: text('left_kind'),
    leftAfter: text('left_after'),
    leftBy: text('left_by'),
    leftAt: integer('left_at'),
    inviterNo: integer('inviter_no'),
    channel: text('channel'),
  },
  (table) => [
    primaryKey({ columns: [table.membershipNo, table.ordinal] }),
    index('membership_stays_by_joined').on(table.joinedBy),
    index('membership_stays_by_left').on(table.leftBy),
  ],
)

/** Names that somebody carried in a group, with the instants between which a source saw them. */
export const memberNames = sqliteTable(
  'member_names',
  {
    membershipNo: integer('membership_no').notNull(),
    /** nick · card · remark */
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    batchNo: integer('batch_no').notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.membershipNo, table.kind, table.name, table.batchNo] }),
    index('member_names_by_batch').on(table.batchNo),
    index('member_names_by_name').on(table.name),
  ],
)

/** Imported values of profile fields, one per batch; the newest wins unless the field is locked. `batchNo` 0 never occurs. */
export const profileClaims = sqliteTable(
  'profile_claims',
  {
    personNo: integer('person_no').notNull(),
    field: text('field').notNull(),
    batchNo: integer('batch_no').notNull(),
    value: text('value').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personNo, table.field, table.batchNo] }),
    index('profile_claims_by_batch').on(table.batchNo),
  ],
)

/** Imported values of a membership: `staffRole` and `isMe`, one per batch. `batchNo` 0 never occurs. */
export const membershipClaims = sqliteTable(
  'membership_claims',
  {
    membershipNo: integer('membership_no').notNull(),
    field: text('field').notNull(),
    batchNo: integer('batch_no').notNull(),
    value: text('value').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.membershipNo, table.field, table.batchNo] }),
    index('membership_claims_by_batch').on(table.batchNo),
  ],
)

/** People who were merged into another one, by the id that they had; links to it lead to that person. */
export const personMerges = sqliteTable(
  'person_merges',
  {
    absorbedId: text('absorbed_id').primaryKey(),
    personNo: integer('person_no').notNull(),
    absorbedName: text('absorbed_name').notNull(),
    mergedAt: integer('merged_at').notNull(),
  },
  (table) => [index('person_merges_by_person').on(table.personNo)],
)

/** Two people of whom the operator said that they are not the same one; they are not offered for merging again. */
export const distinctPeople = sqliteTable(
  'distinct_people',
  {
    /** The smaller of the two keys. */
    lowNo: integer('low_no').notNull(),
    highNo: integer('high_no').notNull(),
    decidedAt: integer('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.lowNo, table.highNo] }),
    index('distinct_people_by_high').on(table.highNo),
  ],
)

/** Saved filters, columns and sort of the member table. */
export const memberViews = sqliteTable('member_views', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  definition: text('definition').notNull(),
  createdAt: integer('created_at').notNull(),
})
