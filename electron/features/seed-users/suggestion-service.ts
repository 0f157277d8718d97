import type { DataContext } from '#electron/backend/context.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { findPersonNos } from '#electron/features/members/queries.ts'
import type { ScoreInputs } from '#shared/features/seed-users/model.ts'
import { scoreOf } from '#shared/features/seed-users/rules/score.ts'
import {
  type DismissedPerson,
  dismissedPerson,
  type SuggestionList,
  suggestionList,
} from '#shared/features/seed-users/score-model.ts'
import { type Changed, NOTHING_CHANGED, undoableChange } from './change.ts'
import {
  inputsOf,
  leansIn,
  loadPeople,
  loadSource,
  type People,
  type SourceGroup,
  scoredOf,
} from './score-service.ts'
import { deleteDismissal, insertDismissal } from './suggestion-commands.ts'
import {
  findCandidates,
  findDismissal,
  findDismissed,
  findSourceGroups,
  findSuggested,
} from './suggestion-queries.ts'

const SHOWN = 20
/** Speakers below which a group has nobody to choose among yet. */
const LEAST_SPEAKERS = 5

type Candidate = { personNo: number; source: SourceGroup; inputs: ScoreInputs; score: number }

/** The twenty best for the pipeline of a group (domain.md §6), scored in the group where they are looked for. */
export function suggestSeeds(
  ctx: DataContext,
  input: { groupId: string; from?: string | null | undefined },
): SuggestionList {
  const groupNo = requireGroupNo(ctx.read, input.groupId)
  const sources = findSourceGroups(ctx.read)
  const own = sources.find((source) => source.no === groupNo)
  const fromNo = chooseSource(ctx, input.from, { groupNo, speakers: own?.speakers ?? 0 })
  const wanted =
    fromNo === null ? sources.filter(({ speakers }) => speakers > 0).map(({ no }) => no) : [fromNo]
  const candidates = bestPlaces(
    wanted.flatMap((no) => loadSource(ctx, no) ?? []),
    (source) => findCandidates(ctx.read, groupNo, source.no),
  )
  const people = loadPeople(ctx)
  const scored = candidates.flatMap(({ personNo, source }): Candidate[] => {
    const inputs = inputsOf(source, people, { personNo, willingness: null })
    if (!hasSigns(inputs)) return []
    const { score } = scoreOf(inputs)
    return score === null ? [] : [{ personNo, source, inputs, score }]
  })
  const best = scored.sort((a, b) => b.score - a.score || a.personNo - b.personNo).slice(0, SHOWN)
  return suggestionList.parse({
    rows: rowsOf(ctx, people, groupNo, best),
    considered: candidates.length,
    from: fromNo === null ? null : (input.from ?? input.groupId),
    sources,
  })
}

/** What was asked for; else the group itself, or everywhere while hardly anybody talks in it. */
function chooseSource(
  ctx: DataContext,
  from: string | null | undefined,
  own: { groupNo: number; speakers: number },
): number | null {
  if (from === undefined) return own.speakers >= LEAST_SPEAKERS ? own.groupNo : null
  return from === null ? null : requireGroupNo(ctx.read, from)
}

/** Everybody once, in the group where they are most active. */
function bestPlaces(
  sources: readonly SourceGroup[],
  peopleIn: (source: SourceGroup) => readonly number[],
): { personNo: number; source: SourceGroup }[] {
  const best = new Map<number, { personNo: number; source: SourceGroup; weighted: number }>()
  for (const source of sources)
    for (const personNo of peopleIn(source)) {
      const weighted = source.byPerson.get(personNo)?.weighted ?? 0
      const known = best.get(personNo)
      if (!known || weighted > known.weighted) best.set(personNo, { personNo, source, weighted })
    }
  return [...best.values()]
}

/** Time in the group alone makes nobody a candidate: something of what they do must be known. */
function hasSigns({ engagement, referrals, replies }: ScoreInputs): boolean {
  return (engagement?.own ?? 0) > 0 || (referrals ?? 0) > 0 || (replies?.replied ?? 0) > 0
}

function rowsOf(ctx: DataContext, people: People, targetNo: number, best: readonly Candidate[]) {
  const known = new Map(
    [...Map.groupBy(best, (candidate) => candidate.source)].map(([source, found]) => {
      const personNos = found.map(({ personNo }) => personNo)
      const rows = findSuggested(ctx.read, { targetNo, sourceNo: source.no }, personNos)
      return [source, { rows, leans: leansIn(ctx, source, personNos) }] as const
    }),
  )
  return best.flatMap(({ personNo, source, inputs }) => {
    const row = known.get(source)?.rows.get(personNo)
    if (!row) return []
    const member = source.byPerson.get(personNo)
    const given = known.get(source)?.leans.get(personNo) ?? null
    return {
      ...row,
      ...scoredOf(source, people, { personNo, inputs, given }),
      isMember: row.isMember === 1,
      activeDays: member?.activeDays ?? 0,
      lastSpokeAt: member?.lastSpokeAt ?? null,
    }
  })
}

/** People who are not suggested for a group any more, the latest first. */
export function listDismissed(ctx: DataContext, groupId: string): DismissedPerson[] {
  return findDismissed(ctx.read, requireGroupNo(ctx.read, groupId)).map((row) => dismissedPerson.parse(row))
}

type Some = { groupId: string; personIds: readonly string[] }

/** Never suggests people for a group again; saying it twice changes nothing. */
export function dismissPeople(ctx: DataContext, { groupId, personIds }: Some): Changed {
  const { no: groupNo, name: group } = groupOf(ctx, groupId)
  const people = findPersonNos(ctx.read, personIds).filter(
    (personNo) => findDismissal(ctx.read, groupNo, personNo) === null,
  )
  if (people.length === 0) return NOTHING_CHANGED
  const facts = { name: nameOf(ctx, people[0] ?? 0), count: people.length, group }
  const { undoId } = undoableChange(ctx, { code: 'dismiss', facts }, (db, recorder) => {
    for (const personNo of people)
      recorder.created('seed_dismissals', insertDismissal(db, { groupNo, personNo, at: ctx.clock.now() }))
  })
  return { undoId, changed: people.length }
}

/** Suggests people for a group again. */
export function readmitPeople(ctx: DataContext, { groupId, personIds }: Some): Changed {
  const { no: groupNo, name: group } = groupOf(ctx, groupId)
  const people = findPersonNos(ctx.read, personIds).flatMap((personNo) => {
    const no = findDismissal(ctx.read, groupNo, personNo)
    return no === null ? [] : [{ no, personNo }]
  })
  if (people.length === 0) return NOTHING_CHANGED
  const facts = { name: nameOf(ctx, people[0]?.personNo ?? 0), count: people.length, group }
  const { undoId } = undoableChange(ctx, { code: 'readmit', facts }, (db, recorder) => {
    for (const { no } of people) {
      recorder.touch('seed_dismissals', no)
      deleteDismissal(db, no)
    }
  })
  return { undoId, changed: people.length }
}

function groupOf(ctx: DataContext, groupId: string): { no: number; name: string } {
  return { no: requireGroupNo(ctx.read, groupId), name: requireGroup(ctx.read, groupId).name }
}

function nameOf(ctx: DataContext, personNo: number): string {
  return ctx.read.value<string>('SELECT display_name FROM people WHERE no = ?', personNo) ?? ''
}
