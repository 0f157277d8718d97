import { toComparableName } from '#shared/kernel/text.ts'
import { headName, looseName } from './names.ts'

/** One name that a person carries in the groups of a campaign; former names count only where no present one fits. */
export type CarriedName = { person: number; name: string; isFormer: boolean }

/** Whom a written name means: one person (`isLoose` = decoration or what stands behind the name differs), several, nobody. */
export type NameMatch = { people: readonly number[]; isLoose: boolean }

type Index = Map<string, Set<number>>

/** Finds people by the names that they carry: exactly, then without decoration, then by the head of the name. */
export class NameBook {
  private readonly steps: readonly { keyOf: (name: string) => string; index: Index; isLoose: boolean }[]

  constructor(names: readonly CarriedName[]) {
    const present = names.filter(({ isFormer }) => !isFormer)
    this.steps = [
      { keyOf: toComparableName, index: indexOf(present, toComparableName), isLoose: false },
      { keyOf: toComparableName, index: indexOf(names, toComparableName), isLoose: false },
      { keyOf: looseName, index: indexOf(present, looseName), isLoose: true },
      { keyOf: headName, index: indexOf(present, headName), isLoose: true },
    ]
  }

  /** Tells whether somebody carries exactly this name, now or formerly. */
  carries(name: string): boolean {
    return this.steps[1]?.index.has(toComparableName(name)) ?? false
  }

  match(name: string): NameMatch {
    for (const { keyOf, index, isLoose } of this.steps) {
      const key = keyOf(name)
      const people = key === '' ? undefined : index.get(key)
      if (people) return { people: [...people], isLoose }
    }
    return { people: [], isLoose: false }
  }
}

function indexOf(names: readonly CarriedName[], keyOf: (name: string) => string): Index {
  const index: Index = new Map()
  for (const { person, name } of names) {
    const key = keyOf(name)
    if (key === '') continue
    const people = index.get(key)
    if (people) people.add(person)
    else index.set(key, new Set([person]))
  }
  return index
}
