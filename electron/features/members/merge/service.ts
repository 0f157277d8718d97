import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { undoable } from '#electron/database/undo.ts'
import { bringUpToDate, claimImportTurn } from '#electron/features/chat-import/service.ts'
import type { MergeDoubt, MergePreview } from '#shared/features/members/merge-model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { contradict } from '#shared/features/members/rules/same-person.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Changed } from '../change.ts'
import { NOTHING_CHANGED, undoableChange } from '../change.ts'
import { derivePerson } from '../derive.ts'
import { requirePersonNo } from '../queries.ts'
import { tellApart, unitePeople } from './commands.ts'
import {
  findCommon,
  findDistinctPairs,
  findIds,
  findImportSince,
  findLastBatchNo,
  findMergeSide,
  findMoves,
  isMe,
} from './queries.ts'

type TwoPeople = { keepId: PersonId; otherId: PersonId }

/** What merging two people would do, with every doubt that speaks against it. Throws MERGE_SAME_PERSON. */
export function previewMerge(ctx: DataContext, input: TwoPeople): MergePreview {
  const { keep, other } = requireTwo(ctx, input)
  const common = findCommon(ctx.read, keep, other)
  return {
    keep: findMergeSide(ctx.read, keep),
    other: findMergeSide(ctx.read, other),
    ...common,
    doubts: doubtsOf(ctx, keep, other, common.sameDays),
    moves: findMoves(ctx.read, other),
  }
}

function requireTwo(ctx: DataContext, { keepId, otherId }: TwoPeople): { keep: number; other: number } {
  const [keep, other] = [requirePersonNo(ctx.read, keepId), requirePersonNo(ctx.read, otherId)]
  if (keep === other) throw new AppError('MERGE_SAME_PERSON')
  return { keep, other }
}

function doubtsOf(ctx: DataContext, keep: number, other: number, sameDays: number): MergeDoubt[] {
  const doubts: MergeDoubt[] = []
  const pair = [Math.min(keep, other), Math.max(keep, other)].join(' ')
  if (contradict(findIds(ctx.read, keep), findIds(ctx.read, other))) doubts.push('different_accounts')
  if (findDistinctPairs(ctx.read).has(pair)) doubts.push('told_apart')
  if (sameDays > 0) doubts.push('same_days')
  if (isMe(ctx.read, keep) !== isMe(ctx.read, other)) doubts.push('is_me')
  return doubts
}

/**
 * Makes one person of two (domain.md §4.1): what is known of the other is known of the one who is kept, in both histories,
 * and what follows from it is derived anew. Throws MERGE_SAME_PERSON, and IMPORT_RUNNING while an import is being read.
 */
export async function mergePeople(ctx: DataContext, input: TwoPeople): Promise<Changed> {
  // An import that is being read holds people in memory.
  claimImportTurn(ctx)()
  const { undoId } = ctx.write('members', (db) => {
    const { keep, other } = requireTwo(ctx, input)
    const [kept, absorbed] = [nameAndId(db, keep), nameAndId(db, other)]
    const facts: Record<string, string | number> = {
      name: kept.name,
      other: absorbed.name,
      keepNo: keep,
      otherNo: other,
      otherId: absorbed.id,
      lastBatchNo: findLastBatchNo(db),
    }
    const at = ctx.clock.now()
    return undoable(db, { id: newId(), code: MERGE, facts, at }, (recorder) => {
      const pair = {
        from: { no: other, id: absorbed.id },
        to: { no: keep, id: kept.id },
        fromName: absorbed.name,
      }
      const { memberships } = unitePeople(db, recorder, pair, at)
      facts.apart = JSON.stringify(memberships)
      derivePerson(db, keep)
    })
  })
  await bringUpToDate(ctx)
  return { undoId, changed: 1 }
}

const MERGE = 'mergePeople'

function nameAndId(db: WriteDb, no: number): { id: string; name: string } {
  const row = db.get<{ id: string; name: string }>(
    'SELECT id, display_name AS name FROM people WHERE no = ?',
    no,
  )
  if (!row) throw new AppError('PERSON_NOT_FOUND')
  return row
}

/** Before a merge is taken back: MERGE_USED_SINCE when an import since then met the one person. */
export function checkUndoOfMerge(db: WriteDb, code: string, facts: ErrorFacts): void {
  if (code !== MERGE) return
  const source = findImportSince(db, Number(facts.keepNo), {
    lastBatchNo: Number(facts.lastBatchNo),
    apart: JSON.parse(String(facts.apart)) as number[],
  })
  if (source !== null) throw new AppError('MERGE_USED_SINCE', { name: String(facts.name), source })
}

/** After a merge was taken back: derives what is known of either again. */
export async function afterUndoOfMerge(ctx: DataContext, code: string, facts: ErrorFacts): Promise<void> {
  if (code !== MERGE) return
  ctx.writeQuietly((db) => {
    for (const no of [facts.keepNo, facts.otherNo]) derivePerson(db, Number(no))
  })
  await bringUpToDate(ctx)
}

/** Remembers that two people are not the same one; they are not offered again. */
export function declareDistinct(ctx: DataContext, input: TwoPeople): Changed {
  const { keep, other } = requireTwo(ctx, input)
  const pair = [Math.min(keep, other), Math.max(keep, other)].join(' ')
  if (findDistinctPairs(ctx.read).has(pair)) return NOTHING_CHANGED
  const [one, two] = [findMergeSide(ctx.read, keep), findMergeSide(ctx.read, other)]
  const facts = { name: one.name, other: two.name }
  const { undoId } = undoableChange(ctx, { code: 'declareDistinct', facts }, (db, recorder) =>
    tellApart(db, recorder, [keep, other], ctx.clock.now()),
  )
  return { undoId, changed: 1 }
}
