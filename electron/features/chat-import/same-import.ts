import type { ReadDb } from '#electron/database/handles.ts'
import { requireGroup } from '#electron/features/groups/queries.ts'
import type { ChatImportInput, ChatPlan } from '#shared/features/chat-import/contract.ts'
import { findPlan, findSameImport } from './queries.ts'

/**
 * Plans of an earlier import of the same bytes with the same choices, told as what it would add now: nothing. Null when
 * there is none, or when the operator wants it somewhere else.
 */
export function findSame(db: ReadDb, input: ChatImportInput, fingerprint: string): ChatPlan[] | null {
  const { target, people } = input
  const batches = findSameImport(db, fingerprint)
  if (batches.length === 0 || target.kind === 'new' || target.kind === 'newPerson' || people.length > 0)
    return null
  const plans = batches.map((batch) => findPlan(db, batch.no))
  const [only] = plans
  if (target.kind !== 'auto' && plans.length !== 1) return null
  if (target.kind === 'group' && only?.group?.id !== target.groupId) return null
  if (target.kind === 'person' && only?.person?.id !== target.personId) return null
  for (const { group } of plans) if (group) requireGroup(db, group.id)
  return plans.every(({ person }) => person === null || isThere(db, person.id)) ? plans.map(asKnown) : null
}

function isThere(db: ReadDb, personId: string): boolean {
  return db.value<number>('SELECT 1 FROM people WHERE id = ?', personId) !== undefined
}

/** An earlier plan as what the same source would add now: nothing. */
export function asKnown(plan: ChatPlan): ChatPlan {
  return {
    ...plan,
    group: plan.group && { ...plan.group, isNew: false },
    person: plan.person && { ...plan.person, isNew: false },
    added: 0,
    known: plan.added + plan.known,
    newMembers: 0,
  }
}
