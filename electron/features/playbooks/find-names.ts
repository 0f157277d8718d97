import type { DataContext } from '#electron/backend/context.ts'
import { playbookMessages } from '#shared/features/playbooks/messages.ts'
import type { NameFinding, PlaybookContent } from '#shared/features/playbooks/model.ts'
import { nameFinder } from '#shared/features/playbooks/rules/names.ts'
import { textIn, textsOf } from '#shared/features/playbooks/rules/wording.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { findGroupNames, findPeopleNames } from './queries.ts'

const MOST_FINDINGS = 200

/** Where playbooks may name members or groups of this workspace, telephones or accounts; each name once a text. */
export function findNamesIn(
  ctx: DataContext,
  contents: readonly PlaybookContent[],
  language: Locale,
): NameFinding[] {
  const find = nameFinder({ people: findPeopleNames(ctx.read), groups: findGroupNames(ctx.read) })
  const findings: NameFinding[] = []
  for (const content of contents)
    for (const { place, text } of textsOf(content))
      for (const written of new Set([text.zh, text.en]))
        for (const found of find(written))
          findings.push({
            playbook: textIn(content.name, language),
            place: placeText(place, language),
            ...found,
          })
  return findings.slice(0, MOST_FINDINGS)
}

/** “步骤 3 的话术”: where a text stands, in words. */
function placeText(place: readonly (string | number)[], language: Locale): string {
  const [part = '', at, field] = place
  const say = (key: keyof (typeof playbookMessages)['en'], values = {}) =>
    formatMessage(playbookMessages, language, key, values)
  if (part === 'steps') {
    const key = field === 'script' ? 'place.script' : field === 'how' ? 'place.how' : 'place.step'
    return say(key, { number: Number(at) + 1 })
  }
  if (part === 'kpis') return say('place.kpi', { number: Number(at) + 1 })
  if (part === 'checklist' || part === 'materials' || part === 'mistakes')
    return say(`place.${part}`, { number: Number(at) + 1 })
  if (part === 'purpose' || part === 'whenToUse' || part === 'whenNot') return say(`place.${part}`)
  return say('place.name')
}
