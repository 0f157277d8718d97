import type { Random } from './random.ts'
import { type Draft, isQuestion } from './scenes.ts'

/** An answer by the next speaker counts within this time; a quote within a day (domain.md §4.2). */
const NEXT_SPEAKER_SECONDS = 270
const DAY_SECONDS = 86_400
const SHORTEST_ANSWER = 4
const LOOK_AHEAD = 80

/**
 * Makes the finished order of lines behave: an answer that other lines came in between becomes a quote-reply, and every
 * question but those meant to stay open has an answer, or is left out when it was only small talk.
 */
export function settleAnswers(lines: readonly Draft[], random: Random): Draft[] {
  quoteAcrossOthers(lines, random)
  const isStaffOrEvent = (line: Draft) =>
    line.who === null || line.who.staff === 'owner' || line.who.staff === 'admin'
  const dropped = new Set<Draft>()
  lines.forEach((line, at) => {
    if (line.isLeftOpen || line.kind !== 'text' || isStaffOrEvent(line) || !isQuestion(line.text)) return
    if (isAnswered(lines, at)) return
    const answer = lines
      .slice(at + 1, at + LOOK_AHEAD)
      .find((other) => other.answers === line && other.who !== line.who)
    if (answer) answer.isQuote = true
    else if (line.isLoose) dropped.add(line)
    else quoteByNext(lines, at)
  })
  const settled = lines.filter(
    (line) => !dropped.has(line) && !(line.isQuote && line.answers && dropped.has(line.answers)),
  )
  quoteHelpers(settled)
  return settled
}

/** Those who talk much quote the question that they answer, so that it is known who helps: 贡献型 in the sample. */
const HELPER = 1.6

function quoteHelpers(lines: readonly Draft[]): void {
  for (const line of lines) {
    const { who, answers } = line
    if (!who || who.staff === 'owner' || who.staff === 'admin' || who.weight < HELPER) continue
    if (line.isEcho || !answers || answers.who === who || !saysSomething(line)) continue
    if (answers.kind === 'text' && isQuestion(answers.text) && line.at - answers.at < DAY_SECONDS)
      line.isQuote = true
  }
}

function quoteAcrossOthers(lines: readonly Draft[], random: Random): void {
  const position = new Map(lines.map((line, at) => [line, at]))
  lines.forEach((line, at) => {
    if (line.isEcho || line.isQuote || !line.answers || line.answers.who === null || line.kind !== 'text')
      return
    const between = at - (position.get(line.answers) ?? at) - 1
    if (between >= 2 && line.text.length >= 4 && random.chance(0.6)) line.isQuote = true
  })
}

function isAnswered(lines: readonly Draft[], at: number): boolean {
  const question = lines[at]
  if (!question) return false
  let isNext = true
  for (const line of lines.slice(at + 1, at + LOOK_AHEAD)) {
    if (line.at - question.at > DAY_SECONDS) return false
    if (line.who === question.who || line.who === null) continue
    if (line.isQuote && line.answers === question) return true
    const isNear = line.at - question.at <= NEXT_SPEAKER_SECONDS
    const isStaff = line.who.staff === 'owner' || line.who.staff === 'admin'
    if (isNear && (isNext || isStaff) && saysSomething(line)) return true
    isNext = false
  }
  return false
}

function saysSomething(line: Draft): boolean {
  return line.kind === 'text' && line.text.length >= SHORTEST_ANSWER && !isQuestion(line.text)
}

/** The next words of somebody else, if they are about this at all, become the answer. */
function quoteByNext(lines: readonly Draft[], at: number): void {
  const question = lines[at]
  const next = lines.slice(at + 1, at + 12).find((line) => line.who !== null && line.who !== question?.who)
  if (!question || !next || next.isQuote) return
  if (next.answers?.who === question.who) Object.assign(next, { answers: question, isQuote: true })
}
