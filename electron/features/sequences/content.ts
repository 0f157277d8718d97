import type { Sequence, Step } from '#shared/features/sequences/model.ts'
import { sequence, step } from '#shared/features/sequences/model.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { shippedGroupSequences } from './shipped-group-sequences.ts'
import { type ShippedSequence, shippedPeopleSequences } from './shipped-sequences.ts'

/** Sequences that come with the app, those of people first. */
export const shippedSequences: readonly ShippedSequence[] = [
  ...shippedPeopleSequences,
  ...shippedGroupSequences,
]

const bySlug = new Map(shippedSequences.map((shipped) => [shipped.slug, shipped]))

/** A sequence as the table holds it. */
export type SequenceRow = {
  no: number
  id: string
  slug: string | null
  name: string
  subject: string
  steps: string
  startRule: string
  startGroups: string
  isOn: number
  switchedOnAt: number | null
  isEdited: number
  deletedAt: number | null
}

/** The shipped sequence behind a row; undefined for the operator's own. */
export function shippedOf(slug: string | null): ShippedSequence | undefined {
  return slug === null ? undefined : bySlug.get(slug)
}

/** A sequence in a language: in its shipped words while nobody edited them, else in its own. */
export function contentOf(row: SequenceRow, language: Locale): Sequence {
  const shipped = row.isEdited === 1 ? undefined : shippedOf(row.slug)
  return sequence.parse({
    id: row.id,
    subject: row.subject,
    startRule: row.startRule,
    startGroups: JSON.parse(row.startGroups) as unknown,
    isOn: row.isOn === 1,
    isShipped: row.slug !== null,
    isEdited: row.isEdited === 1,
    name: shipped ? shipped.name[language] : row.name,
    steps: shipped ? shippedSteps(shipped, language) : storedSteps(row.steps),
  })
}

function storedSteps(json: string): Step[] {
  return step.array().parse(JSON.parse(json))
}

/** The steps of a shipped sequence; they have been there from the beginning, so `addedAt` is 0. */
export function shippedSteps(shipped: ShippedSequence, language: Locale): Step[] {
  return shipped.steps.map(({ id, day, at, postKind, [language]: words }) => ({
    id,
    day,
    minute: at[0] * 60 + at[1],
    ...words,
    scriptId: null,
    postKind,
    addedAt: 0,
  }))
}
