import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { findSetting } from '#electron/features/settings/queries.ts'
import type { EndReason } from '#shared/features/sequences/model.ts'
import { endReasonOf, isOver, type StepClock, stopReason } from '#shared/features/sequences/rules.ts'
import {
  deleteOrphans,
  endRun,
  insertShipped,
  insertTask,
  lacksShipped,
  reopenRun,
  withdrawTasks,
} from './commands.ts'
import { REPLIED_IN_LOG, rememberLogStop, resumeUnproven } from './log-stops.ts'
import { type Plan, planRuns, stepClock, stepClockAt } from './planning.ts'
import { findRuns, findSequenceRows, type RunRow, type TracedStep } from './queries.ts'
import { REACHABLE, startByRules } from './starts.ts'

const DAY_MS = 86_400_000
/** A finished run is looked at again this long, as an undone completion lets it go on. */
const REVIEW_DAYS = 30

/** What one look at all runs did. */
export type AdvanceReport = {
  started: number
  stopped: number
  finished: number
  tasks: number
  changes: number
}

/** Makes sure that the shipped sequences are there. */
export function ensureShippedSequences(ctx: DataContext): void {
  if (lacksShipped(ctx.read)) ctx.write('sequences', (db) => insertShipped(db, ctx.clock.now()))
}

/**
 * Brings every run up to now: starts what rules start, stops whom facts stop, writes down the tasks of groups, ends what
 * is over. Looking twice changes nothing the second time, and nothing is lost when it was not looked at for days.
 */
export function advanceSequences(ctx: DataContext): AdvanceReport {
  const clock = stepClock(ctx)
  const report = ctx.writeQuietly((db) => {
    const added = lacksShipped(db) ? insertShipped(db, clock.now) : 0
    const removed = deleteOrphans(db)
    const started = startByRules(db, [...findSequenceRows(db).values()], clock)
    const resumed = resumeUnproven(db)
    const stopped = stopByFacts(db, clock)
    const { tasks, finished, reopened } = moveOn(db, clock, taskLanguage(ctx))
    return {
      started,
      stopped,
      finished,
      tasks,
      changes: added + removed + started + resumed + stopped + tasks + finished + reopened,
    }
  })
  if (report.changes > 0) ctx.announce('sequences')
  return report
}

/** Tasks keep their title in the language in which the operator is told of things. */
function taskLanguage(ctx: DataContext): 'zh-CN' | 'en' {
  return findSetting(ctx.read, 'followUps.noticeLanguage') === 'en' ? 'en' : 'zh-CN'
}

type StopRow = {
  no: number
  subject: RunRow['subject']
  isStartGone: number
  doNotContact: number
  isGone: number
  hasReplied: number
}

/** Facts that end runs which are on their way. Leans on private_chats_by_person and private_messages_by_batch_time. */
const STOP_FACTS = `SELECT r.no, s.subject,
    (r.start_rule = 'after_talk' AND NOT EXISTS (SELECT 1 FROM interactions i WHERE i.person_no = r.person_no
       AND substr(r.key, -length(i.id)) = i.id)) AS isStartGone,
    coalesce(p.do_not_contact, 0) AS doNotContact,
    CASE WHEN r.person_no IS NULL THEN g.archived_at IS NOT NULL OR g.lifecycle = 'ended'
      ELSE NOT EXISTS (SELECT 1 FROM memberships m JOIN groups g ON g.no = m.group_no
        WHERE m.group_no = r.group_no AND m.person_no = r.person_no AND ${REACHABLE}) END AS isGone,
    ${REPLIED_IN_LOG} AS hasReplied
  FROM sequence_runs r JOIN sequences s ON s.no = r.sequence_no JOIN groups g ON g.no = r.group_no
    LEFT JOIN people p ON p.no = r.person_no
  WHERE r.state IN ('running', 'paused')`

function stopByFacts(db: WriteDb, { now }: StepClock): number {
  let stopped = 0
  for (const row of db.all<StopRow>(STOP_FACTS)) {
    const reason = stopReason(row.subject, {
      isStartGone: row.isStartGone === 1,
      doNotContact: row.doNotContact === 1,
      isGone: row.isGone === 1,
      hasOrdered: false,
      hasReplied: row.hasReplied === 1,
    })
    if (reason === null) continue
    endRun(db, row.no, { state: 'stopped', reason, at: now })
    if (reason === 'replied') rememberLogStop(db, row.no, now)
    withdrawTasks(db, row.no, now)
    stopped += 1
  }
  return stopped
}

function moveOn(db: WriteDb, clock: StepClock, language: 'zh-CN' | 'en') {
  const counts = { tasks: 0, finished: 0, reopened: 0 }
  const current = findRuns(db, 'all', 0, ['running', 'finished']).filter(
    ({ state, endedAt }) => state === 'running' || (endedAt ?? 0) > clock.now - REVIEW_DAYS * DAY_MS,
  )
  for (const plan of planRuns(db, current, clock)) {
    if (plan.run.subject === 'group' && plan.run.state === 'running')
      counts.tasks += writeTasks(db, plan, clock.now, language)
    if (plan.run.state === 'running' && isOver(plan.steps)) {
      endRun(db, plan.run.no, { state: 'finished', reason: null, at: clock.now })
      counts.finished += 1
    }
    if (plan.run.state === 'finished' && plan.run.isLatest === 1 && hasOpenStep(plan)) {
      reopenRun(db, plan.run.no, plan.run.shiftDays)
      counts.reopened += 1
    }
  }
  return counts
}

