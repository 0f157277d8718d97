import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { type PreviewPerson, type RulePreview, rulePreview } from '#shared/features/follow-ups/contract.ts'
import { type Admission, admit } from '#shared/features/follow-ups/rules/admission.ts'
import {
  type GroupRules,
  type RuleCandidate,
  type RuleId,
  type RuleSituation,
  settingsOf,
  settingsToKeep,
} from '#shared/features/follow-ups/rules.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { draftCandidates } from './gathering.ts'
import { situationOf } from './generation.ts'
import { findHistory } from './history.ts'

const NAMED = 50

/** Whom a rule would name today with other settings: admission as it is, without writing. */
export async function previewRule(
  ctx: DataContext,
  input: { rule: RuleId; groupId: GroupId | null; draft: GroupRules },
): Promise<RulePreview> {
  const groupNo = input.groupId === null ? null : requireGroupNo(ctx.read, input.groupId)
  const situation = draftedSituation(situationOf(ctx), input.rule, groupNo, input.draft)
  const candidates = await draftCandidates(ctx, input.rule, situation)
  const history = findHistory(ctx.read, candidates, situation)
  const admission = admit(candidates, history, situation)
  const isMeant = (candidate: RuleCandidate) =>
    candidate.rule === input.rule && (groupNo === null || candidate.groupNo === groupNo)
  const open = new Set(history.openCards.flatMap((card) => card.keys))
  return previewOf(ctx.read, admission, {
    isMeant,
    standing: candidates.filter((candidate) => isMeant(candidate) && open.has(candidate.key)),
  })
}

function draftedSituation(
  situation: RuleSituation,
  rule: RuleId,
  groupNo: number | null,
  draft: GroupRules,
): RuleSituation {
  const today = situation.calendar.dateAt(situation.now)
  const before = settingsOf(situation, rule, groupNo)
  const after = settingsToKeep(rule, before as never, { ...before, ...draft[rule] } as never, today)
  if (groupNo === null) return { ...situation, rules: { ...situation.rules, [rule]: after } }
  const overrides = new Map(situation.overrides)
  overrides.set(groupNo, { ...overrides.get(groupNo), [rule]: after })
  return { ...situation, overrides }
}

function previewOf(
  db: ReadDb,
  admission: Admission,
  {
    isMeant,
    standing,
  }: { isMeant: (candidate: RuleCandidate) => boolean; standing: readonly RuleCandidate[] },
): RulePreview {
  const meant = (reasons: readonly RuleCandidate[]) => reasons.filter(isMeant).slice(0, 1)
  const created = admission.created.flatMap((card) => meant(card.reasons))
  const held = admission.held.flatMap(meant)
  return rulePreview.parse({
    created: created.length,
    people: namedPeople(db, created),
    joined: admission.changed.flatMap((change) => meant(change.added)).length,
    standing: standing.length,
    standingPeople: namedPeople(db, standing),
    held: held.length,
    heldPeople: namedPeople(db, held),
    resting: admission.resting.flatMap(meant).length,
    joining: admission.joining.flatMap(meant).length,
  })
}

function namedPeople(db: ReadDb, candidates: readonly RuleCandidate[]): PreviewPerson[] {
  return candidates.slice(0, NAMED).flatMap(({ personNo, groupNo, facts, eventAt }) => {
    const person = db.get<{ personId: PreviewPerson['personId']; personName: string }>(
      'SELECT id AS personId, display_name AS personName FROM people WHERE no = ?',
      personNo,
    )
    const group = db.get<{ groupId: GroupId; groupName: string }>(
      'SELECT id AS groupId, name AS groupName FROM groups WHERE no = ?',
      groupNo,
    )
    const reason = { facts, eventAt, groupId: group?.groupId ?? null, groupName: group?.groupName ?? null }
    return person ? [{ ...person, reason: reason as PreviewPerson['reason'] }] : []
  })
}
