import { z } from 'zod'
import { type FileFault, type PlaybookContent, playbookContent } from '../model.ts'
import { areSame, storedContent } from './content.ts'
import { frameFaultOf } from './timeline.ts'

export const FILE_FORMAT = 'qunpu-playbook'
/** Grows when a file of the new version would be misread by an app that knows only the one before. */
export const FILE_VERSION = 1
export const FILE_EXTENSION = 'qunpu-playbook.json'
/** Largest file that is read; 200 playbooks of usual length are a fifth of it. */
export const LARGEST_FILE = 8 << 20
export const MOST_PLAYBOOKS = 200

/** A playbook as a file holds it. Ids tell on the next import what came from where. */
export type FiledPlaybook = { id: string; originId: string | null; content: PlaybookContent }

/** The text of a file. */
export function writeFileText(playbooks: readonly FiledPlaybook[]): string {
  return `${JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, playbooks }, null, 2)}\n`
}

export type ReadFile =
  | { kind: 'not_json'; line: number; column: number }
  | { kind: 'unknown' }
  | { kind: 'newer'; version: number }
  | { kind: 'empty' }
  | { kind: 'too_many'; count: number }
  | { kind: 'read'; items: { at: number; playbook: FiledPlaybook }[]; faults: FileFault[] }

const head = z.object({ format: z.literal(FILE_FORMAT), version: z.number().int().min(1) })
const body = z.object({ playbooks: z.array(z.unknown()) })
const filed = z.object({
  id: z.string().min(1).max(100),
  originId: z.string().min(1).max(100).nullable().default(null),
  content: playbookContent,
})

/** Reads the text of a file. Playbooks with anything wrong are left out and told in `faults`, each fault with its place. */
export function readFileText(text: string): ReadFile {
  const parsed = parseJson(text)
  if ('kind' in parsed) return parsed
  const begun = head.safeParse(parsed.value)
  if (!begun.success) return { kind: 'unknown' }
  // Before its shape is looked at, which a newer version may have changed.
  if (begun.data.version > FILE_VERSION) return { kind: 'newer', version: begun.data.version }
  const read = body.safeParse(parsed.value)
  if (!read.success) return { kind: 'unknown' }
  const { playbooks } = read.data
  if (playbooks.length === 0) return { kind: 'empty' }
  if (playbooks.length > MOST_PLAYBOOKS) return { kind: 'too_many', count: playbooks.length }
  const items: { at: number; playbook: FiledPlaybook }[] = []
  const faults: FileFault[] = []
  for (const [index, value] of playbooks.entries()) {
    const one = readOne(index + 1, value)
    if ('playbook' in one) items.push({ at: index + 1, playbook: one.playbook })
    else faults.push(...one.faults)
  }
  return { kind: 'read', items, faults }
}

function readOne(at: number, value: unknown): { playbook: FiledPlaybook } | { faults: FileFault[] } {
  const read = filed.safeParse(value)
  const about = { playbook: at, name: nameIn(value) }
  if (!read.success)
    return { faults: read.error.issues.map((issue) => ({ ...about, ...faultOf(issue, value) })) }
  const content = storedContent(read.data.content)
  const fault = frameFaultOf(content)
  if (fault) return { faults: [{ ...about, place: 'content.startsMinute', reason: fault, limit: '' }] }
  return { playbook: { ...read.data, content } }
}

/** What to call a playbook that cannot be read: its name if it has one that can. */
function nameIn(value: unknown): string {
  const named = z.object({
    content: z.object({ name: z.object({ zh: z.string().catch(''), en: z.string().catch('') }) }),
  })
  const read = named.safeParse(value)
  const name = read.success ? read.data.content.name : { zh: '', en: '' }
  return (name.zh || name.en).slice(0, 60)
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): Pick<FileFault, 'place' | 'reason' | 'limit'> {
  const place = placeText(issue.path)
  if (issue.code === 'invalid_type')
    return { place, reason: valueAt(value, issue.path) === undefined ? 'missing' : 'wrong_type', limit: '' }
  if (issue.code === 'invalid_value')
    return { place, reason: 'unknown_choice', limit: issue.values.map(String).join(', ') }
  if (issue.code === 'too_big') {
    const reason =
      issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'out_of_range'
    return { place, reason, limit: `≤ ${issue.maximum}` }
  }
  if (issue.code === 'too_small') {
    const reason = issue.origin === 'string' ? 'empty' : issue.origin === 'array' ? 'too_few' : 'out_of_range'
    return { place, reason, limit: `≥ ${issue.minimum}` }
  }
  return { place, reason: issue.code === 'custom' ? 'empty' : 'wrong_type', limit: '' }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

/** `content.steps[3].offset.minute`, counted from 1 as people do. */
function placeText(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key + 1}]` : `${at > 0 ? '.' : ''}${String(key)}`))
    .join('')
}

function parseJson(text: string): { value: unknown } | { kind: 'not_json'; line: number; column: number } {
  const bare = text.replace(/^\ufeff/, '')
  try {
    return { value: JSON.parse(bare) as unknown }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const before = bare.slice(0, placeOf(message, bare)).split('\n')
    return { kind: 'not_json', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
}

/** Signs that the engine quotes before the one that it stumbled over. */
const QUOTED_BEFORE = 10

/**
 * Where the engine stopped reading. It says the position, or quotes what stands around it (a short text whole), or says
 * that the text ended.
 */
function placeOf(message: string, text: string): number {
  const position = / at position (\d+)/.exec(message)
  if (position) return Number(position[1])
  const quoted = /^Unexpected token '(.)', (\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/u.exec(message)
  if (!quoted) return text.length
  const [, sign = '', isCut, around = ''] = quoted
  const at = text.indexOf(around)
  return isCut ? at + QUOTED_BEFORE : at + around.indexOf(sign)
}

type Known = { id: string; originId: string | null; content: PlaybookContent }

/** The playbook here that one of a file is or was: by id, then by origin, then by name. */
export function findKnown<One extends Known>(playbook: FiledPlaybook, here: readonly One[]): One | undefined {
  const { id: filedId, originId: filedOrigin } = playbook
  const names = ({ name }: PlaybookContent) => [name.zh, name.en].filter((one) => one !== '')
  return (
    here.find(({ id }) => id === filedId) ??
    here.find(({ originId }) => originId === filedId) ??
    here.find(
      ({ id, originId }) => filedOrigin !== null && (id === filedOrigin || originId === filedOrigin),
    ) ??
    here.find(({ content }) => names(content).some((name) => names(playbook.content).includes(name)))
  )
}

/** How a playbook of a file stands to the one that is here. */
export function stateOf(playbook: FiledPlaybook, known: Known | undefined): 'new' | 'same' | 'other' {
  if (!known) return 'new'
  return areSame(playbook.content, known.content) ? 'same' : 'other'
}