const hasOpenStep = ({ steps }: Plan) => steps.some(({ state }) => state === 'open')

function writeTasks(db: WriteDb, plan: Plan, at: number, language: 'zh-CN' | 'en'): number {
  let written = 0
  for (const { step, dueAt, state } of plan.steps) {
    if (state !== 'held') continue
    const words = plan.content[language].steps.find(({ id }) => id === step.id) ?? step
    insertTask(
      db,
      {
        key: `${plan.run.key}|${step.id}`,
        runNo: plan.run.no,
        stepId: step.id,
        day: step.day,
        title: words.title,
        postKind: step.postKind ?? 'other',
        dueAt,
      },
      at,
    )
    written += 1
  }
  return written
}

export { insertTask } from './commands.ts'
export { shippedOf } from './content.ts'
export { putTasksOff } from './put-off.ts'
export { fillStepsOfCard, keepWordsOfScript } from './step-text.ts'

/** Ends a run within a command when nothing is left to come, so that an undo opens it again. */
export function endFinishedRun(db: WriteDb, recorder: UndoRecorder, runNo: number, clock: StepClock): void {
  const runs = findRuns(db, 'all', 0, ['running']).filter(({ no }) => no === runNo)
  for (const { steps } of planRuns(db, runs, clock))
    if (isOver(steps)) endRun(db, runNo, { state: 'finished', reason: null, at: clock.now }, recorder)
}

/**
 * Ends the runs of a person, as a private chat or another feature (an order) says so. Within the command that caused it, so
 * that one undo takes back both. Returns how many ended.
 */
export function endRunsOfPerson(
  db: WriteDb,
  recorder: UndoRecorder,
  personNo: number,
  end: { reason: EndReason; at: number },
): number {
  const runs = findRuns(db, 'person', personNo, ['running', 'paused'])
  for (const { no } of runs) endRun(db, no, { state: 'stopped', ...end }, recorder)
  return runs.length
}

/**
 * What the outcome of a private chat does to the runs of that person: a reply, a refusal or a sale ends them, and one of
 * which nothing is left to come is over. Within the command and its undo.
 */
export function settleRunsOfPerson(
  db: WriteDb,
  recorder: UndoRecorder,
  personNo: number,
  chat: { outcome: string; at: number },
): void {
  const reason = endReasonOf(chat.outcome)
  if (reason !== null) {
    endRunsOfPerson(db, recorder, personNo, { reason, at: chat.at })
    return
  }
  const runs = findRuns(db, 'person', personNo, ['running'])
  if (runs.length === 0) return
  for (const { run, steps } of planRuns(db, runs, stepClockAt(db, chat.at)))
    if (isOver(steps)) endRun(db, run.no, { state: 'finished', reason: null, at: chat.at }, recorder)
}

/** A step that a card of a person may stand for, with what follow-ups need to know of it. */
export type StepOnItsWay = {
  run: Pick<RunRow, 'key' | 'personNo' | 'groupNo'>
  sequenceId: string
  stepId: string
  day: number
  dueAt: number
  freshUntil: number
  name: TracedStep['title']
  title: TracedStep['title']
}

/** Steps of people that are about to be made or stand open; of runs that only began to be over, the open ones. */
export function findStepsOnTheWay(db: ReadDb, now: number): StepOnItsWay[] {
  const runs = findRuns(db, 'all', 0, ['running', 'paused', 'finished']).filter(
    ({ personNo, state, endedAt }) =>
      personNo !== null && (state !== 'finished' || (endedAt ?? 0) > now - REVIEW_DAYS * DAY_MS),
  )
  return planRuns(db, runs, stepClockAt(db, now)).flatMap(stepsOf)
}

function stepsOf(plan: Plan): StepOnItsWay[] {
  const { run, content, traces, steps } = plan
  const common = {
    run,
    sequenceId: content.en.id,
    name: { 'zh-CN': content['zh-CN'].name, en: content.en.name },
  }
  const english = new Map(content.en.steps.map(({ id, title }) => [id, title]))
  const planned = steps
    .filter(({ state }) => state === 'open' || (state === 'held' && run.state === 'running'))
    .map(({ step, dueAt, freshUntil }) => ({
      ...common,
      stepId: step.id,
      day: step.day,
      dueAt,
      freshUntil,
      title: { 'zh-CN': step.title, en: english.get(step.id) ?? step.title },
    }))
  // A step that was taken out of the sequence while its card stood open stays until it is dealt with.
  const removed = traces
    .filter(({ stepId, state }) => state === 'open' && !english.has(stepId))
    .map(({ stepId, day, dueAt, title }) => ({ ...common, stepId, day, dueAt, freshUntil: dueAt, title }))
  return [...planned, ...removed]
}
