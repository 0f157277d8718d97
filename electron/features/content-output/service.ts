import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { ContentKind } from '#shared/features/content-output/model.ts'
import type { Cadence } from '#shared/features/content-output/rules/weeks.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { insertDraft, insertIdea, insertPillar, insertPost, setCadence, updatePublished } from './commands.ts'

export type PlacedDraft = {
  /** Name of a pillar; '' = none. */
  pillar: string
  kind: ContentKind
  title: string
  text: string
  at: number
  posts: readonly { groupNo: number; onDate: CalendarDate; publishedAt: number | null }[]
}

export type PlacedContent = {
  pillars: readonly { name: string; why: string }[]
  cadences: readonly Cadence[]
  ideas: readonly { pillar: string; text: string; source: string; at: number }[]
  drafts: readonly PlacedDraft[]
}

/** Puts in the output of a persona with its past. */
export function placeContent(db: WriteDb, personaNo: number, content: PlacedContent): void {
  const first = Math.min(...content.drafts.map(({ at }) => at), ...content.ideas.map(({ at }) => at))
  const pillars = new Map(
    content.pillars.map(({ name, why }, at) => [
      name,
      insertPillar(db, { id: newId(), personaNo, name, why, position: at + 1, at: first }),
    ]),
  )
  for (const cadence of content.cadences) setCadence(db, personaNo, cadence)
  for (const { pillar, ...idea } of content.ideas)
    insertIdea(db, {
      ...idea,
      id: newId(),
      personaNo,
      pillarNo: pillars.get(pillar) ?? null,
      messageId: null,
    })
  for (const { pillar, posts, ...draft } of content.drafts) {
    const pillarNo = pillars.get(pillar) ?? null
    const draftNo = insertDraft(db, { ...draft, id: newId(), personaNo, pillarNo, ideaNo: null })
    for (const { groupNo, onDate, publishedAt } of posts) {
      const at = publishedAt ?? draft.at
      const no = insertPost(db, { id: newId(), personaNo, draftNo, groupNo, onDate, at })
      if (publishedAt !== null) updatePublished(db, no, { at: publishedAt, onDate, text: draft.text })
    }
  }
}
