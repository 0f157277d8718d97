import { readFile } from 'node:fs/promises'
import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import type { SourceRefInput } from '#shared/features/chat-import/model.ts'
import type { PlaybookFileItem, PlaybookFilePlan } from '#shared/features/playbooks/contract.ts'
import { playbookMessages } from '#shared/features/playbooks/messages.ts'
import type { NameFinding } from '#shared/features/playbooks/model.ts'
import {
  FILE_EXTENSION,
  FILE_VERSION,
  type FiledPlaybook,
  findKnown,
  LARGEST_FILE,
  MOST_PLAYBOOKS,
  type ReadFile,
  readFileText,
  stateOf,
  writeFileText,
} from '#shared/features/playbooks/rules/file.ts'
import { nameOf, textIn } from '#shared/features/playbooks/rules/wording.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { asCopy, insertOwn, replaceContent } from './edit-service.ts'
import { findNamesIn } from './find-names.ts'
import { findPlaybooks, requirePlaybook } from './queries.ts'

type Choice = { ids: readonly string[]; language: Locale }
type ImportChoice = { at: number; as: 'new' | 'copy' | 'replace' }

/** What of the chosen playbooks may be about members or groups. Refuses PLAYBOOK_NOT_FOUND. */
export function inspectExport(ctx: DataContext, { ids, language }: Choice): { findings: NameFinding[] } {
  const contents = ids.map((id) => requirePlaybook(ctx.read, id).content)
  return { findings: findNamesIn(ctx, contents, language) }
}

/** A file of playbooks to hand on. It holds their words and times, and nothing of the workspace. */
export function exportPlaybooks(
  ctx: DataContext,
  { ids, language }: Choice,
): { playbooks: number; file: File } {
  const chosen = [...new Set(ids)].map((id) => requirePlaybook(ctx.read, id))
  const [first] = chosen
  const title =
    chosen.length === 1 && first
      ? textIn(first.content.name, language)
      : formatMessage(playbookMessages, language, 'file.name', { count: chosen.length })
  const text = writeFileText(chosen.map(({ id, originId, content }) => ({ id, originId, content })))
  const file = new File([text], `${toSafeFileName(title)}.${FILE_EXTENSION}`, { type: 'application/json' })
  return { playbooks: chosen.length, file }
}

/** Looks at a file. Refuses what cannot be a file of playbooks; faults of single ones are in the plan. */
export async function inspectImport(
  ctx: DataContext,
  { source }: { source: SourceRefInput },
): Promise<PlaybookFilePlan> {
  const { name, items, faults } = await readSource(ctx, source)
  const here = findPlaybooks(ctx.read)
  return {
    sourceName: name,
    faults,
    items: items.map(({ at, playbook }) => itemOf(at, playbook, findKnown(playbook, here))),
  }
}

function itemOf(
  at: number,
  playbook: FiledPlaybook,
  known: ReturnType<typeof findPlaybooks>[number] | undefined,
): PlaybookFileItem {
  const { content } = playbook
  return {
    ...content,
    at,
    steps: content.steps.length,
    state: stateOf(playbook, known),
    known: known ? { id: known.id, name: nameOf(known.content), isShipped: known.isShipped } : null,
  }
}

/**
 * Takes playbooks of a file in, with one undo: as new ones, as copies beside those that are here, or in their place. Refuses
 * PLAYBOOK_FILE_FAULTY for one that cannot be read, and what `inspectImport` refuses.
 */
export async function importPlaybooks(
  ctx: DataContext,
  { source, choices }: { source: SourceRefInput; choices: readonly ImportChoice[] },
): Promise<{ added: number; replaced: number; undoId: string }> {
  const { items } = await readSource(ctx, source)
  const here = findPlaybooks(ctx.read)
  const chosen = choices.map(({ at, as }) => {
    const playbook = items.find((item) => item.at === at)?.playbook
    if (!playbook) throw new AppError('PLAYBOOK_FILE_FAULTY', { number: at })
    return { as, playbook, known: findKnown(playbook, here) }
  })
  const replaced = chosen.filter(({ as, known }) => as === 'replace' && known).length
  const facts = { added: chosen.length - replaced, replaced }
  const entry = { id: newId(), code: 'playbooks.import', facts, at: ctx.clock.now() }
  const { undoId } = ctx.write('playbooks', (db) =>
    undoable(db, entry, (recorder) => {
      for (const { as, playbook, known } of chosen) {
        const at = ctx.clock.now()
        if (as === 'replace' && known) replaceContent(db, recorder, known, { content: playbook.content, at })
        else {
          const content = as === 'copy' ? asCopy(playbook.content) : playbook.content
          insertOwn(db, recorder, { id: newId(), content, originId: playbook.id, campaignId: null, at })
        }
      }
    }),
  )
  return { ...facts, undoId }
}

type Readable = Extract<ReadFile, { kind: 'read' }> & { name: string }

async function readSource(ctx: DataContext, source: SourceRefInput): Promise<Readable> {
  const { name, text } = 'text' in source ? textOfPaste(source) : await textOfFile(ctx, source)
  const read = readFileText(text)
  switch (read.kind) {
    case 'read':
      return { ...read, name }
    case 'not_json':
      throw new AppError('PLAYBOOK_FILE_NOT_JSON', { name, line: read.line, column: read.column })
    case 'newer':
      throw new AppError('PLAYBOOK_FILE_NEWER', { name, version: read.version, known: FILE_VERSION })
    case 'too_many':
      throw new AppError('PLAYBOOK_FILE_TOO_BIG', { name, limit: MOST_PLAYBOOKS, unit: 'playbooks' })
    case 'empty':
      throw new AppError('PLAYBOOK_FILE_EMPTY', { name })
    case 'unknown':
      throw new AppError('PLAYBOOK_FILE_UNKNOWN', { name })
  }
}

function textOfPaste({ text, name = '' }: { text: string; name?: string | undefined }) {
  if (text.length > LARGEST_FILE) throw new AppError('PLAYBOOK_FILE_TOO_BIG', megabytes(name))
  return { name, text }
}

async function textOfFile(ctx: DataContext, source: { token: string } | { path: string }) {
  const { path, name, size } = ctx.resolveFile(source)
  if (size > LARGEST_FILE) throw new AppError('PLAYBOOK_FILE_TOO_BIG', megabytes(name))
  return { name, text: new TextDecoder().decode(await readFile(path)) }
}

const megabytes = (name: string) => ({ name, limit: LARGEST_FILE >> 20, unit: 'megabytes' })
