import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { undoable } from '#electron/database/undo.ts'
import { requirePersonNo } from '#electron/features/members/queries.ts'
import type { ContactNote } from '#shared/features/interactions/contract.ts'
import { type Interaction, interaction } from '#shared/features/interactions/model.ts'
import { insertInteraction } from './commands.ts'
import { findInteractions } from './queries.ts'

export { insertInteraction } from './commands.ts'

const LISTED = 100

function nameOf(db: ReadDb, personNo: number): string {
  return db.value<string>('SELECT display_name FROM people WHERE no = ?', personNo) ?? ''
}

/** Private contacts with a person, newest first. */
export function listInteractions(ctx: DataContext, personId: string): Interaction[] {
  return findInteractions(ctx.read, requirePersonNo(ctx.read, personId), LISTED)
}

/** Records a chat, call, meeting or note that had no card. */
export function logInteraction(
  ctx: DataContext,
  input: ContactNote,
): { interaction: Interaction; undoId: string } {
  const personNo = requirePersonNo(ctx.read, input.personId)
  const contact = {
    id: newId(),
    kind: input.kind,
    at: input.at ?? ctx.clock.now(),
    outcome: null,
    note: input.note,
  }
  const facts = { name: nameOf(ctx.read, personNo), kind: input.kind }
  const entry = { id: newId(), code: 'interactions.log', facts, at: ctx.clock.now() }
  const { undoId } = ctx.write('interactions', (db) =>
    undoable(db, entry, (recorder) =>
      recorder.created('interactions', insertInteraction(db, { ...contact, personNo, followUpNo: null })),
    ),
  )
  return { interaction: interaction.parse(contact), undoId }
}
