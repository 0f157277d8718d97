import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { requirePersonaNo } from '#electron/features/personas/queries.ts'
import { type Idea, type IdeaId, ideaId, type PillarId } from '#shared/features/content-output/model.ts'
import { toComparableName, toStoredText } from '#shared/kernel/text.ts'
import { undoableChange } from './change.ts'
import { deleteIdea, insertIdea, updateIdea } from './commands.ts'
import { findHolders, findIdeas, pillarNoOf, requireIdea } from './queries.ts'

type IdeaFilter = {
  personaId: string
  text: string
  pillarId: PillarId | null
  show: 'open' | 'used' | 'all'
}

/** Ideas of a persona, newest first, narrowed to a text in the idea or its source. */
export function listIdeas(ctx: DataContext, { personaId, text, pillarId, show }: IdeaFilter): Idea[] {
  const personaNo = requirePersonaNo(ctx.read, personaId)
  const pillarNo = pillarNoOf(ctx.read, personaNo, pillarId)
  const wanted = toComparableName(text)
  return findIdeas(ctx.read, personaNo, { pillarNo, show }).filter((idea) =>
    toComparableName(`${idea.text} ${idea.source}`).includes(wanted),
  )
}

type NewIdea = {
  personaId: string
  text: string
  pillarId: PillarId | null
  source: string
  messageId: number | null
}

/** Puts a line into the inbox. */
export function addIdea(ctx: DataContext, input: NewIdea): { undoId: string; id: IdeaId } {
  const id = ideaId.parse(newId())
  const { undoId } = undoableChange(ctx, 'addIdea', (db, recorder, facts) => {
    const personaNo = requirePersonaNo(db, input.personaId)
    const text = toStoredText(input.text)
    const no = insertIdea(db, {
      id,
      personaNo,
      text,
      source: toStoredText(input.source),
      pillarNo: pillarNoOf(db, personaNo, input.pillarId),
      messageId: input.messageId,
      at: ctx.clock.now(),
    })
    recorder.created('content_ideas', no)
    facts.name = text
  })
  return { undoId, id }
}

type IdeaChange = {
  id: string
  text?: string | undefined
  source?: string | undefined
  pillarId?: PillarId | null | undefined
}

/** Changes an idea; what is left out stays. */
export function editIdea(ctx: DataContext, change: IdeaChange): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'editIdea', (db, recorder, facts) => {
    const { no, personaNo, name, source, pillarNo } = requireIdea(db, change.id)
    recorder.touch('content_ideas', no)
    updateIdea(db, no, {
      text: change.text === undefined ? name : toStoredText(change.text),
      source: change.source === undefined ? source : toStoredText(change.source),
      pillarNo: change.pillarId === undefined ? pillarNo : pillarNoOf(db, personaNo, change.pillarId),
    })
    facts.name = change.text ?? name
  })
  return { undoId }
}

/** Takes an idea out of the inbox. */
export function removeIdea(ctx: DataContext, id: string): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'removeIdea', (db, recorder, facts) => {
    const { no, name } = requireIdea(db, id)
    recorder.touch('content_ideas', no)
    for (const draftNo of findHolders(db, 'content_drafts', 'idea_no', no))
      recorder.touchColumns('content_drafts', draftNo, ['idea_no'])
    deleteIdea(db, no)
    facts.name = name
  })
  return { undoId }
}
