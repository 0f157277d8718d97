import { countCharacters } from '#shared/kernel/text.ts'
import type { ScriptLanguage, ScriptSegment, ScriptValues, ScriptVariable } from '../model.ts'

/** Spellings of each variable inside braces, Chinese and English. */
export const variableNames: Readonly<Record<ScriptVariable, Readonly<Record<ScriptLanguage, string>>>> = {
  call_name: { 'zh-CN': '称呼', en: 'name' },
  nickname: { 'zh-CN': '昵称', en: 'nickname' },
  group_name: { 'zh-CN': '群名', en: 'group' },
  recent_topic: { 'zh-CN': '最近话题', en: 'topic' },
  days_in_group: { 'zh-CN': '加入天数', en: 'days' },
  event_name: { 'zh-CN': '活动名', en: 'event' },
  my_name: { 'zh-CN': '我的名字', en: 'me' },
  brand: { 'zh-CN': '品牌', en: 'brand' },
}

const byName = new Map(
  Object.entries(variableNames).flatMap(([variable, names]) =>
    Object.values(names).map((name) => [name, variable as ScriptVariable] as const),
  ),
)

/** The variable that a name inside braces means, in either language; undefined when nobody knows it. */
export function variableOf(name: string): ScriptVariable | undefined {
  const trimmed = name.trim()
  return byName.get(trimmed) ?? byName.get(trimmed.toLowerCase())
}

const VARIABLE = /[{｛]([^{}｛｝|｜\n]{1,20})(?:[|｜]([^{}｛｝\n]{0,60}))?[}｝]/g

/**
 * Cuts a script at its variables and fills in what is known. `{称呼|朋友}` says what to write without a value, `{称呼|}`
 * writes nothing then. An unknown variable is never dropped, fallback or not: it is a slip of the pen.
 */
export function segmentsOf(body: string, values: ScriptValues): ScriptSegment[] {
  const segments: ScriptSegment[] = []
  let from = 0
  for (const match of body.matchAll(VARIABLE)) {
    if (match.index > from) segments.push({ kind: 'text', text: body.slice(from, match.index) })
    segments.push(segmentOf((match[1] ?? '').trim(), match[2], values))
    from = match.index + match[0].length
  }
  if (from < body.length) segments.push({ kind: 'text', text: body.slice(from) })
  return segments
}

function segmentOf(name: string, fallback: string | undefined, values: ScriptValues): ScriptSegment {
  const variable = variableOf(name)
  if (variable === undefined) return { kind: 'unknown', name }
  const value = (values[variable] ?? '').trim()
  if (value !== '') return { kind: 'filled', text: value, name }
  return fallback === undefined ? { kind: 'empty', name } : { kind: 'fallback', text: fallback.trim(), name }
}

/** The script itself with its variables in sight, for nobody in particular. */
export function templateOf(body: string): ScriptSegment[] {
  return segmentsOf(body, {}).map((segment): ScriptSegment => {
    if (segment.kind === 'empty') return { kind: 'filled', text: `{${segment.name}}`, name: segment.name }
    if (segment.kind !== 'fallback') return segment
    return { kind: 'filled', text: `{${segment.name}|${segment.text}}`, name: segment.name }
  })
}

/** The text as it would be sent; what is still empty stands in 【】 so that it cannot be overlooked. */
export function textOfSegments(segments: readonly ScriptSegment[]): string {
  return segments.map((segment) => ('text' in segment ? segment.text : `【${segment.name}】`)).join('')
}

/** Names of what must be filled in or deleted before a text may go out, each once. */
export function missingNames(segments: readonly ScriptSegment[]): string[] {
  return [...new Set(segments.flatMap((segment) => ('text' in segment ? [] : [segment.name])))]
}

/** Length of a script as it would be sent. */
export function lengthOf(segments: readonly ScriptSegment[]): number {
  return countCharacters(textOfSegments(segments))
}
