import { parseThreads, type Thread } from './corpus.ts'
import { type Cues, cuesOf, fitsDay } from './cues.ts'
import type { SampleDay } from './days.ts'
import { FLASH_DAY_1, type GroupProfile, HISTORY_DAYS } from './groups.ts'
import type { Random } from './random.ts'
import { isQuestion } from './scenes.ts'

/** A hand-written conversation with its place in the group's history. `hour` is set for kept questions of the last days. */
export type PlannedThread = { thread: Thread; cues: Cues; isForNewcomer: boolean; hour: number | null }

const NEWCOMER = /新来的|刚进群|刚被拉|弱弱问|群昵称|第一次来|刚通过|刚来|插班|新人第一次|小白请教|刚付/

/** No new question may stay open in the last days but those that are planned. */
const QUIET_DAYS = 4

/** Deals every thread of a group to one day that its words fit, evenly over the history; none comes twice. */
export function planThreads(
  profile: GroupProfile,
  days: readonly SampleDay[],
  random: Random,
): Map<number, PlannedThread[]> {
  const plan = new Map<number, PlannedThread[]>()
  const threads = random.shuffled(parseThreads(profile.corpus.threads)).map(plannedOf)
  const open = threads.filter(({ thread }) => thread.kind === 'unanswered')
  const others = threads.filter(({ thread }) => thread.kind !== 'unanswered')
  const late = profile.lateQuestions.map(([daysBefore, hour]) => ({ day: HISTORY_DAYS - daysBefore, hour }))
  for (const { day, hour } of late) {
    const at = open.findIndex(
      ({ thread, cues }) =>
        thread.lines.some((line) => isQuestion(line.text)) &&
        fits(cues, days[day]) &&
        cues.from <= hour * 60 &&
        cues.until > hour * 60,
    )
    const [question] = open.splice(Math.max(0, at), 1)
    if (question) add(plan, day, { ...question, hour })
  }
  spread(plan, others, profile, days, HISTORY_DAYS - 1, random)
  spread(plan, open, profile, days, HISTORY_DAYS - QUIET_DAYS, random)
  return plan
}

function plannedOf(thread: Thread): PlannedThread {
  const text = thread.lines.map((line) => line.text).join('\n')
  return { thread, cues: cuesOf(text), isForNewcomer: NEWCOMER.test(text), hour: null }
}

function spread(
  plan: Map<number, PlannedThread[]>,
  threads: readonly PlannedThread[],
  profile: GroupProfile,
  days: readonly SampleDay[],
  lastDay: number,
  random: Random,
): void {
  if (profile.key === 'flash') {
    spreadFlash(plan, threads, random)
    return
  }
  const first = profile.firstDay + 2
  threads.forEach((planned, at) => {
    const ideal = first + ((at + random.next()) / threads.length) * (lastDay - first)
    const day = fittingDay(planned.cues, Math.floor(ideal), [first, lastDay], days, random)
    if (day !== null) add(plan, day, planned)
  })
}

/** The ideal day when its season and weekday fit, else any day that does. */
function fittingDay(
  cues: Cues,
  ideal: number,
  [first, last]: readonly [number, number],
  days: readonly SampleDay[],
  random: Random,
): number | null {
  for (const day of [ideal, ideal + 1, ideal - 1, ideal + 2])
    if (day >= first && day <= last && fits(cues, days[day])) return day
  const fitting = days.filter((day) => day.no >= first && day.no <= last && fits(cues, day))
  return fitting.length > 0 ? random.pick(fitting).no : null
}

function fits(cues: Cues, day: SampleDay | undefined): boolean {
  return day !== undefined && fitsDay(cues, day)
}

/** Three days: threads of a day stand on it, all others anywhere from the first day to the farewell. */
function spreadFlash(
  plan: Map<number, PlannedThread[]>,
  threads: readonly PlannedThread[],
  random: Random,
): void {
  for (const planned of threads) {
    const { day } = planned.thread
    const no = day > 0 ? day - 1 : random.pick([0, 0, 0, 1, 1, 1, 2, 2])
    add(plan, FLASH_DAY_1 + no, planned)
  }
}

function add(plan: Map<number, PlannedThread[]>, day: number, planned: PlannedThread): void {
  const list = plan.get(day)
  if (list) list.push(planned)
  else plan.set(day, [planned])
}
