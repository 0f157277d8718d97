import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { pageOf, pageRequest } from '#shared/kernel/page.ts'
import { batchId, sourceRef } from '../chat-import/model.ts'
import { groupDraft, groupId, platform } from '../groups/model.ts'
import { rosterField, rosterKind, rosterMapping, rowOutcome } from './model.ts'

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** How a source is to be read; what is left out is recognised. */
export const rosterReading = z.object({
  source: sourceRef,
  /** Encoding label, e.g. `gb18030`. */
  encoding: z.string().optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** Name of the sheet of a workbook. */
  sheet: z.string().optional(),
  /** 1-based line of the header; 0 = the table has none. */
  headerLine: z.number().int().min(0).max(1000).optional(),
})
export type RosterReading = z.infer<typeof rosterReading>

export const rosterColumn = z.object({
  header: z.string(),
  field: rosterField.nullable(),
  /** Who chose the field: recognised by its name, remembered from an earlier import, or nobody. */
  origin: z.enum(['recognised', 'remembered', 'none']),
  /** Content of the first rows; empty for a column that must not be shown. */
  samples: z.array(z.string()),
  /** How its days are written, if it holds days. */
  dateOrder: z.enum(['ymd', 'mdy', 'dmy']).nullable(),
  /** Passwords, identity and bank numbers: never read unless chosen explicitly. */
  isSensitive: z.boolean(),
})
export type RosterColumn = z.infer<typeof rosterColumn>

/** What a roster looks like before anything is written. */
export const rosterInspection = z.object({
  sourceName: z.string(),
  size: z.number().int(),
  modifiedAt: instant,
  kind: rosterKind,
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  sheet: z.string().nullable(),
  headerLine: z.number().int(),
  columns: z.array(rosterColumn),
  rows: z.number().int(),
  /** Rows of the sheet without any content. */
  blankRows: z.number().int(),
  /** Lines before the data as they stand in the source, for choosing the header. */
  topLines: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  groupName: z.string(),
  /** Whether the list itself names its group, and not only its file. */
  isGroupNamed: z.boolean(),
  platform,
  suggestedGroupId: groupId.nullable(),
  /** The day as of which the list is true: the file's day, or today for pasted text. */
  listedOn: calendarDate,
  /** True when a column says who is meant; else the operator must choose one. */
  canIdentify: z.boolean(),
})
export type RosterInspection = z.infer<typeof rosterInspection>

/** Choices of the wizard; what is left out is recognised. */
export const rosterImportInput = rosterReading.extend({
  /** `auto` = the recognised group, else a new one. */
  target: z
    .union([
      z.object({ kind: z.literal('auto') }),
      z.object({ kind: z.literal('group'), groupId }),
      z.object({ kind: z.literal('new'), draft: groupDraft }),
    ])
    .default({ kind: 'auto' }),
  mapping: rosterMapping.optional(),
  listedOn: calendarDate.optional(),
})
export type RosterImportInput = z.infer<typeof rosterImportInput>

const cellChange = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type CellChange = z.infer<typeof cellChange>

/** One row and what becomes of it. */
export const rosterRow = z.object({
  line: z.number().int(),
  outcome: rowOutcome,
  name: z.string(),
  joinedOn: z.string(),
  channel: z.string(),
  region: z.string(),
  changes: z.array(cellChange),
  /** Reason of a bad row, or of a possible duplicate (same_phone, same_remark, similar_name, same_name_twice). */
  reason: z.string().nullable(),
  facts,
})
export type RosterRow = z.infer<typeof rosterRow>

/** A cell that was left out although its row is used. */
export const cellIssue = z.object({ line: z.number().int(), reason: z.string(), facts })

/** What a roster adds; dry run and result are the same numbers. rows = added + updated + unchanged + duplicate + bad. */
export const rosterPlan = z.object({
  batchId,
  group: z.object({ id: groupId, name: z.string(), isNew: z.boolean() }),
  kind: rosterKind,
  listedOn: calendarDate,
  rows: z.number().int(),
  counts: z.record(rowOutcome, z.number().int()),
  /** Among updated rows: who carries another name than before, and who had left and is back. */
  renamed: z.number().int(),
  returned: z.number().int(),
  firstRows: z.array(rosterRow),
  badRows: z.array(rosterRow),
  cellIssues: z.number().int(),
  firstCellIssues: z.array(cellIssue),
  /** People of the group whom the list does not name. */
  absent: z.object({ count: z.number().int(), names: z.array(z.string()) }),
})
export type RosterPlan = z.infer<typeof rosterPlan>

export const rosterProgress = z.object({
  kind: z.literal('progress'),
  stage: z.enum(['reading', 'writing', 'deriving', 'removing']),
  done: z.number().int(),
  total: z.number().int(),
})
export type RosterProgress = z.infer<typeof rosterProgress>

const commitInput = z.object({
  batchId,
  /** The list names everybody: whom it lacks is noted as absent, a leave between the last sighting and its day. */
  isCompleteList: z.boolean().default(false),
})

/** All that a screen may ask about bringing rosters in. */
export const rostersContract = {
  /** Looks at a source: kind, encoding, header and columns. Refuses with ROSTER_UNKNOWN and the first lines. */
  inspect: operation
    .input(rosterReading.extend({ mapping: rosterMapping.optional() }))
    .output(rosterInspection),
  /** Writes the whole list into a hidden batch and tells what it would change; nothing shows until `commit`. */
  prepare: operation
    .input(rosterImportInput)
    .output(
      eventIterator(z.union([rosterProgress, z.object({ kind: z.literal('ready'), plan: rosterPlan })])),
    ),
  /** Shows what `prepare` wrote. */
  commit: operation
    .input(commitInput)
    .output(
      eventIterator(z.union([rosterProgress, z.object({ kind: z.literal('done'), plan: rosterPlan })])),
    ),
  /** prepare and commit in one go, for scripts. */
  importRoster: operation
    .input(rosterImportInput.extend({ isCompleteList: z.boolean().default(false) }))
    .output(rosterPlan),
  /** Rows of a batch by what became of them, in the order of the file. */
  rows: operation
    .input(pageRequest.extend({ batchId, outcome: rowOutcome.optional() }))
    .output(pageOf(rosterRow)),
  /** Skipped rows as a CSV with their line and reason, ready to be mended and imported again. */
  badRowsFile: operation
    .input(z.object({ batchId, language: z.enum(['zh-CN', 'en']).default('zh-CN') }))
    .output(z.object({ name: z.string(), text: z.string() })),
}
