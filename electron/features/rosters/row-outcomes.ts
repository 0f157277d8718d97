import type { WriteDb } from '#electron/database/handles.ts'
import type { RosterPlan, RosterRow } from '#shared/features/rosters/contract.ts'
import type { RowOutcome } from '#shared/features/rosters/model.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { insertRosterRow } from './commands.ts'

const SHOWN_ROWS = 20
const SHOWN_BAD = 200
const SHOWN_CELL_ISSUES = 50

/** Counts what becomes of the rows of one roster, and keeps each for the lists of the wizard. */
export class RowOutcomes {
  private readonly batchNo: number
  private readonly counts: Record<RowOutcome, number> = {
    added: 0,
    updated: 0,
    unchanged: 0,
    duplicate: 0,
    bad: 0,
  }
  private readonly firstRows: RosterRow[] = []
  private readonly badRows: RosterRow[] = []
  private readonly firstCellIssues: RosterPlan['firstCellIssues'] = []
  private cellIssues = 0
  private renamed = 0
  private returned = 0

  constructor(batchNo: number) {
    this.batchNo = batchNo
  }

  /** Keeps one row; `cells` only of a skipped one. */
  keep(
    db: WriteDb,
    kept: { at: number; membershipNo: number | null; cells: string[] | null; row: RosterRow },
  ): void {
    const { line, outcome, reason, facts, ...shown } = kept.row
    this.counts[outcome] += 1
    if (shown.changes.some(({ field }) => field === 'nickname' || field === 'card')) this.renamed += 1
    if (shown.changes.some(({ field }) => field === 'returned')) this.returned += 1
    if (outcome === 'bad' && this.badRows.length < SHOWN_BAD) this.badRows.push(kept.row)
    if (outcome !== 'bad' && this.firstRows.length < SHOWN_ROWS) this.firstRows.push(kept.row)
    const { at, membershipNo, cells } = kept
    insertRosterRow(db, this.batchNo, { at, line, outcome, membershipNo, shown, reason, facts, cells })
  }

  /** A cell that is left out although its row is used. */
  noteCellIssue(line: number, reason: string, facts: ErrorFacts): void {
    this.cellIssues += 1
    if (this.firstCellIssues.length < SHOWN_CELL_ISSUES)
      this.firstCellIssues.push({ line, reason, facts: { ...facts } })
  }

  numbers(): Pick<
    RosterPlan,
    'counts' | 'renamed' | 'returned' | 'firstRows' | 'badRows' | 'cellIssues' | 'firstCellIssues'
  > {
    return {
      counts: { ...this.counts },
      renamed: this.renamed,
      returned: this.returned,
      firstRows: this.firstRows,
      badRows: this.badRows,
      cellIssues: this.cellIssues,
      firstCellIssues: this.firstCellIssues,
    }
  }
}
