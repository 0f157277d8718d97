import type { ReadDb } from '#electron/database/handles.ts'
import { findExporters, findMemberNos, findNames } from '#electron/features/activity/facts/queries.ts'
import { findMentions, indexNames } from '#shared/features/activity/rules.ts'
import type { LeanFacts } from '#shared/features/seed-users/model.ts'
import { isRequest, isThanks } from '#shared/features/seed-users/rules/lean.ts'
import {
  type AddressedLine,
  findAddressedLines,
  findAfterAnswers,
  findAuthors,
  findPlainLines,
  type Window,
} from './lean-queries.ts'
import type { ActivityRow } from './score-queries.ts'

/** How far back a quote may reach. */
const QUOTE_REACH_MS = 7 * 86_400_000

/** What these members of one group gave and took within the window of their figures, by membership. */
export function leanFactsOf(
  db: ReadDb,
  groupNo: number,
  members: readonly ActivityRow[],
  window: Window,
): Map<number, LeanFacts> {
  const nos = members.map((member) => member.membershipNo)
  if (nos.length === 0) return new Map()
  const requests = countRequests(db, nos, window)
  const thanks = findThanks(db, groupNo, nos, window)
  return new Map(
    members.map(({ membershipNo, answers, shares, questions, messages }) => [
      membershipNo,
      {
        answers,
        shares,
        questions,
        messages,
        thanks: thanks.get(membershipNo)?.size ?? 0,
        requests: requests.get(membershipNo) ?? 0,
      },
    ]),
  )
}

function countRequests(db: ReadDb, nos: readonly number[], window: Window): Map<number, number> {
  const requests = new Map<number, number>()
  for (const { membershipNo, text } of findPlainLines(db, nos, window))
    if (isRequest(text)) requests.set(membershipNo, (requests.get(membershipNo) ?? 0) + 1)
  return requests
}

/** Messages that thank each member: by mention or quote, or from who asked, within the hour after an answer. */
function findThanks(
  db: ReadDb,
  groupNo: number,
  nos: readonly number[],
  window: Window,
): Map<number, Set<number>> {
  const thanks = new Map<number, Set<number>>(nos.map((no) => [no, new Set()]))
  for (const { membershipNo, id, text } of findAfterAnswers(db, nos, window))
    if (isThanks(text)) thanks.get(membershipNo)?.add(id)
  const lines = findAddressedLines(db, groupNo, window).filter((line) => isThanks(line.text))
  if (lines.length === 0) return thanks
  const quotedBy = quotedAuthors(db, groupNo, nos, { lines, window })
  const names = indexNames(findNames(db, findMemberNos(db, groupNo)))
  for (const line of lines) {
    const quoted = line.replyTo?.startsWith('@') ? names.members.get(line.replyTo.slice(1)) : quotedBy(line)
    for (const no of [...findMentions(line.text, names), quoted])
      if (no && no !== line.who) thanks.get(no)?.add(line.id)
  }
  return thanks
}

/** Who of the members wrote what a line quotes; platform ids count within their exporter only. */
function quotedAuthors(
  db: ReadDb,
  groupNo: number,
  nos: readonly number[],
  { lines, window }: { lines: readonly AddressedLine[]; window: Window },
): (line: AddressedLine) => number | undefined {
  const ids = lines.flatMap(({ replyTo }) => (replyTo === null || replyTo.startsWith('@') ? [] : [replyTo]))
  if (ids.length === 0) return () => undefined
  const exporters = findExporters(db, groupNo)
  const keyOf = (batchNo: number, id: string) => `${exporters.get(batchNo) ?? ''} ${id}`
  const reach = { from: window.from - QUOTE_REACH_MS, until: window.until }
  const authors = new Map(
    findAuthors(db, nos, reach, ids).map((row) => [keyOf(row.batchNo, row.platformId), row.membershipNo]),
  )
  return ({ batchNo, replyTo }) => (replyTo === null ? undefined : authors.get(keyOf(batchNo, replyTo)))
}
