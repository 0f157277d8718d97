import type { PersonId } from '#shared/features/members/model.ts'
import type { ReportPerson } from '#shared/features/reports/model.ts'
import { createMask, excerptOf, markOf, maskName } from '#shared/features/reports/rules.ts'
import { toDisplayName } from '#shared/kernel/text.ts'

/** Names people in a report: in full, or as initials with marks that are counted up as they appear. */
export class PersonNamer {
  private readonly marks = new Map<string, string>()
  private readonly mask: ((text: string) => string) | null

  /** `hidden` = every name and platform id of the workspace, to be masked in quotes; null names people in full. */
  constructor(hidden: { names: readonly string[]; ids: readonly string[] } | null) {
    this.mask = hidden && createMask(hidden.names, hidden.ids)
  }

  person({ personId, name }: { personId: string; name: string }): ReportPerson {
    if (!this.mask) return { personId: personId as PersonId, name: toDisplayName(name), mark: null }
    const mark = this.marks.get(personId) ?? markOf(this.marks.size + 1)
    this.marks.set(personId, mark)
    return { personId: null, name: maskName(name), mark }
  }

  /** A quoted text, masked before it is cut, so that no half of a name is left. */
  quote(text: string, length: number): string {
    return excerptOf(toDisplayName(this.mask ? this.mask(text) : text), length)
  }
}
